"""Where the shipped system lies: in an installed package, or in the checkout around it."""

from __future__ import annotations

from pathlib import Path

import aiknowledge
from aiknowledge.errors import StoreError


def shipped_data() -> Path:
    """Return the folder of the shipped knowledge system.

    Raises:
        StoreError: neither the package nor the checkout holds it.
    """
    package = Path(aiknowledge.__file__).resolve().parent
    for folder in (package / "_shipped", package.parent.parent / "graph"):
        if (folder / "system.yaml").is_file():
            return folder
    raise StoreError("the shipped graph is missing; install the package again, or use --data")
