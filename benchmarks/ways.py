"""The ways of visitors through all places, and what each must see there."""

from __future__ import annotations

import random
import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field

from tab import Tab

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language
from aiknowledge.ui.words import word


@dataclass
class Person:
    """Somebody who looks around in one language, and what they have judged and ticked so far."""

    number: int
    language: Language
    system: KnowledgeSystem
    judged: bool = False
    ticked: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Decide by the number alone where they go."""
        self.chance = random.Random(self.number)

    def say(self, key: str) -> str:
        """Return a word of the pages in this person's language."""
        return word(key, self.language)

    def name(self, kind: str, id: str) -> str:
        """Return the name of a record in this person's language."""
        record = self.system.record(kind, id)
        told: str = record.name.in_language(self.language)  # type: ignore[attr-defined]
        return told

    def any(self, kind: str) -> str:
        """Return the id of some record that stands for points."""
        ids = [i for i in self.system.by_kind[kind] if self.system.points_of(kind, i)]
        return self.chance.choice(ids)


@dataclass(frozen=True)
class Click:
    """One click: what it is counted as, how it is done, and what must stand on the page then."""

    what: str
    click: Callable[[Tab], Awaitable[float]]
    title: str
    texts: tuple[str, ...] = ()
    more: Callable[[Tab], bool] = lambda tab: True

    def missed(self, tab: Tab) -> list[str]:
        """Return what does not stand on the page though it should."""
        lacking = [text for text in self.texts if not tab.shows(text)]
        if tab.title != self.title:
            lacking.append(f"{self.title} (but {tab.title})")
        if not self.more(tab):
            lacking.append(f"what one's own clicks led to (but {tab.progress or tab.headings})")
        return lacking


def ways(person: Person) -> Iterator[Click]:
    """Yield one click after the other, place by place, without end."""
    places = [start, learn, teach, audit, explore, courses, data, search]
    while True:
        for place in person.chance.sample(places, len(places)):
            yield from place(person)


def start(p: Person) -> Iterator[Click]:
    """The start page and one of its worked examples."""
    yield Click("Start", lambda t: t.open("", lang=p.language), p.say("start_title"))
    door = p.chance.choice(("learn", "teach", "audit"))
    yield Click("Start: an example", lambda t: t.press(f"example-{door}"), p.say(door))


def learn(p: Person) -> Iterator[Click]:
    """A plan for a goal of any kind; its depth, a tick, and two other views of it."""
    kind = p.chance.choice(("unit", "unit", "point", "area", "profile"))
    goal = p.any(kind)
    title, name = p.say("learn"), p.name(kind, goal)
    place = {"lang": p.language, "goal": f"{kind}:{goal}"}
    yield Click("Learn", lambda t: t.open("learn", **place), title, (name,))
    if kind in ("unit", "point"):
        depth = p.say(p.chance.choice(("use", "build")))
        key = f"depth-{kind}:{goal}"
        yield Click("Learn: a depth", lambda t: t.choose(key, depth), title, (name,))
    yield Click("Learn: a tick", lambda t: _tick(t, p), title, (name,), lambda t: _ticks(t, p))
    for view in p.chance.sample(("ready", "way", "fit"), 2):
        sign = {"way": (p.say("timeline"),), "fit": (p.say("budget_title"),)}.get(view, ())
        label = p.say(f"view_{view}")
        yield Click(
            f"Learn: view {view}",
            lambda t, label=label: t.choose("view", label),  # type: ignore[misc]
            title,
            (name, *sign),
        )
        if view == "fit":
            hours = p.chance.choice((30.0, 60.0, 120.0))
            own = (name, p.say("budget_title"))
            yield Click("Learn: a budget", lambda t, h=hours: t.count("budget", h), title, own)  # type: ignore[misc]
    yield from _diagnosis(p, title, name)


def _diagnosis(p: Person, title: str, name: str) -> Iterator[Click]:
    """The first question of a diagnosis, an answer, and the end of it."""
    asked, told = (name, p.say("diag_can_you")), (name, p.say("diag_result"))
    yield Click("Learn: first question", lambda t: t.press("diag-start"), title, asked)
    yield Click("Learn: an answer", lambda t: t.press("reply-yes"), title, (name,))
    yield Click("Learn: what it found", lambda t: t.press("diag-stop"), title, told)
    yield Click("Learn: back to the plan", lambda t: t.press("diag-close"), title, (name,))


async def _tick(tab: Tab, p: Person) -> float:
    """Tick the first step of this week."""
    keys = [id.partition("-tick-")[2] for id in tab.keys if "-tick-" in id]
    if not keys:  # everything is known: the plan is looked at anew
        return await tab.choose("view", p.say("view_weeks"))
    seconds = await tab.tick(f"tick-{keys[0]}")
    p.ticked.add(keys[0])
    return seconds


