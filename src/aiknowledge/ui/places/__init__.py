"""The places of the app."""

NAMES = ("start", "learn", "teach", "audit", "explore", "data", "courses")
"""The places by their addresses."""
