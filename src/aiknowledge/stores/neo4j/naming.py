"""Names in the database: which records they mean, and which a search should rank."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable

from aiknowledge.algorithms.search import Hit, ranked
from aiknowledge.graph import KINDS
from aiknowledge.graph.name_index import NameIndex
from aiknowledge.model import Aliases, Id, Record, Text
from aiknowledge.stores.neo4j import questions
from aiknowledge.stores.neo4j.driver import Connection
from aiknowledge.stores.neo4j.schema import KIND
from aiknowledge.text import allowed_errors, grams, has_han, normalise, words

MOST_NAMED = 200
"""Records whose names may begin alike; with more, the whole system is asked what is meant."""


class Named(Record):
    """A record as far as a search looks at it."""

    id: Id
    name: Text
    aliases: Aliases = Aliases()


def meant(
    connection: Connection, system: str, names: list[str], kinds: tuple[str, ...]
) -> list[str] | None:
    """Return the uids of all records that *names* may mean; None where the whole must say."""
    if not names:
        return []
    told = [_kind_and_name(name, kinds) for name in names]
    asked = [{"id": text, "begins": _begins(text)} for text, _ in told]
    rows = connection.read(questions.NAMED, asked=asked, system=system, most=MOST_NAMED)
    found: list[str] = []
    for number, (text, allowed) in enumerate(told):
        mine = [r for r in rows if r["number"] == number and _kind(r["labels"]) in allowed]
        if len(mine) >= MOST_NAMED:
            return None
        wanted = normalise(text)
        exact = [r for r in mine if r["by_id"] or wanted in (r["names"] or ())]
        if not (exact or mine):
            return None
        found += [r["uid"] for r in exact or mine]
    return list(dict.fromkeys(found))


def _kind_and_name(text: str, kinds: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return a name without the kind it says, and the kinds it may mean."""
    kind, _, rest = text.partition(":")
    return (rest.strip(), (kind,)) if rest and kind in KINDS else (text, kinds)


def _kind(labels: Iterable[str]) -> str:
    return next((KIND[label] for label in labels if label in KIND), "")


def _begins(text: str) -> str:
    """Return the full-text question for names that begin so; empty where there are no words."""
    wanted = normalise(text)
    return f"names:{wanted}*" if wanted else ""


def candidates(connection: Connection, system: str, text: str, limit: int) -> list[Hit]:
    """Return the best of what the database proposes for *text*."""
    wanted = normalise(text)
    if not wanted:
        return []
    rows = connection.read(
        questions.CANDIDATES, asked=_asked(text, wanted), system=system, most=max(100, 10 * limit)
    )
    by_kind: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    for row in rows:
        aliases = json.loads(row["more"] or "{}").get("aliases", {})
        name = {"en": row["name"], "zh": row["name_zh"]}
        told = {"id": row["id"], "name": name, "aliases": aliases}
        by_kind[_kind(row["labels"])][row["id"]] = Named.model_validate(told)
    index = NameIndex((k, r) for k, records in by_kind.items() for r in records.values())
    return ranked(index, by_kind, text, limit=limit)


def _asked(text: str, wanted: str) -> list[dict[str, str]]:
    """Return the full-text questions that find what the ranking may put first.

    Normalised texts hold letters and digits only, so none of them is taken for an operator.
    """
    asked: defaultdict[str, list[str]] = defaultdict(list)
    asked["aiknowledge_names"] += [f"names:{wanted}", f"idKey:{wanted}", f"names:{wanted}*"]
    if len(wanted) > (1 if has_han(wanted) else 2):
        asked["aiknowledge_names"].append(f"names:*{wanted}*")
    if allowed_errors(wanted):
        asked["aiknowledge_names"].append(f"names:{wanted}~{allowed_errors(wanted)}")
    asked["aiknowledge_grams"].append(" ".join(sorted(grams(wanted))))
    plain = [w for w in words(text) if not has_han(w)]
    if plain:
        asked["aiknowledge_english"].append(" ".join(plain))
    if has_han(wanted):
        asked["aiknowledge_chinese"].append(f'"{wanted}"')
    return [{"index": index, "query": q} for index, queries in asked.items() for q in queries]
