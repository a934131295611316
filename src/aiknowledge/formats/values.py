"""Cells of a table as values; what is no value is a finding, never a guess."""

from __future__ import annotations

import re
import unicodedata

from pydantic import TypeAdapter, ValidationError

from aiknowledge.errors import Finding, worded
from aiknowledge.model import Id

_ID = TypeAdapter(Id)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_RANGE = re.compile(r"\d+(?:\.\d+)?\s*(?:-|–|to|/|,)\s*.+|.*(?:max|min|var).*", re.I)
MOST_TERMS = 40
"""A greater number in a column of terms is no term."""


def id_in(text: str, where: str, findings: list[Finding]) -> str | None:
    """Return the id of a course in a cell, in Unicode normal form C; None where it is no id.

    >>> id_in("CS 101", "a:1", []), id_in("", "a:1", found := []), found[0].code
    ('CS 101', None, 'missing-id')
    """
    if not text:
        findings.append(Finding("missing-id", where, "this row names no course", "give it a code"))
        return None
    try:
        return _ID.validate_python(unicodedata.normalize("NFC", text))
    except ValidationError as error:
        problem = error.errors()[0]["msg"].removeprefix("Value error, ")
        message = worded("{text!r}: {problem}", text=text[:40], problem=problem)
        mend = "use the code that the institution prints"
        findings.append(Finding("wrong-id", where, message, mend))
        return None


def credits_in(text: str, where: str, findings: list[Finding]) -> float | None:
    """Return the credits in a cell; None where it is empty, a range, or no number.

    >>> credits_in("4", "a:1", []), credits_in("1-5, max. 25", "a:1", found := []), found[0].code
    (4.0, None, 'credits-range')
    """
    if not text:
        return None
    if _NUMBER.fullmatch(text):
        return float(text)
    if _RANGE.fullmatch(text) and any(c.isdigit() for c in text):
        message = worded("{text!r} leaves the credits open; they count as unknown", text=text)
        finding = Finding("credits-range", where, message, "write one number", "information")
    else:
        message = worded("{text!r} is no number of credits", text=text)
        finding = Finding("wrong-value", where, message, "write a number, or leave it empty")
    findings.append(finding)
    return None


def term_in(text: str, where: str, findings: list[Finding]) -> int | None:
    """Return the term in a cell, counted from 1; None where it is empty or no term.

    >>> term_in("3", "a:1", []), term_in("0", "a:1", found := []), found[0].message
    (3, None, "there is no term '0'")
    """
    if not text:
        return None
    digits = re.fullmatch(r"(?:term|semester|第)?\s*(\d{1,3})(?:\.0)?\s*(?:学期)?", text, re.I)
    if digits and 1 <= int(digits[1]) <= MOST_TERMS:
        return int(digits[1])
    message = worded("there is no term {text!r}", text=text)
    findings.append(Finding("wrong-term", where, message, "number the terms 1, 2, 3 …"))
    return None
