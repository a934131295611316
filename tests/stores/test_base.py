"""What a store of whole systems must bring, and what it gets for it."""

from typing import Any

import pytest

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.build import small_system
from aiknowledge.stores.base import InMemory


def test_a_store_without_a_way_to_load_cannot_be_made() -> None:
    """A store that forgets to load is told at once, not at a user's first question."""
    forgetful: Any = type("Forgetful", (InMemory,), {})
    with pytest.raises(TypeError, match="load"):
        forgetful()


def test_loading_is_all_that_a_store_must_bring() -> None:
    """Whoever loads a whole system answers every question about it."""

    class Literal(InMemory):
        def load(self) -> KnowledgeSystem:
            return small_system("U/a>U/b U/b>V/c")

    store = Literal()
    assert store.closure(["b"]).ids == ("a", "b")
    assert store.neighbourhood("c", 1).ids == ("b", "c")
    assert store.frontier({"a"}) == {"b"}
    assert store.frontier({"a"}, within=["c"]) == set()
    assert [hit.id for hit in store.search("c", limit=1)] == ["c"]
