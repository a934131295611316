"""LaTeX: sections, nested lists and tables; commands of one's own are not carried out."""

from __future__ import annotations

import re
from typing import Any

from aiknowledge.errors import worded
from aiknowledge.formats.syllabus.blocks import Block, Document, Span, refusal, spread
from aiknowledge.formats.syllabus.limits import DEEPEST, LARGEST_LATEX

_SECTIONS = {
    "title": 1, "part": 1, "chapter": 2, "section": 3, "subsection": 4,
    "subsubsection": 5, "paragraph": 6, "frametitle": 5,
}  # fmt: skip
_LISTS = ("itemize", "enumerate", "description", "compactitem", "compactenum")
_TABLES = ("tabular", "tabular*", "tabularx", "longtable", "tabulary", "array", "ltablex")
_LEFT_OUT = ("input", "include", "includegraphics", "bibliography", "verbatiminput")
_RULES = re.compile(
    r"\\(?:hline|toprule|midrule|bottomrule|endhead|endfoot|endfirsthead)\b|\\c(?:line|midrule)(?:\([^)]*\))?\{[^}]*\}"
)
_ARGUMENTS = re.compile(r"\s*(?:\[[^\]]*\]\s*)?(?:\{(?:[^{}]|\{[^{}]*\})*\}\s*){1,2}")
_SPANNING = re.compile(
    r"\s*\\(multicolumn|multirow)\s*\{\s*(\d{1,3})\s*\}\s*(?:\[[^\]]*\])?\{[^{}]*\}\s*(\{.*\})\s*",
    re.S,
)


def read_latex(name: str, text: str) -> Document:
    """Return the blocks of a LaTeX document; files that it includes are told.

    Raises:
        DataError: it is too long, or its braces stand inside each other too deep.
    """
    from pylatexenc.latexwalker import LatexWalker, LatexWalkerError

    _check(name, text)
    document = Document(name)
    preamble, body = _body(text)
    reader = _Reader(document, text)
    try:
        for part in (_title(preamble), body):
            nodes, _, _ = LatexWalker(part, tolerant_parsing=True).get_latex_nodes()
            reader.read(nodes, 0)
            reader.flush()
    except LatexWalkerError as error:
        raise refusal(
            "damaged",
            name,
            worded("no readable LaTeX: {error}", error=error),
            "see that it compiles",
        ) from error
    left = sorted(set(re.findall(r"\\(?:input|include)\s*\{([^{}]{1,200})\}", text)))
    if left:
        document.tell(
            "included-files",
            worded("not read: {left}", left=", ".join(left)),
            "paste them into this file",
        )
    return document


def _check(name: str, text: str) -> None:
    depth = deepest = 0
    for mark in re.finditer(r"\\[\\{}]|[{}]|\\begin\b|\\end\b", text):
        if mark[0] in ("{", "\\begin"):
            depth += 1
            deepest = max(deepest, depth)
        elif mark[0] in ("}", "\\end"):
            depth = max(depth - 1, 0)
    if deepest > DEEPEST:
        raise refusal(
            "too-deep",
            name,
            worded("braces inside each other deeper than {deepest}", deepest=DEEPEST),
            "flatten them",
        )
    if len(text) > LARGEST_LATEX:
        raise refusal(
            "too-large",
            name,
            worded("LaTeX longer than {largest_latex} characters", largest_latex=LARGEST_LATEX),
            "leave the rest out",
        )


def _body(text: str) -> tuple[str, str]:
    begin = re.search(r"\\begin\s*\{document\}", text)
    end = re.search(r"\\end\s*\{document\}", text)
    if not begin:
        return "", text
    return text[: begin.start()], text[begin.end() : end.start() if end else len(text)]


def _title(preamble: str) -> str:
    """Return the title command of a preamble, the one part of it that is text."""
    start = re.search(r"\\title\s*(?:\[[^\]]*\])?\s*\{", preamble)
    if not start:
        return ""
    depth, at = 1, start.end()
    while at < len(preamble) and depth:
        depth += {"{": 1, "}": -1}.get(preamble[at], 0)
        at += 1
    return preamble[start.start() : at]


