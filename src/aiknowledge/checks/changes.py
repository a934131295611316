"""changes.yaml: does every id that is gone have a row, and does every row lead somewhere?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from aiknowledge.errors import Finding, worded
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.migration import migration_of
from aiknowledge.graph.migration.fates import version_key
from aiknowledge.model import Change

_ENDS = {"renamed": "one id", "merged": "one id", "split": "two ids or more"}


def change_findings(system: KnowledgeSystem) -> list[Finding]:
    """Return the rows that lead nowhere or too far, and ids that are used again."""
    present = migration_of(system).present
    formers = {c.former for c in system.changes}
    found: list[Finding] = []
    for change in system.changes:
        found += _ends(change)
        for id in change.to:
            if id not in present and id not in formers:
                message = worded(
                    "{former} became {id!r}, which is not there", former=change.former, id=id
                )
                found.append(
                    _finding("unknown-id", change, message, "correct the id, or add a row")
                )
        if change.former in present and not _back_again(change, system):
            message = worded(
                "{former} is {kind} since {version}, and there again",
                former=change.former,
                kind=change.kind,
                version=change.version,
            )
            found.append(_finding("reused-id", change, message, "give the new record another id"))
    return found


def vanished_findings(
    system: KnowledgeSystem, released: Mapping[str, Collection[str]]
) -> list[Finding]:
    """Return the ids of released versions that are gone without a word in changes.yaml.

    >>> from aiknowledge.model import SystemInfo
    >>> [f.message for f in vanished_findings(KnowledgeSystem(SystemInfo(id="s")), {"1": ["a"]})]
    ['a stood in version 1 and is gone']
    """
    migration = migration_of(system)
    return [
        Finding(
            "vanished-id",
            "changes.yaml",
            worded("{id} stood in version {version} and is gone", id=id, version=version),
            "add a row: renamed, split, merged or retired",
        )
        for version, ids in sorted(released.items(), key=lambda r: version_key(r[0]))
        for id in sorted(ids)
        if migration.fate(id, version).kind == "unknown"
    ]


def _ends(change: Change) -> Iterator[Finding]:
    least, most = {"split": (2, None), "retired": (0, None)}.get(change.kind, (1, 1))
    if len(change.to) < least or (most is not None and len(change.to) > most):
        message = worded(
            "{former} is {kind}, but leads to {count} ids",
            former=change.former,
            kind=change.kind,
            count=len(change.to),
        )
        yield _finding(
            "wrong-change", change, message, worded("name {ends} under to", ends=_ENDS[change.kind])
        )


def _back_again(change: Change, system: KnowledgeSystem) -> bool:
    """Return whether the id goes on, by this row or by another of the same version or later."""
    at = version_key(change.version)
    return any(change.former in c.to and version_key(c.version) >= at for c in system.changes)


def _finding(code: str, change: Change, message: str, mend: str) -> Finding:
    return Finding(code, f"changes.yaml: {change.former}", message, mend)
