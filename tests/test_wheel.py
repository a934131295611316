"""A wheel alone gives a working command: no make, no checkout, no shell."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

PROJECT = Path(__file__).parent.parent


def test_an_installed_wheel_answers_from_a_path_with_spaces_and_chinese(tmp_path: Path) -> None:
    """The graph travels in the wheel; a console that is not UTF-8 does no harm."""
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", str(tmp_path), str(PROJECT)], check=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "aiknowledge/_shipped/system.yaml" in names
    assert "aiknowledge/ui/main.py" in names

    site = tmp_path / "安 装"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*install, "--target", str(site), str(wheel)], check=True)
    libraries = [p for p in sys.path if p.endswith("site-packages")]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(site), *libraries]),
        "PYTHONIOENCODING": "ascii",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }
    ask = [sys.executable, "-m", "aiknowledge", "search", "交叉验证", "--json"]
    done = subprocess.run(
        ask, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"][0]["id"] == "cross-validation"
