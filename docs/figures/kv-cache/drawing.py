"""The KV cache drawn: 128 heads, and what they share and one token leaves under four designs, at one scale."""

from collections.abc import Iterator

from ..base import Drawing, answer, awaited, model_config, number, text
from ..looks import Looks, part, says
from ..worked import Drawn, Worked

figure = Worked(__file__)
words, look = figure.words, figure.look
COLOURS = {"mha": "s1", "gqa": "s1", "mla": "s3", "mqa": "s1"}
SHARED = {"mla": ("one sketch; a head", "translates its query"), "mqa": ("one pair,", "the same for all")}
WIDTHS = {"head_dim": "v_head_dim", "latent": "kv_lora_rank", "rotary": "qk_rope_head_dim"}


def ticks(y: float, width: float, heads: int) -> str:
    """The heads: a thick line in as many dashes."""
    apart = width / heads
    dashes = f'stroke-dasharray="1 {apart - 1}" stroke-dashoffset="{0.5 - apart / 2}" stroke-width="{look.TICK}"'
    return f'<path class="heads" d="M0 {number(y)}h{width}" {dashes}/>'


def row(y: float, key: str, width: float, looks: Looks, heads: int) -> Iterator[str]:
    """A design: its words, its heads, what they keep, and the lines between."""
    amounts = says(f"bytes-{key}", width, y, looks, "strong", "end")
    amounts += says(f"gib-{key}", width, y + 18, looks, "soft", "end")
    yield says(f"name-{key}", 0, y, looks, "strong")
    yield says(f"keeps-{key}", 0, y + 18, looks, "soft")
    yield answer(amounts) + awaited(width - 5, y) if key == "mla" else amounts
    yield ticks(y + look.HEADS + look.TICK / 2, width, heads)
    drawn = part("path", f"fan-{key}", looks, classes="web read")
    drawn += part("path", f"kept-{key}", looks, classes=COLOURS[key])
    drawn += part("path", f"kept-{key}-place", looks, classes="s4") if key == "mla" else ""
    for words, x, anchor in zip(SHARED.get(key, ()), (width / 2 - 9, width / 2 + 9), ("end", "start"), strict=False):
        drawn += text(x, look.FAN + 14, words, "soft", anchor)
    yield f'<g transform="translate(0 {y + look.HEADS + look.TICK})">{drawn}</g>'


def drawn(width: int, shape: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    heads = shape["heads"]
    parts = [
        text(0, 16, f"{shape['name']}’s {heads} heads, four designs", "strong"),
        text(0, 34, "Above, heads that ask. Below, what is kept:", "soft"),
        says("scope", 0, 52, looks, "soft"),
    ]
    for index, key in enumerate(COLOURS):
        parts += row(look.TOP + index * look.ROW, key, width, looks, heads)
    return look.TOP + 3 * look.ROW + look.HEADS + 56, parts


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
    return {name: config[WIDTHS.get(name, name)] for name in ("name", "layers", "heads", *WIDTHS)}


def draw() -> Drawing:
    """The figure, from the registered configuration."""
    data = figure.data()
    shape, state = shape_of(model_config(data["model"])), data["first"]
    return figure.drawing(
        drawn,
        shape,
        state,
        headers=("Design", "Numbers a layer", "Bytes a token", f"At {state['context']:,} tokens"),
        rows=table(shape, state),
        kind=f"Arithmetic from the published configuration of {shape['name']}; only its MLA block was released.",
    )
