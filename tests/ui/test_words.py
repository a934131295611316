"""Every word of the pages stands in both languages."""

import ast
import re
import string
from pathlib import Path

import aiknowledge
from aiknowledge.model import LANGUAGES
from aiknowledge.text import has_han
from aiknowledge.ui.app_words import APP_WORDS
from aiknowledge.ui.audit.change_words import CHANGE_WORDS
from aiknowledge.ui.audit.edit_words import EDIT_WORDS
from aiknowledge.ui.audit.own_words import OWN_WORDS
from aiknowledge.ui.audit.part_words import PART_WORDS
from aiknowledge.ui.audit.words import AUDIT_WORDS
from aiknowledge.ui.courses.words import COURSE_WORDS
from aiknowledge.ui.learn.plan_words import LEARN_PLAN_WORDS
from aiknowledge.ui.learn.words import LEARN_WORDS
from aiknowledge.ui.teach.words import TEACH_WORDS
from aiknowledge.ui.words import _SHARED, WORDS

AUDITING = (AUDIT_WORDS, PART_WORDS, EDIT_WORDS, OWN_WORDS, CHANGE_WORDS)
LEARNING = (LEARN_WORDS, LEARN_PLAN_WORDS)
UI = Path(aiknowledge.__file__).parent / "ui"


def test_every_text_is_complete_in_both_languages() -> None:
    """Both languages, the same values put in, and Chinese that is Chinese."""
    for key, texts in WORDS.items():
        assert set(texts) == set(LANGUAGES), key
        fields = [{f for _, f, _, _ in string.Formatter().parse(t) if f} for t in texts.values()]
        assert fields[0] == fields[1], key
        assert re.search("[（：、，]", texts["zh"]) or has_han(texts["zh"]), key
        assert not has_han(texts["en"]), key


def test_no_word_is_said_twice() -> None:
    """The words of one page never replace those of another."""
    keys = [
        k
        for part in (_SHARED, APP_WORDS, COURSE_WORDS, TEACH_WORDS, *LEARNING, *AUDITING)
        for k in part
    ]
    assert sorted({k for k in keys if keys.count(k) > 1}) == []


def test_every_key_that_a_page_says_exists_and_is_used() -> None:
    """No missing word, no word that nobody says; keys may be made of a fixed start and a value."""
    said: set[str] = set()
    mentioned: set[str] = set()
    starts: set[str] = set()
    for path in UI.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        said |= set(re.findall(r"(?:say|word)\(\s*[\"']([a-z_0-9]+)[\"']", text))
        if path.name.endswith("words.py"):
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                mentioned.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                starts.add(str(node.values[0].value))
    of_data = {"use", "explain", "build", "free", "paid", "inferred", "confirmed", "rejected"}
    of_data |= {"introduced", "reinforced", "mastered", "core", "extended", "elective"}
    assert said <= set(WORDS)
    silent = set(WORDS) - said - mentioned - of_data
    whole = {start for start in starts if start.endswith("_")}
    assert {k for k in silent if not any(k.startswith(s) for s in whole)} == set()


def test_pages_hold_no_loose_text() -> None:
    """What a page shows comes from the words, not from a string in the page."""
    for path in (UI / "places").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in (
                "title",
                "header",
                "subheader",
                "write",
                "info",
                "warning",
                "success",
            ):
                for argument in node.args:
                    assert not isinstance(argument, ast.Constant), f"{path.name}:{node.lineno}"
