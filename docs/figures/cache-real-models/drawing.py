"""Real models' caches as bars at one scale, against the memory of GPUs."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, line, model_config, model_configs, read_data, rect, svg, text
from ..cache import bytes_at, bytes_per_token, served_bytes_per_token
from ..javascript import numbers, words_beside

words = words_beside(__file__)
# Where the bars stand and how tall a row is, by variant: the narrow one sets the words above the bar.
LAYOUT = {
    WIDE: {"left": 232, "room": 252, "row": 44, "bar": 12},
    NARROW: {"left": 0, "room": NARROW, "row": 60, "bar": 46},
}
TOP, BAR = 58, 12


def design(config: dict) -> str:
    """A cache's kind in two or three words."""
    cache = config["cache"]
    if cache["kind"] == "hybrid":
        return f"window {cache['windowed'][0]['window']:,}"
    if cache["kind"] == "mla":
        return "latent + index" if "indexer" in cache else "latent"
    if config.get("kv_heads") == config.get("heads"):
        return "full heads"
    return {"heads": "grouped heads", "linear-hybrid": "linear layers", "compressed": "merged tokens"}[cache["kind"]]


def entry(key: str, data: dict) -> dict:
    """What the figure knows of a model."""
    config = model_config(key)
    return {
        "name": data["names"].get(key, config["name"]),
        "design": design(config),
        "cache": config["cache"],
        "served": config.get("served"),
        "context": config.get("context_length"),
    }


def figure_values(data: dict) -> dict:
    """The models by id, the lists, and the model that the sentence speaks of."""
    lists = {key: content["models"] for key, content in data["lists"].items()}
    keys = dict.fromkeys(key for models in lists.values() for key in models)
    return {
        "reference": data["reference"],
        "first": data["first"],
        "lists": lists,
        "choices": {key: content["words"] for key, content in data["lists"].items()},
        "gpus": data["gpus"],
        "sparse": data["sparse"],
        "models": {key: entry(key, data) for key in keys},
        "rooms": [LAYOUT[width]["room"] for width in (WIDE, NARROW)],
    }


def bar_class(item: dict) -> str:
    """Plain heads apart from the designs that save; hollow where it is arithmetic only."""
    return f"{'e' if item['beyond'] else 's'}{2 if item['cache']['kind'] == 'heads' else 1}"


def bar_row(index: int, width: int, item: dict, state: dict, full: float) -> list[str]:
    """A model: name, design, bar, bytes, GPUs."""
    layout = LAYOUT[width]
    y = TOP + index * layout["row"]
    return [
        text(0, y + 14, item["name"], "strong", part=f"name-{index}"),
        text(0, y + 33, words.design_of(item), "soft", part=f"design-{index}"),
        rect(
            layout["left"], y + layout["bar"] - 4, max(layout["room"] * item["share"] / full, 1.5), BAR,
            bar_class(item), f"bar-{index}",
        ),
        text(width, y + 14, words.kept(item, state), "strong", "end", f"kept-{index}"),
        text(width, y + 33, words.beside(item, state), "soft", "end", f"gpus-{index}"),
    ]  # fmt: skip


def ruler(width: int, count: int, full: float, state: dict) -> list[str]:
    """The lines at half and full width, beside each bar, with the GPUs that they stand for."""
    layout = LAYOUT[width]
    left, room = layout["left"], layout["room"]
    tops = [TOP + index * layout["row"] + layout["bar"] - 9 for index in range(count)]
    return [
        text(0, 16, f"The cache in GPUs of {state['gpu']} GB", "strong", part="title"),
        text(left + room / 2, 44, words.width_words(full / 2), "soft", "middle", "half"),
        text(left + room, 44, words.width_words(full), "soft", "end", "full"),
        *(line(left + x, y, left + x, y + BAR + 10, "line") for y in tops for x in (room / 2, room)),
    ]


def drawn(width: int, values: dict, state: dict) -> str:
    """The whole drawing at one width."""
    rows = words.shown(values, state)
    full = words.scale(rows)
    end = TOP + len(rows) * LAYOUT[width]["row"]
    parts = ruler(width, len(rows), full, state)
    parts += [part for index, item in enumerate(rows) for part in bar_row(index, width, item, state, full)]
    parts.append(text(0, end + 14, "Hollow: past the model’s own maximum.", "soft"))
    parts.append(text(0, end + 33, words.note(rows, state), "soft", part="note"))
    return svg(width, end + 40, parts, words.alternative(values, state))


def table_row(config: dict) -> tuple:
    """One registered model's numbers at 16 bits, and as served where that was published."""
    cache, served = config["cache"], config.get("served")
    in_bytes = cache.get("unit") == "bytes"
    stored = bytes_per_token(cache) if in_bytes else served and served_bytes_per_token(cache, served)
    maximum = config.get("context_length")
    return (
        config["name"],
        design(config),
        "–" if in_bytes else numbers.fixed(bytes_per_token(cache)),
        numbers.fixed(stored) if stored else "–",
        "–" if in_bytes else numbers.memory(bytes_at(cache, 131072)),
        f"{maximum:,}" if maximum else "not read",
        "at second hand" if config["sources"]["config"]["read"] == "quoted" else "at first hand",
    )


def draw() -> Drawing:
    """The figure, from the registered configurations."""
    data = read_data(Path(__file__).parent)
    values, state = figure_values(data), data["first"]
    return Drawing(
        wide=drawn(WIDE, values, state),
        narrow=drawn(NARROW, values, state),
        alternative=words.alternative(values, state),
        headers=(
            "Model", "Design", "Bytes a token, 16 bits", "as served", "at 131,072 tokens", "Own maximum", "Read",
        ),
        rows=[table_row(config) for config in model_configs().values() if "cache" in config],
        kind="Arithmetic from published configurations. Weights are not included.",
        live=words.sentence(values, state),
        data=values,
    )  # fmt: skip
