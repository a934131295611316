"""A system as rows: one for each record, with its properties and its relationships."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from aiknowledge.graph import KnowledgeSystem, record_aliases, record_id, record_names
from aiknowledge.model import (
    DEPTHS,
    AllOf,
    AnyOf,
    AtLeast,
    Course,
    Curriculum,
    Need,
    Point,
    Record,
    RequiredCourse,
    Requirement,
)
from aiknowledge.stores.neo4j.schema import (
    KIND,
    LABELS,
    LINKS,
    LISTS,
    PARTS,
    PREREQUISITE,
    STUDIED_IN,
    LinkField,
)
from aiknowledge.stores.neo4j.values import Properties, needs_text, properties_of
from aiknowledge.text import grams, has_han, normalise


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship: its type, the other end's uid and id, and its properties."""

    type: str
    target: str
    id: str
    properties: Properties


@dataclass(frozen=True, slots=True)
class Row:
    """A record as a node: its uid, label and properties, and the relationships it owns."""

    uid: str
    label: str
    properties: Properties
    links: tuple[Link, ...]

    @property
    def checksum(self) -> str:
        """A short proof of everything in the row; equal rows have equal ones."""
        told = [self.label, self.properties, [[k.type, k.target, k.properties] for k in self.links]]
        text = json.dumps(told, sort_keys=True, ensure_ascii=False, default=str)
        return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def uid(system: str, *parts: str) -> str:
    """Return the unique name of a node; system/id for whatever shares the one namespace.

    >>> uid("aiknowledge", "entropy"), uid("a", "source", "x/y")
    ('aiknowledge/entropy', 'a/source/x%2Fy')
    """
    return "/".join(p.replace("%", "%25").replace("/", "%2F") for p in (system, *parts))


def rows_of(system: KnowledgeSystem) -> Iterator[Row]:
    """Yield the rows of a system: the system itself first, then each list in its order."""
    return _Rows(system).rows()


