"""How large a syllabus may be; what is larger is refused, or cut and told.

A syllabus of one course has some ten pages. These limits keep a hostile or mistaken file from
taking the time and memory of everybody else.
"""

LARGEST_FILE = 40_000_000
"""Bytes; a larger file is refused before it is read."""

LARGEST_UNPACKED = 300_000_000
"""Bytes of all parts of a packed file (.docx, .xlsx, .pptx, .zip) together."""

LARGEST_XML = 40_000_000
"""Bytes of the texts in a packed document, without its pictures."""

HIGHEST_RATIO = 250
"""How many times its packed size a part above a megabyte may have."""

MOST_PARTS = 5_000
"""Parts of a packed document."""

LARGEST_TEXT = 5_000_000
"""Characters of a plain text, a Markdown, HTML or LaTeX file, or a CSV table."""

LARGEST_LATEX = 150_000
"""Characters of a LaTeX file, whose reader is slow."""

LONGEST_LINE = 4_000
"""Characters of a line; a longer one is cut into pieces, and told."""

MOST_LINES = 20_000
"""Lines, paragraphs and cells of a document."""

DEEPEST = 100
"""How deep the marks of a document may stand inside each other."""

MOST_ROWS, MOST_COLUMNS = 2_000, 60
"""Of a table; what lies beyond is told."""

MOST_PAGES = 80
"""Pages of a PDF that are read; later ones are told."""

LARGEST_STREAM, LARGEST_STREAMS = 150_000_000, 1_000_000_000
"""Bytes that one packed part of a PDF, and all together, may unpack to."""

PDF_SECONDS, PDF_MEMORY = 90, 2_000_000_000
"""Seconds and bytes that reading a PDF may take, in a process of its own."""

MOST_FILES = 300
"""Syllabi of a folder or zip."""

LATEST_WEEK = 60
"""A number above is no week and no session."""
