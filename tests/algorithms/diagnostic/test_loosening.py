"""Orders too wide for exact sums."""

from __future__ import annotations

from random import Random

from algorithms.diagnostic.orders import orders
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.diagnostic import beliefs
from aiknowledge.algorithms.diagnostic.join_tree import rows_needed
from aiknowledge.algorithms.diagnostic.loosening import consistent, implied, loosened
from aiknowledge.algorithms.diagnostic.order import Order
from aiknowledge.algorithms.diagnostic.session import Diagnosis


@given(orders(), st.integers(20, 60))
def test_a_looser_order_fits_and_adds_no_need(order: Order, most: int) -> None:
    """Every need of the looser order is one of the order, and its sums are small enough."""
    looser = loosened(order, most=most)
    assert rows_needed(looser, most=most) <= most
    assert all(a & ~b == 0 for a, b in zip(looser.direct, order.direct, strict=True))


@given(orders(), st.data())
def test_certain_answers_imply_the_same_as_listing_the_states(
    order: Order, data: st.DataObject
) -> None:
    """All below a certain yes is known and all above a certain no is not, and nothing else."""
    state = data.draw(st.sampled_from(order.states()))
    asked = data.draw(st.sets(st.integers(0, len(order) - 1)))
    fits = [
        ((0.0, 1.0) if state >> n & 1 else (1.0, 0.0)) if n in asked else (1.0, 1.0)
        for n in range(len(order))
    ]
    left = [s for s in order.states() if all(fits[n][s >> n & 1] for n in asked)]
    for n, (unknown, known) in enumerate(implied(order, fits)):
        assert {s >> n & 1 for s in left} == {k for k, f in enumerate((unknown, known)) if f}


@given(orders(), st.data())
def test_consistent_chances_fall_along_the_order(order: Order, data: st.DataObject) -> None:
    """No prerequisite is less likely than what needs it, and consistent chances stay."""
    chances = [data.draw(st.floats(0, 1)) for _ in order.points]
    made = consistent(order, chances)
    assert all(
        made[m] >= made[n] for n in range(len(order)) for m in range(n) if order.below[n] >> m & 1
    )
    assert consistent(order, made) == made


def test_a_wide_order_is_still_placed_right_without_mistakes(monkeypatch) -> None:
    """Twelve points that all need two others, with room for a few rows only."""
    monkeypatch.setattr(beliefs, "loosened", lambda order: loosened(order, most=30))
    order = Order(tuple(f"p{n:02}" for n in range(14)), (0, 0, *(0b11,) * 12))
    model = beliefs.Model(order)
    assert not model.exact
    for state in Random(0).sample(order.states(), 40):
        known = order.named(state)
        asked = Diagnosis(model, ("p13",), "explain", 0.0, 0.0, 1.0)
        while (point := asked.next_question) is not None:
            asked = asked.answered(point, "yes" if point in known else "no")
        assert asked.known == known
