"""What every record shares: frozen, no unknown field, texts in two languages."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

Language = Literal["en", "zh"]
"""English or Chinese."""
LANGUAGES: tuple[Language, ...] = ("en", "zh")
"""The languages of every text, the first one by default."""
Depth = Literal["use", "explain", "build"]
"""How deep a point is known: well enough to use it, to explain it, or to build it."""
DEPTHS: tuple[Depth, ...] = ("use", "explain", "build")
"""From the easiest to the deepest; a deeper one includes those before."""
Hours = Annotated[float, Field(ge=0)]
"""Hours, never fewer than none."""


@lru_cache(maxsize=65_536)  # the same few ids stand in thousands of needs
def _legal_id(value: str) -> str:
    if not 1 <= len(value) <= 200:
        raise ValueError("an id has 1 to 200 characters")
    if value.isascii() and value.isprintable():
        return value  # most ids by far; the checks below are ten times dearer
    if unicodedata.normalize("NFC", value) != value:
        raise ValueError("an id is written in Unicode normal form C")
    if any(unicodedata.category(c) == "Cc" for c in value):
        raise ValueError("an id holds no control characters")
    return value


Id = Annotated[str, AfterValidator(_legal_id)]
"""The id of a record: 1 to 200 characters in Unicode normal form C, no control characters."""


class Record(BaseModel):
    """A frozen record whose fields are exactly those of its file."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Text(Record):
    """A text in English, Chinese, or both; at least one of them."""

    en: str | None = None
    zh: str | None = None

    @model_validator(mode="after")
    def _some_text(self) -> Self:
        if not (self.en or self.zh):
            raise ValueError("needs a text in en or zh")
        return self

    def in_language(self, language: Language) -> str:
        """Return the text in *language*, or in the other one where it is missing.

        >>> Text(en="Entropy").in_language("zh")
        'Entropy'
        """
        first, second = (self.zh, self.en) if language == "zh" else (self.en, self.zh)
        return first or second or ""


class Narrower(Record):
    """An alias that names something narrower than the record it stands on."""

    narrower: str


Alias = str | Narrower
"""Another word for a record; or one for something narrower."""


class Aliases(Record):
    """The other words for a record, by language."""

    en: tuple[Alias, ...] = ()
    zh: tuple[Alias, ...] = ()

    def words(self) -> tuple[tuple[str, bool], ...]:
        """Return every alias as (words, is it narrower).

        >>> Aliases(en=("QKV", Narrower(narrower="self-attention"))).words()
        (('QKV', False), ('self-attention', True))
        """
        return tuple(
            (a.narrower, True) if isinstance(a, Narrower) else (a, False) for a in self.en + self.zh
        )
