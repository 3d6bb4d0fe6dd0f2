"""A box, named with how many events are on record."""

from ..base import NARROW, WIDE, Drawing, read_records, rect, svg


def draw() -> Drawing:
    """The hive."""
    words = f"A box, of {len(read_records('events.yml')['events'])} years."
    wide, narrow = (svg(width, 40, [rect(0, 0, 40, 20, "s1", "box")], words) for width in (WIDE, NARROW))
    return Drawing(wide, narrow, words, ("Part", "Number"), [("box < hive", "1")], "Arithmetic.")
