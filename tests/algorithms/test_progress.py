"""Progress of several devices becomes one, whatever the order, and nothing is lost."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.progress import Writer, merged, noted, stamped, taken_back
from aiknowledge.errors import InputError
from aiknowledge.model import Answer, Entry, Goal, Known, Progress, SavedPlan, Tick

DAY = dt.date(2026, 9, 1)
POINTS = st.sampled_from("abcd")
DEPTH = st.sampled_from(("use", "explain", "build"))
NOTES = st.one_of(
    st.builds(Known, point=POINTS, depth=DEPTH, rusty=st.booleans()),
    st.builds(Tick, point=POINTS, date=st.dates(DAY, DAY + dt.timedelta(9)), depth=DEPTH),
    st.builds(
        Answer,
        goal=st.sampled_from(("point:a", "unit:U")),
        point=POINTS,
        reply=st.sampled_from(("yes", "partly", "no", "skip")),
        date=st.just(DAY),
    ),
    st.builds(
        SavedPlan, goals=st.tuples(st.builds(Goal, id=POINTS)), missed_weeks=st.integers(0, 3)
    ),
)


def an_entry(note: object, time: int, device: str, gone: bool) -> Entry:
    """One entry; two devices may well write at the same moment."""
    (only,) = stamped(Progress(system="s"), [note], Writer(device, time), gone=gone)  # type: ignore[list-item]
    return only


ENTRIES = st.builds(an_entry, NOTES, st.integers(0, 3), st.sampled_from("xy"), st.booleans())
PROGRESS = st.lists(ENTRIES, max_size=12).map(Progress(system="s").joined)


@given(PROGRESS, PROGRESS)
def test_merging_is_commutative(a: Progress, b: Progress) -> None:
    """It makes no difference which device merges."""
    assert merged(a, b) == merged(b, a)


@given(PROGRESS, PROGRESS, PROGRESS)
def test_merging_is_associative(a: Progress, b: Progress, c: Progress) -> None:
    """Three devices may meet in any order."""
    assert merged(merged(a, b), c) == merged(a, merged(b, c)) == merged(a, b, c)


@given(PROGRESS, PROGRESS)
def test_merging_is_idempotent(a: Progress, b: Progress) -> None:
    """The same file may be merged twice."""
    both = merged(a, b)
    assert merged(a, a) == a
    assert merged(both, a) == merged(both, b) == merged(both, both) == both


@given(PROGRESS, PROGRESS)
def test_merging_keeps_the_latest_note_of_each_device(a: Progress, b: Progress) -> None:
    """Everything noted on either device is there, in its latest form, and nothing else."""
    both = merged(a, b)
    assert set(both.by_key) == set(a.by_key) | set(b.by_key)
    for key, entry in both.by_key.items():
        held = [p.by_key[key] for p in (a, b) if key in p.by_key]
        assert entry in held
        assert all((entry.time, entry.device) >= (e.time, e.device) for e in held)


@given(st.lists(st.tuples(NOTES, st.booleans()), max_size=12), st.integers(0, 9))
def test_what_is_noted_last_holds(steps: list[tuple[object, bool]], now: int) -> None:
    """Even where the clock stands still or goes back, a later note replaces an earlier one."""
    held = Progress(system="s")
    for n, (note, keep) in enumerate(steps):
        writer = Writer("d", max(0, now - n))
        held = noted(held, [note], writer)  # type: ignore[list-item]
        (key,) = [
            k
            for k, e in held.by_key.items()
            if e.note == note and not e.gone and e.time == max(x.time for x in held.entries)
        ]
        if not keep:
            held = taken_back(held, [key], writer)
        assert held.by_key[key].gone is not keep


def test_ticks_of_two_devices_are_united_and_a_tick_taken_back_stays_so() -> None:
    """Both see all ticks; the one that was undone later does not come back."""
    tick = {p: Tick(point=p, date=DAY) for p in "abc"}
    start = noted(Progress(system="s"), [tick["a"]], Writer("x", 1))
    first = taken_back(noted(start, [tick["b"]], Writer("x", 5)), [("tick", "a")], Writer("x", 6))
    second = noted(start, [tick["c"]], Writer("y", 4))
    assert [t.point for t in merged(second, first).ticks()] == ["b", "c"]


def test_the_later_note_wins_and_a_tie_is_decided_alike_everywhere() -> None:
    """Later time first, then the device's name, then the content."""

    def told(time: int, device: str, depth: str) -> Progress:
        entry = Entry(time=time, device=device, known=Known(point="a", depth=depth))  # type: ignore[arg-type]
        return Progress(system="s", entries=(entry,))

    for low, high in (
        (told(1, "y", "build"), told(2, "x", "use")),
        (told(1, "x", "use"), told(1, "y", "build")),
        (told(1, "x", "build"), told(1, "x", "use")),
    ):
        assert merged(low, high) == merged(high, low) == high


def test_a_view_leaves_out_points_that_are_not_there() -> None:
    """The notes stay; algorithms are only told of points they can find."""
    held = noted(
        Progress(system="s"), [Known(point="a"), Tick(point="b", date=DAY)], Writer("d", 1)
    )
    assert [k.point for k in held.known({"b"})] == ["b"]
    assert [k.point for k in held.known()] == ["a", "b"]


def test_progress_on_another_system_is_refused() -> None:
    """Ids of one system mean nothing in another."""
    with pytest.raises(InputError, match="cannot be merged"):
        merged(Progress(system="s"), Progress(system="t"))
