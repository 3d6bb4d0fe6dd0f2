"""One query, one column: what attention does with the newest word, where it sits, and what the word leaves."""

from pathlib import Path

from ..base import Drawing, model_config, read_data, svg, text
from ..block import whole_block
from .areas import areas
from .attention import attention
from .model import columns, designs
from .place import NARROW_PLACE, WIDE_PLACE, Place

TITLE = "One query asks, one column is added"


def footing(place: Place, config: dict) -> tuple[str, str]:
    """What the bytes are, what was built, and how many layers have experts."""
    name, layers, experts = config["name"], config["layers"], config["moe_layers"]
    if place.wide:
        bits = f"B: bytes of a word in {name}’s {layers} layers at 16 bits; only MLA was built."
        return bits, f"Experts sit in {experts} of the {layers} layers."
    return f"B: in {name}’s {layers} layers at 16 bits.", f"Only MLA was built; {experts} layers have experts."


def drawn(place: Place, data: dict, config: dict, alternative: str) -> str:
    """The whole drawing at one width."""
    y = place.area + place.side + 30
    parts = [
        text(0, 17, TITLE, "strong title" if place.wide else "strong"),
        *whole_block(place.small, data["words"][-1], config["layers"], data["next"]),
        *attention(place, data, config),
        *areas(place, data, config),
        *(text(0, y + 17 * row, words, "soft") for row, words in enumerate(footing(place, config))),
    ]
    return svg(place.width, y + 23, parts, alternative)


def asking(data: dict, config: dict) -> str:
    """The upper half in words."""
    words, count, name = data["words"], len(data["words"]), config["name"]
    read = ", ".join(f"{word} {share} %" for word, share in zip(words, data["shares"], strict=True))
    return (
        f"{TITLE}: attention in one of the {config['layers']} layers of {name}. Words: {' '.join(words)}. Only the "
        f"newest, “{words[-1]}”, is computed: its {config['hidden']:,} numbers are shortened to "
        f"{config['kv_lora_rank']}, from which the keys and values of all heads are made, and "
        f"{config['qk_rope_head_dim']}, a key that also marks its place. They become column {count} of the cache. "
        f"One of the {config['heads']} heads is drawn: its query of “{words[-1]}” reads all {count} columns, its own "
        f"too, in made-up shares: {read}. What it read is added back, goes through the experts and on through the "
        f"other layers, and the model writes “{data['next']}”, which has no column yet. {columns(count, True)} "
        f"columns were computed so far; without the cache {columns(count, False)}. Attention sits before experts, "
        f"and {config['moe_layers']} of the {config['layers']} layers have experts. "
    )


def leaving(data: dict, config: dict) -> str:
    """The lower half in words."""
    rows = designs(config, data["groups"])
    listed = "; ".join(f"{row.name} {row.numbers:,} numbers ({row.keeps}), {row.size:,} bytes" for row in rows)
    return (
        f"Below, drawn by area, what one word leaves in one layer, with bytes in all {config['layers']} layers at 16 "
        f"bits: {listed}. Only MLA was built."
    )


def draw() -> Drawing:
    """The figure, from the registered configuration."""
    data = read_data(Path(__file__).parent)
    config = model_config(data["model"])
    rows = designs(config, data["groups"])
    alternative = asking(data, config) + leaving(data, config)
    return Drawing(
        wide=drawn(WIDE_PLACE, data, config, alternative),
        narrow=drawn(NARROW_PLACE, data, config, alternative),
        alternative=alternative,
        headers=("Design", "A word leaves in a layer", "Numbers a layer", f"Bytes in {config['layers']} layers"),
        rows=[(row.name, row.keeps, f"{row.numbers:,}", f"{row.size:,}") for row in rows],
        kind=f"A picture of a mechanism in the published shape of {config['name']}; how much is read is made up.",
    )
