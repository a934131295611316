"""What the audit pages draw, as data: the grid, two programmes side by side, their files."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from aiknowledge.algorithms.audit import Teaching, audit, compare
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Curriculum
from aiknowledge.stores import open_store
from aiknowledge.stores.yaml_text import write_yaml
from aiknowledge.ui.audit.cache import open_yaml
from aiknowledge.ui.audit.compare_data import comparison_data, comparison_rows
from aiknowledge.ui.audit.grid_data import grid_data, grid_rows
from aiknowledge.ui.audit.pictures import comparison_svg, grid_svg
from aiknowledge.ui.audit.rows import map_rows, repetition_rows, share_rows, topic_rows

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def system() -> KnowledgeSystem:
    """The shipped system."""
    return open_store(None).load()


def plan(name: str, **courses: list[dict[str, object]]) -> Curriculum:
    """A curriculum of courses and what each teaches."""
    listed = [
        {"id": c, "name": {"en": c, "zh": "课"}, "teaches": rows} for c, rows in courses.items()
    ]
    return Curriculum.model_validate(
        {"id": name, "name": {"en": name}, "complete": True, "courses": listed}
    )


SURE = {"point": "chain-rule", "status": "confirmed"}
GUESS = {"point": "entropy"}
GONE = {"point": "backpropagation", "status": "rejected"}


def test_the_grid_counts_points_by_unit_and_by_area(system: KnowledgeSystem) -> None:
    """Rejected maps do not count; a cell is inferred only while nothing in it is confirmed."""
    data = grid_data(system, plan("p", a=[SURE, GUESS, GONE], b=[GUESS]), "en")
    assert [c["id"] for c in data["columns"]["area"]] == [a.id for a in system.areas]
    units = [c["id"] for c in data["columns"]["unit"]]
    assert units == [system.unit_of["chain-rule"], system.unit_of["entropy"]]
    assert data["untouched"] == len(system.units) - 2
    first, second = data["rows"]
    assert [(c["column"], c["count"], c["inferred"]) for c in first["cells"]["unit"]] == [
        (0, 1, False),
        (1, 1, True),
    ]
    assert [(c["count"], c["inferred"]) for c in first["cells"]["area"]] == [(2, False)]
    assert [(c["count"], c["inferred"]) for c in second["cells"]["area"]] == [(1, True)]
    assert second["cells"]["unit"][0]["speech"].endswith(", inferred")


def test_the_grid_as_a_table_and_as_a_file(system: KnowledgeSystem) -> None:
    """An empty cell stays empty, inferred ones are dashed, hostile names stay texts."""
    hostile = plan("p", **{"<script>&": [SURE], "b": [GUESS]})
    data = grid_data(system, hostile, "en")
    rows = grid_rows(data, "unit", "en")
    assert list(rows[0].values()) == ["<script>&", 1, None]
    assert list(rows[1].values()) == ["b", None, "1 (inferred)"]
    root = ET.fromstring(grid_svg(data, "unit", "P & <Q>"))
    texts = [t.text for t in root.iter(f"{SVG}text")]
    assert {"P & <Q>", "<script>&", "b", "1"} <= set(texts)
    assert sum("stroke-dasharray" in r.attrib for r in root.iter(f"{SVG}rect")) == 1
    assert list(root.iter(f"{SVG}script")) == []


def test_two_programmes_side_by_side(system: KnowledgeSystem) -> None:
    """Per unit: in both, only left, only right; the file draws each piece once."""
    left, right = plan("L", a=[SURE, GUESS]), plan("R", a=[SURE])
    found = compare(system, Teaching(left), Teaching(right))
    data = comparison_data(system, found, left, right, "en")
    assert (data["a"], data["b"]) == ("L ◌", "R")
    by_id = {r["id"]: (r["common"], r["a"], r["b"]) for r in data["rows"]["unit"]}
    assert by_id == {system.unit_of["chain-rule"]: (1, 0, 0), system.unit_of["entropy"]: (0, 1, 0)}
    area = next(r for r in data["rows"]["area"] if r["id"] == "MF")
    assert (area["common"], area["a"], area["b"], area["of"]) == (1, 1, 0, 66)
    assert len(data["rows"]["area"]) == len(system.areas)
    rows = comparison_rows(data, "unit", "only L", "only R", "en")
    assert rows[0]["Both"] == 1
    root = ET.fromstring(comparison_svg(data, "unit", "L / R"))
    boxes = list(root.iter(f"{SVG}rect"))
    # the sheet, two tracks per row, the common bar on either side, one bar of the left only
    assert len(boxes) == 1 + 2 * 2 + 2 + 1


def test_unknown_is_never_shown_as_none_met(system: KnowledgeSystem) -> None:
    """Where nobody says what is required, what everybody meets has no column."""
    report = audit(system, plan("p", a=[SURE]))
    assert "By everybody" not in share_rows(system, report, "area", "en")[0]
    known = report.curriculum.courses[0].model_copy(update={"obligation": "required"})
    sure = audit(system, report.curriculum.model_copy(update={"courses": (known,)}))
    assert share_rows(system, sure, "area", "en")[0]["By everybody"] == 0.02


def test_what_is_inferred_is_marked_in_words_and_signs(system: KnowledgeSystem) -> None:
    """In the table of a course, and beside each course of a repetition."""
    twice = plan("p", a=[GUESS], b=[{**GUESS, "status": "confirmed"}])
    told = [map_rows(system, twice, c, "en")[0]["State"] for c in "ab"]
    assert told == ["◌ inferred", "● confirmed"]
    report = audit(system, twice)
    assert repetition_rows(system, report, "en")[0]["Courses"] == "a (I ◌), b (I)"
    assert "Accepted" not in repetition_rows(system, report, "en")[0]
    assert repetition_rows(system, report, "en", ["entropy"])[0]["Accepted"] == "✓ accepted"


def test_topics_of_an_incomplete_programme_are_not_listed(system: KnowledgeSystem) -> None:
    """Never "not covered" where the source prints part of the list."""
    from aiknowledge.graph.standards import standard_points

    name, points = standard_points(system, "cs2023-gamma")
    part = plan("p", a=[SURE]).model_copy(update={"complete": False})
    rows = topic_rows(system, audit(system, part, points, standard_name=name), "en")
    verdicts = {r["Can be met"] for r in rows}
    assert "not listed" in verdicts
    assert "not covered" not in verdicts


def test_a_programme_taken_home_comes_back_and_unknown_points_are_told(
    system: KnowledgeSystem,
) -> None:
    """YAML keeps what a table cannot: what is taught; a point that is gone is named."""
    ours = plan("p", a=[SURE, GUESS])
    back = open_yaml("p.yaml", write_yaml(ours).encode(), system)
    assert (back.curriculum, back.findings, back.error) == (ours, (), None)
    gone = plan("p", a=[{"point": "phlogiston"}])
    told = open_yaml("p.yaml", write_yaml(gone).encode(), system)
    assert [f.code for f in told.findings] == ["unknown-id"]
    assert "phlogiston" in told.findings[0].message
    broken = open_yaml("p.yaml", b"id: [", system)
    assert (broken.curriculum, broken.findings[0].code) == (None, "broken-yaml")
