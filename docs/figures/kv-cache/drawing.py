"""The KV cache drawn: what one token leaves in one layer under four designs, as cells at one scale."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, model_config, number, read_data, rect, svg, text
from ..javascript import words_beside

words = words_beside(__file__)
# A row of cells holds 32 heads; a block of four rows holds the keys of all 128.
PER_ROW, GUTTER, CELL, PITCH, APART = 32, 52, 10, 12, 6
LABELS, SINGLE, AFTER, TOP = 26, 18, 24, 104


def room(width: float) -> float:
    """The length of a full row of cells."""
    return width - GUTTER


def gaps(y: float, rows: int, width: float) -> str:
    """Thin slits in the colour of the paper that cut rows of cells into single cells."""
    step, height = room(width) / PER_ROW, rows * PITCH - PITCH + CELL
    cuts = (f"M{number(GUTTER + step * cut - 1)} {number(y)}h1v{height}h-1z" for cut in range(1, PER_ROW))
    return f'<path class="on" d="{"".join(cuts)}"/>'


def stack(y: float, heads: int, kind: str, classes: str, width: float, shape: dict, key: str) -> list[str]:
    """Room for one cell a head, in rows; as many cells filled as heads keep their own."""
    rows = shape["heads"] // PER_ROW
    parts = [text(0, y + 12, kind, "soft")]
    for row in range(rows):
        top = y + row * PITCH
        filled = min(max(heads - row * PER_ROW, 0), PER_ROW) / PER_ROW * room(width)
        parts.append(rect(GUTTER, top, room(width), CELL, "faint"))
        parts.append(rect(GUTTER, top, filled, CELL, classes, part=f"{key}-{kind}-{row}" if key == "gqa" else ""))
    return [*parts, gaps(y, rows, width)]


def heads_block(y: float, heads: int, width: float, shape: dict, key: str) -> tuple[list[str], float]:
    """Keys above, values below; and the height of both."""
    height = shape["heads"] // PER_ROW * PITCH
    keys = stack(y, heads, "keys", "s1", width, shape, key)
    values = stack(y + height + APART, heads, "values", "s2", width, shape, key)
    return keys + values, 2 * height + APART


def single(y: float, kind: str, elements: int, classes: str, width: float, shape: dict) -> list[str]:
    """One row with one vector of so many elements."""
    length = elements / shape["head_dim"] * room(width) / PER_ROW
    return [text(0, y + 10, kind, "soft"), rect(GUTTER, y, length - 1, CELL, classes)]


def block(y: float, design: dict, width: float, shape: dict, groups: int) -> tuple[list[str], float]:
    """The cells of one design, and their height."""
    if design["key"] == "mla":
        latent = single(y, "latent", shape["latent"], "s3", width, shape)
        return latent + single(y + SINGLE, "rotary", shape["rotary"], "s4", width, shape), 2 * SINGLE
    if design["key"] == "mqa":
        key = single(y, "key", shape["head_dim"], "s1", width, shape)
        return key + single(y + SINGLE, "value", shape["head_dim"], "s2", width, shape), 2 * SINGLE
    return heads_block(y, groups if design["key"] == "gqa" else shape["heads"], width, shape, design["key"])


def labels(y: float, design: dict, width: float, context: int) -> list[str]:
    """Name and bytes; what is kept and GiB."""
    key = design["key"]
    return [
        text(0, y, design["name"], "strong", part=f"{key}-name"),
        text(width, y, words.bytes_words(design), "strong", "end", part=f"{key}-bytes"),
        text(0, y + 18, design["keeps"], "soft", part=f"{key}-keeps"),
        text(width, y + 18, words.gibibytes(design, context), "soft", "end", part=f"{key}-gib"),
    ]


def drawn(width: float, shape: dict, state: dict) -> str:
    """The whole drawing at one width."""
    groups, context = int(state["groups"]), state["context"]
    parts = [
        text(0, 16, "What one token leaves in one layer", "strong"),
        text(0, 36, f"A cell is {shape['head_dim']} numbers: one head’s key or value.", "soft"),
        text(0, 54, f"On the right: bytes of a token in {shape['layers']} layers,", "soft"),
        text(0, 72, words.scope(context), "soft", part="scope"),
    ]
    y = TOP
    for design in words.designs(shape, groups):
        cells, height = block(y + LABELS, design, width, shape, groups)
        parts += labels(y, design, width, context) + cells
        y += LABELS + height + AFTER
    return svg(width, y - AFTER, parts, words.alternative(shape, state))


def table(shape: dict, state: dict) -> list[tuple]:
    """Every number of groups that divides the heads, between MHA and MQA, and MLA, at the first length."""
    between = [groups for groups in range(shape["heads"] - 1, 1, -1) if shape["heads"] % groups == 0]
    mha, _, mla, mqa = words.designs(shape, int(state["groups"]))
    rows = [mha, *(words.designs(shape, groups)[1] for groups in between), mla, mqa]
    ordered = sorted(rows, key=lambda row: -row["bytes"])
    return [
        (row["name"], f"{row['elements']:,}", f"{row['bytes']:,}", words.gibibytes(row, state["context"]))
        for row in ordered
    ]


def shape_of(config: dict) -> dict:
    """The shape of a registered model with latent attention."""
    widths = {"head_dim": "v_head_dim", "latent": "kv_lora_rank", "rotary": "qk_rope_head_dim"}
    return {name: config[widths.get(name, name)] for name in ("name", "layers", "heads", *widths)}


def draw() -> Drawing:
    """The figure, from the registered configuration."""
    data = read_data(Path(__file__).parent)
    shape, state = shape_of(model_config(data["model"])), data["first"]
    return Drawing(
        wide=drawn(WIDE, shape, state),
        narrow=drawn(NARROW, shape, state),
        alternative=words.alternative(shape, state),
        headers=("Design", "Numbers a layer", "Bytes a token", f"At {state['context']:,} tokens"),
        rows=table(shape, state),
        kind=f"Arithmetic from the published configuration of {shape['name']}; only its MLA block was built.",
        live=words.sentence(shape, state),
        data=shape,
    )
