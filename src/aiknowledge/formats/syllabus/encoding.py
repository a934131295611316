"""The encoding of a text file, found out: UTF-8 and UTF-16, GB 18030, Big5, and Western ones."""

from __future__ import annotations

import codecs
import re

from aiknowledge.errors import Finding, Severity, worded
from aiknowledge.formats.syllabus.blocks import refusal
from aiknowledge.formats.syllabus.limits import LARGEST_TEXT
from aiknowledge.text import has_han

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHERS = ("cp1252", "cp1251", "shift_jis", "euc_jp", "euc_kr", "gb18030", "big5")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_ENOUGH = 0.85
"""Share of everyday characters among the Han characters of a text that was decoded rightly."""
_TRADITIONAL = 0.12
"""Share of characters outside GB 2312 above which a Chinese text counts as Traditional."""


def decode_text(name: str, raw: bytes) -> tuple[str, list[Finding]]:
    r"""Return the text of a file, and a finding where its encoding was guessed.

    >>> decode_text("a.txt", "第三周 课程内容".encode("gb18030"))[0]
    '第三周 课程内容'

    Raises:
        DataError: it is no text, or too long.
    """
    text, findings = _decoded(name, raw)
    if len(text) > LARGEST_TEXT:
        raise refusal(
            "too-large",
            name,
            worded("{count} characters of text", count=len(text)),
            worded("a syllabus has fewer than {largest_text}", largest_text=LARGEST_TEXT),
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "").replace("\0", "")
    return text, findings


def traditional(name: str, text: str) -> list[Finding]:
    """Return a finding where a text is written in Traditional characters.

    >>> traditional("a", "機器學習與類神經網路課程")[0].code, traditional("a", "机器学习与神经网络")
    ('traditional-characters', [])
    """
    han = _HAN.findall(text[:200_000])
    outside = sum(1 for c in han if not _level(c, "gb2312", 0xB0, 0xF7))
    if not han or outside < _TRADITIONAL * len(han):
        return []
    return [
        Finding(
            "traditional-characters",
            name,
            "Traditional characters are read but not matched to points",
            "convert the text to Simplified characters",
            "warning",
        )
    ]


def _decoded(name: str, raw: bytes) -> tuple[str, list[Finding]]:
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return _strict(name, raw, encoding), []
    if b"\0" in raw[:65536]:
        return _strict(name, raw, _utf16(name, raw)), []
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        guess = _legacy(raw)
    if guess is None:
        raise refusal(
            "unknown-encoding", name, "the encoding of this text cannot be told", "save it as UTF-8"
        )
    text = raw.decode(guess, errors="replace")
    lost = text.count("\ufffd")
    message = worded("read as {encoding}", encoding=guess)
    if lost:
        form = "read as {encoding}; {lost} characters could not be read"
        message = worded(form, encoding=guess, lost=lost)
    severity: Severity = "warning" if lost else "information"
    mend = "save it as UTF-8 if letters look wrong"
    return text, [Finding("encoding", name, message, mend, severity)]


def _strict(name: str, raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise refusal(
            "damaged",
            name,
            worded("a text in {encoding} that breaks off or is damaged", encoding=encoding),
            "save it as UTF-8 again",
        ) from error


def _utf16(name: str, raw: bytes) -> str:
    """Return which UTF-16 a text without a mark is in: every other byte of ASCII is empty."""
    sample = raw[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 10 < len(sample) or min(even, odd) * 4 > max(even, odd):
        raise refusal("no-text", name, "this is no text file", "save the syllabus as .docx or .pdf")
    return "utf-16-be" if even > odd else "utf-16-le"


def _legacy(raw: bytes) -> str | None:
    """Return the encoding of bytes that are no UTF-8."""
    shares = {
        encoding: _everyday(raw, encoding, *levels)
        for encoding, levels in (
            ("gb18030", ("gb2312", 0xB0, 0xD7)),
            ("big5", ("big5", 0xA4, 0xC6)),
        )
    }
    best = max(shares, key=lambda e: (shares[e], e))
    if shares[best] >= _ENOUGH:
        return best
    from charset_normalizer import from_bytes

    guess = from_bytes(raw[:200_000], cp_isolation=list(_OTHERS)).best()
    return guess.encoding if guess is not None else None


def _everyday(raw: bytes, encoding: str, table: str, low: int, high: int) -> float:
    """Return the share of Han characters that are in everyday use, 0 where the bytes do not fit."""
    text = raw.decode(encoding, errors="replace")
    if text.count("\ufffd") * 200 > len(text) or not has_han(text):
        return 0.0
    # Kana, Hangul and private characters are none of a Chinese text, and tell a wrong guess.
    odd = sum(1 for c in text if "\u3040" <= c <= "\u30ff" or "\uac00" <= c <= "\uf8ff")
    han = _HAN.findall(text)
    return sum(_level(c, table, low, high) for c in han) / (len(han) + odd)


def _level(character: str, table: str, low: int, high: int) -> bool:
    try:
        return low <= character.encode(table)[0] <= high
    except UnicodeEncodeError:
        return False
