"""Which tables are too wide for a phone, so that it sets their cells below each other; which for any page."""

import re
from collections.abc import Sequence

COLUMNS, WORDS = 4, 45  # a table of sentences has as many columns, and a cell of as many characters
TOGETHER = 170  # characters of the longest cells of all columns, which a phone would set in very high rows
ROOM, BESIDE = 42, 1.5  # characters in a row of a phone, and those that the space beside a column takes
WIDEST = 76  # of such characters in a row as wide as the text of a page
BREAKS = re.compile("[ \\-]|(?<=[\u2e80-\uffff])")  # where a line may end


def crowded(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether more than two columns hold sentences, or longest words that together are wider than a phone."""
    if len(heads) < 3:
        return False
    columns = list(zip(heads, *rows, strict=True))
    cells = [max(len(cell) for cell in column) for column in columns]
    if (len(heads) >= COLUMNS and max(cells) > WORDS) or sum(cells) > TOGETHER:
        return True
    return least(columns) > ROOM


def too_wide(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the longest words of the columns are together wider than the text of a page."""
    return least(list(zip(heads, *rows, strict=True))) > WIDEST


def least(columns: Sequence[Sequence[str]]) -> float:
    """How many characters a row of these columns takes at least."""
    longest = (max(len(word) for cell in column for word in BREAKS.split(cell)) for column in columns)
    return sum(longest) + BESIDE * len(columns)
