"""All parameters of DeepSeek-V3 and those used for one token, drawn part by part."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, model_config, read_data, rect, svg, text
from ..javascript import words_beside
from .model import active_parts, expert, parts, prediction_module, scales, stored

words = words_beside(__file__)
LAYOUT = {"most": 42 * 10**9, "column": 78}
TOP, PITCH, BAR = 138, 42, 12


def configuration() -> dict:
    """The register's numbers of the model, and the figure's own."""
    data = read_data(Path(__file__).parent)
    numbers = {field: value for field, value in model_config(data["model"]).items() if isinstance(value, int)}
    return {**numbers, **data}


def totals(c: dict) -> tuple[int, int]:
    """All parameters and those of one token in the first state."""
    return sum(parts(c).values()), sum(active_parts(c, c["first"]["experts"], True, True).values())


def both(width: float, c: dict) -> list[str]:
    """One bar for all parameters and, in it, those of one token."""
    (total, active), unit = totals(c), width / stored(c)
    said = words.totals({"total": total, "active": active})
    return [
        text(0, 16, said[0], "strong", part="total"),
        rect(0, 26, total * unit, 22, "faint", "all"),
        rect(0, 26, active * unit, 22, "s1", "active"),
        text(0, 68, said[1], "strong", part="per-token"),
        text(width, 68, said[2], "strong", "end", "share"),
    ]


def row(index: int, width: float, name: str, label: str, counts: tuple[int, int]) -> list[str]:
    """A part: its name, all of it, what is used of it for a token, and that as a bar."""
    y = TOP + index * PITCH
    return [
        text(0, y, label, part=f"name-{name}"),
        text(width - LAYOUT["column"], y, words.billions(counts[0]), "soft", "end", f"all-{name}"),
        text(width, y, words.billions(counts[1]), "strong", "end", f"used-{name}"),
        rect(0, y + 8, width * counts[1] / LAYOUT["most"], BAR, "s1", f"bar-{name}"),
    ]


def rows(width: float, c: dict) -> list[str]:
    """All parts under their heads; the prediction module last."""
    labels, used = words.names(c, c["first"]), active_parts(c, c["first"]["experts"], True, True)
    drawn = [
        text(0, TOP - 30, "billions", "soft"),
        text(width - LAYOUT["column"], TOP - 30, "all", "soft", "end"),
        text(width, TOP - 30, "per token", "soft", "end"),
    ]
    for index, (name, count) in enumerate(parts(c).items()):
        drawn += row(index, width, name, labels[name], (count, used[name]))
    return drawn + row(len(labels), width, "module", "Prediction module", (0, 0))


def drawn(width: float, c: dict, alternative: str) -> str:
    """The whole drawing at one width."""
    y = TOP + (len(parts(c)) + 1) * PITCH
    facts = [text(0, y + 20 * index, line, "soft") for index, line in enumerate(words.one_expert(c))]
    return svg(width, y + 28, [*both(width, c), *rows(width, c), *facts], alternative)


def table(c: dict) -> list[tuple]:
    """Every part exactly."""
    used, labels = active_parts(c, c["first"]["experts"], True, True), words.names(c, c["first"])
    counted = [(labels[name], f"{count:,}", f"{used[name]:,}") for name, count in parts(c).items()]
    total, active = totals(c)
    return [
        *counted,
        ("Model", f"{total:,}", f"{active:,}"),
        ("Prediction module with its tables", f"{prediction_module(c):,}", "–"),
        ("Scales of the eight-bit weights", f"{scales(c):,}", "–"),
        ("Weights on Hugging Face", f"{stored(c):,}", "–"),
        ("One expert", f"{expert(c):,}", "–"),
    ]


def draw() -> Drawing:
    """The figure, from the registered configuration."""
    c = configuration()
    alternative = words.alternative(c, c["first"])
    return Drawing(
        wide=drawn(WIDE, c, alternative),
        narrow=drawn(NARROW, c, alternative),
        alternative=alternative,
        headers=("Part", "All parameters", "For one token"),
        rows=table(c),
        kind="Arithmetic from the published configuration of DeepSeek-V3.",
        live=words.sentence(c, c["first"]),
        data={**c, "layout": LAYOUT},
    )
