"""What people say of maps, and which findings they accept."""

from __future__ import annotations

import datetime as dt

from aiknowledge.algorithms.audit.judging import signed, with_map
from aiknowledge.algorithms.audit.waiving import waiver_of
from aiknowledge.model import Curriculum, Waiver
from aiknowledge.model import Mapping as Taught

DAY = dt.date(2026, 11, 24)
PLAN = Curriculum.model_validate(
    {
        "id": "p",
        "name": {"en": "P"},
        "complete": True,
        "courses": [
            {"id": "ml", "name": {"en": "ML"}, "teaches": [{"point": "a"}, {"point": "b"}]},
            {"id": "dl", "name": {"en": "DL"}},
        ],
    }
)


def test_a_map_is_changed_in_place_or_added_at_the_end() -> None:
    """The order of what is there stays; other courses are untouched."""
    deeper = Taught(point="a", level="mastered", hours=2, status="confirmed")
    changed = with_map(PLAN, "ml", deeper)
    assert changed.courses[0].teaches == (deeper, PLAN.courses[0].teaches[1])
    assert changed.courses[1] is PLAN.courses[1]
    added = with_map(PLAN, "dl", deeper)
    assert added.courses[1].teaches == (deeper,)


def test_a_name_goes_only_to_what_was_changed_and_names_nobody() -> None:
    """What the source said keeps its silence; what somebody signed keeps the name."""
    mine = with_map(PLAN, "ml", Taught(point="a", status="confirmed", date=DAY))
    mine = with_map(mine, "dl", Taught(point="c", status="confirmed", by="Wang"))
    found = signed(PLAN, mine, "Li")
    assert [r.by for r in found.courses[0].teaches] == ["Li", None]
    assert [r.by for r in found.courses[1].teaches] == ["Wang"]


def test_a_waiver_speaks_of_its_object_only() -> None:
    """A violation is waived with its prerequisite, a rule for one curriculum or for all."""
    told = {"reason": "agreed", "by": "Li", "date": DAY}
    pair = Waiver(finding="sequence-violation", subject="q", object="p", **told)
    rule = Waiver(finding="rule-failed", subject="tier-core", **told)
    held = [pair, rule]
    assert waiver_of(held, "sequence-violation", "q", "p", "plan") == pair
    assert waiver_of(held, "sequence-violation", "q", "other", "plan") is None
    assert waiver_of(held, "rule-failed", "tier-core", "plan") == rule
    assert waiver_of(held, "gap", "tier-core", "plan") is None
