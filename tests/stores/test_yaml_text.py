"""YAML in and out."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.stores.yaml_text import read_document, write_yaml

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 999) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(TEXTS, VALUES, min_size=1, max_size=4))
def test_what_is_written_is_read_back(value) -> None:
    """Canonical YAML loses nothing, Chinese, emoji and look-alikes of numbers included."""
    document, faults = read_document(write_yaml(value), "x.yaml")
    assert faults == []
    assert document.value == value


def test_a_yaml_bomb_is_one_finding() -> None:
    """Aliases are refused before anything is expanded."""
    levels = pairwise("abcdefgh")
    bomb = "a: &a [x,x]\n" + "".join(f"{c}: &{c} [*{p},*{p}]\n" for p, c in levels)
    document, faults = read_document(bomb, "bomb.yaml")
    assert document.value is None
    assert [f.code for f in faults] == ["anchor"]


def test_python_tags_are_refused() -> None:
    """Nothing is executed."""
    document, faults = read_document("a: !!python/object/apply:os.system [ls]\n", "x.yaml")
    assert faults
    assert document.value is None


def test_a_key_that_stands_twice_is_a_fault() -> None:
    """The second value would otherwise win in silence."""
    _, faults = read_document("a: 1\na: 2\n", "x.yaml")
    assert [(f.code, f.where) for f in faults] == [("broken-yaml", "x.yaml:2")]


def test_lines_lead_to_the_value() -> None:
    """A path of keys and positions finds its line, or the nearest one around it."""
    document, _ = read_document("a:\n- b: 1\n- c: 2\n", "x.yaml")
    assert document.at(["a", 1, "c"]) == "x.yaml:3"
    assert document.at(["a", 1, "nothing"]) == "x.yaml:3"
