"""Real models' caches as bars at one scale, against the memory of GPUs."""

from ..base import Drawing, answer, awaited, model_config, model_configs, rect
from ..cache import bytes_at, bytes_per_token, served_bytes_per_token
from ..javascript import numbers
from ..looks import Looks, part, says
from ..worked import Drawn, Worked

figure = Worked(__file__)
words, look = figure.words, figure.look
TOP, ROW, BAR = 44, 37, 12


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
    }


def model_row(index: int, width: float, looks: Looks, asked: bool) -> list[str]:
    """A model: name, design, bytes, bar in the room of the scale; `asked` where they answer the question."""
    y, name = TOP + index * ROW, part("tspan", f"name-{index}", looks, classes="strong")
    room = rect(0, y + 20, width, BAR, "box zoom") + rect(width / 2 - 0.5, y + 20, 1, BAR, "soft")
    bar = part("rect", f"bar-{index}", looks, x=0, y=y + 20, height=BAR, rx=1)
    bar += says(f"kept-{index}", width, y + 14, looks, "strong", "end")
    said = f'<text x="0" y="{y + 14}">{name} {part("tspan", f"design-{index}", looks)}</text>'
    return [said, room, answer(bar) + awaited(width - 5, y + 14) if asked else bar]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    models = values["lists"][values["first"]["models"]]
    end = TOP + len(models) * ROW
    parts = [
        says("line-0", 0, 16, looks, "strong"),
        says("line-1", width / 2, 36, looks, "soft", "middle"),
        says("line-2", width, 36, looks, "soft", "end"),
        says("line-3", 0, 36, looks, "soft"),
        *(rect(x - 0.5, 41, 1, 5, "soft") for x in (width / 2, width - 0.5)),
    ]
    for index, key in enumerate(models):
        parts += model_row(index, width, looks, key == values["sparse"]["model"])
    parts += [says(f"line-{4 + row}", 0, end + 16 + 18 * row, looks, "soft") for row in range(3)]
    return end + 58, parts


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
    values = figure_values(figure.data())
    return figure.drawing(
        drawn,
        values,
        headers=(
            "Model", "Design", "Bytes a token, 16 bits", "as served", "at 131,072 tokens", "Own maximum", "Read",
        ),
        rows=[table_row(config) for config in model_configs().values() if "cache" in config],
        kind="Arithmetic from published configurations. Weights are not included.",
    )  # fmt: skip
