"""The names, ids and aliases of records, normalised for look-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from aiknowledge.model import Aliases, Record, Text
from aiknowledge.text import normalise

Reference = tuple[str, str]
"""A kind and an id."""


class NameIndex:
    """Which records a normalised name or alias belongs to."""

    def __init__(self, named: Iterable[tuple[str, Record]]) -> None:
        """Index records, each with its kind."""
        names: dict[str, list[Reference]] = defaultdict(list)
        aliases: dict[str, list[Reference]] = defaultdict(list)
        for kind, record in named:
            reference = (kind, record_id(record))
            for name in record_names(record):
                names[normalise(name)].append(reference)
            for alias, _ in record_aliases(record):
                aliases[normalise(alias)].append(reference)
        self.names: Mapping[str, list[Reference]] = dict(names)
        self.aliases: Mapping[str, list[Reference]] = dict(aliases)


def record_id(record: Record) -> str:
    """Return the id of a named record."""
    return str(getattr(record, "id", ""))


def record_names(record: Record) -> tuple[str, ...]:
    """Return the names of a record in every language it has."""
    name = getattr(record, "name", None)
    return tuple(n for n in (name.en, name.zh) if n) if isinstance(name, Text) else ()


def record_aliases(record: Record) -> tuple[tuple[str, bool], ...]:
    """Return the aliases of a record, each with whether it is narrower.

    A programme also goes by its institution.
    """
    aliases, place = getattr(record, "aliases", None), getattr(record, "institution", None)
    words = aliases.words() if isinstance(aliases, Aliases) else ()
    named = (place.en, place.zh) if isinstance(place, Text) else ()
    return words + tuple((n, False) for n in named if n)
