"""A dance of some turns."""

from ..base import NARROW, WIDE, Drawing, rect, svg
from ..javascript import words_beside
from .model import FIRST

words = words_beside(__file__)


def draw() -> Drawing:
    """The dance in its first state."""
    data = {"most": 8, "first": FIRST}
    told = words.sentence(data, FIRST)
    wide, narrow = (svg(width, 40, [rect(0, 0, 40, 20, "s1", "bar")], told) for width in (WIDE, NARROW))
    return Drawing(wide, narrow, told, ("Turns",), [("2",)], "A toy.", told, data)
