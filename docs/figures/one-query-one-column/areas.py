"""What one word leaves in one layer under four designs, as areas at one scale."""

from types import SimpleNamespace as Place

from ..base import text
from ..looks import Looks, part


def square(x: float, y: float, side: float, design: dict, looks: Looks) -> list[str]:
    """The numbers of one design as an area; those of MLA in their two parts."""
    key, (main, *rest) = design["key"], design["parts"]
    high = side * main / sum(design["parts"])
    whole = part("rect", f"area-{key}", looks, x=x, y=y, width=side, height=high, rx=1)
    return [
        whole,
        *(part("rect", f"area-{key}-place", looks, x=x, y=y + high, width=side, height=side - high) for _ in rest),
    ]


def named(x: float, y: float, design: dict, looks: Looks, end: float = 0, unit: str = "") -> list[str]:
    """The name of a design and its numbers, which end at a place, or stand below."""
    count = f"{sum(design['parts']):,}{unit}"
    where = {"x": end, "y": y, "text_anchor": "end"} if end else {"x": x, "y": y + 18}
    return [
        part("text", f"name-{design['key']}", looks, design["name"], x=x, y=y),
        part("text", f"count-{design['key']}", looks, count, **where),
    ]


def areas(place: Place, rows: list[dict], looks: Looks) -> list[str]:
    """The four designs: the largest with its words within, the others beside it."""
    largest, *others = rows
    y, side = place.area + 11, place.side
    pitch, x = side / len(others), side + 16
    what = ("Numbers that a word leaves in a layer" if place.wide else "What a word leaves in a layer") + ", by area"
    unit = "" if place.wide else " numbers"
    parts = [text(0, place.area, what, "strong")]
    parts += square(0, y, side, largest, looks) + named(8, y + 22, largest, looks)
    for row, design in enumerate(others):
        own = side * (sum(design["parts"]) / sum(largest["parts"])) ** 0.5
        parts += square(x, y + row * pitch + 2, own, design, looks)
        parts += named(x + side / 4 + 14, y + row * pitch + 15, design, looks, place.numbers, unit)
    return parts
