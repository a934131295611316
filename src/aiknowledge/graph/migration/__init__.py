"""What becomes of ids when the knowledge system has a new version: the one way to migrate.

Records are handed over with the version they were written for; what comes back uses today's ids,
with a report of every id that moved or has no place any more. Nothing is dropped unsaid.
"""

from aiknowledge.graph.migration.courses import (
    migrate_course,
    migrate_curriculum,
    migrate_profile,
    migrate_syllabus_map,
)
from aiknowledge.graph.migration.fates import Fate, Migrated, Migration, Move, Moved
from aiknowledge.graph.migration.overlays import migrate_alignment, migrate_overlay, migration_of
from aiknowledge.graph.migration.progress import migrate_progress

__all__ = [
    "Fate",
    "Migrated",
    "Migration",
    "Move",
    "Moved",
    "migrate_alignment",
    "migrate_course",
    "migrate_curriculum",
    "migrate_overlay",
    "migrate_profile",
    "migrate_progress",
    "migrate_syllabus_map",
    "migration_of",
]
