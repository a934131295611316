"""A programme under audit: as it came, as edited in this visit, and what the audit found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from aiknowledge.algorithms.audit import AuditReport
from aiknowledge.model import Curriculum, Waiver

MOST_VERSIONS = 50
"""Versions of a programme kept to be undone, the one it came as included."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A programme as edited in this visit; what it came as is never changed."""

    key: str
    base: Curriculum

    @property
    def _versions(self) -> list[Curriculum]:
        drafts: dict[str, list[Curriculum]] = st.session_state.setdefault("drafts", {})
        return drafts.setdefault(self.key, [self.base])

    @property
    def current(self) -> Curriculum:
        """The programme with every change of this visit."""
        return self._versions[-1]

    @property
    def changes(self) -> int:
        """The changes that can be undone."""
        return len(self._versions) - 1

    @property
    def version(self) -> str:
        """A key that differs from version to version: an editor starts anew with each."""
        return f"{self.key}-{self.changes}"

    def change(self, curriculum: Curriculum) -> None:
        """Make *curriculum* the newest version."""
        versions = self._versions
        if curriculum != versions[-1]:
            versions.append(curriculum)
            del versions[1 : len(versions) - MOST_VERSIONS + 1]

    def undo(self) -> None:
        """Take the newest change back."""
        if self.changes:
            self._versions.pop()

    def undo_all(self) -> None:
        """Take every change of this visit back."""
        del self._versions[1:]


@dataclass(frozen=True, slots=True)
class Case:
    """What every part draws from: draft, audit, standard (None: the system), what is accepted."""

    draft: Draft
    report: AuditReport
    against: str | None
    waivers: tuple[Waiver, ...]

    @property
    def curriculum(self) -> Curriculum:
        """The programme as it is now."""
        return self.report.curriculum

    @property
    def linked(self) -> bool:
        """Whether any course is linked to a point; where none is, coverage is unknown."""
        return any(r.status != "rejected" for c in self.curriculum.courses for r in c.teaches)

    @property
    def key(self) -> str:
        """A key of this very programme and standard, for what is computed once."""
        return f"{self.draft.key}:{hash(self.curriculum)}:{self.against}"


def best_mapped(curricula: Sequence[Curriculum]) -> str | None:
    """Return the id of the programme with most courses linked to points, real ones before ours.

    None where no course of any is linked.
    """

    def rank(c: Curriculum) -> tuple[bool, int]:
        return not (c.illustrative or c.template), sum(bool(o.teaches) for o in c.courses)

    linked = [c for c in curricula if any(o.teaches for o in c.courses)]
    return max(linked, key=rank).id if linked else None
