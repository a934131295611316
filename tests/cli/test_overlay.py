"""A department's own records over an unedited system: points, disputes, waivers."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.test_cli import AREA, answer, run

CURRICULUM = """\
id: plan
name: {en: Plan}
complete: true
courses:
- id: one
  name: {en: One}
  term: 1
  obligation: required
  teaches: [{point: b, status: confirmed}]
- id: two
  name: {en: Two}
  term: 2
  obligation: required
  teaches: [{point: a, status: confirmed}]
"""
OWN = """\
id: A
name: {en: Area}
units:
- id: U
  name: {en: Unit one}
  points:
  - id: own
    name: {en: Our own point}
    requires: [{point: b, from: use}]
"""
DISPUTE = """\
- kind: dispute
  point: b
  prerequisite: a
  reason: our students bring it from school
  by: Department of Mathematics
  date: 2026-11-24
"""


@pytest.fixture
def data(tmp_path: Path) -> str:
    """Three points and a plan that teaches b before a."""
    for name, text in {
        "system.yaml": "id: t\n",
        "areas/A.yaml": AREA,
        "curricula/plan.yaml": CURRICULUM,
    }.items():
        path = tmp_path / "d" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return str(tmp_path / "d")


def overlay(tmp_path: Path, **files: str) -> str:
    """A folder of these files; ``areas__A`` is areas/A.yaml."""
    root = tmp_path / "overlay"
    for name, text in files.items():
        path = root / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return str(root)


def test_own_points_stand_beside_shipped_ones(data: str, tmp_path: Path) -> None:
    """The shipped unit grows; without the overlay nothing has changed."""
    own = overlay(tmp_path, areas__A=OWN)
    told = answer("--data", data, "--overlay", own, "prerequisites", "own", "--depth", "use")
    assert told["prerequisites"] == ["a", "b"]
    assert run("--data", data, "prerequisites", "own").exit_code == 2


def test_a_disputed_need_is_gone_and_the_answer_says_so(data: str, tmp_path: Path) -> None:
    """With author, date and reason."""
    own = overlay(tmp_path, edits=DISPUTE)
    told = answer("--data", data, "--overlay", own, "prerequisites", "b")
    assert told["prerequisites"] == []
    [note] = told["overlay"]
    assert (note["kind"], note["by"]) == ("dispute", "Department of Mathematics")
    assert (
        "bring it from school" in run("--data", data, "--overlay", own, "prerequisites", "b").stdout
    )
    assert answer("--data", data, "prerequisites", "b")["prerequisites"] == ["a"]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        (("why", "b", "a"), 1),
        (("frontier",), 0),
        (("path", "b"), 0),
        (("impact", "plan", "--change", "remove:one"), 1),
        (("close", "plan", "--catalogue", "plan"), 0),
        (("compare", "plan", "plan"), 0),
        (("show", "b"), 0),
        (("show", "U"), 0),
        (("stats",), 0),
    ],
)
def test_every_answer_that_a_dispute_changed_says_so(
    data: str, tmp_path: Path, asked: tuple[str, ...], status: int
) -> None:
    """As JSON and as text, with the reason."""
    own = overlay(tmp_path, edits=DISPUTE)
    told = answer("--data", data, "--overlay", own, *asked, status=status)
    assert [n["kind"] for n in told["overlay"]] == ["dispute"]
    assert "bring it from school" in run("--data", data, "--overlay", own, *asked).stdout


def test_own_records_are_told_where_an_answer_rests_on_them(data: str, tmp_path: Path) -> None:
    """A point of the department's own, and a plan that stands in place of the shipped one."""
    plan = CURRICULUM.replace("name: {en: Plan}", "name: {en: Our plan}")
    own = overlay(tmp_path, areas__A=OWN, curricula__plan=plan)
    asked = ("--data", data, "--overlay", own)

    def kinds(*command: str, status: int = 0) -> list[str]:
        return [n["kind"] for n in answer(*asked, *command, status=status)["overlay"]]

    assert kinds("show", "own") == kinds("search", "our own point") == ["own point"]
    assert kinds("search", "unit one") == []
    assert kinds("show", "plan") == kinds("audit", "plan", status=1) == ["own curriculum"]
    assert kinds("stats") == ["own point", "own curriculum"]
    assert "overlay: own point own" in run(*asked, "show", "own").stdout
    assert answer("--data", data, "stats")["overlay"] == []


def test_a_dispute_mends_the_audit(data: str, tmp_path: Path) -> None:
    """The plan teaches b a term before a: a violation, until the need is disputed."""
    told = answer("--data", data, "audit", "plan", status=1)
    assert [v["dependent"] for v in told["sequence_violations"]] == ["b"]
    own = overlay(tmp_path, edits=DISPUTE)
    told = answer("--data", data, "--overlay", own, "audit", "plan")
    assert told["sequence_violations"] == []
    assert told["overlay"]


def test_a_waived_finding_stays_listed_and_fails_nothing(data: str, tmp_path: Path) -> None:
    """The waiver is kept with its reason in the overlay folder."""
    own = str(tmp_path / "new")
    asked = ("--data", data, "--overlay", own)
    waive = ("waive", "sequence-violation", "b", "a", "--reason", "taught again", "--by", "Dean")
    answer(*asked, *waive)
    told = answer(*asked, "audit", "plan")
    assert [v["waived"] for v in told["sequence_violations"]] == [True]
    assert "taught again" in Path(own, "waivers.yaml").read_text(encoding="utf-8")
    answer(*asked, "waive", "rule-failed", "x", "--reason", "y", "--by", "z")
    assert Path(own, "waivers.yaml").read_text(encoding="utf-8").count("finding:") == 2


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"areas__A": OWN.replace("id: own", "id: b")}, "stands in the system already"),
        ({"edits": DISPUTE.replace("point: b", "point: zz", 1)}, "'zz' is no point"),
        ({"edits": DISPUTE.replace("prerequisite: a", "prerequisite: c")}, "does not require c"),
        ({"edits": DISPUTE.replace("  by: Department of Mathematics\n", "")}, "by"),
        ({"areas__A": OWN.replace("point: b", "point: nix")}, "'nix'"),
    ],
)
def test_an_overlay_that_does_not_fit_is_refused(data, tmp_path, files, words) -> None:
    """One line, and exit 2."""
    own = overlay(tmp_path, **files)
    result = run("--data", data, "--overlay", own, "stats")
    assert result.exit_code == 2
    assert words in result.stderr


def test_waive_needs_a_place(data: str) -> None:
    """Without an overlay there is nowhere to keep it."""
    result = run("--data", data, "waive", "x", "y", "--reason", "r", "--by", "b")
    assert result.exit_code == 2
    assert "--overlay" in result.stderr
