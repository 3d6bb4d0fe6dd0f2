"""Where the parts of the drawing are, at both widths."""

from typing import NamedTuple

from ..base import NARROW, WIDE
from ..block import Block


class Place(NamedTuple):
    """Widths and heights in CSS pixels."""

    width: float
    pitch: float  # from one column to the next
    column: float
    node: float  # middle of the query's line
    block: float  # top of the small block, as those below are tops
    panel: float
    columns: float
    latent: float  # height of a column's first part
    strip: float
    words: float
    area: float
    side: float  # of the largest square

    @property
    def wide(self) -> bool:
        """Whether there is room for more words."""
        return self.width > NARROW

    @property
    def small(self) -> Block:
        """The whole block above, in which attention opens."""
        return Block(self.width, self.block, (self.panel, self.strip + 32), "attention")


WIDE_PLACE = Place(WIDE, 52, 46, 566, 32, 88, 160, 84, 282, 328, 428, 128)
NARROW_PLACE = Place(NARROW, 36, 34, 310, 22, 70, 134, 46, 199, 235, 321, 104)
