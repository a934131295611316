"""What all pictures share, in real Chromium: keys that choose and walk, units or areas."""

from typing import Any

import pytest

from aiknowledge.ui.picture_base import HTML_JS, KEYS_JS, VARIANT_JS

TWO = f"""() => {{ {HTML_JS} {KEYS_JS}
  window.told = [];
  const items = ["a", "b"].map(name => make("div", document.body, name));
  items.forEach((item, n) => {{
    item.tabIndex = 0;
    choosable(item, () => window.told.push(item.textContent), key =>
      key === "ArrowRight" ? items[n + 1] : null);
  }});
  items[0].focus();
}}"""

VARIANTS = f"""() => {{ {HTML_JS} {VARIANT_JS}
  window.drawn = [];
  const draw = (root, data, variant) => {{
    window.drawn.push(variant);
    root.replaceChildren();
    offerVariants(root, data, variant, "hint", draw);
  }};
  window.send = hint =>
    show(document.body, {{ choice: "by", names: {{ unit: "Units", area: "Areas" }}, hint }},
      () => null, draw);
  window.send("first");
}}"""


def test_enter_space_and_click_choose_and_an_arrow_walks(page: Any) -> None:
    """Each way of choosing tells the element once; an arrow that leads nowhere does nothing."""
    page.evaluate(TWO)
    for key in ("Enter", "ArrowRight", " ", "ArrowRight", "x"):
        page.keyboard.press(key)
    page.get_by_text("a").click()
    assert page.evaluate("told") == ["a", "b", "a"]


@pytest.mark.parametrize(("width", "variant"), [(1360, "unit"), (390, "area")])
def test_a_wide_page_begins_with_units_a_phone_with_areas(
    page: Any, width: int, variant: str
) -> None:
    """Until one is chosen, the width decides."""
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate(VARIANTS)
    assert page.evaluate("drawn") == [variant]


def test_a_chosen_variant_stays_and_equal_data_are_not_drawn_again(page: Any) -> None:
    """A run of the page that changes nothing leaves the focus where it is."""
    page.evaluate(VARIANTS)
    page.evaluate("send('first')")
    assert page.evaluate("drawn") == ["unit"]
    page.get_by_role("button", name="Areas").focus()
    page.keyboard.press("Enter")
    page.evaluate("send('second')")
    assert page.evaluate("drawn") == ["unit", "area", "area"]
    assert page.get_by_role("button", pressed=True).inner_text() == "Areas"
