"""The integer program that finds the cheapest additions to a curriculum."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from aiknowledge.algorithms.audit.selections import inside_rule
from aiknowledge.algorithms.audit.teaching import Teaching
from aiknowledge.algorithms.solver import Program
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.graph.requirements import parts, wanted
from aiknowledge.model import Course, RequiredCourse, Requirement, SelectionRule


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
    names targets that even all courses of the catalogue do not reach, ``needs`` where what they
    need stands in the way; `untaught` then names points that are wanted, or that additions
    need, and nobody teaches.
    """

    courses: tuple[str, ...]
    points: tuple[tuple[str, str], ...]
    credits: float
    covered: tuple[str, ...]
    optimal: bool
    bound: float
    unreachable: tuple[str, ...] = ()
    brought: tuple[str, ...] = ()
    untaught: tuple[str, ...] = ()


class ClosingModel:
    """The integer program: a yes-or-no per course, per single point, and per point covered.

    *taught* are the points of the curriculum that count as there.
    """

    def __init__(
        self,
        graph: KnowledgeGraph,
        present: Teaching,
        offered: Mapping[str, Course],
        hosts: Mapping[str, str],
        credit_hours: float,
        bring: bool,
        taught: frozenset[str],
    ) -> None:
        self._present, self._hosts, self._bring = present, hosts, bring
        self._taught = taught
        self._offered = offered
        self._program = program = Program()
        self._take = {c: program.choice(o.credits or 0.0) for c, o in sorted(offered.items())}
        self._single = {
            p: program.choice(graph.point(p).hours / credit_hours)
            for p in sorted(hosts)
            if p not in taught
        }
        teaches = {c: {row.point for row in present.maps(o)} for c, o in offered.items()}
        self._teaches = teaches
        new = set().union(*teaches.values(), self._single) - taught
        self.reachable = taught | new
        self._covered = {p: program.amount(0, 1) for p in sorted(new)}
        for p, covered in self._covered.items():
            givers = {self._take[c]: 1.0 for c in self._take if p in teaches[c]}
            if p in self._single:
                givers[self._single[p]] = 1.0
            program.at_least({**givers, covered: -1}, 0)
        self._needs = {c: _needs(graph, o, teaches[c]) for c, o in offered.items()}
        for c, variable in self._take.items():
            self._need(variable, self._needs[c])
            tree = offered[c].requires
            held = None if tree is None else self._holds(tree)
            if held is not None:
                program.at_least({held: 1, variable: -1}, 0)
        for p, variable in self._single.items():
            self._need(variable, graph.requires(p, depth="explain"))

    def _need(self, variable: int, points: Iterable[str]) -> None:
        """Demand that what an addition needs is taught or assumed."""
        met = self._taught | self._present.assumed
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

    def demand(self, rule: SelectionRule) -> None:
        """Demand that the courses there are and those added keep a rule of the curriculum."""
        held = inside_rule(rule, self._present.courses.values())
        new = {self._take[c.id]: c for c in inside_rule(rule, self._offered.values())}
        program = self._program
        if rule.least_credits is not None:
            has = sum(c.credits or 0.0 for c in held)
            program.at_least(
                {v: c.credits or 0.0 for v, c in new.items()}, rule.least_credits - has
            )
        if rule.least_courses is not None:
            program.at_least(dict.fromkeys(new, 1.0), rule.least_courses - len(held))
        if rule.least_categories is not None:
            there = {c.category for c in held if c.category}
            used = []
            for category in sorted({c.category for c in new.values() if c.category} - there):
                chosen = program.choice()
                members = {v: 1.0 for v, c in new.items() if c.category == category}
                program.at_least({**members, chosen: -1}, 0)
                used.append(chosen)
            program.at_least(dict.fromkeys(used, 1.0), rule.least_categories - len(there))
        if rule.least_enterprise_share is not None:
            share = rule.least_enterprise_share
            theirs = sum(bool(c.from_enterprise) for c in held)
            weights = {v: bool(c.from_enterprise) - share for v, c in new.items()}
            program.at_least(weights, share * len(held) - theirs)

    def solve(self, targets: Collection[Target], seconds: float) -> Closing:
        """Return the cheapest additions."""
        for target in targets:
            already = len(target.points & self._taught)
            row = {self._covered[p]: 1.0 for p in target.points if p in self._covered}
            self._program.at_least(row, target.least - already)
        solution = self._program.solve(seconds=seconds)
        if not solution.values:
            proved = solution.status == "infeasible"
            untaught = self._untaught(targets) if proved else ()
            return Closing(
                (),
                (),
                0.0,
                (),
                proved,
                solution.bound,
                ("needs",) if proved else (),
                untaught=untaught,
            )
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
        needed = frozenset().union(*(self._needs[c] for c in courses))
        return tuple(sorted(needed - self._known())) if self._bring else ()

    def _untaught(self, targets: Iterable[Target]) -> tuple[str, ...]:
        """Return what additions on the way to *targets* need, and nobody teaches."""
        met = self._taught | self._present.assumed
        waiting = set().union(*(t.points for t in targets)) - met
        seen = set(waiting)
        while waiting:
            point = waiting.pop()
            givers = (c for c, points in self._teaches.items() if point in points)
            new = set().union(*(self._needs[c] for c in givers)) - met - seen
            seen |= new
            waiting |= new
        asked = set().union(*(t.points for t in targets))
        return tuple(sorted(seen - asked - self._known()))

    def _known(self) -> frozenset[str]:
        return self._taught | self._present.assumed | self._covered.keys()


def _needs(graph: KnowledgeGraph, course: Course, teaches: Iterable[str]) -> frozenset[str]:
    """Return what students of a course must know: what it assumes, what its points build on."""
    own = frozenset(teaches)
    built_on = (q for p in own for q in graph.requires(p, depth="explain"))
    return frozenset({*built_on, *(a.point for a in course.assumes)}) - own
