"""Metrics and plans of courses as sentences."""

from __future__ import annotations

from collections.abc import Callable

from aiknowledge.algorithms.course_metrics import Bounds, CourseMetrics
from aiknowledge.algorithms.course_plans import CoursePlan
from aiknowledge.algorithms.term_plans import Obstacle
from aiknowledge.algorithms.unlocking import Circle
from aiknowledge.model import Language

Name = Callable[[str], str]
_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "blocking0": "No other course waits for it.",
        "blocking": "Failing it delays {n} other course(s).",
        "between": "Depending on the alternatives, failing it delays {low} to {high} courses.",
        "delay": "It lies on a chain of {n} courses that must follow one another.",
        "chains": "Depending on the alternatives, its longest chain has {low} to {high} courses.",
        "centrality": "Chains from a first to a last course through it add up to {n} courses.",
        "end": "It stands at the start or the end of every chain it is on.",
        "circle": "circular as written: {courses} require each other; probably co-requisites",
        "steps": "{course} can be taken in term {needs:g} at the earliest; there are {has:g} terms",
        "course": "{course} has {needs:g} credits; a term may hold {has:g}",
        "terms": "no selection of courses fits into {has:g} terms under these limits",
        "time": "not decided in the time given",
        "optimal": "{n} courses; proved: no plan has fewer",
        "bound": "{n} courses; no plan has fewer than {bound:g}",
        "comma": ", ",
        "and": " and ",
    },
    "zh": {
        "blocking0": "没有其他课程以它为先修。",
        "blocking": "若未通过，将推迟{n}门课程。",
        "between": "视所选的替代课程而定，若未通过将推迟{low}至{high}门课程。",
        "delay": "它位于一条须依次修读的{n}门课程的链上。",
        "chains": "视所选的替代课程而定，经过它的最长链有{low}至{high}门课程。",
        "centrality": "从起点课程到终点课程、经过它的各条链共计{n}门次课程。",
        "end": "它是所在各条链的起点或终点。",
        "circle": "按原文互为先修：{courses}相互要求，很可能应为同修课程",
        "steps": "{course}最早只能在第{needs:g}学期修读，而总共只有{has:g}个学期",
        "course": "{course}有{needs:g}学分，而每学期至多{has:g}学分",
        "terms": "在这些限制下，没有任何选课方案能排进{has:g}个学期",
        "time": "未能在限定时间内得出结论",
        "optimal": "共{n}门课程；已证明没有更少的方案",
        "bound": "共{n}门课程；任何方案都不少于{bound:g}门",
        "comma": "、",
        "and": "与",
    },
}


def metric_sentences(
    metrics: CourseMetrics, bounds: Bounds | None, language: Language = "en"
) -> tuple[str, ...]:
    """Return what the figures of one course mean, a sentence each.

    >>> metric_sentences(CourseMetrics(blocking=7, delay=4, centrality=0), None)[0]
    'Failing it delays 7 other course(s).'
    """
    say = _WORDS[language]
    lines = [
        say["blocking" if metrics.blocking else "blocking0"].format(n=metrics.blocking),
        say["delay"].format(n=metrics.delay),
        say["centrality" if metrics.centrality else "end"].format(n=metrics.centrality),
    ]
    if bounds is not None:
        for key, figure in (("between", "blocking"), ("chains", "delay")):
            low, high = getattr(bounds.least, figure), getattr(bounds.greatest, figure)
            if low != high:
                lines.append(say[key].format(low=low, high=high))
    return tuple(lines)


def circle_sentence(circle: Circle, language: Language = "en", name: Name = str) -> str:
    """Return why a course can never be taken as the catalogue stands.

    >>> circle_sentence(Circle(("A", "B")))
    'circular as written: A and B require each other; probably co-requisites'
    """
    say = _WORDS[language]
    names = [name(c) for c in circle.courses]
    listed = say["and"].join([say["comma"].join(names[:-1]), names[-1]]) if names[1:] else names[0]
    return say["circle"].format(courses=listed)


def obstacle_sentence(obstacle: Obstacle, language: Language = "en", name: Name = str) -> str:
    """Return what makes a term plan impossible."""
    course = name(obstacle.courses[0]) if obstacle.courses else ""
    words = _WORDS[language][obstacle.kind]
    return words.format(course=course, needs=obstacle.needs, has=obstacle.has)


def proof_sentence(plan: CoursePlan, language: Language = "en") -> str:
    """Return how good a plan is, and whether that is proved."""
    key = "optimal" if plan.optimal else "bound"
    return _WORDS[language][key].format(n=len(plan.order), bound=plan.bound)
