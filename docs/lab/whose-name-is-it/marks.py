"""The parts of a small chart: columns, an axis, means with their ranges, and which colour is which."""

from figures.base import line, rect, text

from .reading import Found

PLOT, LEFT = 120, 30


def places(width: float, count: int) -> list[float]:
    """Evenly spaced positions for so many columns."""
    step = (width - LEFT - 24) / count
    return [LEFT + 14 + step * (index + 0.5) for index in range(count)]


def axis(top: float, width: float, ticks: dict[str, float], xs: list[float], labels: list[str]) -> list[str]:
    """Horizontal lines with labels at heights 0 … 1, and labels below the columns."""
    parts = []
    for words, height in ticks.items():
        y = top + PLOT * (1 - height)
        parts += [rect(LEFT + 8, y, width - LEFT - 8, 1, "faint"), text(LEFT, y + 5, words, "soft", "end")]
    return parts + [text(x, top + PLOT + 20, words, "soft", "middle") for x, words in zip(xs, labels, strict=True)]


def marks(top: float, xs: list[float], found: list[Found], classes: str, shift: float, words: list[str]) -> list[str]:
    """Means joined by a line, each with its range and its number at `shift` above (or, if negative, below)."""
    ys = [[top + PLOT * (1 - value) for value in each] for each in found]
    joined = zip(xs[:-1], xs[1:], ys[:-1], ys[1:], strict=True)
    parts = [line(x1, y1[0], x2, y2[0], f"e{classes}") for x1, x2, y1, y2 in joined]
    for x, (y, low, high), number in zip(xs, ys, words, strict=True):
        parts += [line(x, low, x, high, f"e{classes}"), rect(x - 4, y - 4, 8, 8, f"s{classes}")]
        if number:
            end = high - 6 if shift > 0 else low + 16
            parts.append(text(x, end, number, "strong" if classes == "1" else "", "middle"))
    return parts


def whole(value: float) -> str:
    """Per cent without its sign, for a crowded axis."""
    return f"{100 * value:.0f}" if value > 0.0095 else f"{100 * value:.1f}"


def legend(y: float, first: str, second: str) -> list[str]:
    """Which colour is which."""
    squares = rect(0, y - 10, 10, 10, "s1"), rect(148, y - 10, 10, 10, "s2")
    return [*squares, text(15, y, first, "strong"), text(163, y, second)]
