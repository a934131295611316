"""The Teach page in real Chromium: from a real .docx and a Chinese PDF to the downloads."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import running_app, settled
from docx import Document
from openpyxl import load_workbook
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from aiknowledge.formats.confirmation_sheet.columns import COLUMNS

pytestmark = pytest.mark.browser
WEEKS = (
    ("1", "Linear regression", "2"),
    ("2", "Implement random forests", "2"),
    ("3", "<img src=x onerror=alert(1)> Cross-validation", "2"),
    ("5", "Guest lecture on sailing", "2"),
    ("7", "Decision trees", "2"),
)
CHINESE = ("机器学习课程教学大纲", "第1周：线性回归（2学时）", "第2周：实现随机森林（2学时）")
MORE = ("第3周：交叉验证（2学时）", "第7周：决策树（2学时）")


def word(path: Path) -> Path:
    """A syllabus with a table of five lines, one of them hostile."""
    document = Document()
    document.add_heading("Machine learning", 0)
    table = document.add_table(rows=len(WEEKS) + 1, cols=3)
    for r, row in enumerate((("Week", "Topic", "Hours"), *WEEKS)):
        for c, text in enumerate(row):
            table.cell(r, c).text = text
    document.save(str(path))
    return path


def chinese_pdf(path: Path) -> Path:
    """A Chinese syllabus with the letters of a CID font."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas = Canvas(str(path))
    canvas.setFont("STSong-Light", 13)
    for n, line in enumerate((*CHINESE, *MORE)):
        canvas.drawString(72, 780 - 26 * n, line)
    canvas.save()
    return path


def bring(page: Any, *paths: Path) -> None:
    """Upload files into the box of syllabi."""
    page.locator('input[type="file"]').first.wait_for(state="attached")
    page.locator('input[type="file"]').first.set_input_files([str(p) for p in paths])


def unfold(page: Any, name: str) -> None:
    """Open a folded section once the page stands still; its fields load when it unfolds."""
    page.get_by_role("button", name="Confirm and go on").wait_for()
    settled(page)
    page.get_by_text(name).click()
    page.wait_for_timeout(800)


def step(page: Any, name: str) -> None:
    """Open a step."""
    page.get_by_role("radio", name=re.compile(name)).click()
    settled(page)


