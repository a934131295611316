"""The cheapest way to close gaps: courses to add, with all that they need in turn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aiknowledge.algorithms.audit.teaching import Teaching
from aiknowledge.algorithms.solver import Program
from aiknowledge.errors import InputError
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.graph.requirements import parts, wanted
from aiknowledge.model import Course, Curriculum, RequiredCourse, Requirement


@dataclass(frozen=True, slots=True)
class Target:
    """Points of which at least *share* must be taught."""

    name: str
    points: frozenset[str]
    share: float = 1.0

    @property
    def least(self) -> int:
        """The number of points that reaches the share."""
        return -int(-self.share * len(self.points) // 1)


@dataclass(frozen=True, slots=True)
class Closing:
    """Courses and single points to add, their credits, and what is proved.

    `points` holds (point, course) pairs: points added to a course that is there. `optimal`: no
    cheaper addition reaches the targets; otherwise none is cheaper than `bound`. `unreachable`
    names targets that even all courses of the catalogue do not reach.
    """

    courses: tuple[str, ...]
    points: tuple[tuple[str, str], ...]
    credits: float
    covered: tuple[str, ...]
    optimal: bool
    bound: float
    unreachable: tuple[str, ...] = ()
    brought: tuple[str, ...] = ()


def close_gaps(
    graph: KnowledgeGraph,
    curriculum: Curriculum,
    catalogue: Iterable[Course],
    targets: Iterable[Target],
    *,
    hosts: Mapping[str, str] | None = None,
    credit_hours: float | None = None,
    bring: bool = False,
    seconds: float = 10,
) -> Closing:
    """Return the additions of least credits that reach *targets*, prerequisites included.

    A course may only be added where its course requirements hold and each point that it assumes
    is taught by the curriculum, by another addition, or assumed by the curriculum already. With
    *hosts* (point to course) single points may be added to courses instead; each costs its
    class hours in credits of *credit_hours*, and needs its own prerequisites taught or assumed.
    With *bring*, students bring what neither the curriculum nor any addition teaches; `brought`
    names it.

    Raises:
        InputError: a course of the catalogue has no credits, or points are to be added without a
            declared credit system.
    """
    wanted = tuple(targets)
    present = Teaching(curriculum)
    offered = {c.id: c for c in catalogue if c.id not in present.courses and any(present.maps(c))}
    unknown = sorted(c.id for c in offered.values() if c.credits is None)
    if unknown:
        raise InputError(f"{', '.join(unknown)}: the catalogue tells no credits")
    if hosts and credit_hours is None:
        raise InputError("credits of single points need a declared credit system (credit hours)")
    model = _Model(graph, present, offered, hosts or {}, credit_hours or 1.0, bring)
    beyond = tuple(t.name for t in wanted if len(t.points & model.reachable) < t.least)
    if beyond:
        return Closing((), (), 0.0, (), True, float("inf"), beyond)
    return model.solve(wanted, seconds)


def natural_hosts(teaching: Teaching, unit_of: Mapping[str, str]) -> dict[str, str]:
    """Return, per point not taught, the course that teaches most of its unit, if one does.

    Required courses come before electives, then the one that teaches more, then ids.
    """
    counts: dict[str, dict[str, int]] = {}
    for course in teaching.curriculum.courses:
        for row in teaching.maps(course):
            by_course = counts.setdefault(unit_of[row.point], {})
            by_course[course.id] = by_course.get(course.id, 0) + 1

    def rank(unit: str, course: str) -> tuple[bool, int, str]:
        optional = teaching.courses[course].obligation != "required"
        return optional, -counts[unit][course], course

    best = {u: min(found, key=lambda c: rank(u, c)) for u, found in counts.items()}
    return {p: best[u] for p, u in unit_of.items() if u in best and p not in teaching.points}


class _Model:
    """The integer program: a yes-or-no per course, per single point, and per point covered."""

    def __init__(
        self,
        graph: KnowledgeGraph,
        present: Teaching,
        offered: Mapping[str, Course],
        hosts: Mapping[str, str],
        credit_hours: float,
        bring: bool,
    ) -> None:
        self._present, self._hosts, self._bring = present, hosts, bring
        self._offered = offered
        self._program = program = Program()
        self._take = {c: program.choice(o.credits or 0.0) for c, o in sorted(offered.items())}
        self._single = {
            p: program.choice(graph.point(p).hours / credit_hours)
            for p in sorted(hosts)
            if p not in present.points
        }
        teaches = {c: {row.point for row in present.maps(o)} for c, o in offered.items()}
        new = set().union(*teaches.values(), self._single) - present.points
        self.reachable = present.points | new
        self._covered = {p: program.amount(0, 1) for p in sorted(new)}
        for p, covered in self._covered.items():
            givers = {self._take[c]: 1.0 for c in self._take if p in teaches[c]}
            if p in self._single:
                givers[self._single[p]] = 1.0
            program.at_least({**givers, covered: -1}, 0)
        for c, variable in self._take.items():
            self._need(variable, (a.point for a in offered[c].assumes), teaches[c])
            tree = offered[c].requires
            held = None if tree is None else self._holds(tree)
            if held is not None:
                program.at_least({held: 1, variable: -1}, 0)
        for p, variable in self._single.items():
            self._need(variable, graph.requires(p, depth="explain"), frozenset())

    def _need(self, variable: int, points: Iterable[str], own: Iterable[str]) -> None:
        """Demand that what an addition needs is taught or assumed."""
        met = self._present.points | self._present.assumed | frozenset(own)
        for p in points:
            if p in met:
                continue
            if p in self._covered:
                self._program.at_least({self._covered[p]: 1, variable: -1}, 0)
            elif not self._bring:
                self._program.at_most({variable: 1}, 0)

    def _holds(self, tree: Requirement) -> int | None:
        """Return a variable that is yes only where a requirement holds; None where nothing asks."""
        program = self._program
        if isinstance(tree, RequiredCourse):
            if tree.course in self._present.courses:
                return program.choice(fixed=True)
            return self._take.get(tree.course, program.choice(fixed=False))
        inside = [v for v in map(self._holds, parts(tree)) if v is not None]
        if not inside:
            return None
        held = program.choice()
        program.holds_if(held, inside, wanted(tree, len(inside)))
        return held

    def solve(self, targets: Iterable[Target], seconds: float) -> Closing:
        """Return the cheapest additions."""
        for target in targets:
            already = len(target.points & self._present.points)
            row = {self._covered[p]: 1.0 for p in target.points if p in self._covered}
            self._program.at_least(row, target.least - already)
        solution = self._program.solve(seconds=seconds)
        if not solution.values:
            proved = solution.status == "infeasible"
            return Closing((), (), 0.0, (), proved, solution.bound, ("needs",) if proved else ())
        courses = tuple(c for c, v in self._take.items() if solution.chosen(v))
        points = tuple((p, self._hosts[p]) for p, v in self._single.items() if solution.chosen(v))
        given = {row.point for c in courses for row in self._present.maps(self._offered[c])}
        given.update(p for p, _ in points)
        covered = tuple(sorted(given & self._covered.keys()))
        return Closing(
            courses,
            points,
            round(solution.objective, 6),
            covered,
            solution.status == "optimal",
            solution.bound,
            brought=self._brought(courses),
        )

    def _brought(self, courses: Iterable[str]) -> tuple[str, ...]:
        assumed = {a.point for c in courses for a in self._offered[c].assumes}
        known = self._present.points | self._present.assumed | self._covered.keys()
        return tuple(sorted(assumed - known)) if self._bring else ()
