"""Private spaces of visitors on a shared server: a folder each, behind a link or a login."""

from __future__ import annotations

import io
import json
import re
import secrets
import shutil
import zipfile
from hashlib import sha256
from pathlib import Path

from aiknowledge.atomic import write_bytes
from aiknowledge.errors import InputError, worded

KEY_BYTES = 32
_KEY = re.compile(r"[A-Za-z0-9_-]{43}")
LARGEST = 100_000_000
"""Bytes that a space may hold to be taken home in one file."""


def new_space(spaces: Path) -> str:
    """Make a space and return its key: 256 random bits, of which the server keeps a hash only.

    >>> import tempfile
    >>> spaces = Path(tempfile.mkdtemp())
    >>> key = new_space(spaces)
    >>> space_folder(spaces, key).is_dir(), space_folder(spaces, "guessed")
    (True, None)
    """
    key = secrets.token_urlsafe(KEY_BYTES)
    _folder(spaces, key).mkdir(parents=True, mode=0o700)
    return key


def space_folder(spaces: Path, key: str) -> Path | None:
    """Return the folder of the space with a key, None where there is no such space."""
    if not _KEY.fullmatch(key):
        return None
    folder = _folder(spaces, key)
    return folder if folder.is_dir() else None


def person_folder(spaces: Path, issuer: str, subject: str) -> Path:
    """Return the folder of a person whom a login provider names, made where there is none.

    Its name is a hash of issuer and subject, and no key of a private link leads there.

    >>> import tempfile
    >>> spaces = Path(tempfile.mkdtemp())
    >>> a = person_folder(spaces, "https://login.example.edu", "17")
    >>> a == person_folder(spaces, "https://login.example.edu", "17"), a.is_dir()
    (True, True)
    """
    named = json.dumps([issuer, subject]).encode()
    folder = spaces / f"person-{sha256(named).hexdigest()}"
    folder.mkdir(parents=True, mode=0o700, exist_ok=True)
    return folder


def _folder(spaces: Path, key: str) -> Path:
    return spaces / sha256(key.encode("ascii")).hexdigest()


def pack(folder: Path) -> bytes:
    """Return everything in a folder as one ZIP file, names sorted.

    Raises:
        InputError: it holds more than can be taken home at once.
    """
    out = io.BytesIO()
    paths = sorted(p for p in folder.rglob("*") if p.is_file() and not p.is_symlink())
    if sum(p.stat().st_size for p in paths) > LARGEST:
        raise InputError(
            worded("more than {largest} MB are kept; delete some first", largest=LARGEST // 1000000)
        )
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            archive.write(path, path.relative_to(folder).as_posix())
    return out.getvalue()


def clear(folder: Path) -> None:
    """Delete everything in a folder, and keep the folder."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def restore(folder: Path, packed: bytes) -> None:
    """Bring back what `pack` took; files that are there now stay where names differ."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        for name in archive.namelist():
            path = (folder / name).resolve()
            if folder.resolve() not in path.parents:
                raise InputError(worded("{name} leads out of the folder", name=name))
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_bytes(path, archive.read(name))
