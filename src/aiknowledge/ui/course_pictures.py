"""What the picture of a course shows: the courses before it, with "and" and "or" kept apart.

A course that is needed leads straight into the course that needs it; alternatives first meet in
a gate that says how many of them are enough. A requirement is drawn whole or not at all, so that
no gate ever shows fewer alternatives than the catalogue offers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from aiknowledge.graph import CourseGraph
from aiknowledge.graph.requirements import course_ids, parts
from aiknowledge.model import AllOf, AnyOf, AtLeast, Course, Language, RequiredCourse, Requirement
from aiknowledge.reports.requirement_text import requirement_sentence
from aiknowledge.ui.words import word

MOST_BOXES = 60
Kind = Literal["course", "or", "and", "of", "note", "again"]


@dataclass(frozen=True, slots=True)
class Node:
    """A box of the picture: a course, a gate, or a note.

    kind: ``or``, ``of`` (k of n) and ``and`` are gates; ``note`` is what no course decides;
    ``again`` stands for a course further right that a circle leads back to. `hidden` counts the
    courses that a course names and the picture leaves out.
    """

    id: str
    kind: Kind
    label: str
    title: str
    speech: str
    opens: str = ""
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from what comes first; *when* is ``before``, ``by`` or ``with``."""

    source: str
    target: str
    when: str = "before"


@dataclass(slots=True)
class Unfolded:
    """Nodes by id, what comes first before what needs it; the lines; how many courses lie beyond.

    `nodes` ends with the course that was asked for.
    """

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    beyond: int = 0


def course_code(course: Course, language: Language = "en") -> str:
    """Return what people call a course: its code, or its name where ids are only row numbers.

    >>> course_code(Course(id="7", name={"en": "Calculus"})), course_code(Course(id="CS 1",
    ... name={"en": "Programming"}))
    ('Calculus', 'CS 1')
    """
    if course.code or not course.id.isdecimal():
        return course.code or course.id
    return course.name.in_language(language)


def course_title(course: Course, language: Language = "en") -> str:
    """Return the name of a course, or nothing where its code already says it."""
    name = course.name.in_language(language)
    return "" if name == course_code(course, language) else name


def course_label(course: Course, language: Language = "en") -> str:
    """Return code and name of a course on one line."""
    title = course_title(course, language)
    return course_code(course, language) + (f" · {title}" if title else "")


def opened(graph: CourseGraph, focus: str, steps: int, most: int = MOST_BOXES) -> dict[str, None]:
    """Return the courses whose requirements are drawn, nearest first.

    Those within *steps* of *focus*, as long as at most *most* courses stand in the picture; a
    requirement that would not fit stays closed, but the one of *focus* is always drawn.
    """
    shown, layer, found = {focus}, [focus], dict[str, None]()
    for _ in range(steps):
        following: list[str] = []
        for course in layer:
            new = [c for c in graph.requires(course) if c not in shown]
            if course == focus or len(shown) + len(new) <= most:
                found[course] = None
                shown.update(new)
                following += new
        layer = following
    return found


def unfold(
    graph: CourseGraph, focus: str, steps: int, language: Language = "en", most: int = MOST_BOXES
) -> Unfolded:
    """Return the courses before *focus*, gates between them, and the lines."""
    builder = _Builder(graph, opened(graph, focus, steps, most), language)
    builder.visit(focus)
    shown = {n.opens for n in builder.picture.nodes.values() if n.kind == "course"}
    builder.picture.beyond = len(graph.behind([focus]) - shown)
    return builder.picture


class _Builder:
    """Walks back from a course; what comes first is added first."""

    def __init__(self, graph: CourseGraph, opened: dict[str, None], language: Language) -> None:
        self.graph, self.opened, self.language = graph, opened, language
        self.picture = Unfolded()
        self._gates: dict[object, str] = {}
        self._open: set[str] = set()

    def visit(self, course: str) -> str:
        """Add a course and all that is drawn before it; return its node."""
        if course in self._open:
            return self._again(course)
        if course not in self.picture.nodes:
            self._open.add(course)
            if course in self.opened:
                tree = without(self.graph.courses[course].requires, course)
                for part in _needed(tree):
                    self._lead(part, course)
            self._open.remove(course)
            self._add(self._course(course))
        return course

    def _lead(self, tree: Requirement, target: str) -> None:
        """Draw the line from one requirement to the course or gate that needs it."""
        when = tree.when if isinstance(tree, RequiredCourse) else "before"
        edge = Edge(self._source(tree), target, when)
        if edge not in self.picture.edges:
            self.picture.edges.append(edge)

    def _source(self, tree: Requirement) -> str:
        match tree:
            case RequiredCourse():
                return self.visit(tree.course)
            case AnyOf():
                return self._gate(tree, "or", word("gate_or", self.language))
            case AtLeast():
                label = word("gate_of", self.language, n=tree.count)
                return self._gate(tree, "of", label)
            case AllOf():
                return self._gate(tree, "and", word("gate_and", self.language))
            case _:
                text = self._sentence(tree)
                return self._add(Node(f"note {text}", "note", text, "", text))

    def _gate(self, tree: Requirement, kind: Kind, label: str) -> str:
        """Add a gate with its alternatives; equal requirements share one."""
        same = kind, label, frozenset(parts(tree))
        id = self._gates.setdefault(same, f"gate {len(self._gates)}")
        if id in self._open:
            return self._add(Node(f"again {id}", "again", f"↺ {label}", "", self._sentence(tree)))
        if id not in self.picture.nodes:
            self._open.add(id)
            for part in parts(tree):
                self._lead(part, id)
            self._open.remove(id)
            self._add(Node(id, kind, label, "", self._sentence(tree)))
        return id

    def _again(self, course: str) -> str:
        code = course_code(self.graph.courses[course], self.language)
        speech = word("again", self.language, course=code)
        return self._add(Node(f"again {course}", "again", f"↺ {code}", "", speech, opens=course))

    def _course(self, id: str) -> Node:
        course = self.graph.courses[id]
        hidden = 0 if id in self.opened else len(self.graph.requires(id))
        speech = course_label(course, self.language)
        if hidden:
            speech += word("names_hidden", self.language, n=hidden)
        code, title = course_code(course, self.language), course_title(course, self.language)
        return Node(id, "course", code, title, speech, opens=id, hidden=hidden)

    def _sentence(self, tree: Requirement) -> str:
        names = {c: course_code(self.graph.courses[c], self.language) for c in course_ids(tree)}
        return requirement_sentence(tree, self.language, names.__getitem__)

    def _add(self, node: Node) -> str:
        self.picture.nodes.setdefault(node.id, node)
        return node.id


