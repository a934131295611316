"""On a Chinese page every sentence is Chinese: all pages, with good files and with bad ones."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from conftest import settled

from aiknowledge.stores import open_store

pytestmark = pytest.mark.browser
SEEN = """() => {
  const found = new Set();
  const add = text => { if (text && text.trim()) found.add(text.trim().replace(/\\s+/g, " ")); };
  const look = root => {
    for (const node of root.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) { add(node.data); continue; }
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      if (["SCRIPT", "STYLE", "CODE", "PRE", "NOSCRIPT"].includes(node.tagName)) continue;
      const style = getComputedStyle(node);
      if (style.display === "none" || style.visibility === "hidden") continue;
      if (style.fontSize === "0px") continue;
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"])
        add(node.getAttribute(name));
      look(node);
      if (node.shadowRoot) look(node.shadowRoot);
    }
  };
  look(document.body);
  return [...found];
}"""
"""Every text that is shown or read aloud, those inside pictures too; not code."""
OPEN = (
    """() => document.querySelectorAll('details:not([open]) > summary').forEach(s => s.click())"""
)
ENGLISH = re.compile(r"[A-Za-z][A-Za-z'’]*(?:[,;:]? [A-Za-z][A-Za-z'’]*){2,}")
"""Three Latin words in a row."""
QUOTED = re.compile("“([^”]+)”")
OF_STREAMLIT = ("Skip to main content",)
"""Texts of the page server that stay in English where Chinese is read aloud instead."""
PAGES = (
    "",
    "explore?show=programme",
    "explore?point=cross-validation",
    "explore?point=nobody",
    "explore?unit=DL14",
    "explore?area=MF",
    "learn",
    "learn?goal=point:cross-validation",
    "learn?goal=unit:DL14&view=way&known=point:matrix-multiplication~rusty",
    "learn?goal=unit:DL14&view=ready",
    "learn?goal=unit:DL14&view=fit&budget=200&programme=nanjing-ai",
    "learn?goal=unit:DL14&hours=0.01",
    "teach",
    "teach?file=example",
    "teach?file=example&step=covers",
    "teach?file=example&step=order",
    "teach?file=example&step=moves",
    "teach?file=example&step=entry",
    "teach?file=example&step=take",
    *(
        f"audit?curriculum=illustrative-four-terms&part={part}"
        for part in ("grid", "gaps", "levels", "order", "rules", "topics")
    ),
    "audit?curriculum=nanjing-ai&part=maps",
    "audit?curriculum=alliance-ai&part=grid",
    "audit?curriculum=alliance-ai&part=edit",
    "audit?curriculum=illustrative-four-terms&part=compare&with=nanjing-ai",
    "audit?curriculum=illustrative-four-terms&part=impact&change=remove:ift-deep-learning",
    "audit?curriculum=illustrative-four-terms&part=close",
    "audit?curriculum=illustrative-four-terms&part=edit",
    "courses",
    "courses?file=example&course=AI 401",
    "data",
)
CATALOGUE = """code,name,credits,prerequisites,term
ZZ 101,逻辑,4,,
ZZ 101,逻辑（重复）,4,,
,无代码,3,,
ZZ 102,集合,many,ZZ 101,0
ZZ 103,图论,3,ZZ 103,
ZZ 104,代数,1-5,"ZZ 101 and ZZ 102 or ZZ 103",
ZZ 105,分析,3,ZZ 106,
ZZ 106,几何,3,ZZ 105,
ZZ 107,拓扑,3,XX 900,
ZZ 108,数论,3,完成作业,
"""
PROGRAMME = """课程代码,课程名称,学分,学时,开课学期,课程性质,先修课程
A1,高等数学,三,32,1,必修,
A1,线性代数,2,很多,99,必修,不存在的课
,,2,32,1,必修,
A3,概率论,2-4,32,1,必修,概率论
合计,,9,,,,
"""
MAP = '{"format": "aiknowledge-syllabus-map-1", "syllabus": 1}'
CURRICULUM = """id: own
name:
  zh: 方案
nonsense: 1
courses:
- id: k
  name:
    zh: 课程
  term: many
  teaches:
  - point: nobody
