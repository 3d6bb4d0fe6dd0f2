"""Small pictures of figures: a part of the narrow drawing at nearly its own size, so that its words can be read."""

import re
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, tostring

from ..records.errors import RecordError
from ..records.files import shown
from .drawings import figure_homes, load_module, refused

WIDTH, HIGH, LEADING = 328, 205, 300  # of what is seen, in units of the narrow drawing
SMALL = (320, 200)
ROOM = 5  # below and above a line's place: what its stroke or letters may take
SPACE, DROPPED = (
    ' xmlns="http://www.w3.org/2000/svg"',
    ("data-part", "data-answer"),
)  # by which a figure's behaviour finds parts
STEP = re.compile(r"([a-zA-Z])|(-?(?:\d+\.?\d*|\.\d+))")
HEIGHTS = {"M": (2, (1,)), "L": (2, (1,)), "H": (1, ()), "V": (1, (0,)), "C": (6, (1, 3, 5)), "S": (4, (1, 3)),
           "Q": (4, (1, 3)), "T": (2, (1,)), "A": (7, (6,)), "Z": (0, ())}  # fmt: skip


@lru_cache(maxsize=256)
def thumbnail(svg: str, top: float = 0, high: float = HIGH) -> str:
    """What of a narrow drawing can be seen from a height on, as a drawing of its own that is not read aloud."""
    root = fromstring(svg.replace(SPACE, "", 1))  # noqa: S314 - our own drawing
    root.attrib.clear()
    keep_seen(root, top, top + high)
    for part in root.iter():
        for name in DROPPED:
            part.attrib.pop(name, None)
    return wrapped("".join(tostring(child, encoding="unicode") for child in root), f"0 {top:g} {WIDTH} {high:g}")


def wrapped(parts: str, box: str) -> str:
    """An element with these parts, for readers who see it."""
    return f'<svg class="jd-draw" viewBox="{box}" aria-hidden="true">{parts}</svg>'


def keep_seen(parent: Element, top: float, bottom: float) -> None:
    """Remove the parts that are hidden or lie outside two heights."""
    for child in list(parent):
        above, below = reach(child)
        if below < top or above > bottom or child.get("visibility") == "hidden":
            parent.remove(child)
            continue
        if child.tag == "g" and not child.get("transform"):
            keep_seen(child, top, bottom)


def reach(part: Element) -> tuple[float, float]:
    """The heights between which a part lies; everywhere, if it cannot be told."""
    if part.tag == "g" and not part.get("transform"):
        heights = [height for child in part for height in reach(child)]
    elif part.tag == "rect":
        heights = [float(part.get("y", 0)), float(part.get("y", 0)) + float(part.get("height", 0))]
    elif part.tag == "text" and part.get("y"):
        heights = [float(part.get("y", 0)) - 3 * ROOM, float(part.get("y", 0))]
    elif part.tag == "circle":
        heights = [float(part.get("cy", 0)) + sign * float(part.get("r", 0)) for sign in (-1, 1)]
    elif part.tag == "path" and not part.get("transform"):
        heights = along(part.get("d", ""))
    else:
        return float("-inf"), float("inf")
    return (min(heights) - ROOM, max(heights) + ROOM) if heights else (float("-inf"), float("inf"))


def along(way: str) -> list[float]:
    """The heights of the points of a path's data."""
    heights: list[float] = []
    given: list[float] = []
    at, command = 0.0, ""
    for letter, number in STEP.findall(way):
        command, given = (letter, []) if letter else (command, [*given, float(number)])
        count, upright = HEIGHTS[command.upper()]
        if len(given) == count and count:
            found = [given[index] + (at if command.islower() else 0) for index in upright]
            heights += found
            at, given = (found[-1] if found else at), []
    return heights


def small_drawing(docs: Path, name: str) -> str:
    """The drawing of a figure in a few strokes, from its small.py; raises RecordError where there is none."""
    home = figure_homes(docs)[name]
    path = docs / home / name / "small.py"
    if not path.is_file():
        raise RecordError(f"{shown(path)}: there is no such file. Write it, or show another figure.")
    try:
        parts = load_module(docs, f"{home}.{name}.small").small()
    except Exception as error:  # noqa: BLE001 - a figure is a program, in which anything may fail
        raise refused(docs, name, error) from error
    return wrapped("".join(parts), f"0 0 {SMALL[0]} {SMALL[1]}")
