"""Write the JSON Schema of every kind of file into graph/schema/."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import TypeAdapter

from aiknowledge.model import (
    Alignment,
    Area,
    Change,
    Course,
    Curriculum,
    Demand,
    Edit,
    Profile,
    Source,
    Subject,
    SystemInfo,
    Waiver,
)

SCHEMAS: dict[str, object] = {
    "system": SystemInfo,
    "area": Area,
    "sources": list[Source],
    "changes": list[Change],
    "waivers": list[Waiver],
    "demand": list[Demand],
    "edits": list[Edit],
    "subjects": list[Subject],
    "course": Course,
    "curriculum": Curriculum,
    "profile": Profile,
    "alignment": Alignment,
}
FOLDER = Path(__file__).parent.parent / "graph" / "schema"


def schema_texts() -> dict[str, str]:
    """Return the schema files by name."""
    return {
        f"{name}.schema.json": json.dumps(
            TypeAdapter(kind).json_schema(by_alias=True), indent=2, ensure_ascii=False
        )
        + "\n"
        for name, kind in SCHEMAS.items()
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in schema_texts().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
