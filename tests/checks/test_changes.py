"""changes.yaml is complete and leads somewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from graph.test_migration import system_of

from aiknowledge.checks import vanished_findings
from aiknowledge.checks.changes import change_findings
from aiknowledge.stores import FileStore
from aiknowledge.stores.released import released_ids, released_text

AREA = (
    "id: A\nname: {en: A}\nunits:\n- id: U\n  name: {en: U}\n"
    "  points:\n  - id: new\n    name: {en: New}\n"
)
ROW = "- version: 0.2.0\n  kind: renamed\n  former: old\n  to:\n  - new\n"


def codes(points: str, changes: str) -> list[str]:
    """The findings about the changes of a system with these points."""
    return [f.code for f in change_findings(system_of(dict.fromkeys(points.split(), ()), changes))]


def test_sound_rows_are_no_findings() -> None:
    """Chains, swaps, ids that stay narrower, and ids that come back."""
    assert codes("b", "2:renamed:a>b 3:retired:c") == []
    assert codes("c", "2:renamed:a>b 3:renamed:b>c") == []
    assert codes("a b", "2:renamed:a>b 2:renamed:b>a") == []
    assert codes("a b", "2:split:a>a,b") == []
    assert codes("a", "2:renamed:a>b 3:renamed:b>a") == []


def test_a_row_that_leads_nowhere_or_too_far_is_told() -> None:
    """The wrong number of ids, an id that never was, and an id that is used again."""
    assert codes("b c", "2:renamed:a>b,c") == ["wrong-change"]
    assert codes("b", "2:split:a>b") == ["wrong-change"]
    assert codes("b", "2:merged:a") == ["wrong-change"]
    assert codes("b", "2:renamed:a>typo") == ["unknown-id"]
    assert codes("a b", "2:renamed:a>b") == ["reused-id"]
    assert codes("a", "2:retired:a") == ["reused-id"]


def test_an_id_that_vanished_without_a_row_is_told() -> None:
    """Renamed or retired ones have one; a part that was renamed later, too."""
    system = system_of({"b": (), "c": ()}, "2:renamed:a>b 3:retired:r")
    released = {"1": ["a", "c", "r", "lost"], "10": ["b", "also"]}
    assert [f.message for f in vanished_findings(system, released)] == [
        "lost stood in version 1 and is gone",
        "also stood in version 10 and is gone",
    ]


def test_the_check_of_a_folder_reads_the_lists_of_released_ids(
    folder: Callable[[dict[str, str]], Path],
) -> None:
    """With the row it is content, without it it is not."""
    files = {"areas/A.yaml": AREA, "released/0.1.0.txt": "area A\nunit U\npoint old\n"}
    root = folder({**files, "changes.yaml": ROW})
    assert [f.code for f in FileStore(root).check() if f.severity == "error"] == []
    (root / "changes.yaml").unlink()
    (fault,) = (f for f in FileStore(root).check() if f.severity == "error")
    assert (fault.code, fault.message) == ("vanished-id", "old stood in version 0.1.0 and is gone")


def test_the_list_holds_every_id_that_other_records_may_name(
    folder: Callable[[dict[str, str]], Path],
) -> None:
    """What is written is what is read."""
    root = folder({"areas/A.yaml": AREA})
    (root / "released").mkdir()
    (root / "released" / "1.txt").write_text(released_text(FileStore(root).load()))
    assert released_ids(root) == {"1": frozenset({"A", "U", "new"})}
