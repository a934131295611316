"""YAML in and out: plain values with their lines, and the one canonical form.

Anchors and aliases are refused on reading, which ends YAML bombs; nothing is ever constructed
but texts, numbers, dates, truth values, lists and mappings.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

import yaml

from aiknowledge.errors import Finding, worded
from aiknowledge.model import Record

LARGEST_FILE = 20_000_000
"""Bytes; a larger YAML file is refused before it is parsed."""

_KINDS = frozenset(("map", "seq", "str", "int", "float", "bool", "null", "timestamp", "value"))
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_Path = Sequence[str | int]


class Document:
    """A YAML document as plain values, able to say on which line each of them stands."""

    def __init__(self, node: yaml.Node | None, where: str) -> None:
        """Take a composed document and the name of its file."""
        self._node, self.where = node, where
        self.value: Any = None if node is None else _plain(node)

    def line(self, path: _Path) -> int:
        """Return the line of the value at *path*, or of the nearest value around it."""
        node = self._node
        for step in path:
            inner = _child(node, step)
            if inner is None:
                break
            node = inner
        return 1 if node is None else node.start_mark.line + 1

    def at(self, path: _Path) -> str:
        """Return file:line of the value at *path*."""
        return f"{self.where}:{self.line(path)}"


def read_document(text: str, where: str) -> tuple[Document, list[Finding]]:
    """Return the document in *text*, empty where it cannot be read, and what is wrong with it."""
    loader = yaml.CSafeLoader(text)
    try:
        node = loader.get_single_node()
        faults = _refused(node, where) if node else []
        return Document(None if faults else node, where), faults
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(error, "problem", None) or "not YAML"
        if "anchor" in str(error) or "alias" in str(error):
            return Document(None, where), [_no_anchors(f"{where}:{line}")]
        return Document(None, where), [
            Finding(
                "broken-yaml",
                f"{where}:{line}",
                worded("{problem}", problem=problem),
                "correct the YAML on this line",
            )
        ]
    except (ValueError, RecursionError) as error:
        return Document(None, where), [
            Finding(
                "broken-yaml", f"{where}:1", worded("{problem}", problem=error), "correct the value"
            )
        ]
    finally:
        loader.dispose()


def _no_anchors(where: str) -> Finding:
    return Finding("anchor", where, "anchors and aliases are not read", "write the value out")


def _refused(node: yaml.Node, where: str) -> list[Finding]:
    """Return findings for shared nodes (aliases), foreign tags and keys that stand twice."""
    faults: list[Finding] = []
    seen: set[int] = set()
    waiting = [node]
    while waiting:
        at = waiting.pop()
        here = f"{where}:{at.start_mark.line + 1}"
        if id(at) in seen:
            return [_no_anchors(here)]
        seen.add(id(at))
        if at.tag.removeprefix("tag:yaml.org,2002:") not in _KINDS:
            faults.append(
                Finding("foreign-tag", here, worded("tag {tag}", tag=at.tag), "remove the tag")
            )
        if isinstance(at, yaml.SequenceNode):
            waiting += at.value
        elif isinstance(at, yaml.MappingNode):
            keys = [k.value if isinstance(k, yaml.ScalarNode) else None for k, _ in at.value]
            for n, key in enumerate(keys):
                if key is None or key in keys[:n]:
                    line = f"{where}:{at.value[n][0].start_mark.line + 1}"
                    faults.append(
                        Finding(
                            "broken-yaml",
                            line,
                            worded("key {key!r} stands twice", key=key),
                            "keep one",
                        )
                    )
            waiting += [v for _, v in at.value]
    return faults


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(n) for n in node.value]
    if isinstance(node, yaml.MappingNode):
        return {k.value: _plain(v) for k, v in node.value}
    return _scalar(node.tag.rpartition(":")[2], str(node.value))


def _scalar(kind: str, text: str) -> Any:
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() in ("true", "yes", "on")
    if kind == "int":
        return int(text.replace("_", ""), 0)
    if kind == "float":
        return float(text.replace("_", ""))
    if kind == "timestamp" and _DATE.fullmatch(text):
        return dt.date.fromisoformat(text)
    return text


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        inner: yaml.Node = node.value[step]
        return inner
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                inner = value
                return inner
    return None


def plain(record: Record) -> dict[str, Any]:
    """Return a record as plain values in record order, without what is not set."""
    return record.model_dump(by_alias=True, exclude_unset=True, exclude_none=True, mode="python")


def write_yaml(value: Any) -> str:
    """Return plain values or a record as canonical YAML.

    Block style, key order as given, at most 120 columns, no anchors, tags or comments.

    >>> from aiknowledge.model import Text
    >>> print(write_yaml(Text(en="Entropy", zh="熵")), end="")
    en: Entropy
    zh: 熵
    """
    value = plain(value) if isinstance(value, Record) else value
    return yaml.dump(
        _lists(value),
        Dumper=_Canonical,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=False,
        width=120,
    )


class _Canonical(yaml.CSafeDumper):
    """A dumper that never writes anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        """Say that no value is ever an alias of another."""
        return True


def _lists(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _lists(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_lists(v) for v in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
