"""The order of a syllabus as sentences."""

from __future__ import annotations

from itertools import pairwise

from aiknowledge.algorithms.syllabus_order import Move, OrderFault, SyllabusOrder, UnitHours
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Course, Language, SyllabusMap
from aiknowledge.reports.order_words import WORDS

GROUPS = 10
"""So many groups of faults are told; the rest is counted."""


class OrderText:
    """The sentences about one mapped syllabus in one language."""

    def __init__(
        self, system: KnowledgeSystem, mapped: SyllabusMap, found: SyllabusOrder, language: Language
    ) -> None:
        """Take what was found, and the texts it speaks of."""
        self.system, self.found, self.language = system, found, language
        self.say = WORDS[language]
        self.text = {m.line.number: m.line.text for m in mapped.lines}

    def name(self, point: str) -> str:
        """Return the name of a point."""
        return self.system.graph.point(point).name.in_language(self.language)

    def course(self, id: str) -> str:
        """Return the name of a course, or its id where the system has no such course."""
        record = self.system.by_kind["course"].get(id)
        return record.name.in_language(self.language) if isinstance(record, Course) else id

    def names(self, points: tuple[str, ...]) -> str:
        """Return names in one line."""
        return self.say["and"].join(map(self.name, points))

    def when(self, week: int) -> str:
        """Return a week, session or line, as the syllabus counts."""
        return self.say[self.found.teaching.clock].format(n=week)

    def basis(self) -> str:
        """Return what the answer rests on."""
        return self.say[self.found.teaching.basis]

    def fault(self, fault: OrderFault) -> str:
        """Return what comes too late, and before how many that need it."""
        told = {"late": self.name(fault.prerequisite), "late_when": self.when(fault.week)}
        sentence = self.say["fault"].format(n=len(fault.too_early), **told)
        return self.say["possible"] + sentence if fault.possible else sentence

    def too_early(self, fault: OrderFault) -> list[str]:
        """Return each point taught too early, with the reasons of the chain between."""
        return [
            self.say["early"].format(
                point=self.name(t.point), when=self.when(t.week), reasons=self.reasons(t.chain)
            )
            for t in fault.too_early
        ]

    def reasons(self, chain: tuple[str, ...]) -> str:
        """Return the needs along a chain, each with its reason."""
        steps = []
        for prerequisite, dependent in pairwise(chain):
            because = self.system.graph.need(prerequisite, dependent).because
            steps.append(
                self.say["step"].format(
                    dependent=self.name(dependent),
                    prerequisite=self.name(prerequisite),
                    reason=because.in_language(self.language) if because else "",
                )
            )
        return " ".join(steps)

    def sound(self, where: str = "") -> str:
        """Return that nothing is out of order, and how much was not there to be judged."""
        missing = len(self.found.entry.profile)
        key = "sound_of_taught" if missing else "sound"
        return self.say[key].format(n=missing, where=where)

    def needed_for(self, point: str) -> str:
        """Return for what a missing point is needed; in brackets where no taught point needs it."""
        must, most = self.found.entry, 4
        names = self.names(must.needed_for[point][:most])
        names += " …" if len(must.needed_for[point]) > most else ""
        direct = any(u.point == point for u in must.unmet)
        return names if direct else self.say["between"].format(names=names)

    def entry(self) -> list[str]:
        """Return what students must bring: taught in earlier courses, or by nobody."""
        must = self.found.entry
        if not must.profile:
            return [self.say["no_entry"]]
        hours = self.system.graph.hours(must.profile)
        first = {a.point: a.by_week for a in self.found.additions if a.by_week is not None}
        lines = [self.say["entry"].format(n=len(must.profile), hours=hours)]
        for p in must.profile:
            courses = must.provided.get(p)
            key = "provided" if courses else "nobody"
            taught = self.say["and"].join(map(self.course, courses or ()))
            told = self.say[key].format(name=self.name(p), courses=taught)
            when = self.say["first_needed"].format(when=self.when(first[p])) if p in first else ""
            lines.append(told + when)
        return lines

    def move(self, move: Move) -> str:
        """Return one move."""
        return self.say["move"].format(
            line=move.line,
            week=self.when(move.week),
            to=self.when(move.to),
            text=self.text.get(move.line, ""),
        )

    def proof(self) -> str:
        """Return how few moves are needed, and how sure that is."""
        moves = self.found.moves
        if moves.status == "impossible":
            return self.say["impossible"]
        if not moves.moves:
            return self.say["no_moves" if moves.status == "optimal" else "unfinished"].format(
                least=moves.least
            )
        key = "moves" if moves.status == "optimal" else "moves_bound"
        return self.say[key].format(n=len(moves.moves), least=moves.least)

    def without_limit(self) -> str | None:
        """Return what fewer moves would do if weeks might grow at will, where it differs."""
        free, kept = self.found.moves_any_load, self.found.moves
        if not free.moves or (kept.moves and len(free.moves) >= len(kept.moves)):
            return None
        moves = self.say["and"].join(map(self.move, free.moves))
        return self.say["any_load"].format(n=len(free.moves), moves=moves)

    def additions(self) -> str | None:
        """Return how many points would have to be added, where they are not demanded at entry."""
        if not self.found.additions:
            return None
        hours = sum(a.hours for a in self.found.additions)
        return self.say["additions"].format(n=len(self.found.additions), hours=hours)

    def unit(self, row: UnitHours) -> str:
        """Return how much of a unit is taught, in how many hours."""
        hours = "unit_recommended" if row.hours is None else "unit_hours"
        told = {"hours": row.hours, "recommended": row.recommended}
        profile = {"met": row.met, "expected": row.expected}
        unit = self.system.units[row.unit]
        return self.say["unit"].format(
            unit=f"{row.unit} · {unit.name.in_language(self.language)}",
            taught=row.taught,
            points=row.points,
            hours=self.say[hours].format(**told) if row.taught else "",
            profile=self.say["unit_profile"].format(**profile) if row.expected else "",
        )


def order_text(
    system: KnowledgeSystem, mapped: SyllabusMap, found: SyllabusOrder, language: Language
) -> str:
    """Return the order of a syllabus as lines to read: faults, repair, entry, units."""
    tell = OrderText(system, mapped, found, language)
    lines = [tell.basis(), ""]
    for fault in found.faults[:GROUPS]:
        lines += [tell.fault(fault), *(f"  - {line}" for line in tell.too_early(fault))]
    if len(found.faults) > GROUPS:
        lines.append(tell.say["more"].format(n=len(found.faults) - GROUPS))
    if not found.faults:
        lines.append(tell.sound())
    lines += ["", tell.proof(), *(f"  - {tell.move(m)}" for m in found.moves.moves)]
    lines += [told for told in (tell.without_limit(), tell.additions()) if told]
    first, *rest = tell.entry()
    lines += ["", first, *(f"  - {line}" for line in rest), "", *map(tell.unit, found.units)]
    if found.unplaced:
        lines += ["", tell.say["unplaced"].format(names=tell.names(found.unplaced))]
    return "\n".join(lines) + "\n"
