"""Token by token: keys and values that stay, a triangle of scores, and the work with and without the cache."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, read_data, rect, svg, text
from ..javascript import words_beside
from .model import projections, scores, total_projections, total_scores

say = words_beside(__file__)
GUTTER, CELL, SCORE, ROW = 44, 18, 16, 20
NAMES, NUMBERS = 60, 118  # beside the bars
TRIANGLE, BARS = 136, 326
COUNTS = (("projections", projections, total_projections), ("scores", scores, total_scores))
TITLES = {"projections": "Keys and values computed so far", "scores": "Scores computed so far"}


def step_width(width: float, words: list[str]) -> float:
    """The width of one token's column; the last column is for the word that is written."""
    return (width - GUTTER) / len(words)


def columns(width: float, words: list[str]) -> list[str]:
    """A word, its key and its value; the newest is computed now, the others come from the cache."""
    pitch, last = step_width(width, words), len(words) - 1
    parts = [text(0, 64, "key", "soft"), text(0, 88, "value", "soft")]
    for token in range(1, len(words)):
        x, newest = GUTTER + (token - 1) * pitch, token == last
        middle = x + (pitch - 4) / 2
        parts += [
            text(middle, 42, words[token - 1], "strong" if newest else "", "middle", part=f"word-{token}"),
            rect(x, 50, pitch - 4, CELL, "s1" if newest else "e1", part=f"key-{token}"),
            rect(x, 74, pitch - 4, CELL, "s2" if newest else "e2", part=f"value-{token}"),
        ]
    return parts


def score_row(token: int, width: float, words: list[str]) -> list[str]:
    """One query against its own key and those before it, and the token that comes of it."""
    pitch, newest, y = step_width(width, words), token == len(words) - 1, TRIANGLE + (token - 1) * ROW
    weight = "strong" if newest else "soft"
    cells = [
        rect(GUTTER + key * pitch, y, pitch - 4, SCORE, "s3" if newest else "box", part=f"score-{token}")
        for key in range(token)
    ]
    middle = GUTTER + token * pitch + (pitch - 4) / 2
    asks = text(0, y + 13, words[token - 1], weight, part=f"asks-{token}")
    return [asks, *cells, text(middle, y + 13, words[token], weight, "middle", part=f"writes-{token}")]


def bar(y: float, name: str, now: int, total: int, scale: float, part: str) -> list[str]:
    """What all steps so far took, the newest step's share full."""
    end = NAMES + total * scale
    return [
        text(0, y + 13, name, "soft"),
        rect(NAMES, y, (total - now) * scale, SCORE, "box", part=f"{part}-before"),
        rect(end - now * scale, y, now * scale, SCORE, "s3", part=f"{part}-now"),
        text(end + 6, y + 13, say.work(now, total), "strong", part=f"{part}-count"),
    ]


def bars(width: float, step: int) -> list[str]:
    """Two pairs of bars at one scale."""
    scale, y, parts = (width - NAMES - NUMBERS) / total_scores(step, False), BARS, []
    for key, now, total in COUNTS:
        parts.append(text(0, y, TITLES[key], "strong"))
        for row, name in enumerate(("with", "without")):
            counts = now(step, row == 0), total(step, row == 0)
            parts += bar(y + 8 + row * ROW, name, *counts, scale, f"{key}-{name}")
        y += 72
    return parts


def drawn(width: float, words: list[str], alternative: str) -> str:
    """The whole drawing at one width, after the last step."""
    step = len(words) - 1
    parts = [
        text(0, 16, say.heading({"words": words}, {"step": step}), "strong", part="heading"),
        *columns(width, words),
        text(0, 122, "scores: a row asks, its end is written", "soft"),
        *(part for token in range(1, step + 1) for part in score_row(token, width, words)),
        *bars(width, step),
    ]
    return svg(width, BARS + 72 + 8 + 2 * ROW, parts, alternative)


def table_row(step: int, words: list[str]) -> tuple:
    """One step: who asks, what is written, and the counts with and without the cache."""
    counts = (f"{now(step, cached)} / {total(step, cached)}" for _, now, total in COUNTS for cached in (True, False))
    return (f"{step} {words[step - 1]}", words[step], *counts)


def draw() -> Drawing:
    """The figure, after its last step and with the cache."""
    values = read_data(Path(__file__).parent)
    words = values["words"]
    state = {"step": len(words) - 1, "cache": "with"}
    alternative = say.alternative(values, state)
    return Drawing(
        wide=drawn(WIDE, words, alternative),
        narrow=drawn(NARROW, words, alternative),
        alternative=alternative,
        headers=(
            "Asks",
            "Written",
            "Keys and values: now / so far",
            "… without",
            "Scores: now / so far",
            "… without",
        ),
        rows=[table_row(step, words) for step in range(1, len(words))],
        kind="A picture of a mechanism, with exact counts for one head of one layer.",
        live=say.sentence(values, state),
        data=values,
    )
