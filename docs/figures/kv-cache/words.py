"""What the KV cache figure says: the same sentences that element.js makes from the same numbers."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from .model import GIB, cache_bytes, equal_groups, head_elements, latent_elements


@dataclass(frozen=True)
class Shape:
    """A model's layers, heads, width of a head, latent and rotary width, and its name."""

    name: str
    layers: int
    heads: int
    head_dim: int
    latent: int
    rotary: int


@dataclass(frozen=True)
class Design:
    """One way to keep keys and values: key, name, what a layer keeps, elements a layer, bytes a token."""

    key: str
    name: str
    keeps: str
    elements: int
    bytes: int


def shape_of(config: dict) -> Shape:
    """The shape of a registered model with latent attention."""
    widths = (config["v_head_dim"], config["kv_lora_rank"], config["qk_rope_head_dim"])
    return Shape(config["name"], config["layers"], config["heads"], *widths)


def fixed(value: float, digits: int = 2) -> str:
    """A number with commas and fixed digits, halves rounded up as JavaScript's toFixed does."""
    return f"{Decimal(value).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP):,}"


def pairs(heads: int) -> str:
    """So many keys and values."""
    return f"{heads} keys and {heads} values" if heads > 1 else "1 key and 1 value"


def groups_name(groups: int) -> str:
    """The name of the GQA block."""
    return f"GQA, {groups} group{'s' if groups > 1 else ''}"


def designs(shape: Shape, groups: int) -> list[Design]:
    """The four designs in the shape of one model, in the order of the drawing."""
    kept = [
        ("mha", "MHA", pairs(shape.heads), head_elements(shape.heads, shape.head_dim)),
        ("gqa", groups_name(groups), pairs(groups), head_elements(groups, shape.head_dim)),
        (
            "mla",
            "MLA",
            f"{shape.latent} latent + {shape.rotary} rotary numbers",
            latent_elements(shape.latent, shape.rotary),
        ),
        ("mqa", "MQA", pairs(1), head_elements(1, shape.head_dim)),
    ]
    return [Design(*design, bytes=int(cache_bytes(design[-1], shape.layers))) for design in kept]


def gibibytes(design: Design, context: int) -> str:
    """GiB of a whole sequence, in words."""
    return f"{fixed(design.bytes * context / GIB)} GiB"


def opening(groups: int, heads: int) -> str:
    """How the sentence starts: the two ends of the control are the two other designs."""
    same = {1: " GQA is MQA and", heads: " GQA is MHA and"}.get(groups, " GQA")
    return f"With {groups} group{'s' if groups > 1 else ''}{same}"


def sentence(shape: Shape, groups: int, context: int) -> str:
    """The state with its numbers."""
    _, gqa, mla, _ = designs(shape, groups)
    return (
        f"{opening(groups, shape.heads)} keeps {gqa.bytes:,} bytes a token, "
        f"{fixed(gqa.bytes / mla.bytes)} times MLA’s {mla.bytes:,}. "
        f"At {context:,} tokens that is {gibibytes(gqa, context)} against {gibibytes(mla, context)}."
    )


def alternative(shape: Shape, groups: int, context: int) -> str:
    """The drawing in words, with its numbers."""
    rows = designs(shape, groups)
    listed = "; ".join(
        f"{row.name} keeps {row.keeps}, {row.bytes:,} bytes a token and {gibibytes(row, context)}" for row in rows
    )
    equal = fixed(equal_groups(rows[2].elements, shape.head_dim))
    return (
        f"Blocks of cells at one scale: what one token leaves in one layer. One cell is {shape.head_dim} numbers. "
        f"In the shape of {shape.name}, {shape.layers} layers, 2 bytes a number, {context:,} tokens: {listed}. "
        f"MLA’s latent is {fixed(shape.latent / shape.head_dim, 1)} cells and its rotary key, drawn apart, "
        f"{fixed(shape.rotary / shape.head_dim, 1)}; together they weigh as much as {equal} groups."
    )