def download(page: Any, name: str) -> bytes:
    """What a button hands out."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    return Path(waiting.value.path()).read_bytes()


def test_the_journey_of_a_word_file(server: str, page: Any, tmp_path: Path) -> None:
    """Upload, confirm, correct, undo, order with its reason, moves, downloads, sheet back."""
    page.goto(f"{server}/teach")
    bring(page, word(tmp_path / "<img src=x onerror=alert(2)>.docx"))
    page.get_by_text("5 lines that teach").wait_for()
    page.get_by_label("Your name").fill("Li <b>Ming</b>")
    page.get_by_label("Your name").press("Enter")
    settled(page)
    page.get_by_role("button", name=re.compile("Week 5 Guest lecture")).click()
    page.get_by_role("button", name="None of these").click()
    page.get_by_text("1 of 5 lines judged, 4 wait").wait_for()
    page.get_by_role("button", name=re.compile("Confirm 4 lines")).click()
    page.get_by_text("5 of 5 lines judged, 0 wait").wait_for()
    page.get_by_role("button", name="Undo the last change").click()
    page.get_by_text("1 of 5 lines judged, 4 wait").wait_for()
    page.get_by_role("button", name=re.compile("Confirm 4 lines")).click()
    page.get_by_text("5 of 5 lines judged, 0 wait").wait_for()
    step(page, "Order")
    page.get_by_role("button", name="First-year mathematics").click()
    page.get_by_text("Rests on confirmed matches.").wait_for()
    group = page.get_by_role("button", name=re.compile("^Decision-tree induction .*week 7"))
    group.click()
    page.get_by_text(re.compile("needs Decision-tree induction and pruning:")).first.wait_for()
    assert b"Decision-tree" in download(page, "Download the picture (SVG)")
    step(page, "What to move")
    page.get_by_text(re.compile("Fewest moves that make the order sound: 1, proved")).wait_for()
    step(page, "Take it home")
    course = yaml.safe_load(download(page, "The course (YAML)"))
    by_point = {m["point"]: m for m in course["teaches"]}
    assert by_point["bagging-and-random-forests"]["status"] == "confirmed"
    assert by_point["bagging-and-random-forests"]["level"] == "mastered"
    assert by_point["bagging-and-random-forests"]["by"] == "Li <b>Ming</b>"
    assert b"skos:" in download(page, "Mappings (SSSOM TSV)")
    assert b"| line |" in download(page, "The map to read (Markdown)")
    assert json.loads(download(page, "The map itself (JSON)"))["syllabus"]
    assert b"Students must bring" in download(page, "Order and moves (text)")
    sheet = tmp_path / "back.xlsx"
    sheet.write_bytes(rejecting(download(page, "Confirmation sheet (XLSX)")))
    page.locator('input[type="file"]').first.set_input_files(str(sheet))
    page.get_by_text("Taken over: 1 lines.").wait_for()
    assert page.locator("img[src='x']").count() == 0


def rejecting(raw: bytes) -> bytes:
    """The sheet with cross-validation rejected."""
    book = load_workbook(io.BytesIO(raw))
    page = book.worksheets[0]
    for row in range(3, page.max_row + 1):
        if page.cell(row, COLUMNS.index("id") + 1).value == "cross-validation":
            page.cell(row, COLUMNS.index("state") + 1, "rejected")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_chinese_pdf_is_mapped_and_judged(server: str, page: Any, tmp_path: Path) -> None:
    """All in Chinese: lines, verdicts, another point by its name, the order."""
    page.goto(f"{server}/teach?lang=zh")
    bring(page, chinese_pdf(tmp_path / "机器学习.pdf"))
    page.get_by_text(re.compile("行教学内容")).wait_for()
    page.get_by_role("button", name=re.compile("第3周 交叉验证")).click()
    page.get_by_role("button", name="确认并继续").click()
    page.get_by_text(re.compile("已判定1行")).wait_for()
    page.get_by_role("button", name=re.compile("第1周 线性回归")).click()
    page.get_by_label("其他知识点或单元").fill("梯度下降")
    page.get_by_role("button", name="添加").click()
    page.get_by_text(re.compile("已判定2行")).wait_for()
    step(page, "顺序")
    page.get_by_role("button", name="大学基础数学").click()
    page.get_by_text(re.compile("“决策树的生成与剪枝”排在第7周")).first.wait_for()


def test_work_is_saved_as_one_goes(server: str, page: Any, tmp_path: Path) -> None:
    """After a verdict the address leads back to the map, also in a new visit."""
    page.goto(f"{server}/teach")
    bring(page, word(tmp_path / "saved.docx"))
    page.get_by_role("button", name="Confirm and go on").click()
    page.get_by_text("1 of 5 lines judged, 4 wait").wait_for()
    settled(page)
    address = page.url
    assert "file=saved%3A" in address
    page.goto("about:blank")
    page.goto(address)
    page.get_by_text("1 of 5 lines judged, 4 wait").wait_for()


def test_a_map_that_was_set_aside_is_brought_back_as_judged(server: str, page: Any) -> None:
    """“Another syllabus” asks nothing, so it can be undone until another file is chosen."""
    page.goto(f"{server}/teach?file=example")
    page.get_by_role("button", name="Confirm and go on").click()
    judged = page.get_by_text(re.compile(r"^1 of \d+ lines judged"))
    judged.wait_for()
    settled(page)
    page.get_by_role("button", name="Another syllabus").click()
    page.get_by_role("button", name=re.compile("^Bring back .+")).click()
    judged.wait_for()


def test_a_second_reader_is_saved_too_and_stays_blind(
    server: str, page: Any, tmp_path: Path
) -> None:
    """In a new visit the verdicts of either are there, and neither sees those of the other."""
    page.goto(f"{server}/teach")
    bring(page, word(tmp_path / "two.docx"))
    page.get_by_role("button", name="Confirm and go on").click()
    page.get_by_text("1 of 5 lines judged, 4 wait").wait_for()
    settled(page)
    address = page.url
    for judged in (0, 2):
        page.goto("about:blank")
        page.goto(address)
        page.get_by_text("1 of 5 lines judged, 4 wait").wait_for()
        unfold(page, "A second reader")
        page.get_by_text("Judge as the second reader").click()
        page.get_by_text(f"{judged} of 5 lines judged, {5 - judged} wait").wait_for()
        for n in range(judged, 2):
            settled(page)
            page.get_by_role("button", name="None of these", exact=True).click()
            page.get_by_text(f"{n + 1} of 5 lines judged, {4 - n} wait").wait_for()
        settled(page)


def test_with_shared_nothing_of_a_visitor_is_kept(page: Any, tmp_path: Path) -> None:
    """No file in the workspace, and the address leads back to nothing, in a clear sentence."""
    with running_app(tmp_path, "--shared") as address:
        page.goto(f"{address}/teach")
        bring(page, word(tmp_path / "mine.docx"))
        page.get_by_role("button", name="Confirm and go on").click()
        page.get_by_text("1 of 5 lines judged, 4 wait").wait_for()
        settled(page)
        assert not (tmp_path / "workspace" / "maps").exists()
        page.reload()
        page.get_by_text("files that are brought stay for one visit").wait_for()


def test_two_readers_and_their_kappa(server: str, page: Any) -> None:
    """The second reader sees no verdict of the first; then kappa and where they differ."""
    page.goto(f"{server}/teach?file=example")
    page.get_by_role("button", name=re.compile(r"Confirm \d+ lines at once")).click()
    page.get_by_text(re.compile("lines judged, 1 wait")).wait_for()
    unfold(page, "A second reader")
    page.get_by_text("Judge as the second reader").click()
    page.get_by_text(re.compile("^0 of")).wait_for()
    page.get_by_role("button", name="None of these").click()
    page.get_by_text(re.compile("verdicts about 1 lines judged by both")).wait_for()


def test_a_programme_has_a_board(server: str, page: Any, tmp_path: Path) -> None:
    """A zip: what could be read, what not and why, what waits per course."""
    path = tmp_path / "programme.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(word(tmp_path / "a.docx"), "a.docx")
        packed.writestr("b.txt", "Week 1: Support vector machines\n")
        packed.writestr("old.doc", b"x")
        packed.writestr("empty.txt", b"")
    page.goto(f"{server}/teach")
    bring(page, path)
    page.get_by_text("2 of 3 files").wait_for()
    page.get_by_text("The file is empty.").wait_for()
    page.get_by_text("This older kind of file is not read.").wait_for()
    page.get_by_text("lines that wait").wait_for()
    assert zipfile.ZipFile(io.BytesIO(download(page, "Download all maps (.zip)"))).namelist()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.docx", b"", "The file is empty."),
        ("cut.pdf", b"%PDF-1.4\n1 0 obj", "The file is damaged"),
        ("<img src=x onerror=alert(1)>.docx", b"PK\x03\x04broken", "The file is damaged"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, None),
        ("bad.map.json", b"{}", "This is no map that this system can use"),
    ],
)
def test_bad_files_are_told_in_a_sentence(
    server: str, page: Any, tmp_path: Path, name: str, content: bytes, told: str | None
) -> None:
    """What is wrong and what to do; the page stays up and takes the next file."""
    (tmp_path / name).write_bytes(content)
    page.goto(f"{server}/teach")
    bring(page, tmp_path / name)
    if told:
        page.get_by_text(told).wait_for()
    page.get_by_role("alert").first.wait_for()
    page.get_by_role("button", name="Another syllabus").click()
    page.get_by_role("button", name="Try the example").click()
    page.get_by_text("two faults of order are planted").wait_for()
    assert page.locator("img[src='x']").count() == 0


def test_a_point_of_ones_own_is_made_and_confirmed(server: str, page: Any) -> None:
    """Without a department's folder it stays in the visit and can be downloaded."""
    page.goto(f"{server}/teach?file=example")
    unfold(page, "No fitting point? Create one")
    page.get_by_label("Name of the point").fill("Sailing knots")
    page.get_by_label("Why it is needed").fill("taught here")
    page.get_by_role("button", name="Create and confirm").click()
    page.get_by_text("1 of 22 lines judged").wait_for()
    made = yaml.safe_load(download(page, re.compile("Download your points in")))  # type: ignore[arg-type]
    [point] = made["units"][0]["points"]
    assert point["name"] == {"en": "Sailing knots"}
    assert "taught here" in point["note"]


