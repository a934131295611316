"""The error tree, and the finding that a check reports.

AiknowledgeError
├── DataError          records that cannot be a knowledge system; holds the findings
│   └── CycleError     points that require each other; holds the cycle
├── UnknownNameError   a name or id that is not there; holds the nearest candidates
├── AmbiguousNameError a name that several records share; holds them
├── InputError         a request that cannot be done as asked
└── StoreError         a place that cannot be read or written
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning", "information"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault of the data: what, where, and how to mend it.

    >>> print(Finding("cycle", "areas/MF.yaml:12", "a -> b -> a", "remove one of the needs"))
    areas/MF.yaml:12: error: cycle: a -> b -> a (remove one of the needs)
    """

    code: str
    where: str
    message: str
    mend: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.where}: {self.severity}: {self.code}: {self.message} ({self.mend})"

    def as_json(self) -> dict[str, str]:
        """Return the finding with the keys of the `check` command."""
        return asdict(self)


class AiknowledgeError(Exception):
    """Anything this library refuses to do, in one line that a person can act on."""


class DataError(AiknowledgeError):
    """Records that cannot be a knowledge system; `findings` holds every fault."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        more = len(self.findings) - 1
        rest = f" (and {more} more; `aiknowledge check` lists all)" if more else ""
        super().__init__(f"{self.findings[0]}{rest}" if self.findings else "no findings")


class CycleError(DataError):
    """Points that require each other; `cycle` starts and ends with the same id."""

    def __init__(self, cycle: Sequence[str], where: str = "graph", mend: str = "") -> None:
        self.cycle = tuple(cycle)
        super().__init__([cycle_finding(self.cycle, where, mend)])


class UnknownNameError(AiknowledgeError):
    """A name that no record has; `candidates` holds the nearest ones."""

    def __init__(self, name: str, candidates: Sequence[str] = (), kind: str = "record") -> None:
        self.name, self.candidates = name, tuple(candidates)
        hint = f"; did you mean: {', '.join(self.candidates)}?" if candidates else ""
        super().__init__(f"no {kind} is called {name!r}{hint}")


class AmbiguousNameError(AiknowledgeError):
    """A name that several records share; `candidates` holds them as kind:id."""

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        self.name, self.candidates = name, tuple(candidates)
        super().__init__(f"{name!r} may mean: {', '.join(self.candidates)}; use one of these ids")


class InputError(AiknowledgeError):
    """A request that cannot be done as asked: a bad option, file or number."""


class StoreError(AiknowledgeError):
    """A place that cannot be read or written."""


def cycle_finding(cycle: Sequence[str], where: str, mend: str = "") -> Finding:
    """Return the finding that prints a cycle as a -> b -> a, each needed by the next."""
    return Finding(
        "cycle",
        where,
        " -> ".join(cycle),
        mend or "each arrow reads 'is needed by'; drop the need that a learner could do without",
    )
