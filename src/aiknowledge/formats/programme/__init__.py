"""Anybody's own programme table, from a spreadsheet, a document or CSV."""

from aiknowledge.formats.programme.columns import ROLES, find_header, guess_columns
from aiknowledge.formats.programme.grids import Grid, read_grids
from aiknowledge.formats.programme.reading import ReadProgramme, read_programme

__all__ = [
    "ROLES",
    "Grid",
    "ReadProgramme",
    "find_header",
    "guess_columns",
    "read_grids",
    "read_programme",
]
