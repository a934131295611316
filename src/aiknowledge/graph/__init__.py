"""The graph of points, the system around it, the graph of courses, and the names in them."""

from aiknowledge.graph.circles import circular_groups, find_cycle
from aiknowledge.graph.course_graph import CourseGraph
from aiknowledge.graph.knowledge_graph import KnowledgeGraph
from aiknowledge.graph.name_index import record_aliases, record_id, record_names
from aiknowledge.graph.names import resolve
from aiknowledge.graph.system import KINDS, KnowledgeSystem

__all__ = [
    "KINDS",
    "CourseGraph",
    "KnowledgeGraph",
    "KnowledgeSystem",
    "circular_groups",
    "find_cycle",
    "record_aliases",
    "record_id",
    "record_names",
    "resolve",
]
