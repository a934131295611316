"""A knowledge-system graph explorer for AI education."""

__version__ = "0.1.0"
