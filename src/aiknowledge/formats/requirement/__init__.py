"""Read what a catalogue says of a course's prerequisites, in words or as an expression."""

from aiknowledge.formats.requirement.expression import parse_expression
from aiknowledge.formats.requirement.sentence import Reading, parse_sentence
from aiknowledge.formats.requirement.tokens import looks_like_a_code

__all__ = ["Reading", "looks_like_a_code", "parse_expression", "parse_sentence"]
