"""The confirmation sheet of a map: a workbook without macros, filled in offline, read back."""

from aiknowledge.formats.confirmation_sheet.reading import read_sheet
from aiknowledge.formats.confirmation_sheet.writing import sheet_bytes

__all__ = ["read_sheet", "sheet_bytes"]
