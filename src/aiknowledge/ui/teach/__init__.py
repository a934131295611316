"""The rooms of the Teach page: bringing a syllabus, confirming its map, order, downloads."""
