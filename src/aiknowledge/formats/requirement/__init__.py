"""Read what a catalogue says of a course's prerequisites, in words or as an expression."""

from aiknowledge.formats.requirement.expression import parse_expression
from aiknowledge.formats.requirement.sentence import Reading, parse_sentence

__all__ = ["Reading", "parse_expression", "parse_sentence"]
