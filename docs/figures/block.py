"""The whole transformer block, small: a word goes through attention and experts; one of them opens into a panel."""

from typing import NamedTuple

from .base import NARROW, arrow, label_box, line, number, rect, text

HEIGHT, BOX = 38, 22  # of the block and of a part in it
AROUND, LOWER = 5, 11  # from the block's top: the way around a part, and the part
RADIUS = 5
NAMES = {"attention": "Attention", "experts": "Experts"}


class Spots(NamedTuple):
    """The parts from left to right, where they begin and end; `split` is how far before one its way around begins."""

    word: float  # end of the word's box
    block: float
    attention: tuple[float, float]
    experts: tuple[float, float]
    end: float
    next: float  # start of the next word's box
    split: float


WIDE_SPOTS = Spots(44, 84, (124, 252), (310, 416), 456, 554, 20)
NARROW_SPOTS = Spots(32, 44, (55, 133), (155, 219), 240, 290, 6)


class Block(NamedTuple):
    """Where the block is in a drawing, and which part of it opens into a panel; lengths in CSS pixels."""

    width: float
    top: float
    panel: tuple[float, float]  # from the top of the drawing, as above
    opened: str

    @property
    def spots(self) -> Spots:
        """The parts at this width."""
        return WIDE_SPOTS if self.width > NARROW else NARROW_SPOTS

    @property
    def level(self) -> float:
        """The height of the line on which word, parts and next word stand."""
        return self.top + LOWER + BOX / 2

    def middle_of_sum(self, part: tuple[float, float]) -> float:
        """The middle of the sum behind a part."""
        return part[1] + self.spots.split + RADIUS

    @property
    def returned(self) -> tuple[float, float]:
        """Where what the opened part gives comes in again: the lower end of its sum."""
        return self.middle_of_sum(getattr(self.spots, self.opened)), self.level + RADIUS


def around(part: tuple[float, float], block: Block) -> list[str]:
    """The way around a part, and its sum with what the part gives."""
    start, out, y = part[0] - block.spots.split, block.middle_of_sum(part), block.level
    way = f"M{number(start)} {number(y)}V{number(block.top + AROUND)}H{number(out)}V{number(y - RADIUS)}"
    return [
        f'<path class="arrow" d="{way}"/>',
        line(start, y, part[0], y, "arrow"),
        f'<circle class="box" cx="{number(out)}" cy="{number(y)}" r="{RADIUS}"/>',
        f'<path class="arrow" d="M{number(out - 3)} {number(y)}h6m-3 -3v6"/>',
    ]


def panel(block: Block) -> list[str]:
    """The opened part's way into the panel below."""
    left, right = getattr(block.spots, block.opened)
    top, (upper, lower) = block.top + LOWER + BOX, block.panel
    corners = f"M{number(left)} {number(top)}H{number(right)}L{number(block.width)} {number(upper)}H0Z"
    room = rect(0, upper, block.width, lower - upper, "box zoom")
    return [f'<path class="box zoom" d="{corners}"/>', room]


def part_box(name: str, block: Block) -> list[str]:
    """Attention or experts, the opened one in colour."""
    left, right = getattr(block.spots, name)
    if name != block.opened:
        return [label_box(left, block.level - BOX / 2, right - left, BOX, NAMES[name], "")]
    return [
        rect(left, block.level - BOX / 2, right - left, BOX, "s3"),
        text((left + right) / 2, block.level + 5, NAMES[name], "on strong", "middle"),
    ]


def parts(block: Block) -> list[str]:
    """Attention and experts, each with its way around, and the lines between."""
    spots, y = block.spots, block.level
    (left, _), (first, last) = spots.attention, spots.experts
    return [
        *around(spots.attention, block),
        *around(spots.experts, block),
        line(spots.word, y, left - spots.split, y, "arrow"),
        line(block.middle_of_sum(spots.attention) + RADIUS, y, first - spots.split, y, "arrow"),
        line(last, y, last + spots.split, y, "arrow"),
        arrow(block.middle_of_sum(spots.experts) + RADIUS, y, spots.next, y),
        *part_box("attention", block),
        *part_box("experts", block),
    ]


def whole_block(
    block: Block, word: str, layers: tuple[int, int], then: str, part: str = "", then_part: str = ""
) -> list[str]:
    """Word, attention, experts, and what comes then; and the panel. The parts name the two texts.

    `layers` are those with experts, as drawn, and all.
    """
    spots, y = block.spots, block.level
    alike, whole = layers
    times = f"{alike} of {whole}" + (" layers" if block.width > NARROW else "")
    return [
        rect(spots.block, block.top, spots.end - spots.block, HEIGHT, "line"),
        *panel(block),
        *parts(block),
        rect(0, y - BOX / 2, spots.word, BOX, "s3"),
        text(spots.word / 2, y + 5, word, "on strong", "middle", part),
        text(spots.end + 4, block.top + 9, times, "strong"),
        rect(spots.next, y - BOX / 2, block.width - spots.next, BOX, "box"),
        text((spots.next + block.width) / 2, y + 5, then, "strong", "middle", then_part),
    ]
