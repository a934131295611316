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

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning", "information"]
"""How bad a finding is: an error stops, a warning asks for a look, information only tells."""


class Worded(str):
    """An English sentence that remembers its form and what was put into it.

    So the pages can say it in another language, while everything else reads a plain text.
    """

    form: str
    values: dict[str, object]

    def __new__(cls, form: str, values: Mapping[str, object]) -> Worded:
        """Put *values* into *form*."""
        made = super().__new__(cls, form.format(**values))
        made.form, made.values = form, dict(values)
        return made

    def __getnewargs__(self) -> tuple[str, dict[str, object]]:  # type: ignore[override]
        """Return what a copy is made of."""
        return self.form, self.values

    def __str__(self) -> str:
        """Return itself: ``str(error)`` is what the error was made of."""
        return self


def worded(form: str, /, **values: object) -> Worded:
    """Return an English sentence with *values* put in, which the pages can say in Chinese.

    >>> said = worded("{name} is larger than {most} MB", name="a.csv", most=20)
    >>> said, said.form
    ('a.csv is larger than 20 MB', '{name} is larger than {most} MB')
    """
    return Worded(form, values)


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
        form = "{where}: {severity}: {code}: {message} ({mend})"
        values = {name: getattr(self, name) for name in self.__slots__}
        return Worded(form, values)

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
        rest = worded(" (and {n} more; `aiknowledge check` lists all)", n=more) if more else ""
        told = worded("{finding}{rest}", finding=str(self.findings[0]), rest=rest)
        super().__init__(told if self.findings else "no findings")


class CycleError(DataError):
    """Points that require each other; `cycle` starts and ends with the same id."""

    def __init__(self, cycle: Sequence[str], where: str = "graph", mend: str = "") -> None:
        self.cycle = tuple(cycle)
        super().__init__([cycle_finding(self.cycle, where, mend)])


class UnknownNameError(AiknowledgeError):
    """A name that no record has; `candidates` holds the nearest ones."""

    def __init__(self, name: str, candidates: Sequence[str] = (), kind: str = "record") -> None:
        self.name, self.candidates = name, tuple(candidates)
        listed = ", ".join(self.candidates)
        hint = worded("; did you mean: {candidates}?", candidates=listed) if candidates else ""
        super().__init__(
            worded("no {kind} is called {name!r}{hint}", kind=kind, name=name, hint=hint)
        )


class AmbiguousNameError(AiknowledgeError):
    """A name that several records share; `candidates` holds them as kind:id."""

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        self.name, self.candidates = name, tuple(candidates)
        listed = ", ".join(self.candidates)
        told = worded("{name!r} may mean: {listed}; use one of these ids", name=name, listed=listed)
        super().__init__(told)


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
