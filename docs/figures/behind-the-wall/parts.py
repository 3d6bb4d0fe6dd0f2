"""The shapes of this figure: an image in cells, a network, bars, words as tokens, a wall with gaps."""

from collections.abc import Iterable
from itertools import pairwise, product

from ..base import number, rect, text

LETTER = 8.2  # pixels that a letter of a token takes at most
TOKEN = 24  # height of a token


def path(classes: str, way: str) -> str:
    """A path."""
    return f'<path class="{classes}" d="{way}"/>'


def image(pixels: list[int], x: float, y: float, cell: int) -> str:
    """An 8 × 8 image, the darker a cell the more ink of 16 it has; cells of one ink are one path."""
    inks: dict[int, str] = {}
    for index, ink in enumerate(pixels):
        corner = f"M{number(x + index % 8 * cell)} {number(y + index // 8 * cell)}"
        inks[ink] = inks.get(ink, "") + f"{corner}h{cell}v{cell}h-{cell}z"
    cells = (f'<path class="ink" opacity="{number(ink / 16)}" d="{way}"/>' for ink, way in inks.items() if ink)
    return rect(x, y, 8 * cell, 8 * cell, "box") + "".join(cells)


def network(sizes: Iterable[int], x: float, y: float, width: float, height: float, radius: float) -> str:
    """A network as dots in layers from left to right, each joined to all of the next layer."""
    sizes = list(sizes)
    layers = [
        [(x + width * column / (len(sizes) - 1), y + height * (row + 0.5) / size) for row in range(size)]
        for column, size in enumerate(sizes)
    ]
    joined = (
        f"M{number(a)} {number(b)}L{number(c)} {number(d)}"
        for one, other in pairwise(layers)
        for (a, b), (c, d) in product(one, other)
    )
    dots = (
        f'<circle class="s1" cx="{number(a)}" cy="{number(b)}" r="{radius}"/>' for layer in layers for a, b in layer
    )
    return path("line web", "".join(joined)) + "".join(dots)


def bars(chances: list[float], marked: dict[int, str], x: float, y: float, pitch: float, height: float) -> list[str]:
    """An upright bar for each class above its digit; the largest is as high as said, the marked have their class."""
    parts = []
    for digit, chance in enumerate(chances):
        high, middle = max(1.5, height * chance / max(chances)), x + pitch * (digit + 0.5)
        parts.append(rect(middle - pitch * 0.38, y + height - high, pitch * 0.76, high, marked.get(digit, "s1")))
        parts.append(text(middle, y + height + 15, str(digit), "strong" if digit in marked else "soft", "middle"))
    return parts


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


def wall(begin: float, end: float, gaps: Iterable[tuple[float, float]], at: float, upright: bool) -> str:
    """A dashed wall with gaps, along y where it is upright and else along x."""
    ends = [begin, *(edge for gap in gaps for edge in gap), end]
    pieces = zip(ends[::2], ends[1::2], strict=True)
    n = number
    ways = (f"M{n(at)} {n(a)}V{n(b)}" if upright else f"M{n(a)} {n(at)}H{n(b)}" for a, b in pieces)
    return path("wall bricks", "".join(ways))


def stop(x: float, y: float) -> str:
    """A cross in a circle where something does not pass."""
    circle = f'<circle class="open" cx="{number(x)}" cy="{number(y)}" r="10"/>'
    return circle + path("line stop", f"M{number(x - 5)} {number(y - 5)}l10 10m0-10l-10 10")


def lines(x: float, y: float, said: Iterable[tuple[str, str]], pitch: float, anchor: str = "start") -> list[str]:
    """Lines of text with their classes, one below the other."""
    return [text(x, y + pitch * row, words, classes, anchor) for row, (words, classes) in enumerate(said)]


def student(x: float, y: float, width: float, said: list[tuple[str, str]]) -> list[str]:
    """A student: a small network, and what it learned."""
    return [
        rect(x, y, width, 30 + 17 * len(said), "open"),
        network((2, 3, 2), x + 12, y + 6, 26, 20, 2.5),
        text(x + 50, y + 21, "Student", "strong"),
        *lines(x + 10, y + 41, said, 17),
    ]