def _needed(tree: Requirement | None) -> tuple[Requirement, ...]:
    """Return the requirements that must all hold."""
    if tree is None:
        return ()
    return tree.all if isinstance(tree, AllOf) else (tree,)


def without(tree: Requirement | None, course: str) -> Requirement | None:
    """Return a requirement without *course* itself, alternatives of one being no alternatives.

    >>> a, b = RequiredCourse(course="A"), RequiredCourse(course="B")
    >>> without(AnyOf(any=(a, b)), "A")
    RequiredCourse(course='B', when='before')
    """
    if tree is None or (isinstance(tree, RequiredCourse) and tree.course == course):
        return None
    if not parts(tree):
        return tree
    left = tuple(p for p in (without(p, course) for p in parts(tree)) if p is not None)
    if len(left) < 2:
        return left[0] if left else None
    if isinstance(tree, AtLeast):
        return AtLeast(count=tree.count, of=left) if len(left) > tree.count else AllOf(all=left)
    return AnyOf(any=left) if isinstance(tree, AnyOf) else AllOf(all=left)


# ── the same in words ────────────────────────────────────────────────────────────────────────
def as_list(
    graph: CourseGraph, focus: str, steps: int, language: Language = "en"
) -> Iterator[tuple[int, str]]:
    """Yield (depth, text) of the nested list that says what the picture shows, *focus* first."""
    drawn, said = opened(graph, focus, steps), set[str]()

    def course(leaf: RequiredCourse, depth: int) -> Iterator[tuple[int, str]]:
        label = course_label(graph.courses[leaf.course], language)
        if leaf.when != "before":
            label += f" ({_when(leaf.when, language)})"
        needed = _needed(without(graph.courses[leaf.course].requires, leaf.course))
        if needed and leaf.course in said:
            label += word("see_above", language)
        elif needed and leaf.course not in drawn:
            label += word("names_hidden", language, n=len(graph.requires(leaf.course)))
        elif needed:
            said.add(leaf.course)
            yield depth, label
            for part in needed:
                yield from tell(part, depth + 1)
            return
        yield depth, label

    def tell(tree: Requirement, depth: int) -> Iterator[tuple[int, str]]:
        if isinstance(tree, RequiredCourse):
            yield from course(tree, depth)
        elif parts(tree):
            yield depth, _how_many(tree, language)
            for part in parts(tree):
                yield from tell(part, depth + 1)
        else:
            yield depth, requirement_sentence(tree, language)

    yield from course(RequiredCourse(course=focus), 0)


def _how_many(tree: Requirement, language: Language) -> str:
    if isinstance(tree, AllOf):
        return word("all_these", language)
    count = tree.count if isinstance(tree, AtLeast) else 1
    return word("some_of_these", language, n=count)


def _when(when: str, language: Language) -> str:
    return word("when_with", language) if when == "with" else word("when_by", language)


# ── places ───────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands: its top left corner and its size."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Places of the nodes, an SVG path per line in the order of the lines, and the size."""

    places: dict[str, Place]
    paths: tuple[str, ...]
    width: int
    height: int


_Bend = tuple[int, int]
"""The number of a line, and the column that it passes."""


def place(picture: Unfolded, language: Language = "en") -> Drawing:
    """Return the drawing of a picture: what comes first stands to the left.

    Columns of courses and narrow columns of gates in turn, lines led round the boxes between,
    then sweeps that move every node to the middle of its neighbours (Sugiyama and others 1981).
    """
    column = _columns(picture)
    chains = [
        [e.source, *((n, c) for c in range(column[e.source] + 1, column[e.target])), e.target]
        for n, e in enumerate(picture.edges)
    ]
    size = {n.id: _size(n, language) for n in picture.nodes.values()}
    middle = _middles(column, chains, {n: h for n, (_, h) in size.items()})
    left, width, right = _across(picture, column, size, language)
    top = min(middle[n] - size[n][1] / 2 for n in size)
    places = {
        n: Place(left[column[n]] + (width[column[n]] - w) // 2, round(middle[n] - h / 2 - top), w, h)
        for n, (w, h) in size.items()
    }
    bends = {b: (left[b[1]], width[b[1]], round(middle[b] - top)) for c in chains for b in c[1:-1]}
    paths = tuple(_path(places[c[0]], [bends[b] for b in c[1:-1]], places[c[-1]]) for c in chains)
    return Drawing(places, paths, right, max(p.y + p.height for p in places.values()))
