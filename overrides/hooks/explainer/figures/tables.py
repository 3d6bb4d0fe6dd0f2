"""Which tables are too wide for a phone, so that it sets their cells below each other."""

import re
from collections.abc import Sequence

COLUMNS, WORDS = 4, 45  # a table of sentences has as many columns, and a cell of as many characters
TOGETHER = 170  # characters of the longest cells of all columns, which a phone would set in very high rows
ROOM, BESIDE = 42, 1.5  # characters in a row of a phone, and those that the space beside a column takes
BREAKS = re.compile("[ \\-]|(?<=[\u2e80-\uffff])")  # where a line may end


def crowded(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether more than two columns hold sentences, or longest words that together are wider than a phone."""
    if len(heads) < 3:
        return False
    columns = list(zip(heads, *rows, strict=True))
    cells = [max(len(cell) for cell in column) for column in columns]
    if (len(heads) >= COLUMNS and max(cells) > WORDS) or sum(cells) > TOGETHER:
        return True
    longest = (max(len(word) for cell in column for word in BREAKS.split(cell)) for column in columns)
    return sum(longest) + BESIDE * len(heads) > ROOM
