"""The whole transformer block, small: where attention sits, and what it opens into."""

from typing import NamedTuple

from ..base import arrow, label_box, line, number, rect, text
from .place import Place

HEIGHT, BOX = 38, 22  # of the block and of a part in it
AROUND, LOWER = 5, 11  # from the block's top: the way around a part, and the part
RADIUS = 5


class Spots(NamedTuple):
    """The parts from left to right, where they begin and end; `split` is how far before one its way around begins."""

    word: float  # end of the word's box
    block: float
    attention: tuple[float, float]
    experts: tuple[float, float]
    end: float
    next: float  # start of the next word's box
    split: float

    def sum_of(self, part: tuple[float, float]) -> float:
        """The middle of the sum behind a part."""
        return part[1] + self.split + RADIUS


WIDE_SPOTS = Spots(44, 84, (124, 252), (310, 416), 456, 554, 20)
NARROW_SPOTS = Spots(32, 44, (55, 133), (158, 217), 240, 290, 6)


def spots_of(place: Place) -> Spots:
    """The parts at one width."""
    return WIDE_SPOTS if place.wide else NARROW_SPOTS


def level(place: Place) -> float:
    """The height of the line on which word, parts and next word stand."""
    return place.block + LOWER + BOX / 2


def sum_after_attention(place: Place) -> tuple[float, float]:
    """Where what attention read comes in again: the lower end of its sum."""
    spots = spots_of(place)
    return spots.sum_of(spots.attention), level(place) + RADIUS


def around(part: tuple[float, float], place: Place) -> list[str]:
    """The way around a part, and its sum with what the part gives."""
    start, out, y = part[0] - spots_of(place).split, spots_of(place).sum_of(part), level(place)
    way = f"M{number(start)} {number(y)}V{number(place.block + AROUND)}H{number(out)}V{number(y - RADIUS)}"
    return [
        f'<path class="arrow" d="{way}"/>',
        line(start, y, part[0], y, "arrow"),
        f'<circle class="box" cx="{number(out)}" cy="{number(y)}" r="{RADIUS}"/>',
        f'<path class="arrow" d="M{number(out - 3)} {number(y)}h6m-3 -3v6"/>',
    ]


def panel(place: Place) -> list[str]:
    """Attention, opened into the panel below."""
    left, right = spots_of(place).attention
    top = place.block + LOWER + BOX
    corners = f"M{number(left)} {number(top)}H{number(right)}L{number(place.width)} {number(place.panel)}H0Z"
    room = rect(0, place.panel, place.width, place.strip + 32 - place.panel, "box zoom")
    return [f'<path class="box zoom" d="{corners}"/>', room]


def parts(place: Place) -> list[str]:
    """Attention and experts, each with its way around, and the lines between."""
    spots, y = spots_of(place), level(place)
    (left, right), (first, last) = spots.attention, spots.experts
    return [
        *around(spots.attention, place),
        *around(spots.experts, place),
        line(spots.word, y, left - spots.split, y, "arrow"),
        line(spots.sum_of(spots.attention) + RADIUS, y, first - spots.split, y, "arrow"),
        line(last, y, last + spots.split, y, "arrow"),
        arrow(spots.sum_of(spots.experts) + RADIUS, y, spots.next, y),
        rect(left, y - BOX / 2, right - left, BOX, "s3"),
        text((left + right) / 2, y + 5, "Attention", "on strong", "middle"),
        label_box(first, y - BOX / 2, last - first, BOX, "Experts", ""),
    ]


def block(place: Place, data: dict, config: dict) -> list[str]:
    """Word, attention, experts, so many times, next word; and the panel in which attention is drawn."""
    spots, y, top = spots_of(place), level(place), place.block
    times = f"× {config['layers']}" + (" layers" if place.wide else "")
    return [
        rect(spots.block, top, spots.end - spots.block, HEIGHT, "line"),
        *panel(place),
        *parts(place),
        rect(0, y - BOX / 2, spots.word, BOX, "s3"),
        text(spots.word / 2, y + 5, data["words"][-1], "on strong", "middle"),
        text(spots.end + 4, top + 13, times, "strong"),
        label_box(spots.next, y - BOX / 2, place.width - spots.next, BOX, data["next"]),
    ]
