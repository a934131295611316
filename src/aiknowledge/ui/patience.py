"""Long answers: computed beside the page, shown while they take long, and cancelled by a button.

The script thread waits for a glance only. What takes longer goes on in a thread of its own while
the page rests, and a small part of the page looks again until the answer is there. So the page
stays open for every other click, and nobody waits for somebody else's answer.

The computation must be a function of its arguments: it runs outside the session and may ask
nothing of it. It ends early, by looking at its `Stop`, when the visitor cancels, asks another
question in the same place, or has gone.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Generic, TypeVar, cast

import streamlit as st

from aiknowledge.stopping import Stop, Stopped, stoppable
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.spoken import speak
from aiknowledge.ui.state import say

T = TypeVar("T")
GLANCE = 0.5
"""Seconds within which an answer comes without a word about waiting."""
LOOK = 0.5
"""Seconds between two looks at an answer that takes longer."""
SPOKEN = 15
"""Seconds between two words to a screen reader that work goes on."""
UNWATCHED = 10.0
"""Seconds after which a computation that no page looks at any more stops by itself."""


class _Watch(Stop):
    """A stop that is also asked for when nobody has looked for some time."""

    def __init__(self) -> None:
        super().__init__()
        self.looked = time.monotonic()

    @property
    def asked(self) -> bool:
        return super().asked or time.monotonic() - self.looked > UNWATCHED


class Job(Generic[T]):
    """One computation in a thread of its own.

    >>> Job("sum", lambda: 1 + 1).result(5)
    2
    """

    def __init__(self, key: Hashable, work: Callable[[], T]) -> None:
        """Start to compute."""
        self.key, self.cancelled, self.told, self.waited = key, False, False, False
        self.started = time.monotonic()
        self.watch = _Watch()
        pool = ThreadPoolExecutor(1, "aiknowledge-job")
        self._answer = pool.submit(self._run, work)
        pool.shutdown(wait=False)  # it ends with its only work

    def _run(self, work: Callable[[], T]) -> T:
        with stoppable(self.watch):
            return work()

    def done(self, seconds: float = 0) -> bool:
        """Return whether the answer is there, or comes within *seconds*."""
        self.watch.looked = time.monotonic()
        return bool(wait([self._answer], seconds).done)

    @property
    def given_up(self) -> bool:
        """Whether the computation stopped without an answer."""
        return self._answer.done() and isinstance(self._answer.exception(), Stopped)

    def cancel(self) -> None:
        """Tell the computation to stop; its answer is not wanted any more."""
        self.cancelled = True
        self.watch.ask()

    def result(self, seconds: float = 0) -> T:
        """Return the answer, or raise what the computation raised.

        Raises:
            TimeoutError: it is not there within *seconds*.
        """
        return self._answer.result(seconds)


def patiently(place: str, key: Hashable, doing: str, work: Callable[[], T]) -> T | None:
    """Return the answer to *key*, or None while it is not there; then the page says why.

    *place* is where on the page the answer belongs: one question is computed there at a time.
    *doing* says in the visitor's language what is being done.

    Raises:
        Exception: whatever *work* raises.
    """
    jobs = _jobs()
    job = jobs.get(place)
    if job is None or job.key != key or (job.given_up and not job.cancelled):
        if job is not None:
            job.cancel()
        job = jobs[place] = Job(key, work)
    if job.cancelled:
        _cancelled(place, doing)
        return None
    if job.done(GLANCE):
        del jobs[place]
        answer = cast(T, job.result())
        if job.waited:
            speak(say("patience_done", doing=doing), place)
        return answer
    job.waited = True
    _waiting(place, doing)
    return None


def _jobs() -> dict[str, Job[object]]:
    jobs: dict[str, Job[object]] = st.session_state.setdefault("patience", {})
    return jobs


@st.fragment(run_every=LOOK)
def _waiting(place: str, doing: str) -> None:
    """Draw what is being done and for how long; draw the page anew when there is an answer."""
    job = _jobs().get(place)
    if job is not None and job.cancelled and not job.told:
        job.told = True  # said at once; the page is drawn anew, without this part, at the next look
        _cancelled(place, doing)
        return
    if job is None or job.cancelled or job.done():
        st.rerun()
    seconds = int(time.monotonic() - job.started)
    line = say("patience_line", doing=doing, told=job.watch.told, seconds=seconds)
    heard = seconds // SPOKEN * SPOKEN
    key = "patience_heard" if heard else "patience_begun"
    speak(say(key, doing=doing, seconds=heard), place)
    with st.container(horizontal=True, vertical_alignment="center", key=f"waiting-{place}"):
        st.caption(text(line), width="content")
        st.button(say("patience_cancel"), key=f"cancel-{place}", on_click=_cancel, args=(place,))


def _cancelled(place: str, doing: str) -> None:
    """Draw what was cancelled, and the way to start it again."""
    speak(say("patience_stopped", doing=doing), place)
    with st.container(horizontal=True, vertical_alignment="center", key=f"cancelled-{place}"):
        st.caption(text(say("patience_cancelled", doing=doing)), width="content")
        st.button(say("patience_again"), key=f"again-{place}", on_click=_again, args=(place,))


def _cancel(place: str) -> None:
    job = _jobs().get(place)
    if job is not None:
        job.cancel()


def _again(place: str) -> None:
    _jobs().pop(place, None)
