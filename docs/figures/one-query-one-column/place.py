"""Where the parts of the drawing are, at both widths."""

from typing import NamedTuple

from ..base import NARROW, WIDE
from ..block import Block


class Place(NamedTuple):
    """Widths and heights in CSS pixels."""

    width: float
    pitch: float  # from one column to the next
    column: float
    node: float  # from the newest column's left edge to the middle of the query's line
    box: float  # width of the word's numbers
    edge: float  # where what was read goes up again
    least: float  # of the newest column's left edge, for words at its left
    block: float  # top of the small block, as those below are tops
    panel: float
    run: float  # of the bands
    bottom: float  # of the columns
    zone: float  # height of the highest column
    strip: float
    words: float
    stairs: float  # bottom of the staircase
    stair: float  # height of one of its steps
    area: float
    side: float  # of the largest square
    numbers: float  # where the numbers beside the others end
    lines: tuple[float, float, float]  # left end and height of the first of the lines below, and from one to the next
    height: float

    @property
    def wide(self) -> bool:
        """Whether there is room for more words."""
        return self.width > NARROW

    @property
    def small(self) -> Block:
        """The whole block above, in which attention opens."""
        return Block(self.width, self.block, (self.panel, self.words - 5), "attention")

    @property
    def shared(self) -> dict:
        """What the behaviour needs."""
        names = (
            "width",
            "pitch",
            "column",
            "node",
            "box",
            "edge",
            "least",
            "panel",
            "run",
            "bottom",
            "zone",
            "words",
        )
        return {name: getattr(self, name) for name in names} | {"sum": self.small.returned}


WIDE_PLACE = Place(
    WIDE, 56, 50, 186, 208, 596, 112, 32, 88, 118, 230, 108, 240, 276, 386, 5.5, 414, 84, 254, (276, 443, 27), 512
)
NARROW_PLACE = Place(
    NARROW, 36, 34, 54, 88, 324, 108, 20, 64, 89, 192, 100, 200, 230, 326, 4, 346, 62, 310, (0, 434, 17), 474
)
