"""The order of one syllabus: what comes too early, what is missing, the least repair."""

from aiknowledge.algorithms.syllabus_order.faults import Entry, OrderFault, TaughtTooEarly
from aiknowledge.algorithms.syllabus_order.hours import UnitHours
from aiknowledge.algorithms.syllabus_order.moves import Move, Moves, fewest_moves, moved
from aiknowledge.algorithms.syllabus_order.report import Addition, SyllabusOrder, syllabus_order
from aiknowledge.algorithms.syllabus_order.teaching import SyllabusTeaching, syllabus_teaching

__all__ = [
    "Addition",
    "Entry",
    "Move",
    "Moves",
    "OrderFault",
    "SyllabusOrder",
    "SyllabusTeaching",
    "TaughtTooEarly",
    "UnitHours",
    "fewest_moves",
    "moved",
    "syllabus_order",
    "syllabus_teaching",
]
