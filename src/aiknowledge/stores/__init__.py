"""Where a knowledge system is kept."""

from __future__ import annotations

from pathlib import Path

from aiknowledge.errors import StoreError
from aiknowledge.stores.files import FileStore, canonical_files
from aiknowledge.stores.shipped import shipped_data

__all__ = ["FileStore", "canonical_files", "open_store", "shipped_data"]


def open_store(address: str | Path | None = None) -> FileStore:
    """Return the store at *address*: a folder, or the shipped system where None.

    Raises:
        StoreError: no store serves such an address.
    """
    if address is None:
        return FileStore(shipped_data())
    if "://" in str(address):
        raise StoreError(f"no store serves {address}; name a folder")
    return FileStore(Path(address))
