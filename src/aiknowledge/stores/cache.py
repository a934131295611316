"""A derived copy of a folder's records that loads in a blink, and is never trusted when stale.

The copy lies in the platform's cache folder, never beside the data. It is stale as soon as a
source file's name, size, modification time or inode differs, or the copy's own checksum fails.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

import aiknowledge
from aiknowledge.graph import KnowledgeSystem


def cached(root: Path, files: Sequence[Path]) -> KnowledgeSystem | None:
    """Return the system read earlier from just these files, or None where it must be read."""
    try:
        head, _, body = _place(root).read_bytes().partition(b"\n")
        told = json.loads(head)
        if told["stamp"] != _stamp(files) or told["checksum"] != _checksum(body):
            return None
        return _adapter().validate_json(body)
    except (OSError, ValueError, KeyError, TypeError, ValidationError):
        return None


def remember(root: Path, files: Sequence[Path], system: KnowledgeSystem) -> None:
    """Keep a copy of *system* for next time; a folder that cannot be written is no fault."""
    body = _adapter().dump_json(system, by_alias=True, exclude_unset=True)
    head = json.dumps({"stamp": _stamp(files), "checksum": _checksum(body)}).encode()
    place = _place(root)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(handle, "wb") as out:
            out.write(head + b"\n" + body)
        os.replace(name, place)
    except OSError:
        return


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[KnowledgeSystem]:
    return TypeAdapter(KnowledgeSystem)


def _place(root: Path) -> Path:
    from platformdirs import user_cache_path

    name = hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:24]
    return user_cache_path("aiknowledge", appauthor=False) / f"{name}.json"


def _stamp(files: Sequence[Path]) -> list[Any]:
    shape = [f.name for f in fields(KnowledgeSystem)]
    stamp: list[Any] = [aiknowledge.__version__, shape]
    for path in files:
        status = path.stat()
        stamp.append([path.as_posix(), status.st_size, status.st_mtime_ns, status.st_ino])
    return json.loads(json.dumps(stamp))  # type: ignore[no-any-return]


def stamp_of(files: Sequence[Path]) -> str:
    """Return a word that changes whenever one of *files* does."""
    return _checksum(json.dumps(_stamp(files)).encode())


def _checksum(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
