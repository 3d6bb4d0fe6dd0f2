"""One company's cache over the years, on a logarithmic scale."""

from datetime import date

from ..base import Drawing, model_config, number, rect, text
from ..javascript import numbers
from ..looks import Looks, part, says
from ..worked import Drawn, Worked
from .model import log_position

figure = Worked(__file__)
words, look = figure.words, figure.look
COLOURS = {"heads": "s1", "mla": "s3", "compressed": "s2"}
LEGEND = (("s1", "grouped heads"), ("s3", "latent"), ("s2", "merged tokens"))


def entry(item: dict) -> dict:
    """What the figure knows of a model."""
    config = model_config(item["model"])
    released = date.fromisoformat(config["released"])
    return {
        "name": item["name"],
        "after": item.get("after"),
        "released": config["released"],
        "month": f"{released:%B %Y}",
        "side": item["side"],
        "stored": item.get("stored", ""),
        "cache": config["cache"],
        "served": config.get("served"),
        "context": config["context_length"],
        "quoted": config["sources"]["config"]["read"] == "quoted",
    }


def share(day: date, models: list[dict]) -> float:
    """Where a day is between the first and the last release, from 0 to 1."""
    first, last = (date.fromisoformat(models[index]["released"]) for index in (0, -1))
    return (day - first) / (last - first)


def figure_values(data: dict) -> dict:
    """The models in order of time, each with its place in it, and the scale."""
    models = [entry(item) for item in data["models"]]
    placed = [model | {"time": share(date.fromisoformat(model["released"]), models)} for model in models]
    return {"models": placed} | {name: data[name] for name in ("first", "told", "scale")}


def ruler(width: int, models: list[dict], scale: dict) -> list[str]:
    """The lines of the scale with their bytes, and the years."""
    parts, end = [], look.TOP + look.HEIGHT
    for value in scale["labels"]:
        y = look.height(log_position(value, scale["low"], scale["high"]))
        parts += [rect(0, y, width, 1, "faint"), text(width, y - 4, numbers.fixed(value), "soft", "end")]
    for year in range(date.fromisoformat(models[0]["released"]).year + 1, 2027):
        x = look.at(width, share(date(year, 1, 1), models))
        parts += [rect(x, end, 1, 6, "soft"), text(max(x, 18), end + 20, str(year), "soft", "middle")]
    return parts


def words_beside_mark(index: int, item: dict, looks: Looks) -> str:
    """A model's name, what a token costs, and the whole cache."""
    said = (("name", "strong"), ("bytes", "strong"), ("all", "soft"))
    spans = (part("tspan", f"{name}-{index}", looks, classes=kind) for name, kind in said)
    return f'<text class="clear" text-anchor="{look.anchor(item["side"])}">{"".join(spans)}</text>'


def points(models: list[dict], looks: Looks) -> list[str]:
    """The lines from one model to the next, then marks and words."""
    parts = [
        part(tag, f"{name}-{index}", looks, classes=classes)
        for tag, name, classes in (("path", "path", "line"), ("text", "change", ""))
        for index, item in enumerate(models)
        if item["after"] is not None
    ]
    for index, item in enumerate(models):
        colour = COLOURS[item["cache"]["kind"]]
        parts.append(part("rect", f"square-{index}", looks, classes=colour, rx=1))
        if item["quoted"]:
            x, y = (looks[f"square-{index}"][side] + looks[f"square-{index}"]["width"] / 2 for side in "xy")
            parts.append(f'<circle class="e2" cx="{number(x)}" cy="{number(y)}" r="{look.RING}"/>')
        parts.append(words_beside_mark(index, item, looks))
    return parts


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    models, end = values["models"], look.TOP + look.HEIGHT
    legend = " · ".join(f'<tspan class="{colour} strong">{name}</tspan>' for colour, name in LEGEND)
    parts = [says("title", 0, 16, looks, "strong"), f'<text x="0" y="35">{legend}</text>']
    parts += ruler(width, models, values["scale"])
    parts += points(models, looks)
    parts += [says(f"note-{row}", 0, end + 42 + 18 * row, looks, "soft") for row in range(3)]
    return end + 84, parts


def table_row(values: dict, index: int) -> tuple:
    """A model's numbers in both forms."""
    states = ({"precision": form, "context": 131072} for form in ("bf16", "served"))
    plain, served = (words.shown(values, state)[index] for state in states)
    in_bytes, published = plain["form"] == "served", served["form"] == "served"
    return (
        plain["name"],
        plain["released"],
        "–" if in_bytes else numbers.fixed(plain["bytes"]),
        numbers.fixed(served["bytes"]) if published else "–",
        "–" if in_bytes else words.whole(plain),
        words.whole(served) if published else "–",
        "at second hand" if plain["quoted"] else "at first hand",
    )


def draw() -> Drawing:
    """The figure, from the registered configurations."""
    values = figure_values(figure.data())
    return figure.drawing(
        drawn,
        values,
        headers=(
            "Model", "Released", "Bytes a token, 16 bits", "as served", "131,072 tokens", "as served", "Read",
        ),
        rows=[table_row(values, index) for index in range(len(values["models"]))],
        kind="Arithmetic from published configurations; the last model’s was read at second hand.",
    )  # fmt: skip
