"""Work for each of eight words without and with a cache and, apart, what four designs keep of a word."""

from figures.base import Drawing, number, rect, text
from figures.results import measured_beside
from figures.worked import Drawn, still

ABSORPTION = (
    ("without_rotation", "No rotation, one fixed matrix"),
    ("rotated", "Rotated keys, the same matrix"),
    ("rotated_best_fixed_matrix", "Rotated keys, best-fitting matrix"),
    ("rotated_matrix_a_distance", "Rotated, a matrix per distance"),
    ("decoupled", "A rotary key of its own"),
)
TALL, ROW = 150, 24  # pixels of the longest column, and from design to design


def steps(width: float, counts: dict) -> list[str]:
    """A column a word: FLOPs without the cache, a block for each word's share, and in front those with it."""
    cached, fresh = counts["flops_with_cache"], counts["flops_without_cache"]
    step, base = (width - 86) / len(fresh), 48 + TALL
    parts = [
        text(0, 16, "Work for the next word, in FLOPs", "strong"),
        text(0, 34, "a block: one word’s share", "soft"),
    ]
    for index, values in enumerate(zip(fresh, cached, strict=True)):
        x, (most, least) = step * index + 3, (TALL * value / max(fresh) for value in values)
        parts += [rect(x, base - most, step - 6, most, "s2"), rect(x, base - least, step - 6, least, "s1")]
        tops = (base - most * cut / (index + 1) for cut in range(1, index + 1))
        slits = (f"M{number(x)} {number(top - 0.5)}h{number(step - 6)}v1h-{number(step - 6)}z" for top in tops)
        parts.append(f'<path class="on" d="{"".join(slits)}"/>' if index else "")
        parts.append(text(x - 3 + step / 2, base + 18, f"{index + 1}", "soft", "middle"))
    ends = zip((fresh[-1], cached[-1]), ("no cache", "cache"), ("s2", "s1"), strict=True)
    for value, name, kind in ends:
        y = base - TALL * value / max(fresh)
        parts += [text(width, y + 12, f"{value:,}", f"strong {kind}", "end"), text(width, y - 5, name, kind, "end")]
    parts.append(text(width, base - TALL / 2, f"÷ {fresh[-1] / cached[-1]:.1f}", "strong", "end"))
    return [*parts, text(width, base + 18, "word", "soft", "end"), rect(0, base, width - 86, 1, "faint")]


def designs(width: float, top: float, counts: dict) -> list[str]:
    """A bar a design: the numbers that it keeps of a word in a layer."""
    kept = {name.split()[0]: long["numbers_kept"] for name, long in counts.items()}  # of MLA the last: absorbed
    parts, room = [text(0, top, "Apart: numbers kept of each word", "strong")], width - 50 - 44
    for index, (name, value) in enumerate(sorted(kept.items(), key=lambda each: -each[1])):
        y = top + 10 + index * ROW
        long = room * value / max(kept.values())
        parts += [text(0, y + 14, name), rect(50, y + 3, long, 13, "s3")]
        parts.append(text(58 + long, y + 14, f"{value}", "strong"))
    return parts


def drawn(width: int, measured: dict) -> Drawn:
    """The whole drawing at one width: the work of eight words and, below a rule, what four designs keep."""
    short, long = ({name: both[at] for name, both in measured["counts"].items()} for at in ("8", "64"))
    second = 48 + TALL + 70
    parts = [*steps(width, short["MHA"]), rect(0, second - 30, width, 1, "faint"), *designs(width, second, long)]
    return second + 10 + 4 * ROW, parts


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
    measured = measured_beside(__file__)
    rows = table(measured)
    alternative = (
        "Work of a toy decoder, in FLOPs for each of eight words with full heads, without and with a cache: "
        f"{'; '.join(f'{fresh} and {kept}' for _, _, fresh, kept in rows[:8])}. Apart, the numbers that each design "
        f"keeps of a word in a layer: {'; '.join(f'{name} {kept}' for _, name, kept, _ in rows[8:14])}. Not drawn: "
        f"FLOPs of the 64th word, {'; '.join(f'{name} {flops}' for _, name, _, flops in rows[8:14])}; the error of "
        "attention scores computed from the latent alone, smallest and largest of five seeds, "
        f"{'; '.join(f'{words} {low} to {high}' for _, words, low, high in rows[14:])}."
    )
    return still(
        lambda width: drawn(width, measured),
        alternative,
        headers=("Part", "What", "Without cache; kept; smallest", "With cache; FLOPs; largest"),
        rows=rows,
        kind="A toy experiment: a decoder of two layers with random weights, counted; not measured on any model.",
    )
