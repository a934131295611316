"""From the lines of a syllabus to knowledge points: retrieve, fuse, calibrate, say why."""

from aiknowledge.algorithms.mapping.engine import auto_accepted, map_syllabus

__all__ = ["auto_accepted", "map_syllabus"]
