"""What people call a course."""

from __future__ import annotations

from aiknowledge.model import Course, Language


def course_code(course: Course, language: Language = "en") -> str:
    """Return what people call a course: its code, or its name where ids are only row numbers.

    >>> course_code(Course(id="7", name={"en": "Calculus"})), course_code(Course(id="CS 1",
    ... name={"en": "Programming"}))
    ('Calculus', 'CS 1')
    """
    if course.code or not course.id.isdecimal():
        return course.code or course.id
    return course.name.in_language(language)


def course_title(course: Course, language: Language = "en") -> str:
    """Return the name of a course, or nothing where its code already says it."""
    name = course.name.in_language(language)
    return "" if name == course_code(course, language) else name


def course_label(course: Course, language: Language = "en") -> str:
    """Return code and name of a course on one line."""
    title = course_title(course, language)
    return course_code(course, language) + (f" · {title}" if title else "")
