"""push, pull and --store on the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from neo4j_server.database import Database

from aiknowledge.cli import main
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.stores import FileStore, canonical_files, shipped_data

pytestmark = pytest.mark.neo4j
KEYS = ("created", "updated", "unchanged", "deleted")


def run(*arguments: str) -> Result:
    """Run a command line."""
    return CliRunner().invoke(main, arguments)


def answer(*arguments: str) -> dict:
    """Run a command line with --json and return its document."""
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_push_ask_and_pull(empty: Database, tmp_path: Path) -> None:
    """The promise of the page: pushed, it answers as the folder does, and comes back the same."""
    pushed = answer("push", empty.uri)
    assert set(KEYS) <= set(pushed)
    goal = ("path", "Language agents")
    assert answer("--store", empty.uri, *goal) == answer(*goal)
    out = tmp_path / "graph"
    pulled = answer("pull", empty.uri, "-o", str(out))
    assert pulled["created"] == pushed["created"]
    wanted = canonical_files(FileStore(shipped_data()).load())
    found = {p.relative_to(out).as_posix(): p.read_text("utf-8") for p in out.rglob("*.*")}
    assert found == wanted
    again = run("pull", empty.uri, "-o", str(out))
    assert f"0 created, 0 updated, {pushed['created']} unchanged, 0 deleted" in again.stdout


def test_pull_brings_a_folder_up_to_date(
    empty: Database, shipped: KnowledgeSystem, part: KnowledgeSystem, tmp_path: Path
) -> None:
    """What changed there is changed here, what is gone there goes; other files stay."""
    out = tmp_path / "graph"
    nanjing = [c for c in shipped.curricula if c.id in ("nanjing-ai", "alliance-ai")]
    FileStore(out).save(replace(part, curricula=tuple(nanjing)))
    (out / "curricula" / "README.md").write_text("ours", encoding="utf-8")
    answer("--data", str(out), "push", empty.uri)
    (out / "curricula" / "nanjing-ai.yaml").rename(out / "curricula" / "x.txt")
    told = answer("--data", str(out), "push", empty.uri)
    assert (told["deleted"], told["kept"] > 10) == (0, True)
    assert answer("pull", empty.uri, "-o", str(out))["created"] == told["kept"]
    (out / "curricula" / "nanjing-ai.yaml").unlink()
    told = answer("--data", str(out), "push", empty.uri, "--delete")
    assert told["deleted"] > 10
    (out / "curricula" / "x.txt").rename(out / "curricula" / "nanjing-ai.yaml")
    assert answer("pull", empty.uri, "-o", str(out))["deleted"] == told["deleted"]
    assert not (out / "curricula" / "nanjing-ai.yaml").exists()
    assert (out / "curricula" / "README.md").read_text(encoding="utf-8") == "ours"


def test_pull_refuses_the_folder_of_another_system(holding_shipped: Database, folder) -> None:
    """Nothing of it is overwritten."""
    area = "id: A\nname: {en: A}\nunits: []\n"
    other = folder({"areas/A.yaml": area})
    result = run("pull", holding_shipped.uri, "-o", str(other))
    assert result.exit_code == 2
    assert "holds test, not aiknowledge" in result.stderr
    assert (other / "areas" / "A.yaml").read_text(encoding="utf-8") == area


def test_pull_refuses_what_is_no_folder(empty: Database, tmp_path: Path, folder) -> None:
    """A file in the folder's place: one line, and the file stays."""
    area = "id: A\nname: {en: A}\nunits: []\n"
    answer("--data", str(folder({"areas/A.yaml": area})), "push", empty.uri)
    (tmp_path / "file").write_text("ours", encoding="utf-8")
    for out in (tmp_path / "file", tmp_path / "file" / "inside"):
        result = run("pull", empty.uri, "-o", str(out))
        assert result.exit_code == 2
        assert result.stderr.startswith(f"Error: cannot write to {out}: ")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "ours"


def test_a_waiver_is_kept_in_the_database(holding_shipped: Database) -> None:
    """Without an overlay the database keeps it, and the audit knows it."""
    where = ("--store", holding_shipped.uri)
    found = json.loads(run(*where, "audit", "illustrative-four-terms", "--json").stdout)
    first = found["sequence_violations"][0]
    subject, object = first["dependent"], first["prerequisite"]
    why = ("--reason", "taught twice", "--by", "Li", "--date", "2026-01-02")
    answer(*where, "waive", "sequence-violation", subject, object, *why)
    found = json.loads(run(*where, "audit", "illustrative-four-terms", "--json").stdout)
    waived = [v for v in found["sequence_violations"] if v["waived"]]
    assert [(v["dependent"], v["prerequisite"]) for v in waived] == [(subject, object)]


def test_two_places_at_once_are_refused(empty: Database) -> None:
    """--data and --store exclude each other."""
    result = run("--data", "x", "--store", empty.uri, "stats")
    assert result.exit_code == 2
    assert "name one" in result.stderr
