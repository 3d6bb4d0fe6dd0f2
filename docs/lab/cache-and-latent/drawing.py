"""Work with and without a cache, what six designs keep and compute, and what a rotation does to absorption."""

import json
from math import ceil, log10
from pathlib import Path

from figures.base import NARROW, WIDE, Drawing, line, number, rect, svg, text

RESULT = Path(__file__).parent / "result.json"
ABSORPTION = (
    ("without_rotation", "No rotation, one fixed matrix"),
    ("rotated", "Rotated keys, the same matrix"),
    ("rotated_best_fixed_matrix", "Rotated keys, best-fitting matrix"),
    ("rotated_matrix_a_distance", "Rotated, a matrix per distance"),
    ("decoupled", "A rotary key of its own"),
)
STEP, PAIR, DOTS, LARGEST = 40, 50, 44, 1.2


def steps(width: float, top: float, counts: dict) -> list[str]:
    """Two bars a step: FLOPs with the cache, and without it."""
    cached, fresh = counts["flops_with_cache"], counts["flops_without_cache"]
    room = width - 50 - 86
    parts = [
        text(0, top, "1. FLOPs for the next word, MHA", "strong"),
        rect(0, top + 12, 12, 12, "s2"),
        text(18, top + 23, "no cache", "soft"),
        rect(100, top + 12, 12, 12, "s1"),
        text(118, top + 23, "cache", "soft"),
    ]
    for index, values in enumerate(zip(fresh, cached, strict=True)):
        y = top + 38 + index * STEP
        parts.append(text(0, y + 21, f"word {index + 1}", "soft"))
        for place, (value, kind) in enumerate(zip(values, ("s2", "s1"), strict=True)):
            parts.append(rect(54, y + 16 * place, max(room * value / max(fresh), 2), 13, kind))
            parts.append(text(width, y + 12 + 16 * place, f"{value:,}", "soft", "end"))
    return parts


def designs(width: float, top: float, counts: dict) -> list[str]:
    """Two bars a design: numbers kept per token, and FLOPs of the 64th word."""
    rows = [(name, long["numbers_kept"], long["flops_with_cache"][-1]) for name, long in counts.items()]
    most = [max(row[place] for row in rows) for place in (1, 2)]
    half = width / 2 - 8
    parts = [
        text(0, top, "2. Six designs: kept and computed", "strong"),
        text(0, top + 22, "numbers a layer", "soft"),
        text(half + 16, top + 22, "FLOPs, word 64", "soft"),
    ]
    for index, (name, kept, flops) in enumerate(rows):
        y = top + 48 + index * PAIR
        parts += [
            text(0, y, name, "strong"),
            text(half, y, f"{kept}", "", "end"),
            text(width, y, f"{flops:,}", "", "end"),
        ]
        parts.append(rect(0, y + 8, max(half * kept / most[0], 2), 14, "s1"))
        parts.append(rect(half + 16, y + 8, max(half * flops / most[1], 2), 14, "s2"))
    return parts


def span(values: list[float]) -> str:
    """The smallest and largest value of the seeds, or a power of ten that bounds rounding errors."""
    if max(values) > 1e-6:
        return f"{min(values):.2f}–{max(values):.2f}"
    return "below 10⁻" + str(-ceil(log10(max(values)))).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def dots(width: float, top: float, seeds: dict) -> list[str]:
    """One dot a seed: the error of scores from the latent alone, as a share of the right scores."""
    parts = [
        text(0, top, "3. Error of the absorbed scores", "strong"),
        text(0, top + 20, "share of the right scores; one mark a seed", "soft"),
    ]
    for index, (key, words) in enumerate(ABSORPTION):
        y, values = top + 50 + index * DOTS, [seed[key] for seed in seeds.values()]
        parts += [
            text(0, y, words),
            text(width, y, span(values), "strong", "end"),
            line(0, y + 14, width, y + 14, "line"),
        ]
        parts += [mark(4 + (width - 8) * value / LARGEST, y + 14) for value in values]
    return parts


def mark(x: float, y: float) -> str:
    """One seed."""
    return f'<circle class="s1" cx="{number(x)}" cy="{number(y)}" r="4"/>'


def drawn(width: float, measured: dict, alternative: str) -> str:
    """The whole drawing at one width."""
    short, long = ({name: both[at] for name, both in measured["counts"].items()} for at in ("8", "64"))
    second = 16 + 38 + 8 * STEP + 30
    third = second + 48 + len(long) * PAIR + 14
    parts = steps(width, 16, short["MHA"]) + designs(width, second, long)
    parts += dots(width, third, measured["absorption"])
    return svg(width, third + 50 + len(ABSORPTION) * DOTS - 18, parts, alternative)


def table(measured: dict) -> list[tuple]:
    """One row for each thing drawn: panel, what, first number, second number."""
    short = measured["counts"]["MHA"]["8"]
    both = zip(short["flops_without_cache"], short["flops_with_cache"], strict=True)
    rows: list[tuple] = [(f"1, word {i}", "MHA", f"{a:,}", f"{b:,}") for i, (a, b) in enumerate(both, 1)]
    for name, counts in measured["counts"].items():
        rows.append(("2", name, f"{counts['64']['numbers_kept']}", f"{counts['64']['flops_with_cache'][-1]:,}"))
    for key, words in ABSORPTION:
        values = [seed[key] for seed in measured["absorption"].values()]
        rows.append(("3", words, f"{min(values):.2g}", f"{max(values):.2g}"))
    return rows


def draw() -> Drawing:
    """The figure, from result.json."""
    measured = json.loads(RESULT.read_text(encoding="utf-8"))["measured"]
    rows = table(measured)
    alternative = (
        "Three panels about a toy decoder. First, FLOPs for each of eight words with full heads, without and with "
        f"a cache: {'; '.join(f'{fresh} and {kept}' for _, _, fresh, kept in rows[:8])}. Second, numbers kept per "
        "token and layer, and FLOPs of the 64th word: "
        f"{'; '.join(f'{name} {kept} and {flops}' for _, name, kept, flops in rows[8:14])}. Third, the error of "
        "attention scores computed from the latent alone, smallest and largest of five seeds: "
        f"{'; '.join(f'{words} {low} to {high}' for _, words, low, high in rows[14:])}."
    )
    return Drawing(
        wide=drawn(WIDE, measured, alternative),
        narrow=drawn(NARROW, measured, alternative),
        alternative=alternative,
        headers=("Panel", "What", "Without cache; kept; smallest", "With cache; FLOPs; largest"),
        rows=rows,
        kind="A toy experiment: a decoder of two layers with random weights, counted; not measured on any model.",
    )
