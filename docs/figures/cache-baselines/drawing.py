"""Five quoted savings at one scale, and one of them taken apart."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, model_config, read_data, rect, svg, text
from ..cache import cache_parts
from ..javascript import words_beside
from .model import comparison, stairs

words = words_beside(__file__)
# Where bars stand by variant: those of the five savings, and the steps of the one taken apart.
LAYOUT = {
    WIDE: {"left": 206, "room": 222, "row": 44, "bar": 12, "step_left": 140, "step_room": 370},
    NARROW: {"left": 0, "room": NARROW, "row": 60, "bar": 46, "step_left": 132, "step_room": 138},
}
TOP, BAR, STEP = 32, 12, 26


def side(description: dict) -> dict:
    """A side as elements per layer and layers; as elements alone where the layers are not printed."""
    name = {"name": description["name"]}
    if "elements" in description:
        return name | {"elements": description["elements"], "layers": 1}
    config = model_config(description["model"])
    cache = config["cache"]
    if "full_heads" in description:
        return name | {"elements": config["heads"] * sum(description["full_heads"]), "layers": cache["layers"]}
    one_layer = cache_parts(cache | {"layers": 1})[0].elements
    return name | {"elements": one_layer, "layers": cache["layers"]}


def figure_values(data: dict) -> dict:
    """Baselines with both sides counted, the quotes, and what the lower scale holds."""
    kept = ("words", "attention", "also")
    baselines = {
        key: {name: entry[name] for name in kept} | {"old": side(entry["old"]), "new": side(entry["new"])}
        for key, entry in data["baselines"].items()
    }
    rooms = [[LAYOUT[width]["step_left"], LAYOUT[width]["step_room"]] for width in (WIDE, NARROW)]
    return {name: data[name] for name in ("first", "bits", "quotes", "widest_fold")} | {
        "baselines": baselines,
        "rooms": rooms,
    }


def quote_row(index: int, width: int, quote: dict, values: dict, largest: float) -> list[str]:
    """A quoted saving: its words, its baseline, both amounts as bars and as numbers."""
    layout, y = LAYOUT[width], TOP + index * LAYOUT[width]["row"]
    result = comparison(values["baselines"][quote["baseline"]], quote["bits"])
    scale, top = layout["room"] / largest, y + layout["bar"] - 4
    shown = {"baseline": quote["baseline"], "bits": str(quote["bits"])} == values["first"]
    return [
        text(0, y + 14, quote["words"], "strong"),
        text(0, y + 33, quote["row"], "soft"),
        rect(layout["left"], top, result["old"] * scale, BAR, "e2"),
        rect(layout["left"], top, max(result["new"] * scale, 2), BAR, "s1"),
        text(width, y + 14, words.change(result), "strong", "end"),
        text(width, y + 33, "shown below" if shown else "", "soft", "end", f"mark-{index}"),
    ]


def step_rows(width: int, top: float, values: dict, state: dict) -> list[str]:
    """The folds by cause, each starting where the one before ended."""
    baseline, result = words.chosen(values, state).values()
    layout, parts = LAYOUT[width], []
    labels, causes = (baseline["attention"], "fewer bits", "fewer layers"), words.CAUSES
    for index, (start, length) in enumerate(stairs(result["folds"], values["widest_fold"])):
        cause, y = causes[index], top + index * STEP
        x, long = layout["step_left"] + layout["step_room"] * start, layout["step_room"] * length
        parts += [
            text(0, y + 13, labels[index], "soft", part=f"label-{cause}"),
            rect(x, y + 2, long, BAR, "s1" if index == 0 else "s2", f"step-{cause}"),
            text(width, y + 13, words.cause_fold(baseline, result, cause), "strong", "end", f"fold-{cause}"),
        ]
    return parts


def drawn(width: int, values: dict) -> str:
    """The whole drawing at one width."""
    state, quotes = values["first"], values["quotes"]
    baseline, result = words.chosen(values, state).values()
    largest = max(comparison(entry, 16)["old"] for entry in values["baselines"].values())
    middle = TOP + len(quotes) * LAYOUT[width]["row"] + 30
    parts = [text(0, 16, "Bytes a token: baseline → kept", "strong")]
    parts += [part for index, quote in enumerate(quotes) for part in quote_row(index, width, quote, values, largest)]
    parts += [
        text(0, middle, f"{words.less(result)}, why", "strong", part="less"),
        text(width, middle, words.change(result), "strong", "end", "change"),
        *step_rows(width, middle + 14, values, state),
        text(0, middle + 112, baseline["also"][0], "soft", part="also-0"),
        text(0, middle + 131, baseline["also"][1], "soft", part="also-1"),
    ]
    return svg(width, middle + 138, parts, words.alternative(values, state))


def table_row(quote: dict, values: dict) -> tuple:
    """A quoted saving with its numbers."""
    baseline = values["baselines"][quote["baseline"]]
    result = comparison(baseline, quote["bits"])
    folds = [words.cause_fold(baseline, result, cause) for cause in words.CAUSES]
    amounts = (f"{result['old']:,.0f}", f"{result['new']:,.0f}", words.less(result), words.fraction(result))
    return (quote["words"], baseline["words"], *amounts, *folds)


def draw() -> Drawing:
    """The figure, from registered configurations and two printed numbers."""
    values = figure_values(read_data(Path(__file__).parent))
    state = values["first"]
    return Drawing(
        wide=drawn(WIDE, values),
        narrow=drawn(NARROW, values),
        alternative=words.alternative(values, state),
        headers=(
            "Quoted", "Baseline", "Its bytes", "Kept bytes", "Saving", "Part", "by attention", "by bits", "by layers",
        ),
        rows=[table_row(quote, values) for quote in values["quotes"]],
        kind="Arithmetic from published configurations; two of the four baselines were never built.",
        live=words.sentence(values, state),
        data=values,
    )  # fmt: skip
