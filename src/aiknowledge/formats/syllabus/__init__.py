"""Real syllabi, as teachers have them, read into lines with weeks, hours and kinds."""

from aiknowledge.formats.syllabus.reading import ReadSyllabus, read_syllabus, read_text

__all__ = ["ReadSyllabus", "read_syllabus", "read_text"]
