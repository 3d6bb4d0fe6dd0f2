"""One company's cache over the years, earliest at the top, on a logarithmic scale."""

from datetime import date
from pathlib import Path

from ..base import NARROW, WIDE, Drawing, line, model_config, read_data, rect, svg, text
from ..javascript import numbers, words_beside
from .model import log_position

words = words_beside(__file__)
LAYOUT = {WIDE: (120, 460), NARROW: (98, 228)}  # where the scale begins and how long it is
TOP, PER_DAY, TWIN, DOT = 78, 0.6, 42, 12  # TWIN: the gap to a model of the same day
TURN = 0.5  # marks beyond this share of the scale have their words at their left
ASIDE = {WIDE: 34, NARROW: 22}  # how far the lower words stand aside there, so that the line passes between


def entry(item: dict) -> dict:
    """What the figure knows of a model."""
    config = model_config(item["model"])
    released = date.fromisoformat(config["released"])
    return {
        "name": item["name"],
        "after": item.get("after"),
        "released": config["released"],
        "month": f"{released:%B %Y}",
        "cache": config["cache"],
        "served": config.get("served"),
        "context": config["context_length"],
        "quoted": config["sources"]["config"]["read"] == "quoted",
    }


def heights(models: list[dict]) -> list[float]:
    """The line of each model by its day; one of the same day stands a little below."""
    days = [date.fromisoformat(model["released"]) for model in models]
    lines = [TOP + (day - days[0]).days * PER_DAY for day in days]
    return [y + TWIN if y in lines[:index] else y for index, y in enumerate(lines)]


def figure_values(data: dict) -> dict:
    """The models in order of time, their lines, and the scale."""
    models = [entry(item) for item in data["models"]]
    return {
        "models": models,
        "heights": heights(models),
        "rooms": list(LAYOUT.values()),
        "turn": TURN,
        "aside": list(ASIDE.values()),
        **{name: data[name] for name in ("first", "told", "scale")},
    }


def place(width: int, value: float, scale: dict) -> float:
    """The middle of a mark."""
    left, room = LAYOUT[width]
    return left + room * log_position(value, scale["low"], scale["high"])


def ruler(width: int, end: float, scale: dict) -> list[str]:
    """Lines and labels of the scale."""
    marks = [(place(width, value, scale), value) for value in scale["labels"]]
    return [
        text(0, 16, "Bytes for a further token", "strong"),
        *(text(x, 46, numbers.fixed(value), "soft", "middle") for x, value in marks),
        *(rect(x - 0.5, 54, 1, end - 54, "faint") for x, _ in marks),
    ]


def mark_class(item: dict) -> str:
    """Colour by design, hollow at second hand."""
    if item["quoted"]:
        return "e1"
    return {"heads": "s2", "mla": "s1", "compressed": "s4"}[item["cache"]["kind"]]


def point_parts(index: int, width: int, y: float, item: dict, values: dict, state: dict) -> list[str]:
    """A model's name, month, mark and numbers."""
    x = place(width, item["bytes"], values["scale"])
    left = log_position(item["bytes"], values["scale"]["low"], values["scale"]["high"]) > TURN
    upper, lower, anchor = (-DOT, -ASIDE[width], "end") if left else (DOT, DOT, "start")
    return [
        text(0, y, item["name"], "strong"),
        text(0, y + 18, f"{date.fromisoformat(item['released']):%b %Y}", "soft"),
        rect(x - DOT / 2, y - 5 - DOT / 2, DOT, DOT, mark_class(item), f"dot-{index}"),
        text(x + upper, y, words.per_token(item, state), "strong", anchor, f"number-{index}"),
        text(x + lower, y + 18, words.below(item), "soft", anchor, f"below-{index}"),
    ]


def path_parts(width: int, rows: list[dict], values: dict) -> list[str]:
    """Lines between models of one succession that are stored in the same form; the others have no length."""
    parts = []
    for index, item in enumerate(rows):
        if item["after"] is None:
            continue
        x2, y2 = place(width, item["bytes"], values["scale"]), values["heights"][index] - 5
        x1, y1 = place(width, rows[item["after"]]["bytes"], values["scale"]), values["heights"][item["after"]] - 5
        ends = (x1, y1, x2, y2) if item["change"] is not None else (x2, y2, x2, y2)
        parts.append(line(*ends, "line", f"path-{index}"))
    return parts


def drawn(width: int, values: dict, state: dict) -> str:
    """The whole drawing at one width."""
    rows = words.shown(values, state)
    end = max(values["heights"]) + 36
    parts = ruler(width, end, values["scale"]) + path_parts(width, rows, values)
    for index, (item, y) in enumerate(zip(rows, values["heights"], strict=True)):
        parts += point_parts(index, width, y, item, values, state)
    for index, note in enumerate(words.notes(values, state)):
        parts.append(text(0, end + 22 + 19 * index, note, "soft", part=f"note-{index}"))
    return svg(width, end + 68, parts, words.alternative(values, state))


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
    values = figure_values(read_data(Path(__file__).parent))
    state = values["first"]
    return Drawing(
        wide=drawn(WIDE, values, state),
        narrow=drawn(NARROW, values, state),
        alternative=words.alternative(values, state),
        headers=(
            "Model", "Released", "Bytes a token, 16 bits", "as served", "131,072 tokens", "as served", "Read",
        ),
        rows=[table_row(values, index) for index in range(len(values["models"]))],
        kind="Arithmetic from published configurations; the last model’s was read at second hand.",
        live=words.sentence(values, state),
        data=values,
    )  # fmt: skip
