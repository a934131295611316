"""One writer at a time: a lock on a file, on every platform, freed when its holder ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aiknowledge.errors import StoreError, worded

PATIENCE = 20.0
"""Seconds to wait for another program; a write takes milliseconds."""

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock file at *path*, which is made where it is missing and stays.

    Raises:
        StoreError: another program has held it for *patience* seconds.
        OSError: it cannot be made.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait(handle, path, time.monotonic() + patience)
        yield
    finally:
        os.close(handle)  # which frees the lock


def _wait(handle: int, path: Path, until: float) -> None:
    pause = 0.001
    while True:
        try:
            return _take(handle)
        except OSError as error:
            if time.monotonic() > until:
                raise StoreError(
                    worded(
                        "another program is writing to {parent}; close it and try again",
                        parent=path.parent,
                    )
                ) from error
        time.sleep(pause)
        pause = min(2 * pause, 0.05)
