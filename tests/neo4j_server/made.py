"""Systems made by Hypothesis: odd names, odd ids, everything a record may leave out."""

from __future__ import annotations

from hypothesis import strategies as st

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import (
    DEPTHS,
    Aliases,
    Area,
    ClassHours,
    Course,
    Curriculum,
    Narrower,
    Point,
    Profile,
    SystemInfo,
    Text,
    Unit,
)

WORDS = ("graph", "Graph", "tree", "the", "a-b", "AND", "C++", "图", "图论", "树", "学习*", "x/y")
IDS = ("a", "a/b", "A", "p:1", "point", "甲", "é", "100%", "%2F", "two words", "c,d", "*", "~")

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
texts = st.builds(
    lambda en, zh: {k: v for k, v in (("en", en), ("zh", zh)) if v},
    st.none() | words,
    words | st.none(),
).map(lambda t: Text(**(t or {"en": "nameless"})))
aliases = st.builds(
    lambda en, zh: Aliases(en=tuple(en), zh=tuple(Narrower(narrower=z) for z in zh)),
    st.lists(words, max_size=2),
    st.lists(words, max_size=1),
)
requirements = st.recursive(
    st.sampled_from(({"course": "k0"}, {"course": "none", "when": "by"}, {"credits": 3})),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=2).map(lambda r: {"all": r}),
        st.lists(inner, min_size=1, max_size=2).map(lambda r: {"any": r}),
        st.lists(inner, min_size=1, max_size=2).map(lambda r: {"count": 1, "of": r}),
    ),
    max_leaves=4,
)


@st.composite
def systems(draw: st.DrawFn) -> KnowledgeSystem:
    """Return a system of up to a dozen points, with a course, a curriculum and a profile."""
    ids = draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=12, unique=True))
    points = [_point(draw, id, ids[:n]) for n, id in enumerate(ids)]
    order = draw(st.permutations(points))
    cut = draw(st.integers(0, len(order)))
    units = (
        Unit(id="U", name=draw(texts), points=tuple(order[:cut]), aliases=draw(aliases)),
        Unit(id="V", name=draw(texts), points=tuple(order[cut:])),
    )
    return KnowledgeSystem(
        info=SystemInfo(id="made"),
        areas=(Area(id="area", name=draw(texts), units=units),),
        courses=(_course(draw, "k0", ids),),
        curricula=tuple(
            Curriculum(
                id=id,
                name=draw(texts),
                complete=draw(st.booleans()),
                courses=tuple(_course(draw, f"k{n}", ids, term=n) for n in (1, 2)),
            )
            for id in ("cur1", "cur2")
        ),
        profiles=(_profile(draw, ids),),
    )


def _point(draw: st.DrawFn, id: str, before: list[str]) -> Point:
    named = draw(st.lists(st.sampled_from(before), max_size=3, unique=True)) if before else []
    helps = draw(st.integers(0, len(named)))
    told = {
        "id": id,
        "name": draw(texts),
        "aliases": draw(aliases),
        "requires": [
            {"point": q, "from": draw(st.sampled_from(DEPTHS)), "because": draw(texts)}
            for q in named[helps:]
        ],
        "helped_by": named[:helps],
        "class_hours": draw(st.none() | st.builds(ClassHours, theory=st.integers(0, 9))),
        "tier": draw(st.sampled_from((None, "core", "elective"))),
    }
    return Point.model_validate({k: v for k, v in told.items() if draw(st.integers(0, 9)) or v})


def _course(draw: st.DrawFn, id: str, ids: list[str], term: int | None = None) -> Course:
    taught = draw(st.lists(st.sampled_from(ids), max_size=4))
    told = {
        "id": id,
        "name": draw(texts),
        "term": term,
        "credits": draw(st.sampled_from((None, 2, 3.5))),
        "teaches": [{"point": p, "status": "confirmed"} for p in dict.fromkeys(taught)],
        "requires": draw(st.none() | requirements),
    }
    return Course.model_validate({k: v for k, v in told.items() if v is not None})


def _profile(draw: st.DrawFn, ids: list[str]) -> Profile:
    wanted = draw(st.lists(st.sampled_from([*ids, "U", "area"]), max_size=3, unique=True))
    told = [{"expects": w, "depth": draw(st.sampled_from(DEPTHS))} for w in wanted]
    return Profile.model_validate({"id": "role", "name": draw(texts), "expectations": told})
