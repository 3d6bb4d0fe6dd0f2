"""A dance of some turns."""

from ..base import NARROW, WIDE, Drawing, rect, svg
from .model import told


def draw() -> Drawing:
    """The dance of two turns."""
    words = told(2)
    wide, narrow = (svg(width, 40, [rect(0, 0, 40, 20, "s1", "bar")], words) for width in (WIDE, NARROW))
    return Drawing(wide, narrow, words, ("Turns",), [("2",)], "A toy.", words, {"most": 8})
