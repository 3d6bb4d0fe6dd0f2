"""Refuses HTML that does not close, a row of a table that does not fit, and signs that nothing stands for."""

import re
from collections.abc import Iterator
from html.entities import html5
from itertools import pairwise

from markdown.preprocessors import Preprocessor

from ..records.errors import FormError, stranger
from .writing import outside_code

SPAN = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n\n).)+?(?<!`)\1(?!`)", re.DOTALL)  # code in a line
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)(?=[\s/>])(?:\"[^\"]*\"|[^<>\"])*>", re.IGNORECASE)
ALONE = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
APART = re.compile(r"\s*(?:$|//|\{:)")  # what a table ends at
LINE = re.compile(r" {0,3}\|?[ :-]*-[ :|-]*\|?\s*")  # below a table's head
BACKSLASHED = re.compile(r"\\\(.*?\\\)")
ENTITY = re.compile(r"&([a-zA-Z]\w*;)")


class Markup(Preprocessor):
    """Goes through a page's text before anything else does."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines as they are; raises FormError for the first fault of each kind."""
        kept = dict(outside_code(lines))
        text = "\n".join(kept.get(number, "") for number in range(1, len(lines) + 1))
        text = COMMENT.sub(blank, SPAN.sub(blank, text))
        if "<!--" in text:
            raise FormError(
                "the comment does not end. Put '-->' where it does.", line=line_at(text, text.index("<!--"))
            )
        if formula := BACKSLASHED.search(text):
            raise FormError(f"'{formula[0]}' is no formula. Write '$`…`$'.", line=line_at(text, formula.start()))
        check_signs(text)
        check_tags(text)
        check_rows(text.split("\n"))
        return lines


def blank(found: re.Match) -> str:
    """As many lines, and as many letters, that mean nothing."""
    return re.sub(r"[^\n]", "x", found[0])


def line_at(text: str, position: int) -> int:
    """The line in which a position is."""
    return text.count("\n", 0, position) + 1


def check_signs(text: str) -> None:
    """Refuse a sign by a name that no sign has."""
    for found in ENTITY.finditer(text):
        if found[1] not in html5:
            said = stranger("sign", found[0], [f"&{name}" for name in html5 if name[-1] == ";"])
            raise FormError(f"{said} Write the sign itself.", line=line_at(text, found.start()))


def check_tags(text: str) -> None:
    """Refuse an element that does not end, and an end without its element."""
    opened: list[tuple[str, int]] = []
    for found in TAG.finditer(text):
        name, line = found["name"].lower(), line_at(text, found.start())
        if name in ALONE or found[0].endswith("/>"):
            continue
        if not found["end"]:
            opened.append((name, line))
        elif opened and opened[-1][0] == name:
            opened.pop()
        elif name not in [other for other, _ in opened]:
            raise FormError(f"'{found[0]}' ends an element, and none is open. Delete it.", line=line)
        else:
            raise unended(*opened[-1])
    if opened:
        raise unended(*opened[-1])


def unended(name: str, line: int) -> FormError:
    """The error for an element that does not end before that around it, or the page."""
    return FormError(f"the element '<{name}>' does not end. Put '</{name}>' where it does.", line=line)


def check_rows(lines: list[str]) -> None:
    """Refuse a row of a table with more cells than the table's head, or fewer."""
    for number, (row, columns) in rows(lines):
        if (cells := len(cells_of(row))) != columns:
            said = f"the table has {columns} columns, and its row '{row.strip()[:60]}' fills {cells}."
            raise FormError(f"{said} Write as many cells; '|' inside a cell is '\\|'.", line=number)


def rows(lines: list[str]) -> Iterator[tuple[int, tuple[str, int]]]:
    """The rows below the heads of tables, with their line, and of how many columns the head is."""
    columns = 0
    for number, (above, line) in enumerate(pairwise(["", *lines]), 1):
        if APART.match(line):
            columns = 0
        elif columns:
            yield number, (line, columns)
        elif "|" in line and "|" in above and LINE.fullmatch(line) and len(cells_of(line)) == len(cells_of(above)):
            columns = len(cells_of(line))


def cells_of(row: str) -> list[str]:
    """The cells of a row, whose outer bars may be left out."""
    return re.sub(r"^\s*\||(?<!\\)\|\s*$", "", row.rstrip()).replace(r"\|", "x").split("|")
