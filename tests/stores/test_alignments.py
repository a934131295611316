"""SSSOM tables survive a round trip."""

from __future__ import annotations

from aiknowledge.model import Alignment
from aiknowledge.stores.alignments import read_alignments, write_alignments


def test_rows_survive_and_files_follow_the_prefix() -> None:
    """What is written reads back the same, one file per vocabulary."""
    rows = [
        Alignment(
            subject_id=f"{prefix}:Unit/core/{n}",
            subject_label="A topic",
            predicate_id="skos:narrowMatch",
            object_id="backpropagation",
            mapping_justification="semapv:ManualMappingCuration",
            confidence=0.75,
            comment="why",
        )
        for prefix, n in (("one", 1), ("two", 1), ("one", 2))
    ]
    files = write_alignments(rows, "system")
    assert list(files) == ["one.sssom.tsv", "two.sssom.tsv"]
    read, findings = read_alignments(files["one.sssom.tsv"], "x")
    assert findings == []
    assert read == [rows[0], rows[2]]
