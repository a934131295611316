"""What the page says to those who hear it: a line out of sight that a screen reader reads politely.

The line is one for the whole visit and outside what is drawn anew: a screen reader tells changes
of a line it knows, and is silent about a line that comes with its text.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

JS = """
export default function ({ data }) {
  let line = document.getElementById("spoken");
  if (!line) {
    line = document.createElement("div");
    line.id = "spoken";
    line.setAttribute("role", "status");
    document.body.append(line);
  }
  if (line.textContent !== data.text) setTimeout(() => { line.textContent = data.text; }, 100);
}
"""


@st.cache_resource
def _component() -> Any:
    return st.components.v2.component("spoken", html="<span></span>", js=JS)


def speak(text: str, key: str) -> None:
    """Let a screen reader say *text* once, when it has nothing else to say."""
    with st.container(key=f"spoken-{key}"):
        _component()(data={"text": text}, key=f"said-{key}")
