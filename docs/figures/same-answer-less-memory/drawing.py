"""Same answer, less memory: what two ways of computing keep, and the answers that they give."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, read_data, rect, svg, text
from ..javascript import words_beside
from .model import (
    absorbed_answers,
    largest_difference,
    naive_answers,
    order_effect,
    stored_absorbed,
    stored_naive,
)
from .toy import HEADS, LATENT, MOST_TOKENS, ROTARY, WIDTH

words = words_beside(__file__)
GUTTER, BETWEEN, UNIT, STACKS, APART = 52, 20, 4, 72, 6
ANSWERS, ROW, BAR, HEAD, NUMBERS = 250, 20, 12, 56, 136


def cells(x: float, y: float, width: float, name: str, numbers: int, classes: str, full: int) -> list[str]:
    """A row of stores, one a token, as tall as the numbers that each holds; empty ones are faint."""
    pitch, label = (width - GUTTER) / MOST_TOKENS, name.split("-")[1]
    height = numbers * UNIT
    parts = [text(x, y + min(height / 2 + 5, 15), label, "soft")]
    for token in range(1, MOST_TOKENS + 1):
        left, shown = x + GUTTER + (token - 1) * pitch, classes if token <= full else "faint"
        parts.append(rect(left, y, pitch - 3, height, shown, part=f"{name}-{token}"))
    return parts


def stores(width: float, state: dict) -> list[str]:
    """The naive store on the left, the absorbed one on the right, at one scale."""
    half = (width - BETWEEN) / 2
    right, tokens = half + BETWEEN, state["tokens"]
    rotary = tokens if state["position"] == "separate" else 0
    heads, kept = HEADS * WIDTH, words.kept(state)
    step = heads * UNIT + APART
    return [
        text(0, 40, "naive", "strong"),
        text(right, 40, "absorbed", "strong"),
        text(0, 60, kept[0], "soft", part="kept-naive"),
        text(right, 60, kept[1], "soft", part="kept-absorbed"),
        *cells(0, STACKS, half, "naive-keys", heads, "s1", tokens),
        *cells(0, STACKS + step, half, "naive-values", heads, "s2", tokens),
        *cells(0, STACKS + 2 * step, half, "naive-rotary", HEADS * ROTARY, "s4", rotary),
        *cells(right, STACKS, half, "absorbed-latent", LATENT, "s3", tokens),
        *cells(right, STACKS + LATENT * UNIT + 2 * APART, half, "absorbed-rotary", ROTARY, "s4", rotary),
    ]


def axis(width: float) -> tuple[float, float]:
    """Where an answer of zero stands, and how long the largest is."""
    half = (width - HEAD - NUMBERS) / 2
    return HEAD + half, half


def answer_row(index: int, width: float, result: dict) -> list[str]:
    """One answer: a bar for naive, a mark for absorbed, and both numbers."""
    zero, half = axis(width)
    naive, absorbed = result["naive"][index], result["absorbed"][index]
    scale = half / largest(result)
    y = ANSWERS + index * ROW
    head = [text(0, y + 11, f"head {index // WIDTH + 1}", "soft")] if index % WIDTH == 0 else []
    return [
        *head,
        rect(zero + min(naive, 0) * scale, y, abs(naive) * scale, BAR, "soft", part=f"bar-{index}"),
        rect(zero + absorbed * scale - 2, y - 2, 4, BAR + 4, "s3", part=f"mark-{index}"),
        text(width - 78, y + 11, words.answer_words(naive), "", "end", part=f"naive-{index}"),
        text(width, y + 11, words.answer_words(absorbed), "", "end", part=f"absorbed-{index}"),
    ]


def largest(result: dict) -> float:
    """The answer that fills the axis: the largest, and at least 1."""
    return max(1.0, *(abs(value) for value in (*result["naive"], *result["absorbed"])))


def drawn(width: float, state: dict, result: dict) -> str:
    """The whole drawing at one width."""
    zero, _ = axis(width)
    count = len(result["naive"])
    end = ANSWERS + count * ROW
    parts = [
        text(0, 16, "Numbers kept for every token", "strong"),
        *stores(width, state),
        text(0, ANSWERS - 38, words.verdict(result), "strong", part="verdict"),
        text(0, ANSWERS - 12, "bar naive, mark absorbed", "soft"),
        text(width - 78, ANSWERS - 12, "naive", "soft", "end"),
        text(width, ANSWERS - 12, "absorbed", "soft", "end"),
        rect(zero - 0.5, ANSWERS - 4, 1, count * ROW, "faint"),
        *(part for index in range(count) for part in answer_row(index, width, result)),
        text(0, end + 16, words.difference_line(result), "strong", part="difference"),
        text(0, end + 36, words.order_line(result), part="order"),
    ]
    return svg(width, end + 44, parts, words.alternative(None, state))


def compute(state: dict) -> dict:
    """Both answers in a state, their largest difference, and how far a swap moves the answer."""
    toy = (state["seed"], state["tokens"], state["position"])
    naive, absorbed = naive_answers(*toy), absorbed_answers(*toy)
    difference, moved = largest_difference(naive, absorbed), order_effect(*toy)
    return {"naive": naive, "absorbed": absorbed, "difference": difference, "moved": moved}


def table_row(state: dict) -> tuple:
    """One kind of positions: what both ways keep, and whether they agree."""
    result, stored = compute(state), (stored_naive(state["position"]), stored_absorbed(state["position"]))
    totals = (numbers * state["tokens"] for numbers in stored)
    difference = words.small(result["difference"])
    return (words.POSITIONS[state["position"]], *stored, *totals, difference, f"{result['moved']:.3f}")


def draw() -> Drawing:
    """The figure in its first state."""
    state = read_data(Path(__file__).parent)["first"]
    result, count = compute(state), state["tokens"]
    totals = (f"Naive: numbers for {count} tokens", f"Absorbed: for {count}")
    return Drawing(
        wide=drawn(WIDE, state, result),
        narrow=drawn(NARROW, state, result),
        alternative=words.alternative(None, state),
        headers=(
            "Positions",
            "Naive: numbers a token",
            "Absorbed",
            *totals,
            "Largest difference",
            "A swap moves it by",
        ),
        rows=[table_row({**state, "position": position}) for position in words.POSITIONS],
        kind="A toy with made-up matrices and the formulas of the DeepSeek-V2 report; not measured on any model.",
        live=words.sentence(None, state),
        data={"axes": [axis(WIDE), axis(NARROW)]},
    )
