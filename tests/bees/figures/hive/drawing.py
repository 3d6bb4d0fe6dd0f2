"""A circle."""

from ..base import NARROW, WIDE, Drawing, rect, svg


def draw() -> Drawing:
    """The hive."""
    words = "A box."
    wide, narrow = (svg(width, 40, [rect(0, 0, 40, 20, "s1", "box")], words) for width in (WIDE, NARROW))
    return Drawing(wide, narrow, words, ("Part", "Number"), [("box", "1")], "Arithmetic.")
