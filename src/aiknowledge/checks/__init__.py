"""A system in, findings out: every fault, what and where, and how to mend it."""

from __future__ import annotations

from aiknowledge.checks.changes import change_findings, vanished_findings
from aiknowledge.checks.house_rules import house_rule_findings
from aiknowledge.checks.references import reference_findings
from aiknowledge.checks.structure import structure_findings
from aiknowledge.errors import Finding
from aiknowledge.graph import KnowledgeSystem

__all__ = ["blocking_findings", "check", "vanished_findings"]


def check(system: KnowledgeSystem) -> list[Finding]:
    """Return every fault of *system*; never stops at the first."""
    blocking = structure_findings(system)
    graph = None if any(_breaks_graph(f) for f in blocking) else system.graph
    references = [*reference_findings(system), *change_findings(system)]
    return [*blocking, *references, *house_rule_findings(system, graph)]


def blocking_findings(system: KnowledgeSystem) -> list[Finding]:
    """Return the faults that keep *system* from being used at all."""
    return structure_findings(system)


def _breaks_graph(finding: Finding) -> bool:
    return finding.code in ("duplicate-id", "unknown-id", "self-requirement", "cycle")
