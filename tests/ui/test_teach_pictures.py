"""The data of the Teach page's pictures: places, words, and files that stand alone."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from aiknowledge.algorithms.syllabus_order import syllabus_order
from aiknowledge.graph.build import small_graph
from aiknowledge.graph.system import KnowledgeSystem
from aiknowledge.model import (
    Area,
    MappedLine,
    Match,
    Point,
    Syllabus,
    SyllabusLine,
    SyllabusMap,
    SystemInfo,
    Text,
    Unit,
)
from aiknowledge.reports.order_text import OrderText
from aiknowledge.ui.teach.order_picture import order_svg, picture_data, picture_rows
from aiknowledge.ui.teach.workbench_data import MARKS, state_of, workbench_data

HOSTILE = "<script>alert(1)</script>" + "长" * 300


def system() -> KnowledgeSystem:
    """Three points, a before b before c; b has a hostile name."""
    graph = small_graph("a>b b>c")
    points = tuple(
        Point.model_validate(
            {**p.model_dump(by_alias=True), "name": Text(en=HOSTILE if p.id == "b" else p.id)}
        )
        for p in graph
    )
    unit = Unit(id="U", name=Text(en="Unit"), points=points)
    return KnowledgeSystem(SystemInfo(id="s"), (Area(id="A", name=Text(en="Area"), units=(unit,)),))


def mapped(**weeks: int) -> SyllabusMap:
    """A line per point in its week."""
    rows = tuple(
        MappedLine(
            line=SyllabusLine(number=n, text=id, week=week),
            matches=(Match(id=id, score=1, confidence=0.9, evidence=(id,)),),
        )
        for n, (id, week) in enumerate(weeks.items(), 1)
    )
    lines = tuple(r.line for r in rows)
    return SyllabusMap(syllabus=Syllabus(name="S", lines=lines), system="s", lines=rows)


def test_the_picture_has_a_row_for_the_late_point_and_each_early_one() -> None:
    """Circles stand right of the triangles that need them; the twin holds the same pairs."""
    here = mapped(b=1, c=2, a=3)
    found = syllabus_order(system(), here)
    tell = OrderText(system(), here, found, "en")
    data = picture_data(tell, found, found.faults, "en")
    [group] = data["groups"]
    late, early = group["rows"]
    assert (late["point"], early["point"]) == ("a", "b")
    assert early["x"] < late["x"] == early["end"]
    [row] = picture_rows(tell, found.faults, "en")
    assert list(row.values())[1::2] == [1, 3]


def test_the_file_is_whole_and_every_name_is_a_text() -> None:
    """No element comes from a name; long names are cut, and whole in the title."""
    here = mapped(b=1, c=2, a=3)
    found = syllabus_order(system(), here)
    data = picture_data(OrderText(system(), here, found, "en"), found, found.faults, "en")
    root = ET.fromstring(order_svg(data))
    tags = {e.tag.rpartition("}")[2] for e in root.iter()}
    assert tags == {"svg", "g", "title", "rect", "text", "path", "circle"}
    assert any(HOSTILE in (e.text or "") for e in root.iter())


def test_names_have_the_room_they_need(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long name of the graph stands whole, left of the first week; short ones leave no gap."""
    here = mapped(b=1, c=2, a=3)
    found = syllabus_order(system(), here)
    tell = OrderText(system(), here, found, "en")
    short = picture_data(tell, found, (), "en")
    name = "Ordinary differential equations and their numerical solution"
    monkeypatch.setattr(tell, "name", {"a": name, "b": "b", "c": "c"}.__getitem__)
    long = picture_data(tell, found, found.faults, "en")
    assert long["groups"][0]["rows"][0]["label"] == name
    assert short["label"] == short["least"] < 6 * len(name) < long["label"] < long["weeks"][0]["x"]


def test_lines_show_how_they_stand_by_sign_and_word() -> None:
    """Four states, four signs."""
    here = mapped(a=1, b=2)
    [sure, _] = here.lines
    states = {
        state_of(sure),
        state_of(sure.model_copy(update={"settled": True})),
        state_of(MappedLine(line=sure.line)),
        state_of(
            sure.model_copy(
                update={"matches": (sure.matches[0].model_copy(update={"state": "confirmed"}),)}
            ).model_copy(update={"settled": True})
        ),
    }
    assert states == set(MARKS)
    assert len(set(MARKS.values())) == 4
    data = workbench_data(system(), here, "en")
    assert data["lines"][0]["speech"] == "Week 1 a: proposed, not confirmed"
    assert data["names"]["U · Unit"] == "U"
