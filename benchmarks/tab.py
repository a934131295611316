"""One tab of a browser over the page's own websocket protocol, without drawing anything.

It keeps the page as a browser would (new parts replace old ones, what a run did not draw again is
gone) and follows parts that ask to be looked at again. A page that says that it still computes has
not answered. Unlike a browser it keeps no messages of earlier runs, so that the server sends every
part whole, and of the fields it tells only those that were changed or filled.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

PATIENCE = 60.0
"""Seconds after which a visitor counts as left without an answer."""
_WAITING = "-waiting-"
_RERUN_FOLLOWS = 2
Path = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """An element or block of the page, and the run and fragment that drew it."""

    run: str
    fragment: str
    drawn: Any

    @property
    def id(self) -> str:
        """The id by which a click names the part; it ends in the key that the page gave it."""
        return str(getattr(self.drawn, "id", "") or getattr(self.tabs, "id", ""))

    @property
    def tabs(self) -> Any:
        """The tabs of a block, None where it has none."""
        return getattr(self.drawn, "tab_container", None)


def _named(id: str) -> str:
    """Return the key by which the page named a part: what follows the hash of its id."""
    return id.split("-", 2)[-1]


@dataclass
class Tab:
    """A tab that is connected; every click returns the seconds until its answer stood there."""

    line: websockets.ClientConnection
    parts: dict[Path, Part] = field(default_factory=dict)
    page: str = ""
    query: str = ""
    run: str = ""
    fragments: tuple[str, ...] = ()
    fields: dict[str, WidgetState] = field(default_factory=dict)
    asked: str = ""
    running: bool = False
    answered: bool = False
    again: dict[str, tuple[float, float]] = field(default_factory=dict)

    # ── clicks ───────────────────────────────────────────────────────────────────────────────
    async def open(self, place: str, **query: str) -> float:
        """Go to a place of the app by a link."""
        self.query = urlencode(query)
        message = BackMsg()
        message.rerun_script.page_name = place
        message.rerun_script.query_string = self.query
        return await self._ask(message)

    async def press(self, key: str) -> float:
        """Press a button."""
        state = self._field(key)
        state.trigger_value = True
        return await self._click(state)

    async def tick(self, key: str) -> float:
        """Tick a box."""
        state = self._field(key)
        state.bool_value = True
        return await self._change(state)

    async def count(self, key: str, number: float) -> float:
        """Write a number into a field."""
        state = self._field(key)
        state.double_value = number
        return await self._change(state)

    async def write(self, key: str, text: str) -> float:
        """Write into a field, or choose a tab."""
        state = self._field(key)
        state.string_value = text
        return await self._change(state)

    async def choose(self, key: str, label: str) -> float:
        """Press one of several choices in a row."""
        state = self._field(key)
        state.string_array_value.data.append(label)
        return await self._change(state)

    def _field(self, key: str) -> WidgetState:
        ids = [p.id for p in self.parts.values() if _named(p.id) == key]
        if not ids:
            raise LookupError(f"nothing on the page is called {key}")
        return WidgetState(id=ids[0])

    async def _change(self, state: WidgetState) -> float:
        self.fields[state.id] = state
        return await self._click(state)

    async def _click(self, state: WidgetState) -> float:
        part = next(p for p in self.parts.values() if p.id == state.id)
        message = self._rerun(part.fragment)
        message.rerun_script.widget_states.widgets.append(state)
        return await self._ask(message)

    # ── what stands on the page ──────────────────────────────────────────────────────────────
    @property
    def title(self) -> str:
        """The first heading."""
        return next(iter(self.headings), "")

    @property
    def headings(self) -> list[str]:
        """All headings, from top to bottom."""
        return [h.body.replace("\\", "") for h in self._drawn("heading")]

    @property
    def progress(self) -> str:
        """The words at the first bar of progress."""
        return next((p.text for p in self._drawn("progress")), "")

    @property
    def keys(self) -> list[str]:
        """The ids of all parts that can be clicked or named."""
        return [p.id for p in self.parts.values() if p.id]

    def shows(self, text: str) -> bool:
        """Return whether words stand anywhere on the page."""
        wanted = text.encode()
        told = (p.drawn.SerializeToString() for p in self.parts.values())
        return any(wanted in t.replace(b"\\", b"") for t in told)

    def _drawn(self, kind: str) -> Iterator[Any]:
        ordered = (self.parts[path].drawn for path in sorted(self.parts))
        return (d for d in ordered if d.DESCRIPTOR.name.lower() == kind)

    @property
    def _waits(self) -> bool:
        return any(_WAITING in p.id for p in self.parts.values())

    # ── the protocol ─────────────────────────────────────────────────────────────────────────
    async def _ask(self, message: BackMsg) -> float:
        """Send a click; return the seconds until its answer is there."""
        with suppress(TimeoutError):  # what an earlier look still brought
            while True:
                self._take(await asyncio.wait_for(self.line.recv(), 0.01))
        self.asked, begun = message.rerun_script.fragment_id, time.perf_counter()
        self.answered = False
        await self._send(message)
        while self.running or not self.answered or self._waits:
            now = time.perf_counter()
            if now - begun > PATIENCE:
                raise TimeoutError(f"no answer within {PATIENCE:g} s")
            due = min([begun + PATIENCE, *(next for _, next in self.again.values())])
            try:
                self._take(await asyncio.wait_for(self.line.recv(), max(0.0, due - now)))
            except TimeoutError:
                await self._look_again()
        return time.perf_counter() - begun

    async def _send(self, message: BackMsg) -> None:
        """Send a message, with what stands in the fields as a browser does."""
        asked = {w.id for w in message.rerun_script.widget_states.widgets}
        kept = [s for id, s in self.fields.items() if id not in asked]
        message.rerun_script.widget_states.widgets.extend(kept)
        await self.line.send(message.SerializeToString())

    async def _look_again(self) -> None:
        """Ask for the parts that want to be looked at again, as their time has come."""
        now = time.perf_counter()
        for fragment, (interval, due) in list(self.again.items()):
            if due <= now:
                self.again[fragment] = (interval, now + interval)
                message = self._rerun(fragment)
                message.rerun_script.is_auto_rerun = True
                await self._send(message)

    def _rerun(self, fragment: str) -> BackMsg:
        message = BackMsg()
        message.rerun_script.page_script_hash = self.page
        message.rerun_script.query_string = self.query
        message.rerun_script.fragment_id = fragment
        return message

    def _take(self, received: Any) -> None:
        """Take in one message."""
        answer = ForwardMsg()
        answer.ParseFromString(received)
        kind = answer.WhichOneof("type")
        if kind == "new_session":
            self._begin(answer)
        elif kind == "delta":
            self._draw(answer)
        elif kind == "navigation":
            self.page = answer.navigation.page_script_hash
        elif kind == "page_info_changed":
            self.query = answer.page_info_changed.query_string
        elif kind == "auto_rerun":
            told = answer.auto_rerun
            self.again[told.fragment_id] = (told.interval, time.perf_counter() + told.interval)
        elif kind == "script_finished" and answer.script_finished != _RERUN_FOLLOWS:
            self.running = False
            self.answered |= not self.fragments or self.asked in self.fragments
            self._clear()

    def _begin(self, answer: ForwardMsg) -> None:
        self.running, self.run = True, answer.metadata.run.script_run_id
        self.fragments = tuple(answer.metadata.run.fragment_ids)
        if not self.fragments:
            self.again.clear()

    def _draw(self, answer: ForwardMsg) -> None:
        path, delta = tuple(answer.metadata.delta_path), answer.delta
        kind = delta.WhichOneof("type")
        if kind == "new_element":
            for inside in [p for p in self.parts if p[: len(path)] == path]:
                del self.parts[inside]
            element = delta.new_element
            drawn = getattr(element, element.WhichOneof("type") or "empty")
            self.parts[path] = Part(self.run, delta.fragment_id, drawn)
            if getattr(drawn, "set_value", False):
                self._fill(drawn)
        elif kind == "add_block":
            self.parts[path] = Part(self.run, delta.fragment_id, delta.add_block)

    def _fill(self, drawn: Any) -> None:
        """Let a field hold what the server put into it."""
        self.fields.pop(drawn.id, None)
        if drawn.DESCRIPTOR.name == "ButtonGroup":
            state = WidgetState(id=drawn.id)
            state.string_array_value.data.extend(drawn.raw_values)
            self.fields[drawn.id] = state

    def _clear(self) -> None:
        """Drop what the run that has ended did not draw again, and what stood inside of it."""
        kept: dict[Path, Part] = {}
        for path in sorted(self.parts, key=len):
            part = self.parts[path]
            other = bool(self.fragments) and part.fragment not in self.fragments
            held = len(path) <= 2 or path[:-1] in kept
            if held and (other or part.run == self.run):
                kept[path] = part
        self.parts = kept
        here = {p.id for p in kept.values()}
        self.fields = {id: state for id, state in self.fields.items() if id in here}
