"""Work with and without a cache, what six designs keep and compute, and what a rotation does to absorption."""

import json
from math import ceil, log10
from pathlib import Path

from figures.base import NARROW, WIDE, Drawing, rect, svg, text

RESULT = Path(__file__).parent / "result.json"
ABSORPTION = (
    ("without_rotation", "No rotation, one fixed matrix"),
    ("rotated", "Rotated keys, the same matrix"),
    ("rotated_best_fixed_matrix", "Rotated keys, best-fitting matrix"),
    ("rotated_matrix_a_distance", "Rotated, a matrix per distance"),
    ("decoupled", "A rotary key of its own"),
)
TALL, PAIR, LINE = 84, 25, 22  # pixels of the longest column, from design to design, from line to line
WRONG = 1e-6  # an error above rounding


def steps(width: float, top: float, counts: dict) -> list[str]:
    """Two columns a word: FLOPs without the cache and with it, those of the last word in figures."""
    cached, fresh = counts["flops_with_cache"], counts["flops_without_cache"]
    step, base = (width - 86) / len(fresh), top + 28 + TALL
    parts = [text(0, top, "Work for the next word, in FLOPs", "strong")]
    for index, values in enumerate(zip(fresh, cached, strict=True)):
        x = step * index
        for place, (value, kind) in enumerate(zip(values, ("s2", "s1"), strict=True)):
            high = TALL * value / max(fresh)
            parts.append(rect(x + 3 + place * (step - 6) / 2, base - high, (step - 6) / 2, high, kind))
        parts.append(text(x + step / 2, base + 18, f"{index + 1}", "soft", "middle"))
    ends = zip((fresh[-1], cached[-1]), ("no cache", "cache"), ("s2", "s1"), strict=True)
    for value, name, kind in ends:
        y = base - TALL * value / max(fresh)
        parts += [text(width, y + 12, f"{value:,}", f"strong {kind}", "end"), text(width, y - 5, name, kind, "end")]
    return [*parts, text(width, base + 18, "word", "soft", "end"), rect(0, base, width - 86, 1, "faint")]


def designs(width: float, top: float, counts: dict) -> list[str]:
    """Two bars a design: numbers kept per token, and FLOPs of the 64th word."""
    rows = [(name, long["numbers_kept"], long["flops_with_cache"][-1]) for name, long in counts.items()]
    most = [max(row[place] for row in rows) for place in (1, 2)]
    left, middle = 110, 110 + (width - 110) / 2
    room = (width - left) / 2 - 10
    parts = [
        text(0, top, "Six designs", "strong"),
        text(left, top, "numbers kept", "s1"),
        text(width, top, "FLOPs, word 64", "s2", "end"),
    ]
    for index, (name, kept, flops) in enumerate(rows):
        y = top + 8 + index * PAIR
        parts.append(text(0, y + 14, name))
        for x, value, largest, kind in ((left, kept, most[0], "s1"), (middle, flops, most[1], "s2")):
            parts.append(rect(x, y + 15, max(room * value / largest, 2), 6, kind))
            parts.append(text(x, y + 12, f"{value:,}", "soft"))
    return parts


def span(values: list[float]) -> str:
    """The smallest and largest value of the seeds, or a power of ten that bounds rounding errors."""
    if max(values) > WRONG:
        return f"{min(values):.2f}–{max(values):.2f}"
    return "< 10⁻" + str(-ceil(log10(max(values)))).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def absorption(width: float, top: float, seeds: dict) -> list[str]:
    """How wrong scores from the latent alone become, as a share of the right ones, and whether that is rounding."""
    parts = [text(0, top, "Scores from the latent alone: error", "strong")]
    for index, (key, words) in enumerate(ABSORPTION, 1):
        y, values = top + index * LINE, [seed[key] for seed in seeds.values()]
        wrong = max(values) > WRONG
        parts += [
            text(0, y, "✕" if wrong else "✓", "strong contradicted" if wrong else "strong supported"),
            text(20, y, words),
            text(width, y, span(values), "strong", "end"),
        ]
    return parts


def drawn(width: float, measured: dict, alternative: str) -> str:
    """The whole drawing at one width."""
    short, long = ({name: both[at] for name, both in measured["counts"].items()} for at in ("8", "64"))
    second = 16 + 28 + TALL + 50
    third = second + 8 + len(long) * PAIR + 26
    parts = steps(width, 16, short["MHA"]) + designs(width, second, long)
    parts += absorption(width, third, measured["absorption"])
    return svg(width, third + len(ABSORPTION) * LINE + 8, parts, alternative)


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
