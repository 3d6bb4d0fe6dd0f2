"""What the experiment measured."""

import json
from pathlib import Path

from figures.base import NARROW, WIDE, Drawing, rect, svg


def draw() -> Drawing:
    """The nectar."""
    words = f"{json.loads((Path(__file__).parent / 'result.json').read_text(encoding='utf-8'))['drops']} drops."
    wide, narrow = (svg(width, 40, [rect(0, 0, 40, 20, "s1", "drop")], words) for width in (WIDE, NARROW))
    return Drawing(wide, narrow, words, ("Drops",), [("3",)], "A toy experiment.")