class _Rows:
    """The rows of one system; uids are given once, in the order of the records."""

    def __init__(self, system: KnowledgeSystem) -> None:
        """Take the system."""
        self.system, self.name = system, system.info.id
        self.given: dict[str, int] = {}

    def rows(self) -> Iterator[Row]:
        """Yield them."""
        links: list[Link] = []
        inner: list[Row] = []
        for field, type in LISTS.items():
            records: Sequence[Record] = getattr(self.system, field)
            for n, record in enumerate(records):
                name = self._uid(record)
                links.append(Link(type, name, record_id(record), {"position": n}))
                inner += self._record(record, name)
        yield self._row(self.system.info, uid(self.name), links)
        yield from inner

    def _record(self, record: Record, name: str) -> Iterator[Row]:
        """Yield the row of a record, then those of the records inside it."""
        links: list[Link] = []
        inner: list[Row] = []
        for field, type in PARTS.get(_kind(record), {}).items():
            for n, part in enumerate(getattr(record, field)):
                part_name = self._uid(part, record)
                links.append(Link(type, part_name, record_id(part), {"position": n}))
                inner += self._record(part, part_name)
        for field, how in LINKS.get(_kind(record), {}).items():
            links += self._links(record, field, how)
        if isinstance(record, Point):
            studied = dict.fromkeys(s.source for s in record.study)
            links += (Link(STUDIED_IN, uid(self.name, "source", i), i, {}) for i in studied)
        if isinstance(record, Course):
            links += self._prerequisites(record, name)
        yield self._row(record, name, links)
        yield from inner

    def _row(self, record: Record, name: str, links: list[Link]) -> Row:
        kind = _kind(record)
        linked = [f for f in (*PARTS.get(kind, ()), *LINKS.get(kind, ())) if getattr(record, f)]
        told = properties_of(record, without=linked)
        told.update(uid=name, system=self.name, **self._found_by(record))
        if isinstance(record, Point):
            told.update(_asked_of(record))
        return Row(name, LABELS[kind], told, tuple(links))

    def _links(self, record: Record, field: str, how: LinkField) -> Iterator[Link]:
        values = getattr(record, field) if how.many else (getattr(record, field),)
        for n, value in enumerate(values):
            told: Properties = {"position": n}
            id = value if how.key is None else getattr(value, how.key)
            if how.key is not None:
                told.update(properties_of(value, without=(how.key,), renamed=dict(how.renamed)))
            if isinstance(value, Need):
                told["binds"] = DEPTHS.index(value.binds_from)
            parts = ("source", id) if how.type == "CITES" else (id,)
            yield Link(how.type, uid(self.name, *parts), id, told)

    def _prerequisites(self, course: Course, name: str) -> Iterator[Link]:
        """Yield a relationship to each listed course in the tree of requirements."""
        around = name.split("/")[:-1]  # the same curriculum, or the system
        around = around[:3] if len(around) > 2 else around
        for needed, optional in _named_courses(course.requires):
            target = "/".join([*around, uid(needed.course)])
            if target in self.courses:
                told = {"when": needed.when, "optional": optional}
                yield Link(PREREQUISITE, target, needed.course, told)

    @cached_property
    def courses(self) -> frozenset[str]:
        """The uids of all courses."""
        found = [uid(self.name, c.id) for c in self.system.courses]
        for k in self.system.curricula:
            found += [uid(self.name, "course", k.id, c.id) for c in k.courses]
        return frozenset(found)

    def _found_by(self, record: Record) -> Properties:
        """Return what searches look at; of several courses of one id, only the last is found."""
        kind = KIND.get(LABELS[_kind(record)])
        id = record_id(record)
        if kind is None or self.system.by_kind[kind].get(id) is not record:
            return {}
        names = [*record_names(record), *(a for a, _ in record_aliases(record))]
        keys = sorted({k for k in map(normalise, names) if k})
        told = {
            "listed": True,
            "idKey": normalise(id),
            "names": keys,
            "grams": " ".join(sorted({g for k in keys for g in grams(k)})),
            "textEn": " · ".join(n for n in names if not has_han(n)),
            "textZh": " · ".join(n for n in names if has_han(n)),
        }
        return {k: v for k, v in told.items() if v}

    def _uid(self, record: Record, around: Record | None = None) -> str:
        wanted = uid(self.name, *self._parts(record, around))
        times = self.given[wanted] = self.given.get(wanted, 0) + 1
        return wanted if times == 1 else f"{wanted}/{times}"

    def _parts(self, record: Record, around: Record | None) -> tuple[str, ...]:
        id = record_id(record)
        label = LABELS[_kind(record)]
        if isinstance(around, Curriculum):
            return "course", around.id, id
        if label in KIND:
            return (id,)
        return label.lower(), id or _digest(record)


def _kind(record: Record) -> type[Record]:
    return type(record)


def _asked_of(point: Point) -> Properties:
    """Return what questions ask of a point: its hours, its needs, and from which depth it has any.

    >>> from aiknowledge.model import Text
    >>> _asked_of(Point(id="a", name=Text(en="A")))
    {'needsFrom': 3}
    """
    depths = [DEPTHS.index(need.binds_from) for need in point.requires]
    told: Properties = {"needsFrom": min(depths, default=len(DEPTHS))}
    if point.class_hours:
        told["hoursTotal"] = point.hours
    if point.requires:
        told["needs"] = needs_text(point)
    return told


def _digest(record: Record) -> str:
    text = json.dumps(properties_of(record), sort_keys=True, default=str)
    return hashlib.blake2b(text.encode(), digest_size=9).hexdigest()


def _named_courses(
    tree: Requirement | None, optional: bool = False
) -> Iterator[tuple[RequiredCourse, bool]]:
    """Yield each course that a tree names, and whether another may stand in its place."""
    if isinstance(tree, RequiredCourse):
        yield tree, optional
    elif isinstance(tree, AllOf):
        for part in tree.all:
            yield from _named_courses(part, optional)
    elif isinstance(tree, AnyOf | AtLeast):
        for part in tree.any if isinstance(tree, AnyOf) else tree.of:
            yield from _named_courses(part, True)
