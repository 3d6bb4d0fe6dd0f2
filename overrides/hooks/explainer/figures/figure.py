"""A figure as pages show it: its drawing in variants by width, text alternative, data table."""

import json
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Protocol

from ..records.names import SHORT
from ..records.words import printed_date, unbroken
from .bare import figure_title, stated
from .drawings import drawn, figure_homes
from .rooms import Rooms, rooms
from .tables import crowded, too_wide

DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")
TEXTS = re.compile(r"(</text>|<text [^>]*/>)(?=<)")
QUESTION = re.compile(r"^export (?:const|function) question\b", re.MULTILINE)
LONG = 100  # rows: a reader view would take so long a table for the article, and leave out the page


class Drawing(Protocol):
    """What a figure's program gives back: docs/figures/base.py has it in full."""

    wide: str
    narrow: str
    alternative: str
    headers: tuple[str, ...]
    rows: list[tuple]
    kind: str
    live: str
    data: dict | None
    outline: tuple


@dataclass(frozen=True)
class FigureHtml:
    """Drawing in its variants and narrow alone, first sentence, table as HTML; in words; basis, data, room, list."""

    drawing: str
    narrow: str
    live: str
    table: str
    alternative: str
    basis: str
    data: str
    room: Rooms
    outline: tuple = ()


@dataclass(frozen=True)
class Figure:
    """A figure as pages show it: its HTML, what its own page says of it, whether it works, whether it asks first."""

    html: FigureHtml
    title: str
    kind: str
    page: str
    height: int
    worked: bool
    asks: bool


def figure_page(docs: Path, name: str) -> str:
    """The address of a figure's own page, from the root of the docs folder."""
    return f"/{figure_homes(docs)[name]}/{name}/index.md"


def has_behaviour(docs: Path, name: str) -> bool:
    """Whether a figure can be worked: its folder holds element.js."""
    return (docs / figure_homes(docs)[name] / name / "element.js").is_file()


def asks_first(docs: Path, name: str) -> bool:
    """Whether a figure asks a question before it answers: its words.js exports one."""
    words = docs / figure_homes(docs)[name] / name / "words.js"
    return words.is_file() and bool(QUESTION.search(words.read_text(encoding="utf-8")))


def figure_html(docs: Path, name: str) -> FigureHtml:
    """A figure's HTML, drawn once; raises RecordError for a name without a folder."""
    return drawn(docs, name, lambda drawing: html_of(drawing, rooms_of(docs, name, drawing)))


def rooms_of(docs: Path, name: str, figure: Drawing) -> Rooms:
    """The room for what a figure's behaviour adds, if it has one."""
    return rooms(docs, name, figure.data) if has_behaviour(docs, name) else Rooms("", "", "")


def html_of(figure: Drawing, room: Rooms) -> FigureHtml:
    """The HTML of what a drawing gives back."""
    drawing = f'<div class="jd-figure__wide" hidden>{spaced(figure.wide)}</div>'
    drawing += f'<div class="jd-figure__narrow">{spaced(figure.narrow)}</div>'
    live = f'<p class="jd-figure__live" role="status">{escape(unbroken(figure.live))}</p>' if figure.live else ""
    if room.longest:
        live += f'<p class="jd-figure__longest" hidden data-words="{escape(unbroken(room.longest))}"></p>'
    data = json.dumps(figure.data, ensure_ascii=False, separators=(",", ":")) if figure.data else ""
    table, outline = words_and_table(figure), getattr(figure, "outline", ())
    return FigureHtml(drawing, figure.narrow, live, table, figure.alternative, figure.kind, data, room, outline)


def spaced(svg: str) -> str:
    """A drawing whose words stand apart in programs that know neither style sheets nor drawings."""
    return TEXTS.sub(r"\1 ", svg)


def words_and_table(figure: Drawing) -> str:
    """What the figure rests on, the drawing in words, and its numbers as a table."""
    heads, rows = [str(head) for head in figure.headers], [[printed(cell) for cell in row] for row in figure.rows]
    labels = [f' data-label="{escape(head)}"' if crowded(heads, rows) else "" for head in heads]
    wide = too_wide(heads, rows)
    labels[0] = labels[0] if wide else ""
    head = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    body = "".join(f"<tr>{''.join(map(cell_of, labels, row))}</tr>" for row in rows)
    aside = ' class="jd-supplemental"' if len(figure.rows) > LONG else ""
    table = f"<table{aside}{' data-wide' if wide else ''}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return (
        f'<p class="jd-figure__basis">{escape(figure.kind)}</p>'
        f'<p class="jd-figure__alternative">{escape(figure.alternative)}</p>'
        f'<div class="jd-scroll" tabindex="0" role="region" aria-label="Data of the figure">{table}</div>'
    )


def printed(cell: object) -> str:
    """What a cell says: a day or a month in words."""
    words = str(cell)
    return printed_date(words) if DAY.fullmatch(words) else words


def cell_of(label: str, words: str) -> str:
    """A cell of a table, its names whole, with the attribute that names its column if it has one."""
    whole = SHORT.sub(r'<span class="jd-whole">\1</span>', escape(words))
    return f"<td{label}>{whole}</td>"


def figure(docs: Path, name: str) -> Figure:
    """One figure, drawn; raises RecordError for a page that does not state what it must."""
    return Figure(
        html=figure_html(docs, name),
        title=figure_title(docs, name),
        kind=stated(docs, name, "kind"),
        page=figure_page(docs, name),
        height=stated(docs, name, "height"),
        worked=has_behaviour(docs, name),
        asks=asks_first(docs, name),
    )
