"""The graph of points, the system around it, and the names in it."""

from aiknowledge.graph.knowledge_graph import KnowledgeGraph, find_cycle
from aiknowledge.graph.name_index import record_aliases, record_id, record_names
from aiknowledge.graph.names import resolve
from aiknowledge.graph.system import KINDS, KnowledgeSystem

__all__ = [
    "KINDS",
    "KnowledgeGraph",
    "KnowledgeSystem",
    "find_cycle",
    "record_aliases",
    "record_id",
    "record_names",
    "resolve",
]