class _Reader:
    """Walks the nodes; what stands between two commands of structure is one block."""

    def __init__(self, document: Document, text: str) -> None:
        from pylatexenc.latex2text import LatexNodes2Text

        self.document = document
        self.plain = LatexNodes2Text(math_mode="text", keep_comments=False)
        self.waiting: list[Any] = []
        self.tables = 0
        self.bullet = 0

    def read(self, nodes: Any, bullet: int) -> None:
        """Turn nodes into blocks, *bullet* lists deep."""
        from pylatexenc import latexwalker as lw

        self.bullet = bullet
        for node in nodes or ():
            if isinstance(node, lw.LatexMacroNode):
                self._macro(node, bullet)
            elif isinstance(node, lw.LatexEnvironmentNode):
                self._environment(node, bullet)
            elif isinstance(node, lw.LatexCharsNode) and re.search(r"\n\s*\n", node.chars):
                self._characters(node, bullet)
            elif not isinstance(node, lw.LatexCommentNode):
                self.waiting.append(node)

    def _macro(self, node: Any, bullet: int) -> None:
        if node.macroname in _SECTIONS:
            self.flush(bullet)
            text = self._text([a for a in node.nodeargd.argnlist[-1:] if a])
            if text:
                place = f"section {len(self.document.blocks) + 1}"
                self.document.blocks.append(Block(text, place, _SECTIONS[node.macroname]))
        elif node.macroname in ("item", "\\", "newline", "par", "newpage", "maketitle"):
            self.flush(bullet)
            if node.macroname == "item" and node.nodeargd and node.nodeargd.argnlist:
                self.waiting += [a for a in node.nodeargd.argnlist if a]
        elif node.macroname not in _LEFT_OUT:
            self.waiting.append(node)

    def _environment(self, node: Any, bullet: int) -> None:
        self.flush(bullet)
        if node.environmentname in _TABLES:
            self._table(node)
        elif node.environmentname in _LISTS:
            self.read(node.nodelist, bullet + 1)
            self.flush(bullet + 1)
        else:
            self.read(node.nodelist, bullet)
            self.flush(bullet)
        self.bullet = bullet

    def _characters(self, node: Any, bullet: int) -> None:
        for n, piece in enumerate(re.split(r"\n\s*\n", node.chars)):
            if n:
                self.flush(bullet)
            if piece.strip():
                self.waiting.append(piece)

    def flush(self, bullet: int = 0) -> None:
        """End the block that is being collected."""
        text = self._text(self.waiting)
        self.waiting.clear()
        if text:
            place = f"block {len(self.document.blocks) + 1}"
            self.document.blocks.append(Block(text, place, bullet=bullet))

    def _text(self, nodes: list[Any]) -> str:
        pieces = [n if isinstance(n, str) else self.plain.nodelist_to_text([n]) for n in nodes]
        return " ".join("".join(pieces).replace("\u00a0", " ").split())

    def _table(self, node: Any) -> None:
        self.tables += 1
        inner = "".join(child.latex_verbatim() for child in node.nodelist)
        if node.environmentname in ("tabularx", "tabular*", "tabulary", "longtable", "ltablex"):
            inner = _ARGUMENTS.sub("", inner, count=1)
        rows = []
        for row in re.split(r"\\\\(?:\[[^\]]*\])?|\\tabularnewline\b", _RULES.sub(" ", inner)):
            cells = [self._span(c) for c in re.split(r"(?<!\\)&", row)]
            if any(cell.text for cell in cells):
                rows.append(cells)
        self.document.blocks.append(spread(f"table {self.tables}", _under_multirow(rows)))

    def _span(self, source: str) -> Span:
        rows = columns = 1
        for _ in range(2):
            match = _SPANNING.fullmatch(source)
            if match is None:
                break
            rows = int(match[2]) if match[1] == "multirow" else rows
            columns = int(match[2]) if match[1] == "multicolumn" else columns
            source = match[3][1:-1]
        text = " ".join(str(self.plain.latex_to_text(source)).split())
        return Span(text, max(rows, 1), max(columns, 1))


def _under_multirow(rows: list[list[Span]]) -> list[list[Span]]:
    """Return rows without the empty cells that LaTeX wants under a cell of several rows."""
    covered: set[tuple[int, int]] = set()
    found: list[list[Span]] = []
    for r, row in enumerate(rows):
        column = 0
        kept = []
        for span in row:
            if (r, column) in covered and not span.text:
                column += span.columns
                continue
            kept.append(span)
            covered |= {(r + down, column) for down in range(1, min(span.rows, len(rows) - r))}
            column += span.columns
        found.append(kept)
    return found
