"""Where a programme is from: its source, its note, notes on courses, and doubtful prints."""

from __future__ import annotations

import streamlit as st

from aiknowledge.model import Course, Curriculum, Language
from aiknowledge.ui.audit.rows import UNKNOWN
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_language, current_system, say
from aiknowledge.ui.words import word


def about(curriculum: Curriculum) -> None:
    """Draw what is known of a programme's source, folded; nothing where nothing is."""
    language = current_language()
    source = current_system().source.get(curriculum.source or "")
    book = curriculum.phrasebook(language)
    notes, doubts = course_notes(curriculum, language), doubtful_prints(curriculum, language)
    if not (source or curriculum.note or notes or doubts):
        return
    with st.expander(say("about_programme")):
        if source:
            st.write(text(say("about_source", title=source.title, year=source.year or UNKNOWN)))
        if curriculum.note:
            st.write(text(book.get(curriculum.note, curriculum.note)))
        for head, lines in (("about_doubts", doubts), ("about_notes", notes)):
            if lines:
                st.markdown(f"**{say(head)}**\n\n" + "\n".join(f"- {text(line)}" for line in lines))


def course_notes(curriculum: Curriculum, language: Language) -> list[str]:
    """Return the notes on courses, a line each, with the line of the source."""
    book = curriculum.phrasebook(language)
    return [
        word(
            "about_note",
            language,
            course=_placed(c.name.in_language(language), c, language),
            note=book.get(c.note, c.note),
        )
        for c in curriculum.courses
        if c.note
    ]


def doubtful_prints(curriculum: Curriculum, language: Language) -> list[str]:
    """Return the doubtful prints, a line each: what is printed, how it is read here, and why."""
    return [
        word(
            "about_doubt",
            language,
            printed=_placed(f"“{d.printed}”", c, language),
            reading=d.reading.in_language(language),
            why=d.reason.in_language(language),
        )
        for c in curriculum.courses
        for d in c.doubts
    ]


def _placed(told: str, course: Course, language: Language) -> str:
    """Return words with the line of the source on which the course is printed, if known."""
    if course.line is None:
        return told
    place = word("about_line", language, line=course.line)
    return word("aside", language, told=told, aside=place)
