"""What the documents tell people to type works, and prints no error."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from aiknowledge.cli import main

PROJECT = Path(__file__).parent.parent
PAGES = ("README", "docs/learners", "docs/teachers", "docs/committees", "docs/data")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)


def blocks(page: str, language: str) -> list[str]:
    """Return the fenced blocks of a page in a language."""
    text = (PROJECT / f"{page}.md").read_text(encoding="utf-8")
    return [code for told, code in FENCE.findall(text) if told == language]


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_a_page_runs(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order of the page, with the example files beside: exit 0, or 1 for an answer of no."""
    for file in (PROJECT / "docs" / "examples").iterdir():
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    commands = [line for code in blocks(page, "sh") for line in code.splitlines()]
    assert len(commands) >= 5
    for command in commands:
        program, *arguments = shlex.split(command)
        assert program == "aiknowledge"
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code in (0, 1), f"{command}\n{result.output}"
        assert result.output.strip(), command
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception


def test_the_python_of_the_developers_page_runs() -> None:
    """As printed."""
    (code,) = blocks("docs/developers", "python")
    exec(compile(code, "developers.md", "exec"), {})


def test_the_make_targets_of_the_developers_page_exist() -> None:
    """Each is a target of the Makefile."""
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for line in "".join(blocks("docs/developers", "sh")).splitlines():
        program, target = line.split()
        assert program == "make"
        assert re.search(rf"^{target}:", makefile, re.M)


def test_every_link_between_documents_leads_somewhere() -> None:
    """Files that are linked exist."""
    for page in (PROJECT / "docs").glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"
