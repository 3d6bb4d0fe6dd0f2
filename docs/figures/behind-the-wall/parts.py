"""The shapes of this figure: words as tokens, a student."""

from collections.abc import Iterable

from ..base import rect, text
from ..glyphs import network

LETTER = 8.2  # pixels that a letter of a token takes at most
TOKEN = 24  # height of a token
PITCH = 17  # between lines of text


def token(x: float, y: float, word: str) -> str:
    """A word in its box."""
    width = token_width(word)
    return rect(x, y, width, TOKEN, "box") + text(x + width / 2, y + 17, word, "", "middle")


def token_width(word: str) -> float:
    """Pixels that a word's box takes."""
    return 10 + LETTER * len(word)


def tokens(x: float, y: float, words: Iterable[str]) -> list[str]:
    """Words in boxes, side by side."""
    parts = []
    for word in words:
        parts.append(token(x, y, word))
        x += token_width(word) + 3
    return parts


def lines(x: float, y: float, said: Iterable[tuple[str, str]], pitch: float = PITCH) -> list[str]:
    """Lines of text with their classes, one below the other."""
    return [text(x, y + pitch * row, words, classes) for row, (words, classes) in enumerate(said)]


def box(x: float, y: float, width: float, rows: int) -> str:
    """The box of a student of whom so many lines are said."""
    return rect(x, y, width, 28 + PITCH * rows, "open")


def student(x: float, y: float, frame: str, said: list[str]) -> list[str]:
    """A student in its box: a small network, and what it learned."""
    return [frame, network((2, 3, 2), x + 7, y + 5, 20, 18, 2.5), text(x + 34, y + 19, "Student", "strong"), *said]
