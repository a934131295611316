"""A sheet that comes back is merged, and nothing that others decided is overwritten."""

from __future__ import annotations

from dataclasses import replace

from judging_maps import LI, SYSTEM, WANG, small_map

from aiknowledge.algorithms.judging import SheetRow, merge_rows, nothing, settle

SVM = SheetRow("row 3", 1, "SVM and kernels", "svm", "proposed", "proposed")
KERNEL = replace(SVM, place="row 4", id="kernel")
NONE = replace(SVM, place="row 5", id=None)


def test_an_untouched_sheet_changes_nothing() -> None:
    """Proposed rows are not verdicts."""
    assert merge_rows(SYSTEM, small_map(), [SVM, KERNEL, NONE], LI) == (small_map(), ())


def test_verdicts_and_levels_are_taken_over() -> None:
    """The whole line is judged, with who filled the sheet in."""
    rows = [SVM, replace(KERNEL, state="confirmed", level="mastered"), NONE]
    merged, conflicts = merge_rows(SYSTEM, small_map(), rows, LI)
    assert conflicts == ()
    svm, kernel = merged.lines[0].matches
    assert (svm.state, kernel.state, kernel.level, kernel.by) == (
        "rejected",
        "confirmed",
        "mastered",
        "Li",
    )


def test_what_was_judged_otherwise_meanwhile_is_a_conflict() -> None:
    """The map stays as it is; both verdicts are told."""
    here = settle(small_map(), 1, ["kernel"], WANG)
    merged, [conflict] = merge_rows(SYSTEM, here, [replace(SVM, state="confirmed")], LI)
    assert merged == here
    assert (conflict.reason, conflict.sheet, conflict.here) == (
        "judged-meanwhile",
        "confirmed",
        "rejected",
    )
    same, none = merge_rows(SYSTEM, here, [replace(SVM, state="rejected")], LI)
    assert none == ()
    assert same.lines[0].matches[0].by == "Wang"


def test_none_of_these_and_another_point() -> None:
    """The last row of a line speaks of all of it; names resolve in both languages."""
    merged, _ = merge_rows(SYSTEM, small_map(), [SVM, replace(NONE, state="confirmed")], LI)
    assert merged == nothing(small_map(), 1, LI)
    merged, _ = merge_rows(SYSTEM, small_map(), [replace(NONE, other="决策树")], LI)
    assert merged.lines[0].matches[-1].id == "tree"
    _, [conflict] = merge_rows(SYSTEM, small_map(), [replace(NONE, other="alchemy")], LI)
    assert conflict.reason == "unknown-point"


def test_contradictions_and_other_texts_are_conflicts() -> None:
    """Nothing and something on one line; a line that the map no longer has so."""
    rows = [replace(SVM, state="confirmed"), replace(NONE, state="confirmed")]
    merged, [conflict] = merge_rows(SYSTEM, small_map(), rows, LI)
    assert merged == small_map()
    assert conflict.reason == "nothing-and-something"
    moved = replace(SVM, text="Other words", state="confirmed")
    assert merge_rows(SYSTEM, small_map(), [moved], LI)[1][0].reason == "another-line"
    gone = replace(SVM, line=99, state="confirmed")
    assert merge_rows(SYSTEM, small_map(), [gone], LI)[1][0].reason == "another-line"
