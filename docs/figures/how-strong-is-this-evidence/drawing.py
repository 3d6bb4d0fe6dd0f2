"""Four hypotheses before and after, and what each card separates, pair by pair."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, read_data, rect, svg, text
from ..javascript import words_beside
from .model import PAIRS, separations

words = words_beside(__file__)
# Where bars and columns stand by variant.
LAYOUT = {
    WIDE: {"bar": [252, 220], "bar_y": 4, "row": 30, "cells": [186, 69], "cell_y": 0, "card": 46},
    NARROW: {"bar": [0, NARROW], "bar_y": 22, "row": 43, "cells": [0, 55], "cell_y": 17, "card": 46},
}
USE = {WIDE: (0, 33, "start"), NARROW: (NARROW, 14, "end")}  # where it stands what becomes of a card
TOP, THICK, SCALE = 34, 14, 20  # decibans that fill a cell


def hypothesis_row(index: int, width: int, entry: dict, result: dict) -> list[str]:
    """A hypothesis with its share before, outlined, and after, filled."""
    layout = LAYOUT[width]
    y, (left, room) = TOP + index * layout["row"], layout["bar"]
    bar_y = y + layout["bar_y"]
    return [
        text(0, y + 16, entry["letter"], "strong"),
        text(24, y + 16, entry["words"]),
        rect(left, bar_y, room * result["after"][index], THICK, "s1", f"after-{index}"),
        rect(left, bar_y, room * result["before"][index], THICK, "e2", f"before-{index}"),
        text(width, y + 16, words.change(result, index), "strong", "end", f"change-{index}"),
    ]


def pair_row(
    name: str, y: float, width: int, label: str, use: str, likelihoods: list[float], data: dict
) -> list[str]:
    """A card: its name, what becomes of it, and six pairs with their decibans."""
    layout = LAYOUT[width]
    x, used_y, anchor = USE[width]
    left, column = layout["cells"]
    parts = [text(0, y + 14, label, "strong"), text(x, y + used_y, use, "soft", anchor, f"use-{name}")]
    pairs = zip(words.cells(data["hypotheses"], likelihoods), separations(likelihoods), strict=True)
    for index, (cell, value) in enumerate(pairs):
        at, top = left + index * column, y + layout["cell_y"]
        classes = "strong" if abs(value) >= words.HARDLY else "soft"
        parts += [
            text(at, top + 14, cell, classes, part=f"cell-{name}-{index}"),
            rect(at, top + 20, bar_length(value, column), 6, "s1", f"pair-{name}-{index}"),
        ]
    return parts


def bar_length(value: float, column: float) -> float:
    """The length of a cell's bar, which ends at SCALE decibans."""
    return min(abs(value), SCALE) / SCALE * (column - 10)


def heads(y: float, width: int, hypotheses: list[dict]) -> list[str]:
    """The pairs above their columns."""
    left, column = LAYOUT[width]["cells"]
    names = [f"{hypotheses[sooner]['letter']}·{hypotheses[later]['letter']}" for sooner, later in PAIRS]
    return [text(left + index * column, y, name, "soft") for index, name in enumerate(names)]


def drawn(width: int, data: dict) -> str:
    """The whole drawing at one width."""
    result, layout = words.result_of(data["first"]), LAYOUT[width]
    parts = [text(0, 16, "Before (outline) → after (filled)", "strong")]
    for index, entry in enumerate(data["hypotheses"]):
        parts += hypothesis_row(index, width, entry, result)
    y = TOP + 4 * layout["row"] + 28
    parts += [
        text(0, y, "What each card separates, in decibans", "strong"),
        text(0, y + 20, "10: odds × 10 · under 3: not even doubled", "soft"),
        *heads(y + 44, width, data["hypotheses"]),
    ]
    y += 56
    for name, card, acts in zip(words.CARDS, result["cards"], result["acts"], strict=True):
        label, use = data["cards"][name]["name"], words.use_words(card, acts)
        parts += pair_row(name, y, width, label, use, card["likelihoods"], data)
        y += layout["card"]
    parts += pair_row("all", y, width, "all that is counted", "", result["together"], data)
    y += layout["card"] + 12
    base = words.base_words(data, data["first"])
    parts += [text(0, y, base[0], part="base-0"), text(0, y + 20, base[1], part="base-1")]
    return svg(width, y + 28, parts, words.alternative(data, data["first"]))


def table_row(name: str, data: dict) -> tuple:
    """A card: what is on record, the likelihoods of the first state, what it shares a cause with."""
    shared = [entry for entry in data["shared"] if name in entry["cards"]]
    others = [data["cards"][other]["name"] for entry in shared for other in entry["cards"] if other != name]
    numbers = data["first"][name].split("-")[1:]
    cause = f"{others[0]}: {shared[0]['cause']}" if shared else "none of the others"
    pairs = words.separated(data, data["first"][name])
    return (data["cards"][name]["name"], data["cards"][name]["found"], " · ".join(numbers) + " %", pairs, cause)


def draw() -> Drawing:
    """The figure, from its data."""
    data = read_data(Path(__file__).parent)
    kept = ("first", "hypotheses", "cards", "shared", "events", "presets")
    return Drawing(
        wide=drawn(WIDE, data),
        narrow=drawn(NARROW, data),
        alternative=words.alternative(data, data["first"]),
        headers=("Card", "On record", "Assumed chance of it under N · W · A · C", "Pairs", "Shares a cause with"),
        rows=[table_row(name, data) for name in words.CARDS],
        kind="Arithmetic on your own assumptions. Only the base rates are measured; it never says what to believe.",
        live=words.sentence(data, data["first"]),
        data={key: data[key] for key in kept}
        | {"layout": {str(width): {key: LAYOUT[width][key] for key in ("bar", "cells")} for width in (WIDE, NARROW)}}
        | {"scale": SCALE},
    )
