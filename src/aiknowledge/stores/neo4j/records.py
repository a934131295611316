"""Rows as records: what a query brought back, put together again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from json import JSONDecodeError
from operator import itemgetter
from typing import Any

from pydantic import ValidationError

from aiknowledge.errors import DataError, Finding, StoreError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Record
from aiknowledge.stores.neo4j.rows import uid
from aiknowledge.stores.neo4j.schema import LINKS, LISTS, MODELS, PARTS, LinkField
from aiknowledge.stores.neo4j.values import fields_of, needs_of

Told = tuple[int, str, str, Mapping[str, Any]]
"""A relationship as read: position, the other end's uid and id, properties."""


@dataclass
class Nodes:
    """Nodes and relationships as a query brought them; any part of a system is a system.

    `needs` holds, by uid, the needs of points for which no relationships were brought, as text.
    """

    labels: dict[str, str] = field(default_factory=dict)
    properties: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    links: dict[str, dict[str, list[Told]]] = field(default_factory=dict)
    needs: dict[str, str] = field(default_factory=dict)

    def add_node(self, labels: Collection[str], properties: Mapping[str, Any]) -> None:
        """Take a node; one of no kind of ours only stands for an id that is not there."""
        label = next((k for k in labels if k in MODELS), None)
        if label is not None and "AIKnowledge" in labels:
            self.labels[properties["uid"]] = label
            self.properties[properties["uid"]] = properties

    def add_link(
        self,
        source: str | None,
        type: str,
        target: str | None,
        id: str | None,
        told: Mapping[str, Any],
    ) -> None:
        """Take a relationship; one with somebody else's node is none of ours."""
        if not (source and target):
            return
        links = self.links.setdefault(source, {}).setdefault(type, [])
        links.append((told.get("position", 0), target, id or "", told))

    def record(self, name: str) -> Record:
        """Return the record of a node with the records inside it, as far as they are here.

        Raises:
            DataError: somebody else has changed the node so that it is no record any more.
        """
        model = MODELS[self.labels[name]]
        try:
            return model.model_validate(self._fields(model, name))
        except (ValidationError, JSONDecodeError) as error:
            mend = "push the system again with --all"
            raise DataError([Finding("wrong-value", name, _fault(error), mend)]) from error

    def _fields(self, model: type[Record], name: str) -> dict[str, Any]:
        fields = fields_of(model, self.properties[name])
        if name in self.needs:
            fields["requires"] = needs_of(self.needs[name])
        if name not in self.links:
            return fields
        for part, type in PARTS.get(model, {}).items():
            inner = self._held(name, type)
            if inner:
                fields[part] = tuple(self.record(i) for i in inner)
        for linked, how in LINKS.get(model, {}).items():
            values = self._linked(name, how)
            if values:
                fields[linked] = values if how.many else values[0]
        return fields

    def system(self, id: str) -> KnowledgeSystem:
        """Return the system *id* as far as its records are here."""
        return KnowledgeSystem(**self.lists(id))

    def lists(self, id: str) -> dict[str, Any]:
        """Return the fields of the system *id*: its own record and its lists."""
        root = uid(id)
        if root not in self.labels:
            raise StoreError(f"the database holds no system {id}; push one")
        lists = {f: tuple(map(self.record, self._held(root, t))) for f, t in LISTS.items()}
        return {"info": self.record(root), **lists}

    def _held(self, name: str, type: str) -> list[str]:
        """Return the uids of what a node holds, in order, as far as it is here."""
        told = sorted(self.links.get(name, {}).get(type, ()), key=itemgetter(0, 1))
        return [target for _, target, _, _ in told if target in self.labels]

    def _linked(self, name: str, how: LinkField) -> tuple[Any, ...]:
        told = sorted(self.links.get(name, {}).get(how.type, ()), key=itemgetter(0, 1))
        if how.item is None or how.key is None:
            return tuple(id for _, _, id, _ in told)
        return tuple({**fields_of(how.item, t, how.renamed), how.key: id} for _, _, id, t in told)


def _fault(error: ValidationError | JSONDecodeError) -> str:
    """Return which field of a record is wrong, and why."""
    if isinstance(error, JSONDecodeError):
        return f"more: {error}"
    first = error.errors(include_url=False)[0]
    return f"{'.'.join(map(str, first['loc'])) or 'needs'}: {first['msg']}"