def test_lines_set_aside_can_be_taken_in(server: str, page: Any) -> None:
    """A heading that teaches is added to the lines, with its candidates."""
    page.goto(f"{server}/teach?file=example")
    unfold(page, "Set aside: 10 lines")
    box = page.get_by_label("Do some of them teach?")
    box.click()
    box.press_sequentially("School")
    page.get_by_role("option", name=re.compile("School mathematics")).click()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="They teach").click()
    page.get_by_text("0 of 23 lines judged").wait_for()
    page.get_by_text("Set aside: 9 lines").wait_for()


def test_a_point_goes_into_the_departments_folder(
    page: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one click, read back as part of the system; the confirmed course follows."""
    department = tmp_path / "department"
    (department / "areas").mkdir(parents=True)
    (department / "waivers.yaml").write_text("[]\n", encoding="utf-8")
    monkeypatch.setenv("AIKNOWLEDGE_OVERLAYS", str(department))
    with running_app(tmp_path) as address:
        page.goto(f"{address}/teach?file=example")
        unfold(page, "No fitting point? Create one")
        page.get_by_label("Name of the point").fill("Sailing knots")
        page.get_by_label("Why it is needed").fill("taught here")
        page.get_by_role("button", name="Create and confirm").click()
        page.get_by_text("1 of 22 lines judged").wait_for()
        [area] = (department / "areas").glob("*.yaml")
        made = yaml.safe_load(area.read_text(encoding="utf-8"))
        assert made["units"][0]["points"][0]["id"] == "own-sailing-knots"
        step(page, "Take it home")
        page.get_by_role("button", name="Save the course for the department").click()
        page.get_by_text("The course is saved.").wait_for()
        [course] = (department / "courses").glob("*.yaml")
        assert "own-sailing-knots" in course.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["confirm", "covers", "order", "moves", "entry", "take"])
def test_no_sideways_scroll_on_a_phone(server: str, page: Any, name: str) -> None:
    """390 pixels are enough for every step; wide pictures scroll in their own frame."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server}/teach?file=example&step={name}&brings=area:MF")
    page.get_by_text("two faults of order are planted").wait_for()
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
