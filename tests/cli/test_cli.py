"""Every command: its JSON, its exit status, one clear line for what cannot be done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from aiknowledge.cli import main

AREA = """\
id: A
name: {en: Area, zh: 领域}
units:
- id: U
  name: {en: Unit one, zh: 单元一}
  points:
  - id: a
    name: {en: Alpha, zh: 甲}
    class_hours: {theory: 1}
  - id: b
    name: {en: Beta, zh: 乙}
    aliases: {en: [Bee]}
    class_hours: {theory: 1, practice: 1}
    requires:
    - point: a
      from: use
      because: {en: without alpha no beta., zh: 没有甲就没有乙。}
  - id: c
    name: {en: "<img src=x onerror=alert(1)>"}
    requires:
    - {point: b, from: build}
"""


@pytest.fixture
def data(tmp_path: Path) -> str:
    """A folder with three points: a is needed by b, and b to build c."""
    (tmp_path / "d" / "areas").mkdir(parents=True)
    (tmp_path / "d" / "system.yaml").write_text("id: t\n", encoding="utf-8")
    (tmp_path / "d" / "areas" / "A.yaml").write_text(AREA, encoding="utf-8")
    return str(tmp_path / "d")


def run(*arguments: str) -> Result:
    """Run a command line."""
    return CliRunner().invoke(main, arguments)


def answer(*arguments: str, status: int | None = 0):
    """Run a command line with --json and return its document; any status where None."""
    result = run(*arguments, "--json")
    assert result.exit_code == status or (status is None and result.exit_code < 2), result.output
    return json.loads(result.stdout)


def test_stats(data: str) -> None:
    """The keys of the contract, and exact counts."""
    told = answer("--data", data, "stats")
    keys = "areas units points hours requires helped_by cycles unit_cycles redundant_requires"
    keys += " unlinked_points roots longest_chain_edges longest_chain max_requires"
    keys += " max_required_by top5_share cross_area_share bloom tiers names definitions reasons"
    keys += " sources review"
    assert set(keys.split()) <= set(told)
    assert (told["points"], told["requires"], told["hours"]) == (3, 2, 3.0)


def test_check_passes_and_fails(data: str) -> None:
    """0 without errors, 1 with; the path may be given."""
    assert answer("--data", data, "check")["counts"]["error"] == 0
    path = Path(data, "areas", "A.yaml")
    path.write_text(AREA.replace("point: a", "point: x"), encoding="utf-8")
    told = answer("check", data, status=1)
    (finding,) = [f for f in told["findings"] if f["severity"] == "error"]
    assert finding["code"] == "unknown-id"
    assert finding["where"] == "areas/A.yaml:15"
    assert set(finding) == {"code", "severity", "where", "message", "mend"}


def test_search_and_show(data: str) -> None:
    """An alias finds; show gives every field and what requires the point."""
    (hit,) = answer("--data", data, "search", "bee", "--limit", "1")["results"]
    assert (hit["id"], hit["kind"], hit["name"]) == ("b", "point", "Beta")
    told = answer("--data", data, "show", "甲")
    assert (told["id"], told["required_by"]) == ("a", ["b"])


def test_prerequisites_by_depth(data: str) -> None:
    """C needs b only to build it."""
    assert answer("--data", data, "prerequisites", "c")["prerequisites"] == []
    told = answer("--data", data, "prerequisites", "c", "--depth", "build")
    assert told["prerequisites"] == ["a", "b"]
    assert told["requires"] == [["a", "b"], ["b", "c"]]
    assert told["hours"] == 3.0
    direct = answer("--data", data, "prerequisites", "c", "--depth", "build", "--direct")
    assert direct["prerequisites"] == ["b"]


def test_why(data: str) -> None:
    """The chain and its reason; exit 1 where the point is not needed."""
    told = answer("--data", data, "why", "Beta", "Alpha")
    assert (told["chains"], told["chains_total"]) == ([["a", "b"]], 1)
    assert told["reasons"][0]["reason"] == "without alpha no beta."
    assert answer("--data", data, "why", "a", "b", status=1)["chains_total"] == 0


def test_frontier(data: str) -> None:
    """Ready now at depth explain, within a unit, and learnt last."""
    told = answer("--data", data, "frontier", "--known", "a")
    assert told == {"frontier": ["b", "c"], "inner_fringe": ["a"]}
    assert answer("--data", data, "frontier", "--within", "U")["frontier"] == ["a", "c"]


def test_path_in_every_format(data: str) -> None:
    """JSON with the keys of the contract; text, checklist and table hold the same steps."""
    told = answer("--data", data, "path", "Unit one", "--depth", "build", "--hours-per-week", "5")
    assert [s["id"] for s in told["steps"]] == ["a", "b", "c"]
    assert told["steps"][0]["reasons"] == [{"for": "b", "reason": "without alpha no beta."}]
    assert (told["hours"], told["learner_hours"], told["weeks"]) == (3.0, 7.5, 2)
    assert told["totals"] == {"use": 3.0, "explain": 3.0, "build": 3.0}
    assert told["assumed_known"] == []
    for shape, words in (("text", "Week 1"), ("md", "- [ ] Alpha"), ("csv", "1,Unit one,a,Alpha")):
        result = run("--data", data, "path", "b", "--format", shape)
        assert words in result.stdout
    assert "第1周" in run("--data", data, "--language", "zh", "path", "b").stdout


def test_lists_come_from_a_file_too(data: str, tmp_path: Path) -> None:
    """@file gives one name a line."""
    names = tmp_path / "known.txt"
    names.write_text("Alpha\nBeta\n", encoding="utf-8")
    told = answer("--data", data, "path", "c", "--depth", "build", "--known", f"@{names}")
    assert [s["id"] for s in told["steps"]] == ["c"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("prerequisites", "Bta"), "did you mean: point:b"),
        (("prerequisites", "nothing like it"), "no point/unit"),
        (("why", "Unit one", "a"), "no point is called"),
        (("path", "b", "--hours-per-week", "0"), "more than 0"),
        (("path", "b", "--known", "@/nowhere"), "cannot read the list"),
        (("import", "csv"), "name a table"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_2(data, arguments, words) -> None:
    """No traceback, nothing on stdout, one line on stderr."""
    result = run("--data", data, *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("kind", ["missing", "file", "empty"])
def test_an_unreadable_folder_is_one_line_and_exit_2(tmp_path: Path, kind: str) -> None:
    """A folder that is none, holds nothing, or is a file."""
    place = tmp_path / "x"
    if kind == "file":
        place.write_bytes(b"\0" * 100)
    if kind == "empty":
        place.mkdir()
    result = run("--data", str(place), "stats")
    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_huge_file_is_refused_before_it_is_parsed(data: str) -> None:
    """50 MB of YAML are one finding."""
    Path(data, "sources.yaml").write_bytes(b"- x\n" * 12_500_000)
    told = answer("check", data, status=1)
    assert [f["code"] for f in told["findings"] if f["severity"] == "error"] == ["too-large"]
    assert run("--data", data, "stats").exit_code == 2


def test_import_csv_writes_a_folder_that_data_accepts(tmp_path: Path) -> None:
    """With faults nothing is written, unless told to keep going."""
    needs = tmp_path / "n.csv"
    needs.write_text('before,after\nx y,"z, w"\nq,q\n', encoding="utf-8")
    columns = ("--prerequisite-column", "before", "--dependent-column", "after")
    out = tmp_path / "out"
    arguments = ("import", "csv", "--requires", str(needs), *columns, "-o", str(out))
    told = answer(*arguments, status=1)
    assert [f["code"] for f in told["findings"]] == ["self-requirement"]
    assert not out.exists()
    answer(*arguments, "--keep-going", status=1)
    assert answer("--data", str(out), "prerequisites", "z, w")["prerequisites"] == ["x y"]


def test_every_command_says_what_it_does() -> None:
    """Each command and option has a help text."""
    for name, command in main.commands.items():
        assert command.help, name
        for parameter in command.params:
            if parameter.param_type_name == "option" and parameter.name != "limit":
                assert parameter.help or parameter.show_default, f"{name} {parameter.name}"
