"""One record's own fields as properties, and back: simple values as they are, texts by language.

What is neither simple nor a text (a list of records, a tree) is kept as JSON in `more`, so that
no field is ever lost. Only what is set is written, as in the canonical YAML.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, get_args, get_origin

from pydantic import TypeAdapter

from aiknowledge.model import LANGUAGES, Language, Need, Point, Record, Text

Properties = dict[str, Any]
Pairs = tuple[tuple[str, str], ...]
"""Fields whose property has another name, and that name."""
_WIDEST = 2**63
_NEEDS = TypeAdapter(tuple[Need, ...])


def properties_of(
    record: Record, without: Iterable[str] = (), renamed: Mapping[str, str] | None = None
) -> Properties:
    """Return the set fields of a record as properties.

    >>> from aiknowledge.model import Point
    >>> properties_of(Point(id="a", name=Text(en="A", zh="甲"), tier="core"))
    {'id': 'a', 'name': 'A', 'nameZh': '甲', 'tier': 'core'}
    """
    told = record.model_dump(exclude_unset=True, exclude_none=True, exclude=set(without))
    texts = text_fields(type(record))
    found: Properties = {}
    more: dict[str, Any] = {}
    for field, value in told.items():
        name = (renamed or {}).get(field) or camel(field)
        if field in texts:
            found.update({name + _suffix(k): v for k, v in value.items()})
        elif _simple(value):
            found[name] = list(value) if isinstance(value, tuple) else value
        else:
            more[field] = value
    if more:
        found["more"] = json.dumps(more, ensure_ascii=False, default=_date)
    return found


def fields_of(
    model: type[Record], properties: Mapping[str, Any], renamed: Pairs = ()
) -> dict[str, Any]:
    """Return the fields that properties stand for; other properties are passed over.

    >>> from aiknowledge.model import Point
    >>> fields_of(Point, {"id": "a", "name": "A", "nameZh": "甲", "uid": "s/a"})
    {'id': 'a', 'name': {'en': 'A', 'zh': '甲'}}
    """
    places = _places(model, renamed)
    found: dict[str, Any] = {}
    for name, value in properties.items():
        field, language = places.get(name, ("", None))
        if not field or value is None:
            continue
        if language:
            found.setdefault(field, {})[language] = value
        else:
            found[field] = _native(value)
    if properties.get("more"):
        found.update(json.loads(properties["more"]))
    return found


def needs_text(point: Point) -> str:
    """Return a point's needs as one text, which a question reads far faster than relationships.

    >>> needs_text(Point(id="b", name=Text(en="B"), requires=(Need(point="a"),)))
    '[{"point":"a"}]'
    """
    return _NEEDS.dump_json(point.requires, exclude_unset=True, exclude_none=True).decode()


def needs_of(text: str) -> tuple[Need, ...]:
    """Return the needs that `needs_text` wrote."""
    return _NEEDS.validate_json(text)


def camel(field: str) -> str:
    """Return the property name of a field, as Neo4j's users write them.

    >>> camel("can_do")
    'canDo'
    """
    first, *rest = field.split("_")
    return first + "".join(word.title() for word in rest)


@lru_cache
def _places(model: type[Record], renamed: Pairs) -> Mapping[str, tuple[str, Language | None]]:
    """Return, by name of property, the field that it belongs to, and the language of a text."""
    texts, names = text_fields(model), dict(renamed)
    named = ((field, names.get(field) or camel(field)) for field in model.model_fields)
    return {
        name + _suffix(language or "en"): (field, language)
        for field, name in named
        for language in (LANGUAGES if field in texts else (None,))
    }


@lru_cache
def text_fields(model: type[Record]) -> frozenset[str]:
    """Return the fields of a kind of record that hold one text in two languages.

    >>> from aiknowledge.model import Curriculum
    >>> "name" in text_fields(Curriculum), "phrases" in text_fields(Curriculum)
    (True, False)
    """
    kinds = ((name, field.annotation) for name, field in model.model_fields.items())
    return frozenset(
        name
        for name, kind in kinds
        if kind is Text or (Text in get_args(kind) and get_origin(kind) is not tuple)
    )


def _suffix(language: str) -> str:
    return "Zh" if language == "zh" else ""


def _simple(value: Any) -> bool:
    if isinstance(value, int) and not isinstance(value, bool):
        return -_WIDEST <= value < _WIDEST
    if isinstance(value, tuple):
        return all(isinstance(v, str) for v in value)
    return isinstance(value, (str, bool, float, dt.date))


def _native(value: Any) -> Any:
    return value.to_native() if hasattr(value, "to_native") else value


def _date(value: Any) -> str:
    assert isinstance(value, dt.date)
    return value.isoformat()
