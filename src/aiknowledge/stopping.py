"""Telling a long computation to stop: whoever waits holds a `Stop`, loops and solvers look at it.

The stop belongs to the thread that computes, so no function in between has to hand it on.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")


class Stopped(Exception):
    """The computation was told to stop, and has no result."""


class Stop:
    """A wish to stop, told by one thread and looked at by another.

    >>> stop = Stop()
    >>> with stoppable(stop):
    ...     stop_if_asked()
    ...     stop.ask()
    ...     stop_if_asked()
    Traceback (most recent call last):
    ...
    aiknowledge.stopping.Stopped
    """

    def __init__(self) -> None:
        """Start without the wish."""
        self._asked = threading.Event()
        self.told = ""
        """How far the computation says it has come; empty where it does not say."""

    def ask(self) -> None:
        """Wish that the computation stops; it cannot be taken back."""
        self._asked.set()

    @property
    def asked(self) -> bool:
        """Whether the computation should stop."""
        return self._asked.is_set()


_CURRENT: ContextVar[Stop | None] = ContextVar("stop", default=None)


@contextmanager
def stoppable(stop: Stop) -> Iterator[None]:
    """Let what is computed inside look at *stop*."""
    before = _CURRENT.set(stop)
    try:
        yield
    finally:
        _CURRENT.reset(before)


def current_stop() -> Stop | None:
    """Return the stop that holds here, None where nobody can ask for one."""
    return _CURRENT.get()


def stop_if_asked(told: str = "") -> None:
    """Give up the computation where somebody asked for it; loops call it between their steps.

    *told* says how far it has come, to whoever waits.

    Raises:
        Stopped: somebody did.
    """
    stop = _CURRENT.get()
    if stop is None:
        return
    if stop.asked:
        raise Stopped
    if told:
        stop.told = told


def unless_stopped(things: Iterable[T]) -> Iterator[T]:
    """Yield every thing, and look at the stop before each.

    >>> sum(unless_stopped([1, 2]))
    3

    Raises:
        Stopped: somebody asked for it.
    """
    for thing in things:
        stop_if_asked()
        yield thing
