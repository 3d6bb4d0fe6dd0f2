"""The KV cache drawn: what grows with each token, and what four designs keep of it."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, model_config, read_data, rect, svg, text
from .model import GIB, cache_bytes, head_elements, latent_elements

CELL, BAR, ENTRY = 18, 14, 62


def designs(data: dict, config: dict) -> list[dict]:
    """The four designs in the shape of one model: name, what is kept, elements per token and layer, bytes."""
    heads, width = config["heads"], config["v_head_dim"]
    latent, rotary = config["kv_lora_rank"], config["qk_rope_head_dim"]
    groups = data["gqa_groups"]
    kept = [
        ("MHA", f"{heads} keys and {heads} values", head_elements(heads, width)),
        (f"GQA, {groups} groups", f"{groups} keys and {groups} values", head_elements(groups, width)),
        ("MLA", f"{latent} latent + {rotary} rotary numbers", latent_elements(latent, rotary)),
        ("MQA", "1 key and 1 value", head_elements(1, width)),
    ]
    return [
        {"name": name, "keeps": keeps, "elements": elements, "bytes": int(cache_bytes(elements, config["layers"]))}
        for name, keeps, elements in kept
    ]


def growth(width: float, words: list[str]) -> list[str]:
    """One column of a key and a value for each word; the newest stands out."""
    step = (width - 56) / len(words)
    parts = [text(0, 18, "One column more for every token", "strong")]
    parts += [text(0, 66, "key", "soft"), text(0, 90, "value", "soft")]
    for index, word in enumerate(words):
        x, newest = 56 + index * step, index == len(words) - 1
        parts.append(text(x + (step - 4) / 2, 44, word, "strong" if newest else "", "middle"))
        parts.append(rect(x, 52, step - 4, CELL, "s1" if newest else "e1"))
        parts.append(rect(x, 76, step - 4, CELL, "s2" if newest else "e2"))
    parts.append(text(0, 118, "The newest asks; the whole row answers.", "soft"))
    return parts


def bars(width: float, top: float, rows: list[dict]) -> list[str]:
    """One bar a design, at one scale, with name, what it keeps and its bytes."""
    largest = max(row["bytes"] for row in rows)
    parts = [text(0, top, "Bytes kept per token, one scale", "strong")]
    for index, row in enumerate(rows):
        y = top + 30 + index * ENTRY
        parts.append(text(0, y, row["name"], "strong"))
        parts.append(text(width, y, f"{row['bytes']:,}", "strong", "end"))
        parts.append(text(0, y + 18, f"{row['keeps']} a layer", "soft"))
        length = max(width * row["bytes"] / largest, 2)
        parts.append(rect(0, y + 24, length, BAR, "s1" if row["name"] == "MLA" else "s2"))
    return parts


def drawn(width: float, data: dict, rows: list[dict], alternative: str) -> str:
    """The whole drawing at one width."""
    parts = growth(width, data["words"]) + bars(width, 164, rows)
    return svg(width, 164 + 30 + len(rows) * ENTRY - 14, parts, alternative)


def draw() -> Drawing:
    """The figure, from the registered configuration."""
    data = read_data(Path(__file__).parent)
    config = model_config(data["model"])
    rows = designs(data, config)
    listed = "; ".join(f"{row['name']} {row['bytes']:,} bytes ({row['keeps']} in each layer)" for row in rows)
    alternative = (
        f"A row of {len(data['words'])} words; each has one key cell and one value cell, and the newest word adds "
        f"a column. Below, four bars at one scale: bytes kept per token in the shape of {config['name']}, "
        f"{config['layers']} layers, 2 bytes a number: {listed}."
    )
    table = [
        (row["name"], f"{row['elements']:,}", f"{row['bytes']:,}", f"{row['bytes'] * data['context'] / GIB:,.2f}")
        for row in rows
    ]
    return Drawing(
        wide=drawn(WIDE, data, rows, alternative),
        narrow=drawn(NARROW, data, rows, alternative),
        alternative=alternative,
        headers=("Design", "Numbers a layer", "Bytes a token", f"GiB at {data['context']:,} tokens"),
        rows=table,
        kind=f"Arithmetic from the published configuration of {config['name']}; only its MLA row was built.",
    )
