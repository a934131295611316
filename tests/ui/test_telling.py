"""What the library tells in English, the pages tell in Chinese: every form, and no other."""

from __future__ import annotations

import ast
import copy
import pickle
import string
from collections.abc import Iterator
from pathlib import Path

import aiknowledge
from aiknowledge.errors import DataError, Finding, InputError, worded
from aiknowledge.text import has_han
from aiknowledge.ui.telling import TOLD, in_language
from aiknowledge.ui.told_data_words import TOLD_OF_DATA
from aiknowledge.ui.told_file_words import TOLD_OF_FILES

SOURCE = Path(aiknowledge.__file__).parent
TELLING = {"worded": 0, "InputError": 0, "StoreError": 0, "Finding": 2, "_finding": 2}
TELLING |= {"refusal": 2, "_refused": 2, "tell": 1}
"""What makes a sentence, and the first argument that is one; the next may be how to mend it."""
NAMED = {"message", "mend", "form"}
ELSEWHERE = {"cli", "stores/neo4j", "formats/answers_file.py", "formats/csv_import.py"}
"""The command line and what only it calls; a database tells what its driver says."""


def test_every_sentence_has_its_chinese() -> None:
    """A new finding or refusal without Chinese fails here, as does Chinese of an old one."""
    told = {text for text, _ in sentences()}
    said = {text for text in told if _is_sentence(text)}
    assert sorted(said - set(TOLD)) == []
    assert sorted(set(TOLD) - told) == []


def test_no_sentence_forgets_its_form() -> None:
    """A sentence with values in it is `worded`, not an f-string that Chinese cannot reach."""
    loose = [place for text, place in sentences() if not text]
    assert loose == []


def test_chinese_says_the_same_values() -> None:
    """Nothing is put in that English lacks; what is left out is English of others."""
    assert set(TOLD_OF_FILES).isdisjoint(TOLD_OF_DATA)
    for form, chinese in TOLD.items():
        english, fields = _fields(form), _fields(chinese)
        assert fields <= english, form
        assert has_han(chinese) or not _is_sentence(_bare(chinese)), form


def test_a_sentence_keeps_its_form_on_its_way() -> None:
    """Through an error, a copy, a finding and a cache; the English is what it always was."""
    found = Finding("wrong-term", "a:2", worded("there is no term {text!r}", text="99"), "mend")
    again = pickle.loads(pickle.dumps(copy.deepcopy(found)))
    assert found.as_json()["message"] == again.message == "there is no term '99'"
    assert in_language(again.message, "zh") == "没有“99”这个学期"
    assert in_language(str(InputError(again.message)), "zh") == "没有“99”这个学期"
    assert in_language(str(DataError([again, again])), "zh").endswith("（另有1处）")
    assert in_language("a text of the reader", "zh") == "a text of the reader"


def test_what_a_reader_wrote_is_never_translated() -> None:
    """A value that reads like a sentence of ours stays as it stands in the file."""
    message = worded("{word!r} is no course of this table", word="nothing")
    assert in_language(message, "zh") == "“nothing”不是表中的课程"


def sentences() -> Iterator[tuple[str, str]]:
    """Yield every sentence written in the source, empty for an f-string, and where it stands."""
    for path in sorted(SOURCE.rglob("*.py")):
        place = path.relative_to(SOURCE).as_posix()
        if any(place.startswith(e) for e in ELSEWHERE):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for part in _told(node, in_ui=place.startswith("ui/")):
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
                    yield part.value, place
                elif isinstance(part, ast.JoinedStr) and _has_words(part):
                    yield "", f"{place}:{part.lineno}"


def _told(node: ast.AST, *, in_ui: bool) -> Iterator[ast.AST]:
    found: list[ast.expr] = []
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
        wanted = ("worded",) if in_ui else TELLING
        if name in wanted:
            found = node.args[TELLING[name] :][: 1 if name == "worded" else 2]
    elif isinstance(node, ast.Assign):
        names = {getattr(t, "id", "").strip("_").casefold() for t in node.targets}
        found = [node.value] if names & ({"form"} if in_ui else NAMED) else []
    for part in found:
        yield from _pieces(part)


def _pieces(part: ast.expr) -> list[ast.expr]:
    if isinstance(part, ast.IfExp):
        return [part.body, part.orelse]
    return part.values if isinstance(part, ast.BoolOp) else [part]


def _has_words(part: ast.JoinedStr) -> bool:
    return any(isinstance(v, ast.Constant) and any(map(str.isalpha, v.value)) for v in part.values)


def _is_sentence(text: str) -> bool:
    return any(map(str.isalpha, text)) and text not in ("error", "warning", "information")


def _bare(form: str) -> str:
    return "".join(text for text, _, _, _ in string.Formatter().parse(form)).replace("MB", "")


def _fields(form: str) -> set[str]:
    return {f for _, f, _, _ in string.Formatter().parse(form) if f}
