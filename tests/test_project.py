"""What the project promises about itself."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")
ALLOWED = re.compile(
    r"MIT|BSD|Apache|MPL|Mozilla Public|Python Software|PSF|ISC|zlib|Unlicense|HPND|CNRI",
    re.I,
)


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_are_hashed_and_name_no_address(lock: str) -> None:
    """Every package is pinned with a hash; no line holds an address or an index option."""
    text = (PROJECT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|--(extra-)?index-url|--find-links|--trusted-host)", text, re.M)
    packages = re.findall(r"^([a-z0-9._-]+)==", text, re.M | re.I)
    blocks = re.split(r"^(?=[a-z0-9._-]+==)", text, flags=re.M | re.I)[1:]
    assert packages
    assert all("--hash=sha256:" in block for block in blocks)


def test_every_locked_runtime_package_has_an_allowed_licence() -> None:
    """Permissive licences and MPL only, as the installed packages declare them."""
    text = (PROJECT / "requirements.lock").read_text(encoding="utf-8")
    refused = {}
    for name in re.findall(r"^([a-z0-9._-]+)==", text, re.M | re.I):
        try:
            told = importlib.metadata.metadata(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # a package for another platform
        licence = " ".join(
            [
                told.get("License-Expression") or "",
                (told.get("License") or "")[:200],
                *(c for c in told.get_all("Classifier") or [] if c.startswith("License")),
            ]
        )
        if not ALLOWED.search(licence) or re.search(r"\b(A|L)?GPL", licence):
            refused[name] = licence.strip()
    assert refused == {}


def test_versions_agree() -> None:
    """The citation and the changelog speak of the version that is installed."""
    import aiknowledge

    citation = (PROJECT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"version: {aiknowledge.__version__}\n" in citation
    changelog = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {aiknowledge.__version__}" in changelog


def test_no_source_file_is_longer_than_400_lines() -> None:
    """One room, one subject."""
    long = [
        p.name
        for p in (PROJECT / "src").rglob("*.py")
        if len(p.read_text(encoding="utf-8").splitlines()) > 400
    ]
    assert long == []


def test_the_query_path_imports_nothing_heavy() -> None:
    """Neither networkx, pandas, streamlit nor a solver is loaded to answer a question."""
    code = (
        "import sys\n"
        "from aiknowledge.cli import main\n"
        "main(['prerequisites', 'cross-validation', '--json'], standalone_mode=False)\n"
        "heavy = {'networkx', 'pandas', 'streamlit', 'numpy', 'pyvis', 'neo4j', 'rich'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_entry_script_and_the_wheel_rule_are_in_place() -> None:
    """A wheel carries the graph, and the command is installed with it."""
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {"graph": "aiknowledge/_shipped"}
    assert settings["project"]["scripts"] == {"aiknowledge": "aiknowledge.cli:main"}


def test_committed_text_names_no_place_of_a_machine() -> None:
    """No absolute path of somebody's home or workplace stands in a file."""
    listed = subprocess.run(
        ["git", "ls-files"], cwd=PROJECT, capture_output=True, text=True, check=False
    ).stdout.split()
    place = re.compile("/(" + "|".join(("work", "root", "home", "Users")) + ")/")
    named = [
        name
        for name in listed
        if (PROJECT / name).is_file()
        and place.search((PROJECT / name).read_text(encoding="utf-8", errors="ignore"))
    ]
    assert named == []
