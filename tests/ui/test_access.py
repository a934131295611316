"""Every page is usable without eyes or mouse: axe-core finds nothing serious, nor critical."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser
PAGES = {
    "start": "",
    "map": "explore",
    "marked map": "explore?show=goal",
    "point": "explore?point=cross-validation",
    "unit": "explore?unit=DL14",
    "learn": "learn?goal=point:cross-validation",
    "teach": "teach?file=example",
    "teach order": "teach?file=example&step=order&brings=area:MF",
    "teach downloads": "teach?file=example&step=take",
    "whole way": "learn?goal=unit:DL14&view=way",
    "what fits": "learn?goal=unit:DL14&view=fit&budget=200&programme=nanjing-ai",
    "audit": "audit?curriculum=illustrative-four-terms",
    "audit-maps": "audit?curriculum=alliance-ai&part=maps",
    "audit-compare": "audit?curriculum=illustrative-four-terms&part=compare&with=nanjing-ai",
    "audit-impact": "audit?curriculum=illustrative-four-terms&part=impact"
    "&change=remove:ift-deep-learning",
    "courses": "courses?file=example&course=AI 401",
    "data": "data",
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_serious_finding(server: str, chromium: Any, name: str, theme: str) -> None:
    """Names, roles, contrast and structure, in both themes."""
    context = chromium.new_context(viewport={"width": 1360, "height": 900}, color_scheme=theme)
    page = context.new_page()
    page.goto(f"{server}/{PAGES[name]}")
    page.get_by_role("heading").first.wait_for()
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_timeout(1500)  # the page fades in
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    told = [
        f"{v['id']} ({v['impact']}): {n['target']} {n['failureSummary'].splitlines()[-1].strip()}"
        for v in found
        if v["impact"] in ("serious", "critical")
        for n in v["nodes"][:3]
    ]
    context.close()
    assert told == []
