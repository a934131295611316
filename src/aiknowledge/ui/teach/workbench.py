"""The workbench: the syllabus at left, the candidates of a line at right.

Choosing a line needs no answer of the server; only a verdict does. Texts are set as texts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from aiknowledge.ui.teach.workbench_look import CSS

JS = """
function make(tag, parent, options = {}) {
  const element = document.createElement(tag);
  for (const name in options) {
    if (name === "text") element.textContent = options.text;
    else if (name.startsWith("on")) element[name] = options[name];
    else element.setAttribute(name, options[name]);
  }
  if (parent) parent.append(element);
  return element;
}
export default function ({ parentElement, data, setTriggerValue }) {
  const bench = parentElement.querySelector(".bench");
  const words = data.words, kept = bench.kept && bench.kept.key === data.key ? bench.kept : {};
  bench.kept = kept;
  kept.key = data.key;
  const byNumber = Object.fromEntries(data.lines.map(line => [line.n, line]));
  const waits = line => !line.settled;
  const here = byNumber[kept.line];
  if (!here || (kept.waited && here.settled && !kept.stays && data.lines.some(waits)))
    kept.line = (data.lines.find(waits) || data.lines[0] || {}).n;
  kept.stays = false;
  const scroll = kept.scroll || 0, focus = kept.focus;
  kept.focus = null;
  bench.replaceChildren();
  const list = make("ol", make("nav", bench, { class: "lines", "aria-label": words.lines }));
  const desk = make("section", bench, { class: "desk", "aria-live": "polite" });
  const send = (act, more) => {
    kept.scroll = list.parentElement.scrollTop;
    kept.stays = true;
    setTriggerValue("acted", { act, line: kept.line, ...more });
  };
  const goOn = () => {
    const at = data.lines.findIndex(line => line.n === kept.line);
    const order = [...data.lines.slice(at + 1), ...data.lines.slice(0, at)];
    const next = order.find(waits);
    if (next) kept.line = next.n;
    kept.focus = "confirm";
    return next;
  };
  function pick(n, toDesk) {
    kept.line = n;
    for (const button of list.querySelectorAll("button"))
      button.setAttribute("aria-current", Number(button.dataset.n) === n ? "true" : "false");
    draw();
    if (toDesk) desk.scrollIntoView({ block: "nearest" });
  }
  for (const line of data.lines) {
    const button = make("button", make("li", list), { type: "button", class: line.state,
      "data-n": line.n, "aria-label": line.speech,
      "aria-current": line.n === kept.line ? "true" : "false",
      onclick: () => pick(line.n, window.innerWidth < 760) });
    make("span", button, { class: "mark", text: line.mark, title: line.said });
    const said = make("span", button, { class: "said" });
    if (line.when) make("span", said, { class: "when", text: line.when });
    make("span", said, { class: "text", text: line.text });
    make("span", said, { class: "taken", text: line.taken });
  }
  function row(match, parent, choice) {
    const item = make("div", parent, { class: "match" + (match.rejected ? " rejected" : "") });
    const label = make("label", item, { class: "name" });
    const box = make("input", label, { type: "checkbox", value: match.id });
    box.checked = match.chosen;
    make("span", label, { text: match.name });
    make("span", item, { class: "share", text: match.sure,
      style: `--share:${Math.round(match.share * 100)}%` });
    const told = [];
    const because = match.because.map(b => `“${b}”`).join(words.comma);
    if (because) told.push(`${words.because} ${because}`);
    if (match.rejected) told.push(words.rejected);
    if (match.by) told.push(match.by);
    if (told.length) make("p", item, { class: "why", text: told.join(" · ") });
    if (match.meaning) make("p", item, { class: "why", text: match.meaning });
    const fine = make("div", item, { class: "fine" });
    const select = (options, chosen, name) => {
      const holder = make("label", fine, { text: name + " " });
      const field = make("select", holder);
      for (const [value, text] of options) make("option", field, { value, text });
      field.value = chosen;
      return field;
    };
    const level = select(data.levels, match.level, words.level);
    if (match.told) make("span", fine, { class: "told", text: `“${match.told}”` });
    const relation = select(data.relations, match.relation, words.relation);
    const show = () => { fine.hidden = !box.checked; };
    box.onchange = show;
    show();
    choice.push(() => box.checked
      ? { id: match.id, level: level.value, relation: relation.value } : null);
  }
  function draw() {
    desk.replaceChildren();
    const line = byNumber[kept.line];
    if (!line) return;
    kept.waited = waits(line);
    make("p", desk, { class: "place",
      text: [line.when, line.headings].filter(Boolean).join(" · ") });
    make("h3", desk, { text: line.text });
    make("p", desk, { class: `state ${line.state}`, text: `${line.mark} ${line.said}` });
    const choice = [], group = make("fieldset", desk);
    make("legend", group, { text: words.teaches });
    line.matches.filter(m => m.likely).forEach(m => row(m, group, choice));
    const others = line.matches.filter(m => !m.likely);
    if (others.length) {
      const more = make("details", group);
      make("summary", more, { text: `${words.more} (${others.length})` });
      others.forEach(m => row(m, more, choice));
    }
    if (!line.matches.length) make("p", group, { class: "why", text: words.nothing });
    const chosen = () => choice.map(c => c()).filter(Boolean);
    const buttons = make("div", desk, { class: "buttons" });
    const settle = make("button", buttons, { type: "button", class: "primary",
      text: words.confirm });
    const none = make("button", buttons, { type: "button", text: words.none });
    const ready = () => { settle.disabled = !chosen().length; };
    group.addEventListener("change", ready);
    ready();
    settle.onclick = () => { const told = chosen(), n = kept.line; goOn();
      setTriggerValue("acted", { act: "settle", line: n, chosen: told });
      kept.scroll = list.parentElement.scrollTop; };
    none.onclick = () => { const n = kept.line; goOn();
      setTriggerValue("acted", { act: "nothing", line: n });
      kept.scroll = list.parentElement.scrollTop; };
    if (line.settled)
      make("button", buttons, { type: "button", text: words.open,
        onclick: () => send("reopen", {}) });
    const other = make("form", desk, { class: "other" });
    const id = `names-${line.n}`;
    const field = make("label", other, { text: words.other + " " });
    const input = make("input", field, { list: id, autocomplete: "off", maxlength: 200 });
    const names = make("datalist", other, { id });
    input.onfocus = () => { if (!names.childElementCount)
      for (const name in data.names) make("option", names, { value: name }); };
    make("button", other, { type: "submit", text: words.add });
    other.onsubmit = event => { event.preventDefault();
      const name = input.value.trim();
      if (name) send("choose", { name: data.names[name] || name }); };
    const hours = make("form", desk, { class: "hours" });
    const told = line.hours || [0, 0];
    make("span", hours, { text: words.hours });
    const number = (value, name) => {
      const holder = make("label", hours, { text: name + " " });
      return make("input", holder, { type: "number", min: 0, max: 200, step: 0.25, value });
    };
    const theory = number(told[0], words.theory), practice = number(told[1], words.practice);
    make("button", hours, { type: "submit", text: words.save_hours });
    hours.onsubmit = event => { event.preventDefault();
      send("hours", { theory: Number(theory.value), practice: Number(practice.value) }); };
    if (focus === "confirm") settle.focus({ preventScroll: true });
  }
  draw();
  const current = list.querySelector('[aria-current="true"]');
  list.parentElement.scrollTop = scroll;
  if (current) {
    const frame = list.parentElement, top = current.offsetTop - frame.offsetTop;
    if (top < frame.scrollTop || top > frame.scrollTop + frame.clientHeight - 60)
      frame.scrollTop = Math.max(0, top - 120);
  }
}
"""


@st.cache_resource
def _component() -> Any:
    return st.components.v2.component(
        "syllabus_workbench", html='<div class="bench"></div>', css=CSS, js=JS
    )


def workbench(data: dict[str, Any], key: str, on_act: Callable[[dict[str, Any]], None]) -> None:
    """Draw the workbench; *on_act* gets what was said of a line as soon as it is said."""

    def acted() -> None:
        told = st.session_state[key]["acted"]
        if isinstance(told, dict):
            on_act(told)

    _component()(data=data, key=key, on_acted_change=acted)
