"""The progress commands: note, tick, take back, and carry to another device."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.test_cli import AREA, answer, run

ROWS = """\
- {version: "2", kind: renamed, former: a, to: [alpha]}
- {version: "2", kind: split, former: b, to: [b, b2]}
- {version: "2", kind: retired, former: c}
"""
LATER = """\
id: A
name: {en: Area}
units:
- id: U
  name: {en: Unit one}
  points:
  - id: alpha
    name: {en: Alpha}
  - id: b
    name: {en: Beta}
    requires: [{point: alpha, from: use}]
  - id: b2
    name: {en: Beta two}
    requires: [{point: b, from: use}]
"""


def write(root: Path, files: dict[str, str]) -> str:
    """A folder of these files."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return str(root)


@pytest.fixture
def data(tmp_path: Path) -> str:
    """Three points: a is needed by b, and b to build c."""
    return write(tmp_path / "d", {"system.yaml": "id: t\nversion: '1'\n", "areas/A.yaml": AREA})


@pytest.fixture
def later(tmp_path: Path) -> str:
    """The same system a version later."""
    files = {"system.yaml": "id: t\nversion: '2'\n", "areas/A.yaml": LATER, "changes.yaml": ROWS}
    return write(tmp_path / "later", files)


def known(document: dict[str, list[dict[str, str]]]) -> list[str]:
    """The points known, each with its depth."""
    return [f"{k['point']}@{k['depth']}" for k in document["known"]]


def test_points_are_noted_and_taken_back(data: str) -> None:
    """By name or id, each to its own depth; units stand for their points."""
    told = answer("--data", data, "progress", "know", "Alpha", "Bee@build", "--depth", "use")
    assert known(told) == ["a@use", "b@build"]
    assert known(answer("--data", data, "progress", "forget", "a")) == ["b@build"]
    assert known(answer("--data", data, "progress", "show")) == ["b@build"]
    everything = answer("--data", data, "progress", "know", "U", "--rusty")
    assert [k["rusty"] for k in everything["known"]] == [True, True, True]


def test_steps_are_ticked_with_their_date_and_the_tick_undone(data: str) -> None:
    """A step that is done is known, until the tick is taken back."""
    told = answer("--data", data, "progress", "done", "a", "--date", "2026-09-01")
    assert told["ticks"] == [{"point": "a", "date": "2026-09-01", "depth": "explain"}]
    assert told["known"][0]["done"] == "2026-09-01"
    assert answer("--data", data, "progress", "done", "a", "--undo")["known"] == []


def test_plans_and_what_one_is_ready_for_use_what_is_noted(data: str) -> None:
    """Only when asked to; a point known less deep than needed is not known to the frontier."""
    answer("--data", data, "progress", "know", "a")
    assert [s["id"] for s in answer("--data", data, "path", "b")["steps"]] == ["a", "b"]
    steps = answer("--data", data, "path", "b", "--progress")["steps"]
    assert [s["id"] for s in steps] == ["b"]
    ready = answer("--data", data, "frontier", "--progress", "--depth", "build")
    assert ready["frontier"] == ["a"]
    assert answer("--data", data, "frontier", "--progress")["frontier"] == ["b", "c"]
    toward = answer("--data", data, "frontier", "--progress", "--goal", "b")
    assert toward["frontier"] == ["b"]


def test_the_workspace_may_be_named(data: str, tmp_path: Path) -> None:
    """Then the usual one stays untouched."""
    mine = ("--data", data, "--workspace", str(tmp_path / "mine"))
    told = answer(*mine, "progress", "know", "a")
    assert told["workspace"] == str(tmp_path / "mine")
    assert answer("--data", data, "progress", "show")["known"] == []


def test_two_devices_exchange_files_without_loss(data: str, tmp_path: Path) -> None:
    """Export, merge into a workspace, merge into a file; twice is as good as once."""
    one, two = (("--data", data, "--workspace", str(tmp_path / n), "progress") for n in "12")
    file, both = str(tmp_path / "one.json"), str(tmp_path / "both.json")
    answer(*one, "know", "a")
    assert answer(*one, "export", file) == {"written": file, "entries": 1}
    answer(*two, "done", "b")
    for command in ("merge", "import", "merge"):
        assert known(answer(*two, command, file)) == ["a@explain", "b@explain"]
    answer(*two, "export", str(tmp_path / "two.json"))
    assert answer(*two, "merge", file, str(tmp_path / "two.json"), "-o", both)["entries"] == 2
    assert known(answer(*one, "import", both)) == ["a@explain", "b@explain"]
    assert known(answer(*one, "import", file, "--replace")) == ["a@explain"]
    assert len(list((tmp_path / "1").glob("*.former-1.jsonl"))) == 1


