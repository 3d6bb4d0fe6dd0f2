"""Five quoted savings at one scale, and one of them taken apart."""

from ..base import Drawing, answer, awaited, model_config, number, rect, text
from ..cache import cache_parts
from ..looks import Looks, part, says
from ..worked import Drawn, Worked
from .model import comparison

figure = Worked(__file__)
words, look = figure.words, figure.look
TOP, ROW, BAR, STEP = 80, 48, 17, 24


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
    return {name: data[name] for name in ("first", "bits", "quotes")} | {"baselines": baselines}


def quote_row(index: int, width: float, quote: dict, values: dict, largest: float, looks: Looks) -> list[str]:
    """A quoted saving: its words, and its baseline as a bar with what is kept of it."""
    y, result = TOP + index * ROW, comparison(values["baselines"][quote["baseline"]], quote["bits"])
    old, new = (result[side] * width / largest for side in ("old", "new"))
    return [
        part("rect", f"mark-{index}", looks, classes="box zoom", x=0, y=y - 16, width=width, height=ROW - 5),
        f'<text x="0" y="{y}"><tspan class="strong">{quote["words"]}</tspan> '
        f'<tspan class="soft">{quote["row"]}</tspan></text>',
        rect(1, y + 7, old - 2, BAR, "e1"),
        rect(0, y + 6, max(new, 2), BAR + 2, "s3"),
        *amounts(old, new, y + 21, (words.amount(result["new"]), words.amount(result["old"])), old > width / 2),
    ]


def amounts(old: float, new: float, y: float, said: tuple[str, str], inside: bool) -> list[str]:
    """Kept bytes and the baseline's, within a long bar or behind a short one."""
    kept, whole = said
    if inside:
        return [text(new + 7, y, kept, "s3 strong"), text(old - 8, y, f"of {whole}", "", "end")]
    return [f'<text x="{number(old + 6)}" y="{y}"><tspan class="s3 strong">{kept}</tspan> of {whole}</text>']


def apart(width: int, top: float, looks: Looks) -> list[str]:
    """One saving taken apart: what each cause leaves, within what there was before it."""
    parts = [
        says("line-0", 0, top, looks, "strong"),
        says("line-1", width, top, looks, "strong", "end"),
    ]
    for index, cause in enumerate(words.CAUSES):
        y, size = top + 12 + index * STEP, {"x": look.STEPS[str(width)][0], "rx": 2}
        was = part("rect", f"was-{cause}", looks, classes="e3" if index else "e1", y=y + 2, height=14, **size)
        left = part("rect", f"left-{cause}", looks, classes="s3", y=y + 1, height=16, **size)
        fold = says(f"fold-{cause}", width, y + 14, looks, "strong", "end")
        parts += [
            says(f"name-{cause}", 0, y + 14, looks, "soft"),
            answer(was, left, fold),
            awaited(width - 5, y + 14),
        ]
    notes = top + 12 + 3 * STEP + 14
    return parts + [says(f"line-{2 + row}", 0, notes + 18 * row, looks, "soft") for row in range(2)]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    quotes, largest = values["quotes"], max(comparison(entry, 16)["old"] for entry in values["baselines"].values())
    why = TOP + len(quotes) * ROW + 14
    parts = [
        text(0, 16, "One cache beside five baselines", "strong"),
        rect(0, 27, 10, 12, "s3"),
        text(15, 38, "latent attention", "s3"),
        rect(142, 28, 10, 10, "e1"),
        text(158, 38, "baseline, bytes a token", "soft"),
        text(0, 57, "A card: one head’s key and value of a token", "soft"),
    ]
    for index, quote in enumerate(quotes):
        parts += quote_row(index, width, quote, values, largest, looks)
    return why + 125, [*parts, *apart(width, why, looks)]


def table_row(quote: dict, values: dict) -> tuple:
    """A quoted saving with its numbers."""
    baseline = values["baselines"][quote["baseline"]]
    result = comparison(baseline, quote["bits"])
    folds = [words.cause_fold(baseline, result, cause) for cause in words.CAUSES]
    amounts = (f"{result['old']:,.0f}", f"{result['new']:,.0f}", words.less(result), words.fraction(result))
    return (quote["words"], baseline["words"], *amounts, *folds)


def draw() -> Drawing:
    """The figure, from registered configurations and two printed numbers."""
    values = figure_values(figure.data())
    return figure.drawing(
        drawn,
        values,
        headers=(
            "Quoted", "Baseline", "Its bytes", "Kept bytes", "Saving", "Part", "by attention", "by layers", "by bits",
        ),
        rows=[table_row(quote, values) for quote in values["quotes"]],
        kind="Arithmetic from published configurations; two of the baselines are sums on paper.",
    )  # fmt: skip
