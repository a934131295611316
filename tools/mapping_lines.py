"""Read the labelled syllabus lines of tests/data/mapping with their text and headings.

Lines of the reference data stand there as file and line number; their text is read from the
reference folder here and is nowhere copied. Run it to print every line as a table:

    python tools/mapping_lines.py REFERENCE_FOLDER
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "tests" / "data" / "mapping"
TEXT_COLUMNS = ("topic", "course")
HEADING_COLUMNS = ("section", "subsection")


@dataclass(frozen=True)
class MappingLine:
    """A line of an outline as a reader sees it, under its headings."""

    outline: str
    split: str
    language: str
    line_id: str
    file: str
    line_number: int
    text: str
    headings: tuple[str, ...]


def table(path: Path) -> list[dict[str, str]]:
    """Return the rows of a tab-separated file; quotation marks mean themselves."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def csv_line(lines: list[str], number: int) -> tuple[str, tuple[str, ...]]:
    """Return text and headings of one line of a table whose first line names the columns."""
    header, cells = csv.reader([lines[0], lines[number - 1]])
    row = dict(zip(header, cells, strict=True))
    text = next(row[c] for c in TEXT_COLUMNS if c in row)
    return text, tuple(row[c] for c in HEADING_COLUMNS if row.get(c))


def json_line(lines: list[str], number: int) -> tuple[str, tuple[str, ...]]:
    """Return text and headings of one line of an indented outline: the names of what holds it.

    >>> json_line(['{', ' "name": "All",', ' "units": [{', '   "name": "Search",',
    ...            '   "topics": [', '     "Beam search"', '   ]', ' }]', '}'], 6)
    ('Beam search', ('Search',))
    """
    depth = indent(lines[number - 1])
    headings: list[str] = []
    for line in reversed(lines[: number - 1]):
        if '"name":' in line and 1 < indent(line) < depth:
            depth = indent(line)
            headings.insert(0, string_in(line))
    return string_in(lines[number - 1]), tuple(headings)


def indent(line: str) -> int:
    """Return how many spaces the line begins with."""
    return len(line) - len(line.lstrip(" "))


def string_in(line: str) -> str:
    """Return the text of a line that is a string or a named string of a JSON file."""
    bare = line.strip().rstrip(",").removeprefix('"name": ')
    return str(json.loads(bare))


def as_written(row: dict[str, str]) -> MappingLine:
    """Return the line of a row of lines.tsv, without text where the reference data hold it."""
    return MappingLine(
        outline=row["outline"],
        split=row["split"],
        language=row["language"],
        line_id=row["line_id"],
        file=row["file"],
        line_number=int(row["line_number"] or 0),
        text=row["text"],
        headings=tuple(h for h in row["headings"].split(" > ") if h),
    )


def mapping_lines(reference: Path, folder: Path = FOLDER) -> Iterator[MappingLine]:
    """Yield every line in order, the text of reference lines read from *reference*."""
    read: dict[str, list[str]] = {}
    for row in table(folder / "lines.tsv"):
        line = as_written(row)
        if line.file:
            path = reference / line.file
            lines = read.setdefault(line.file, path.read_text(encoding="utf-8").splitlines())
            one = json_line if path.suffix == ".json" else csv_line
            text, headings = one(lines, line.line_number)
            line = replace(line, text=text, headings=headings)
        yield line


if __name__ == "__main__":
    for found in mapping_lines(Path(sys.argv[1])):
        print(found.line_id, found.split, found.text, " > ".join(found.headings), sep="\t")