def test_progress_follows_a_new_version_and_says_so(data: str, later: str, tmp_path: Path) -> None:
    """What moved is told once, what has no place stays listed and can be forgotten."""
    answer("--data", data, "progress", "know", "a", "b", "c")
    result = run("--data", later, "progress", "show", "--json")
    told = json.loads(result.stdout)
    assert known(told) == ["alpha@explain", "b@explain", "b2@explain"]
    assert [(m["former"], m["to"]) for m in told["moved"]] == [("a", ["alpha"]), ("b", ["b", "b2"])]
    assert told["unplaced"] == ["c"]
    assert "known a: a -> alpha (renamed in 2)" in result.stderr
    assert answer("--data", later, "progress", "show")["moved"] == []
    assert answer("--data", later, "progress", "forget", "c")["unplaced"] == []


def test_a_file_of_an_older_version_is_migrated_as_it_is_read(
    data: str, later: str, tmp_path: Path
) -> None:
    """A device that was in a drawer for a year."""
    old = ("--data", data, "--workspace", str(tmp_path / "old"), "progress")
    answer(*old, "know", "a")
    answer(*old, "export", str(tmp_path / "old.json"))
    told = answer("--data", later, "progress", "merge", str(tmp_path / "old.json"))
    assert known(told) == ["alpha@explain"]
    assert [m["kind"] for m in told["moved"]] == ["renamed"]


def test_what_cannot_be_done_is_one_clear_line(data: str, tmp_path: Path) -> None:
    """Unknown names, damaged files, files of something else: exit 2, nothing written."""
    (tmp_path / "bad.json").write_text('{"format": "aiknowledge-progress/1", "entries"')
    (tmp_path / "notes.txt").write_text("mine")
    for arguments in (
        ("know", "nothing-like-it"),
        ("done", "a", "--date", "yesterday"),
        ("import", str(tmp_path / "bad.json")),
        ("import", str(tmp_path / "none.json")),
        ("merge", str(tmp_path / "notes.txt")),
        ("export", str(tmp_path / "notes.txt")),
        ("export", str(tmp_path / "none" / "x.json")),
    ):
        result = run("--data", data, "progress", *arguments)
        assert result.exit_code == 2, arguments
        assert len(result.stderr.splitlines()) == 1
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_damaged_workspace_is_told_and_kept_beside(data: str, tmp_path: Path) -> None:
    """The rest is used; the next command has nothing to tell."""
    for point in "ab":
        answer("--data", data, "progress", "know", point)
    (journal,) = (tmp_path / "workspace").glob("*.jsonl")
    journal.write_text(journal.read_text().replace('"a"', '"x"'))
    result = run("--data", data, "progress", "show", "--json")
    assert known(json.loads(result.stdout)) == ["b@explain"]
    assert "is damaged (line 2); it is kept as progress-t.damaged-1.jsonl" in result.stderr
    assert run("--data", data, "progress", "show").stderr == ""


def test_entries_of_a_file_that_cannot_be_read_are_told(data: str, tmp_path: Path) -> None:
    """The others are taken; exit 1."""
    file = tmp_path / "f.json"
    good = {"time": 1, "device": "d", "known": {"point": "a"}}
    held = {"format": "aiknowledge-progress/1", "system": "t", "entries": [good, {"time": 2}]}
    file.write_text(json.dumps(held))
    told = answer("--data", data, "progress", "import", str(file), status=1)
    assert known(told) == ["a@explain"]
    assert [f["code"] for f in told["findings"]] == ["damaged-entry"]


PLAN = """\
id: plan
name: {en: Plan}
complete: true
courses:
- id: one
  name: {en: One}
  term: 1
  obligation: required
  teaches: [{point: a, status: confirmed}, {point: c, status: confirmed}, {point: never}]
"""
DISPUTE = """\
- {kind: dispute, point: b, prerequisite: a, reason: brought from school, by: us, date: 2026-11-24}
"""


@pytest.mark.parametrize("told", [True, False])
def test_an_overlay_of_an_older_version_still_fits(later: str, tmp_path: Path, told: bool) -> None:
    """Its curriculum and edits follow, its files stay, and what moved or is lost is told."""
    files = {"curricula/plan.yaml": PLAN, "edits.yaml": DISPUTE}
    if told:
        files["system.yaml"] = "id: ours\nbase_version: '1'\n"
    ours = write(tmp_path / "ours", files)
    before = (tmp_path / "ours" / "curricula" / "plan.yaml").read_bytes()
    result = run("--data", later, "--overlay", ours, "audit", "plan", "--json")
    assert result.exit_code in (0, 1), result.output
    assert json.loads(result.stdout)["coverage"]["points"]["possible"] == ["alpha"]
    assert "course one teaches: a -> alpha (renamed in 2)" in result.stderr
    assert "course one teaches: c has no place any more (retired in 2)" in result.stderr
    assert "course one teaches: never is not in this system" in result.stderr
    assert "edit dispute b" in result.stderr
    told_needs = answer("--data", later, "--overlay", ours, "prerequisites", "b", "--depth", "use")
    assert told_needs["prerequisites"] == []
    assert (tmp_path / "ours" / "curricula" / "plan.yaml").read_bytes() == before