"""
PROGRESS = """{"format": "aiknowledge-progress/1", "system": "aiknowledge",
"entries": [{"known": 1}, {}]}"""
BROUGHT: dict[str, dict[str, str | bytes]] = {
    "courses": {
        "目录.csv": CATALOGUE,
        "空.csv": "",
        "无课程.csv": "x,y\n1,2\n",
        "旧.xls": "x",
        "乱码.csv": b"\xff\xfe\x00\x81\xff",
        "假.xlsx": b"PK\x03\x04broken",
    },
    "teach": {
        "空.docx": "",
        "断.pdf": b"%PDF-1.4\n1 0 obj",
        "坏.docx": b"PK\x03\x04broken",
        "旧.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "坏.map.json": "{}",
        "错.map.json": MAP,
        "图.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 60,
        "无内容.txt": "你好\n",
        "繁體.txt": "機器學習與類神經網路課程\n第1週：線性迴歸與決策樹\n",
        "大纲.txt": "教学内容\n第1周 线性回归\n第2周 决策树\n".encode("gb18030"),
        "大纲.md": "---\ntitle: 大纲\n---\n# 教学内容\n- 线性回归\n- 决策树\n",
        "坏.zip": b"PK\x03\x04broken",
    },
    "audit?curriculum=own": {
        "方案.csv": PROGRAMME,
        "空.csv": "",
        "无列.csv": "x,y\n1,2\n",
        "假.xlsx": b"PK\x03\x04broken",
        "方案.yaml": CURRICULUM,
        "坏.yaml": "id: [\n",
        "乱码.yaml": b"\xff\xfe\x00",
    },
    "learn?goal=point:cross-validation": {
        "坏.json": "{",
        "别的.json": "{}",
        "坏记录.json": PROGRESS,
        "旧版.json": '{"format": "0", "entries": []}',
    },
}


@pytest.mark.parametrize("place", sorted({p.partition("?")[0] for p in PAGES}))
def test_a_page_is_chinese(server: str, page: Any, place: str) -> None:
    """No English sentence on it, seen or read aloud, with every room opened."""
    found = {}
    for path in (p for p in PAGES if p.partition("?")[0] == place):
        page.goto(f"{server}/{path}{'&' if '?' in path else '?'}lang=zh")
        page.get_by_test_id("stMain").wait_for()
        found[path] = english(page)
    assert {path: told for path, told in found.items() if told} == {}


@pytest.mark.parametrize("path", BROUGHT)
def test_what_is_told_of_a_file_is_chinese(
    server: str, page: Any, tmp_path: Path, path: str
) -> None:
    """Findings, refusals, places and how to mend them, of one file after the other."""
    page.goto(f"{server}/{path}{'&' if '?' in path else '?'}lang=zh")
    page.get_by_test_id("stMain").wait_for()
    settled(page)
    page.evaluate(OPEN)
    found = {}
    for name, content in BROUGHT[path].items():
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        another = page.get_by_role("button", name=re.compile("^换一份"))
        if another.count():
            another.click()
            settled(page)
        page.locator('input[type="file"]').first.set_input_files(file)
        page.get_by_text(name, exact=False).first.wait_for()
        found[name] = english(page)
    assert {name: told for name, told in found.items() if told} == {}


def english(page: Any) -> list[str]:
    """Return the runs of English that the page shows and that are no names."""
    settled(page)
    page.evaluate(OPEN)
    settled(page)
    texts = (allowed().sub("", text) for text in page.evaluate(SEEN))
    return sorted({run for text in texts for run in ENGLISH.findall(text)})


@cache
def allowed() -> re.Pattern[str]:
    """Return the English that stays: what works and courses are called, and records say once.

    Citations, topics of standards and prints of programmes, quoted where they are doubtful, stand
    as their authors wrote them; conditions of our example are its own text.
    """
    system = open_store(None).load()
    names = [*OF_STREAMLIT, "two of AI"]
    for source in system.sources:
        names += [source.title, *source.authors, source.venue, source.publisher]
    names += [study.locator for point in system.graph or () for study in point.study]
    names += [row.subject_label for row in system.alignments]
    for curriculum in system.curricula:
        names += [q for t in curriculum.phrases for q in QUOTED.findall(t.zh or "") if q in t.en]
        names += [d.printed for c in curriculum.courses for d in c.doubts]
        names += [
            q for c in curriculum.courses for d in c.doubts for q in QUOTED.findall(d.reason.zh)
        ]
    told = {" ".join(n.split()) for n in names if n and " " in n}
    return re.compile("|".join(map(re.escape, sorted(told, key=len, reverse=True))))


def test_a_door_and_a_found_name_lead_on_in_chinese(server: str, page: Any) -> None:
    """A page that leads to another by itself keeps the language, and says it in the address."""
    page.goto(f"{server}/?lang=zh")
    page.locator(".st-key-example-learn button").click()
    page.get_by_role("heading", name="学习", exact=True).wait_for()
    page.wait_for_url("**lang=zh**")
    page.goto(f"{server}/data?lang=zh")
    box = page.get_by_role("textbox", name="搜索")
    box.fill("注意力")
    box.press("Enter")
    page.locator(".st-key-hit-unit-DL05 button").click()
    page.get_by_role("heading", name="DL05 · 注意力机制").wait_for()
    page.wait_for_url("**lang=zh**")
