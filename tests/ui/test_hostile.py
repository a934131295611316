"""Names that would break a careless page are shown letter by letter, on every page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from conftest import running_app

pytestmark = pytest.mark.browser
EVIL = '<img src=x onerror="alert(1)"> **bold** [link](javascript:alert(1))'
RIGHT_TO_LEFT = "\u202eabc\u202c עברית"
LONG = "x" * 300
EMOJI = "🧭👩‍💻 emoji"
FILES = {
    "system.yaml": "id: hostile\nlanguages: [en]\n",
    "areas/A.yaml": f"""id: A
name:
  en: '{EVIL}'
units:
- id: U1
  name:
    en: '{EVIL}'
  points:
  - id: evil
    name:
      en: '{EVIL}'
    definition:
      en: '{EVIL}'
    class_hours:
      theory: 2
  - id: turned
    name:
      en: "{RIGHT_TO_LEFT}"
    requires:
    - point: evil
      because:
        en: '{EVIL}'
  - id: long
    name:
      en: {LONG}
    requires:
    - point: turned
  - id: emoji
    name:
      en: {EMOJI}
    requires:
    - point: long
""",
    "curricula/c.yaml": f"""id: c
name:
  en: '{EVIL}'
complete: true
courses:
- id: k1
  name:
    en: '{EVIL}'
  term: 1
  teaches:
  - point: turned
  - point: emoji
- id: k2
  name:
    en: {LONG}
  term: 2
  teaches:
  - point: evil
""",
}
PAGES = (
    "",
    "explore",
    "explore?show=programme",
    "explore?point=evil",
    "explore?point=emoji",
    "explore?unit=U1",
    "explore?area=A",
    "learn?goal=point:emoji",
    "learn?goal=point:emoji&goal=unit:U1&view=way&known=point:evil~rusty",
    "learn?goal=unit:U1&view=ready&lang=zh",
    "learn?goal=unit:U1&view=fit&budget=3&programme=c",
    "audit?curriculum=c",
    "data",
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app on a system of hostile names."""
    root = tmp_path_factory.mktemp("hostile")
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with running_app(tmp_path_factory.mktemp("own"), data=root) as address:
        yield address


@pytest.mark.parametrize("width", [1360, 390])
@pytest.mark.parametrize("path", PAGES)
def test_hostile_names_are_only_names(hostile: str, page: Any, path: str, width: int) -> None:
    """No markup comes alive, nothing is wider than the page, and no error is shown."""
    opened: list[str] = []
    page.on("dialog", lambda d: (opened.append(d.message), d.dismiss()))
    page.set_viewport_size({"width": width, "height": 850})
    page.goto(f"{hostile}/{path}")
    page.get_by_role("heading").first.wait_for()
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_timeout(300)
    assert opened == []
    assert page.locator("img[src=x]").count() == 0
    assert page.locator("a[href^=javascript]").count() == 0
    assert page.get_by_test_id("stException").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
