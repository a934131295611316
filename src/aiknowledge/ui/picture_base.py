"""What the pictures that we draw ourselves share: elements, keys, look, and the way back.

The texts are parts of a component's script and style; a picture puts those it uses before its own.
Names arrive as text, never as markup.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

FRAME_CSS = """
.frame{overflow:auto;border:1px solid var(--st-border-color);border-radius:10px;
  --shade:color-mix(in srgb,var(--st-text-color) 26%,transparent);
  background:
    linear-gradient(to right,var(--st-background-color) 40%,transparent) left/48px 100% local,
    linear-gradient(to left,var(--st-background-color) 40%,transparent) right/48px 100% local,
    linear-gradient(to right,var(--shade),transparent) left/18px 100% scroll,
    linear-gradient(to left,var(--shade),transparent) right/18px 100% scroll;
  background-repeat:no-repeat}
"""
"""The box in which a picture scrolls; a side that hides something is shaded.

The shades lie still, and what covers them at either end scrolls with the picture.
"""

SIDES_CSS = """
.sides{display:flex;justify-content:space-between;min-height:30px}
.sides button{all:unset;cursor:pointer;font:13px var(--st-font);color:var(--st-primary-color);
  padding:4px 2px}
.sides button:hover,.sides button:focus-visible{text-decoration:underline}
.sides button:focus-visible{outline:2px solid var(--st-primary-color);border-radius:4px}
"""
"""The line that says how much a frame hides to the left and to the right."""

VARIANT_CSS = """
.choice{display:flex;gap:6px;align-items:center;margin:0 0 8px;flex-wrap:wrap;
  font:13px var(--st-font);color:var(--st-text-color)}
.choice button{all:unset;cursor:pointer;padding:4px 12px;border-radius:8px;
  border:1px solid var(--st-border-color)}
.choice button[aria-pressed=true]{border-color:var(--st-primary-color);font-weight:600;
  color:var(--st-primary-color)}
.choice button:focus-visible{outline:2px solid var(--st-primary-color)}
"""
"""The buttons that choose between units and areas."""

SVG_JS = """
const SVG = "http://www.w3.org/2000/svg";
function make(tag, attributes, parent, text) {
  const element = document.createElementNS(SVG, tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
}
"""
"""``make`` for the elements of a drawing."""

HTML_JS = """
function make(tag, parent, text, kind) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (kind) element.className = kind;
  parent.append(element);
  return element;
}
"""
"""``make`` for the elements of a table or a list."""

KEYS_JS = """
function choosable(element, choose, beside = () => null) {
  element.onclick = () => choose();
  element.onkeydown = event => {
    const chosen = event.key === "Enter" || event.key === " ";
    const next = chosen ? null : beside(event.key);
    if (!chosen && !next) return;
    event.preventDefault();
    if (chosen) choose();
    else next.focus();
  };
}
"""
"""``choosable``: click, Enter and space choose an element; *beside* names whom a key leads to."""

SIDES_JS = """
function tellSides(line, frame, texts, count) {
  const buttons = texts.map((text, n) => {
    const button = document.createElement("button");
    button.type = "button";
    button.onclick = () => frame.scrollBy({ left: (n ? 0.8 : -0.8) * frame.clientWidth });
    return button;
  });
  line.replaceChildren(...buttons);
  const tell = () => count(frame.scrollLeft, frame.scrollLeft + frame.clientWidth)
    .forEach((hidden, n) => {
      if (!hidden && buttons[n].matches(":focus")) buttons[1 - n].focus();
      buttons[n].style.visibility = hidden ? "visible" : "hidden";
      buttons[n].textContent = texts[n].replace("{n}", hidden);
    });
  frame.onscroll = tell;
  new ResizeObserver(tell).observe(frame);
  tell();
}
"""
"""``tellSides``: two buttons that scroll a frame, each telling how much lies hidden on its side;
*count* returns both numbers for the part that is seen."""

VARIANT_JS = """
function offerVariants(root, data, variant, hint, draw) {
  const choice = make("div", root, undefined, "choice");
  choice.setAttribute("role", "group");
  choice.setAttribute("aria-label", data.choice);
  for (const other of Object.keys(data.names)) {
    const button = make("button", choice, data.names[other]);
    button.type = "button";
    button.tabIndex = 0;
    button.setAttribute("aria-pressed", other === variant);
    button.onclick = () => { root._variant = other; draw(root, data, other); };
    button.onkeydown = e => { if (e.key === "Enter" || e.key === " ") button.click(); };
  }
  make("span", choice, hint);
}
function show(root, data, setTriggerValue, draw) {
  root._pick = setTriggerValue;
  const sign = JSON.stringify(data);
  if (root._sign === sign) return;
  root._sign = sign;
  const narrow = window.matchMedia("(max-width: 640px)").matches;
  draw(root, data, root._variant || (narrow ? "area" : "unit"));
}
"""
"""``offerVariants``: buttons for units and areas; ``show``: draw where the data changed, by units,
or on a narrow screen by areas, until one is chosen. Both want `HTML_JS`."""


def picked(component: Any, data: Mapping[str, Any], key: str) -> Any:
    """Draw a component; return what was chosen in this run, or None."""
    return component(data=dict(data), key=key, on_picked_change=_nothing).picked


def choosing(
    component: Any, data: Mapping[str, Any], key: str, on_pick: Callable[[str], None]
) -> None:
    """Draw a component; *on_pick* gets what is chosen before the page is drawn anew, once."""

    def told() -> None:
        on_pick(st.session_state[key]["picked"])

    component(data=dict(data), key=key, on_picked_change=told)


def _nothing() -> None:
    """Let the component send its value; the page reads it in the same run."""
