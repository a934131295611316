"""The audit page in real Chromium: shipped programmes, somebody's own table, what is refused."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import settled
from openpyxl import Workbook

pytestmark = pytest.mark.browser
HEAD = [
    "序号",
    "课程类别",
    "课程代码",
    "课程名称",
    "学分",
    "理论学时",
    "实验学时",
    "开课学期",
    "先修课程",
]
TITLES = Path(__file__).parents[1] / "data" / "programme_titles.txt"
SUBJECTS = TITLES.read_text(encoding="utf-8").split()


def programme(path: Path, **wrong: object) -> Path:
    """A Chinese programme of forty courses as a spreadsheet; *wrong* replaces cells of row 3."""
    book = Workbook()
    sheet = book.active
    sheet.title = "培养方案"
    sheet.append(HEAD)
    for n, name in enumerate(SUBJECTS):
        kind = "必修" if n < 20 else "选修"
        before = "高等数学" if name == "概率论与数理统计" else "无"
        row = [n + 1, kind, f"AI{n + 101}", name, 2 + n % 2, 32, 16, 1 + n // 6, before]
        if n == 1:
            row = [wrong.get(h, cell) for h, cell in zip(HEAD, row, strict=True)]
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    path.write_bytes(out.getvalue())
    return path


def test_a_shipped_programme_is_audited(server: str, page: Any) -> None:
    """Figures, the grid with its drill-down, a violation in words, a rule."""
    page.goto(f"{server}/audit?curriculum=illustrative-four-terms")
    page.get_by_text("points can be met").or_(page.get_by_text("can be met,")).first.wait_for()
    page.get_by_role("button", name=re.compile("points of Linear Models")).first.click()
    page.get_by_role("heading", name=re.compile("Linear Models")).wait_for()
    page.get_by_role("tab", name="Order").click()
    page.get_by_text(re.compile("is taught in term 1, before .* in term 2")).wait_for()
    page.get_by_role("tab", name="Rules").click()
    page.get_by_text(re.compile("not met: every student meets")).first.wait_for()


def test_without_links_coverage_is_unknown_not_none(server: str, page: Any) -> None:
    """A recommendation that names no subject matter: a dash, and what to do next."""
    page.goto(f"{server}/audit?curriculum=ai-minor-template")
    page.get_by_text("Coverage is unknown, not none.").wait_for()
    settled(page)
    assert page.get_by_test_id("stMetricValue").all_inner_texts() == ["—"] * 4


def test_what_is_inferred_says_so(server: str, page: Any) -> None:
    """A printed programme: inferred cells are named so, gaps are not claimed, order is open."""
    page.goto(f"{server}/audit?curriculum=nanjing-ai")
    page.get_by_text(re.compile("100% of the links .* inferred")).first.wait_for()
    page.get_by_role("button", name=re.compile(", inferred$")).first.wait_for()
    page.get_by_role("tab", name="Gaps", exact=True).click()
    page.get_by_text("points are not listed").wait_for()


def test_forty_chinese_courses_go_from_upload_to_audit(
    server: str, page: Any, tmp_path: Path
) -> None:
    """A spreadsheet, no YAML: columns guessed, titles mapped, order and coverage shown."""
    page.goto(f"{server}/audit?curriculum=own&lang=zh")
    page.locator('input[type="file"]').set_input_files(programme(tmp_path / "方案.xlsx"))
    page.get_by_role("tab", name="覆盖").wait_for()
    page.get_by_text("这些数字的依据").click()
    page.get_by_text("40门课程中40门注明学期").wait_for()
    page.get_by_text("学分折算方式：未声明。").wait_for()
    page.get_by_role("button", name=re.compile("^机器学习：.*推断")).first.wait_for()
    page.get_by_role("tab", name="缺口", exact=True).click()
    page.get_by_text(re.compile("个知识点未列出")).wait_for()
    page.get_by_text("此表列出全部课程").click()
    page.get_by_text(re.compile("没有任何所列课程讲授")).wait_for()
    settled(page)


def test_an_own_table_lives_for_the_visit_under_the_name_it_is_given(
    server: str, page: Any, tmp_path: Path
) -> None:
    """Named, left by the menu and found again; set aside and brought back; reloaded as kept."""
    page.goto(f"{server}/audit")
    settled(page)
    assert "curriculum=alliance-ai" in page.url
    page.get_by_role("button", name="Bring your own table").click()
    page.locator('input[type="file"]').set_input_files(programme(tmp_path / "人工智能专业.xlsx"))
    name = page.get_by_role("textbox", name="Name of the programme")
    name.wait_for()
    assert name.input_value() == "人工智能专业"
    name.fill("AI major")
    name.press("Enter")
    page.get_by_text("Changes in this visit: 1").first.wait_for()
    page.get_by_role("link", name="Explore").first.click()
    page.get_by_role("heading", level=1).first.wait_for()
    settled(page)
    page.get_by_role("link", name="Audit").first.click()
    name.wait_for()
    assert name.input_value() == "AI major"
    page.get_by_role("button", name="Another table").click()
    page.get_by_role("button", name="Bring back 人工智能专业.xlsx").click()
    name.wait_for()
    settled(page)
    assert name.input_value() == "AI major"
    page.reload()
    name.wait_for()
    assert name.input_value() == "AI major"


def test_a_faulty_table_is_refused_with_its_cells(server: str, page: Any, tmp_path: Path) -> None:
    """Credits in words and a term that does not exist: both told, nothing used."""
    page.goto(f"{server}/audit?curriculum=own")
    path = programme(tmp_path / "bad.xlsx", 学分="三", 开课学期=99)
    page.locator('input[type="file"]').set_input_files(path)
    page.get_by_text("2 cells cannot be read").wait_for()
    page.get_by_role("cell", name=re.compile("培养方案.E3")).wait_for()
    assert page.get_by_role("tab", name="Coverage").count() == 0
    page.get_by_text("中文", exact=True).click()
    page.get_by_role("cell", name="“三”不是学分数").wait_for()
    page.get_by_role("cell", name="没有“99”这个学期").wait_for()


def test_removing_a_course_shows_what_is_lost(server: str, page: Any) -> None:
    """Impact has a link of its own; a change is kept in the address and taken into a draft."""
    page.goto(f"{server}/audit?curriculum=illustrative-four-terms&part=impact")
    box = page.get_by_role("combobox", name="Course")
    box.click()
    box.fill("Deep Learning")
    page.get_by_role("option", name="Deep Learning", exact=True).click()
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("No longer taught: 29 points").wait_for()
    assert "change=remove" in page.url
    page.get_by_role("button", name="Make these changes in my draft").click()
    page.get_by_text("Changes in this visit: 1").wait_for()
    page.get_by_role("button", name="Undo the last change").click()
    page.get_by_text("Changes in this visit").wait_for(state="detached")


def test_a_violation_is_accepted_and_stays_listed(server: str, page: Any) -> None:
    """The figure falls, the line stays with its reason, the file can be taken home."""
    page.goto(f"{server}/audit?curriculum=illustrative-four-terms&part=order")
    page.get_by_role("button", name="Accept …").first.click()
    page.get_by_label("Why is it accepted?").fill("bridged in the tutorial")
    page.get_by_label("Why is it accepted?").press("Tab")
    page.get_by_label(re.compile("Your name")).fill("Dean Wu")
    page.get_by_label(re.compile("Your name")).press("Tab")
    page.get_by_role("button", name="Accept", exact=True).click()
    page.get_by_text(re.compile("accepted: bridged in the tutorial .Dean Wu")).wait_for()
    page.get_by_text("Taught too early: 1.").wait_for()
    with page.expect_download() as got:
        page.get_by_role("button", name="Download what was accepted (1)").click()
    text = Path(got.value.path()).read_text(encoding="utf-8")
    assert "finding: sequence-violation" in text
    assert "by: Dean Wu" in text


def test_two_programmes_stand_side_by_side_under_one_link(server: str, page: Any) -> None:
    """The picture's rows open their points; the picture and the table can be taken home."""
    page.goto(f"{server}/audit?curriculum=alliance-ai&part=compare&with=nanjing-ai")
    page.get_by_text(re.compile("points are in both; similarity")).wait_for()
    page.get_by_role("button", name=re.compile("^Optimization: ")).click()
    page.get_by_role("heading", name=re.compile("Optimization")).wait_for()
    with page.expect_download() as got:
        page.get_by_role("button", name="Picture by area (SVG)").click()
    assert Path(got.value.path()).read_bytes().count(b"<rect") > 14


