"""The system's own description, its sources, and what became of old ids."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from aiknowledge.model.base import Aliases, Depth, Id, Language, Record, Text
from aiknowledge.model.knowledge import ClassHours, Tier


class SystemInfo(Record):
    """What `system.yaml` says: identity, version, and how strictly to check."""

    id: Id
    name: Text | None = None
    version: str | None = None
    date: dt.date | None = None
    languages: tuple[Language, ...] = ("en",)
    complete: bool = False
    areas: tuple[Id, ...] = Field(default=(), description="the order in which areas are shown")
    licence: str | None = None
    base_version: str | None = Field(
        default=None, description="of an overlay: the version of the system whose ids it uses"
    )
    note: str | None = None


class Source(Record):
    """A work that a point rests on or can be learnt from."""

    id: Id
    type: Literal["book", "paper", "course", "standard", "law", "report", "web"]
    title: str
    authors: tuple[str, ...]
    year: int | None = None
    publisher: str | None = None
    venue: str | None = None
    doi: str | None = None
    url: str | None = None
    language: Language
    cost: Literal["free", "paid"]
    note: str | None = None


class Subject(Record):
    """A subject as course titles name it, and the units that a course of it usually teaches."""

    id: Id
    name: Text
    aliases: Aliases = Aliases()
    covers: tuple[Id, ...]


class Edit(Record):
    """What a department changes about the shipped system: who, when, and why.

    kind: ``dispute`` takes a shipped need away, ``need`` adds one, ``override`` gives a point
    other class hours or another tier. The shipped files stay as they are.
    """

    kind: Literal["dispute", "need", "override"]
    point: Id
    prerequisite: Id | None = None
    binds_from: Depth = Field(default="explain", alias="from")
    because: Text | None = None
    class_hours: ClassHours | None = None
    tier: Tier | None = None
    reason: Annotated[str, Field(min_length=1)]
    by: Annotated[str, Field(min_length=1)]
    date: dt.date


class Change(Record):
    """What became of an id between two versions of the system."""

    version: str
    kind: Literal["renamed", "split", "merged", "retired"]
    former: Id
    to: tuple[Id, ...] = ()
    note: str | None = None
