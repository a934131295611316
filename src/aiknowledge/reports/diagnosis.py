"""A diagnosis and its simulation as JSON, and a diagnosis as sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import Any

from aiknowledge.algorithms.diagnostic import Contradiction, Diagnosis, Simulation
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language

Document = dict[str, Any]
SHOWN = 12
"""So many names stand in one sentence; the rest is counted."""

_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "question": "About {left} questions left, on {points} points.\nCan you do this? {can_do}",
        "unstated": "explain and use {name}",
        "nothing": "Nothing has been answered yet, so nothing is known of you.",
        "sure": "Known ({n} of {of}): {names}",
        "likely": "Likely known, but less sure than {target:.0%} ({n}): {names}",
        "missing": "To learn ({n}): {names}",
        "unsure": "Less sure than {target:.0%} ({n}): {names}",
        "partly": "Partly known, worth a look: {names}",
        "confidence": "{asked} answers; {confidence:.0%} of the points are expected to be right.",
        "unfinished": "Not finished: about {left} more questions.",
        "near": "The goals are too many for exact chances; these are near ones.",
        "contradiction": "You said yes to {point} and {reply} to {below}, which it needs. "
        "Taking all answers together: {taken}.",
        "both known": "both are taken as known",
        "neither known": "both are taken as not yet known",
        "only the prerequisite known": "only {below} is taken as known",
        "set_aside": "Answers about points these goals do not need, left aside: {names}",
        "more": "{names} and {n} more",
        "none": "none",
        "comma": ", ",
    },
    "zh": {
        "question": "共{points}个知识点，大约还要问{left}个。\n你能做到吗？{can_do}",
        "unstated": "能解释并运用“{name}”",
        "nothing": "尚未回答任何问题，因此无法判断你掌握了什么。",
        "sure": "已掌握（{of}个中的{n}个）：{names}",
        "likely": "很可能已掌握，但把握不足{target:.0%}（{n}个）：{names}",
        "missing": "待学习（{n}个）：{names}",
        "unsure": "把握不足{target:.0%}（{n}个）：{names}",
        "partly": "部分掌握，建议复习：{names}",
        "confidence": "已回答{asked}次；预计{confidence:.0%}的知识点判断正确。",
        "unfinished": "尚未完成，大约还要问{left}个。",
        "near": "目标涉及的知识点过多，无法精确计算；以下为近似结果。",
        "contradiction": "你对“{point}”回答了“会”，而对它所需的“{below}”回答了“{reply}”。"
        "综合全部回答：{taken}。",
        "both known": "两者都按已掌握处理",
        "neither known": "两者都按尚未掌握处理",
        "only the prerequisite known": "只把“{below}”按已掌握处理",
        "set_aside": "以下回答与所选目标无关，未计入：{names}",
        "more": "{names}等，另有{n}个",
        "none": "无",
        "comma": "、",
    },
}
_REPLIES: dict[Language, dict[str, str]] = {
    "en": {"yes": "yes", "partly": "partly", "no": "no", "skip": "skip"},
    "zh": {"yes": "会", "partly": "部分会", "no": "不会", "skip": "跳过"},
}


def can_do(system: KnowledgeSystem, point: str, language: Language) -> str:
    """Return the can-do statement of a point; one made of its name where it has none."""
    record = system.graph.point(point)
    if record.can_do is not None:
        return record.can_do.in_language(language)
    name = record.name.in_language(language)
    return _WORDS[language]["unstated"].format(name=name)


def question_text(system: KnowledgeSystem, asked: Diagnosis, language: Language) -> str:
    """Return the next question, with the number of questions that are likely to be left."""
    point = asked.next_question
    assert point is not None
    said = can_do(system, point, language)
    words = _WORDS[language]["question"]
    return words.format(left=asked.questions_left, points=len(asked.points), can_do=said)


def diagnosis_text(system: KnowledgeSystem, asked: Diagnosis, language: Language) -> str:
    """Return what was found as lines: known, to learn, unsure, and answers that contradict."""
    return "\n".join(_Text(system, asked, language).lines()) + "\n"


class _Text:
    """The sentences about one diagnosis."""

    def __init__(self, system: KnowledgeSystem, asked: Diagnosis, language: Language) -> None:
        self.system, self.asked = system, asked
        self.say, self.language = _WORDS[language], language

    def lines(self) -> list[str]:
        """Return the sentences."""
        asked, say = self.asked, self.say
        near = [] if asked.model.exact else [say["near"]]
        if not asked.begun:
            return [say["nothing"], *near, *self.rest()]
        sure = [p for p in asked.points if p in asked.surely_known]
        likely = [p for p in asked.points if p in asked.known - asked.surely_known]
        missing = [p for p in asked.points if p not in asked.known]
        counts = {"asked": len(asked.answers), "confidence": asked.confidence}
        lines = [say["confidence"].format(**counts), *near]
        told = {"target": asked.target, "n": len(likely), "names": self.names(likely)}
        lines.append(say["sure"].format(n=len(sure), of=len(asked.points), names=self.names(sure)))
        lines += [say["likely"].format(**told)] if likely else []
        lines.append(say["missing"].format(n=len(missing), names=self.names(missing)))
        if asked.unsure:
            names = self.names(asked.unsure)
            lines.append(
                say["unsure"].format(n=len(asked.unsure), target=asked.target, names=names)
            )
        if asked.partly:
            lines.append(say["partly"].format(names=self.names(asked.partly)))
        lines += map(self.contradiction, asked.contradictions)
        return [*lines, *self.rest()]

    def rest(self) -> list[str]:
        """Return what was left aside, and how many questions are to come."""
        asked, say, lines = self.asked, self.say, []
        if asked.set_aside:
            names = self.shortened([a.point for a in asked.set_aside])
            lines.append(say["set_aside"].format(names=names))
        if not asked.finished:
            lines.append(say["unfinished"].format(left=asked.questions_left))
        return lines

    def names(self, points: Iterable[str]) -> str:
        """Return names of points, the first of them where they are many."""
        return self.shortened([self.name(p) for p in points])

    def shortened(self, names: Sequence[str]) -> str:
        """Return names one after another, the first of them where they are many."""
        told = self.say["comma"].join(names[:SHOWN]) or self.say["none"]
        more = len(names) - SHOWN
        return self.say["more"].format(names=told, n=more) if more > 0 else told

    def name(self, point: str) -> str:
        """Return the name of a point."""
        return self.system.graph.point(point).name.in_language(self.language)

    def contradiction(self, told: Contradiction) -> str:
        """Return two answers that contradict each other, and what was made of them."""
        names = {"point": self.name(told.point), "below": self.name(told.prerequisite)}
        reply = _REPLIES[self.language][told.reply]
        taken = self.say[told.taken_as].format(**names)
        return self.say["contradiction"].format(reply=reply, taken=taken, **names)


def diagnosis_json(system: KnowledgeSystem, asked: Diagnosis, language: Language) -> Document:
    """Return the document of the `diagnose` command; `answers` can be read as a file of answers."""
    known = [p for p in asked.points if p in asked.known]
    said_yes = {p for p, reply in asked.replies.items() if reply == "yes"}
    following = asked.next_question
    return {
        "goals": list(asked.goals),
        "depth": asked.depth,
        "points": len(asked.points),
        "slip": asked.slip,
        "guess": asked.guess,
        "target": asked.target,
        "questions": [
            {**_question(system, a.point, language), "answer": a.reply} for a in asked.answers
        ],
        "next_question": _question(system, following, language) if following else None,
        "questions_left": asked.questions_left,
        "finished": asked.finished,
        "known": known,
        "surely_known": [p for p in known if p in asked.surely_known],
        "assumed_known": [p for p in known if p not in said_yes],
        "missing": [p for p in asked.points if p not in asked.known],
        "unsure": list(asked.unsure),
        "partly": list(asked.partly),
        "confidence": round(asked.confidence, 6),
        "exact": asked.model.exact,
        "chances": {p: round(c, 6) for p, c in asked.chances.items()},
        "contradictions": [
            {
                "point": c.point,
                "prerequisite": c.prerequisite,
                "answer": c.reply,
                "taken_as": c.taken_as,
            }
            for c in asked.contradictions
        ],
        "answers": [{"point": a.point, "answer": a.reply} for a in asked.answers],
        "set_aside": [{"point": a.point, "answer": a.reply} for a in asked.set_aside],
    }


def simulation_json(
    simulations: Sequence[Simulation], goals: Sequence[str], **settings: object
) -> Document:
    """Return the document of `diagnose --simulate`: the first way of drawing, then each."""
    return {
        "goals": list(goals),
        **settings,
        **_figures(simulations[0]),
        "drawn": {s.drawn: _figures(s) for s in simulations},
    }


def simulation_rows(simulations: Sequence[Simulation]) -> list[tuple[str, ...]]:
    """Return a row per way of drawing learners, beneath `SIMULATION_HEADS`."""
    return [
        (
            s.drawn,
            f"{s.median:g}",
            str(s.p90),
            str(s.max),
            f"{s.accuracy:.2%}",
            f"{s.all_right:.1%}",
            f"{s.confidence:.2%}",
            f"{_off(s):.1f}",
        )
        for s in simulations
    ]


SIMULATION_HEADS = (
    *("learners", "median", "p90", "max", "placed right"),
    *("wholly right", "expected", "first estimate off"),
)


def _figures(done: Simulation) -> Document:
    return {
        "learners": len(done.placings),
        "median": done.median,
        "p90": done.p90,
        "max": done.max,
        "accuracy": round(done.accuracy, 6),
        "all_right": round(done.all_right, 6),
        "confidence": round(done.confidence, 6),
        "estimate_off": round(_off(done), 6),
    }


def _off(done: Simulation) -> float:
    """Return by how many questions the estimate before the first one was off, on average."""
    return fmean(abs(p.first_estimate - p.questions) for p in done.placings)


def _question(system: KnowledgeSystem, point: str, language: Language) -> Document:
    name = system.graph.point(point).name.in_language(language)
    return {"point": point, "name": name, "can_do": can_do(system, point, language)}
