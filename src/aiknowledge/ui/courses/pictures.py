"""What the picture of a course shows: the courses before it, with "and" and "or" kept apart.

A course that is needed leads straight into the course that needs it; alternatives first meet in
a gate that says how many of them are enough. A requirement is drawn whole or not at all, so that
no gate ever shows fewer alternatives than the catalogue offers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from aiknowledge.graph import CourseGraph
from aiknowledge.graph.requirements import course_ids, parts
from aiknowledge.model import AllOf, AnyOf, AtLeast, Language, RequiredCourse, Requirement
from aiknowledge.reports.requirement_text import requirement_sentence
from aiknowledge.ui.courses.names import course_code, course_label, course_title
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


def opened(graph: CourseGraph, focus: str, steps: int, most: int = MOST_BOXES) -> dict[str, None]:
    """Return the courses whose requirements are drawn, nearest first.

    Those within *steps* of *focus*, as long as at most *most* boxes and gates stand in the
    picture; a requirement that would not fit stays closed, but the one of *focus* is always drawn.
    """
    shown, layer, found, boxes = {focus}, [focus], dict[str, None](), 1
    for _ in range(steps):
        following: list[str] = []
        for course in layer:
            new = [c for c in graph.requires(course) if c not in shown]
            more = len(new) + sum(map(_gates, _needed(graph.requirement(course))))
            if course == focus or boxes + more <= most:
                found[course] = None
                shown.update(new)
                following += new
                boxes += more
        layer = following
    return found


def _gates(tree: Requirement) -> int:
    """Return how many boxes that are no courses a requirement needs."""
    if isinstance(tree, RequiredCourse):
        return 0
    return 1 + sum(map(_gates, parts(tree)))


def fitting_steps(graph: CourseGraph, focus: str, most: int = 24) -> int:
    """Return two steps, or one where two would bring more than *most* courses."""
    boxes = {c for course in opened(graph, focus, 2) for c in graph.requires(course)}
    return 2 if len(boxes) <= most else 1


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
    courses, drawn, said = graph.courses, opened(graph, focus, steps), set[str]()

    def course(leaf: RequiredCourse, depth: int) -> Iterator[tuple[int, str]]:
        label = requirement_sentence(leaf, language, lambda c: course_label(courses[c], language))
        needed = _needed(without(courses[leaf.course].requires, leaf.course))
        if needed and leaf.course in said:
            label += word("see_above", language)
        elif needed and leaf.course not in drawn:
            label += word("names_hidden", language, n=len(graph.requires(leaf.course)))
        yield depth, label
        if leaf.course in drawn and leaf.course not in said:
            said.add(leaf.course)
            for part in needed:
                yield from tell(part, depth + 1)

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