def test_the_grid_takes_the_keyboard(server: str, page: Any) -> None:
    """One stop for the tab key; arrows walk from cell to cell, Enter opens one."""
    page.goto(f"{server}/audit?curriculum=illustrative-four-terms")
    cells = page.get_by_role("button", name=re.compile(r": \d+ of \d+ points of "))
    cells.first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    name = page.evaluate(
        "() => { let at = document.activeElement;"
        " while (at.shadowRoot) at = at.shadowRoot.activeElement;"
        " return at.getAttribute('aria-label'); }"
    )
    assert name.startswith("Discrete Structures, Logic and Algorithms: ")
    stops = cells.evaluate_all("all => all.filter(b => b.tabIndex === 0).length")
    assert stops == 1
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=re.compile("^Discrete Structures")).wait_for()


def test_the_cheapest_repair_is_found_proved_and_tried(server: str, page: Any) -> None:
    """Five core points are missing; after the repair in the draft none is."""
    page.goto(f"{server}/audit?curriculum=illustrative-four-terms&part=close")
    page.get_by_text("Now 172 of the 177 points").wait_for()
    page.get_by_text("Proved by the solver").wait_for()
    page.get_by_role("button", name="Make this repair in my draft").click()
    page.get_by_text("Nothing needs to be added.").wait_for()


def test_no_sideways_scroll_on_a_phone(server: str, page: Any) -> None:
    """390 pixels are enough; only the grid scrolls inside its frame."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server}/audit?curriculum=alliance-ai")
    page.get_by_role("tab", name="Coverage").wait_for()
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("button", name="by area", pressed=True).last.wait_for()
