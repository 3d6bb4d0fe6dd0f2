"""Which tables are too wide for a phone, so that it sets their cells below each other."""

import re
from collections.abc import Sequence

COLUMNS, WORDS = 4, 45  # a table of sentences has as many columns, and a cell of as many characters
ROOM, BESIDE = 42, 1.5  # characters in a row of a phone, and those that the space beside a column takes
BREAKS = re.compile("[ \\-]|(?<=[\u2e80-\uffff])")  # where a line may end


def crowded(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the columns are many and hold sentences, or their longest words together are wider than a phone."""
    if len(heads) >= COLUMNS and any(len(cell) > WORDS for row in rows for cell in row):
        return True
    columns = zip(heads, *rows, strict=True)
    longest = (max(len(word) for cell in column for word in BREAKS.split(cell)) for column in columns)
    return len(heads) > 2 and sum(longest) + BESIDE * len(heads) > ROOM