def _ticks(tab: Tab, p: Person) -> bool:
    """Return whether the bar of progress counts one's own ticks and nobody else's."""
    told = re.findall(r"\d+", tab.progress)
    return not told or min(map(int, told)) <= len(p.ticked)


def teach(p: Person) -> Iterator[Click]:
    """The example syllabus: confirm its sure lines, go through its steps, take it back."""
    title = p.say("teach")
    place = {"lang": p.language, "file": "example"}
    own = (p.say("teach_marks"),)
    yield Click("Teach", lambda t: t.open("teach", **place), title, own, lambda t: _judged(t, p))
    yield Click(
        "Teach: confirm or undo", lambda t: _judge(t, p), title, own, lambda t: _judged(t, p)
    )
    for step in p.chance.sample(("covers", "order", "moves", "entry", "take"), 3):
        label = p.say(f"step_{step}")
        yield Click(
            f"Teach: {step}",
            lambda t, label=label: t.choose("step", label),  # type: ignore[misc]
            title,
            more=lambda t, label=label: label in t.headings,  # type: ignore[misc]
        )


async def _judge(tab: Tab, p: Person) -> float:
    """Confirm the sure lines, or undo it where that was done before."""
    seconds = await tab.press("teach-undo" if p.judged else "teach-bulk")
    p.judged = not p.judged
    return seconds


def _judged(tab: Tab, p: Person) -> bool:
    """Return whether lines count as judged just where this person judged them."""
    numbers = [int(n) for n in re.findall(r"\d+", tab.progress)]
    if len(numbers) != 3:
        return False
    judged = numbers[1] if p.language == "zh" else numbers[0]
    return (judged > 0) == p.judged


PARTS = ("gaps", "order", "levels", "rules", "topics", "maps", "edit", "compare", "impact", "close")


def audit(p: Person) -> Iterator[Click]:
    """The audit of a programme, and three of its parts."""
    id = p.chance.choice([c.id for c in p.system.curricula])
    title, name = p.say("audit"), p.name("curriculum", id)
    place = {"lang": p.language, "curriculum": id}
    own = (name, p.say("choose_curriculum"))
    yield Click("Audit", lambda t: t.open("audit", **place), title, own)
    for part in p.chance.sample(PARTS, 3):
        label = p.say(f"tab_{part}")
        yield Click(
            f"Audit: {part}",
            lambda t, label=label: t.write("part_label", label),  # type: ignore[misc]
            title,
            (name, label),
        )


def explore(p: Person) -> Iterator[Click]:
    """The map, an area, a unit of it, a point of that, and how deep."""
    yield Click("Explore: map", lambda t: t.open("explore", lang=p.language), p.say("explore"))
    area = p.chance.choice(p.system.areas)
    unit = p.chance.choice(area.units)
    point = p.chance.choice(unit.points)
    at = {"lang": p.language, "area": area.id}
    yield Click(
        "Explore: area",
        lambda t: t.open("explore", **at),
        f"{area.id} · {p.name('area', area.id)}",
        (p.name("unit", unit.id),),
    )
    yield Click(
        "Explore: unit",
        lambda t: t.press(f"open-unit-{unit.id}"),
        f"{unit.id} · {p.name('unit', unit.id)}",
        (p.name("point", point.id),),
    )
    name = p.name("point", point.id)
    own = (p.say("chain"),)
    yield Click("Explore: point", lambda t: t.press(f"open-point-{point.id}"), name, own)
    depth = p.say(p.chance.choice(("use", "build")))
    yield Click("Explore: depth", lambda t: t.choose("depth", depth), name, own)


def search(p: Person) -> Iterator[Click]:
    """Data, and from there a point by a part of its name."""
    yield Click("Data", lambda t: t.open("data", lang=p.language), p.say("about"))
    point = p.any("point")
    name = p.name("point", point)
    yield Click("Search", lambda t: t.write("search", name), p.say("about"), (name,))
    yield Click("Search: a result", lambda t: t.press(f"hit-point-{point}"), name)


def courses(p: Person) -> Iterator[Click]:
    """The example of Courses, and one of its courses."""
    place = {"lang": p.language, "file": "example"}
    title = p.say("courses")
    yield Click("Courses", lambda t: t.open("courses", **place), title, (p.say("is_example"),))
    own = (p.say("course_picture"),)
    at = place | {"course": "AI 401"}
    yield Click("Data", lambda t: t.open("data", lang=p.language), p.say("about"))
    yield Click("Courses: a course", lambda t: t.open("courses", **at), title, own)


def data(p: Person) -> Iterator[Click]:
    """What the system is."""
    own = (p.say("checks"),)
    yield Click("Data", lambda t: t.open("data", lang=p.language), p.say("about"), own)
