"""What every drawing shares: the parts of an SVG as text, and the record that a figure gives back.

A drawing is made twice, for columns of about 600 and about 330 CSS pixels, because a drawing that is merely
scaled shrinks its words below what can be read. Colours are classes, so that both schemes are right.

Code in this folder stays loaded while a preview runs. It opens files at every call and keeps nothing but what it made
of the same text; what lies outside a figure's own folder is read by `read_text`, which notes it. Then a figure is
drawn anew when a file that it reads has changed, and only then.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

import yaml

WIDE, NARROW = 600, 328
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # in C it is ten times as fast
DATA = Path(__file__).parent.parent / "data"
PARSE: Callable[[str], Any] = partial(
    yaml.load, Loader=LOADER
)  # who draws them may have parsed most, and gives its own
READ: set[Path] = set()  # the records that figures have read, and folders of records; who draws them empties it


class Entry(NamedTuple):
    """One line of a list that a figure gives beside its drawing: a page or, without one, a heading of other entries.

    `page` counts from the root of the docs folder. `lead` stands in front of the words and `note` behind them.
    `links` are set in a disclosure named `summary`: what stands in front, the entry meant, its words, what follows.
    """

    name: str
    words: str
    page: str = ""
    verdict: str = ""
    lead: str = ""
    note: str = ""
    summary: str = ""
    links: tuple[tuple[str, str, str, str], ...] = ()
    entries: tuple["Entry", ...] = ()


@dataclass(frozen=True)
class Drawing:
    """Two SVG texts, the drawing in words with its numbers, the numbers as a table, and what kind of figure it is.

    `live` is the sentence that says the first state with its numbers, and `data` what the figure's behaviour
    needs besides the drawing; both only for figures that can be worked. `outline` is for figures that are maps of
    pages: the same content as a nested list of links.
    """

    wide: str
    narrow: str
    alternative: str
    headers: tuple[str, ...]
    rows: list[tuple]
    kind: str
    live: str = ""
    data: dict | None = None
    outline: tuple[Entry, ...] = ()


@lru_cache(maxsize=1024)
def parsed(text: str) -> Any:  # noqa: ANN401 - lists and mappings
    """The value that a YAML text holds, the same for the same text: not to be changed."""
    return PARSE(text)


def read_text(path: Path) -> str:
    """The text of a record, whose reading is noted."""
    READ.add(path)
    return path.read_text(encoding="utf-8")


def read_records(name: str) -> Any:  # noqa: ANN401
    """What a file of docs/data holds, parsed once while its text is the same: not to be changed."""
    return parsed(read_text(DATA / name))


def model_configs() -> dict[str, dict]:
    """The models of docs/data/models.yml by id."""
    return {entry["id"]: entry for entry in read_records("models.yml")["models"]}


def model_config(model: str) -> dict:
    """One model of docs/data/models.yml; raises KeyError for an unknown id."""
    return model_configs()[model]


class FigureError(Exception):
    """What a figure's folder lacks, in one line: the file and the remedy."""


class Data(dict):
    """A figure's own numbers, which say what they lack."""

    file = ""

    def __missing__(self, key: str) -> None:
        raise FigureError(f"{self.file}: the key '{key}' is missing. The figure's drawing asks for it: add it.")


def read_data(folder: Path) -> Data:
    """The figure's own numbers: data.yml beside its drawing; raises FigureError for what is not there or not YAML."""
    path = folder / "data.yml"
    file = "/".join(("docs", *path.parts[-3:]))
    try:
        data = Data(parsed(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise FigureError(f"{file}: there is no such file. Write the figure's numbers into it.") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise FigureError(f"{file}, line {line}: {error.problem}. Mend the YAML.") from None
    data.file = file
    return data


def svg(width: float, height: float, parts: Iterable[str], alternative: str) -> str:
    """A complete SVG element that is read aloud as its alternative; lengths in CSS pixels."""
    size = f'viewBox="0 0 {number(width)} {number(height)}" data-width="{number(width)}"'
    return (
        f'<svg class="jd-draw" {size} role="img" '
        f'aria-label="{escape(alternative)}" xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )


def number(value: float, decimals: int = 1) -> str:
    """A coordinate with at most so many decimals, of which one is a tenth of a pixel, and no trailing zeros."""
    return f"{round(value, decimals) + 0.0:.{decimals}f}".rstrip("0").rstrip(".")


def named(part: str) -> str:
    """The attribute by which a figure's behaviour finds a part; nothing for a part that never changes."""
    return f' data-part="{escape(part)}"' if part else ""


def text(x: float, y: float, words: str, classes: str = "", anchor: str = "start", part: str = "") -> str:
    """One line of text with its baseline at y."""
    place = f'x="{number(x)}" y="{number(y)}"' + (f' text-anchor="{anchor}"' if anchor != "start" else "")
    worn = f'class="{classes}" ' if classes else ""
    return f"<text {worn}{place}{named(part)}>{escape(words)}</text>"


def rect(x: float, y: float, width: float, height: float, classes: str, part: str = "") -> str:
    """A rectangle with slightly rounded corners."""
    size = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    return f'<rect class="{classes}" {size} rx="2"{named(part)}/>'


def answer(*parts: str) -> str:
    """Parts that answer the figure's question: out of sight until it is answered, where there are scripts to ask."""
    return f'<g data-answer="">{"".join(parts)}</g>'


def awaited(x: float, y: float) -> str:
    """A question mark with its foot at y, where an answer will stand: in sight until the figure has one."""
    way = f"M{number(x - 4)} {number(y - 8.5)}a4 4 0 1 1 5.6 3.7q-1.6.8-1.6 2.4m0 3v.1"
    return f'<path class="awaited" visibility="hidden" d="{way}"/>'


def line(x1: float, y1: float, x2: float, y2: float, classes: str, part: str = "") -> str:
    """A straight line."""
    return f'<path class="{classes}" d="M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"{named(part)}/>'


def arrow(x1: float, y1: float, x2: float, y2: float) -> str:
    """A horizontal or vertical arrow with its head at the second point."""
    along_x = (x2 > x1) - (x2 < x1)
    along_y = (y2 > y1) - (y2 < y1)
    left = (x2 - 8 * along_x - 4 * along_y, y2 - 8 * along_y - 4 * along_x)
    right = (x2 - 8 * along_x + 4 * along_y, y2 - 8 * along_y + 4 * along_x)
    points = " ".join(f"{number(x)},{number(y)}" for x, y in ((x2, y2), left, right))
    return line(x1, y1, x2 - 6 * along_x, y2 - 6 * along_y, "arrow") + f'<polygon class="head" points="{points}"/>'


def label_box(x: float, y: float, width: float, height: float, words: str, classes: str = "strong") -> str:
    """A box with one centred line of text."""
    return rect(x, y, width, height, "box") + text(x + width / 2, y + height / 2 + 5, words, classes, "middle")


def image(pixels: list[int], x: float, y: float, cell: int) -> str:
    """An 8 × 8 image, the darker a cell the more ink of 16 it has; cells of one ink are one path."""
    inks: dict[int, str] = {}
    for index, ink in enumerate(pixels):
        corner = f"M{number(x + index % 8 * cell)} {number(y + index // 8 * cell)}"
        inks[ink] = inks.get(ink, "") + f"{corner}h{cell}v{cell}h-{cell}z"
    cells = (f'<path class="ink" opacity="{number(ink / 16, 2)}" d="{way}"/>' for ink, way in inks.items() if ink)
    return rect(x, y, 8 * cell, 8 * cell, "box") + "".join(cells)
