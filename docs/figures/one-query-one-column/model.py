"""What one word leaves in one layer under four designs, and how many columns have been computed.

Formulas: ../cache.py (DeepSeek-V2 report, arXiv 2405.04434, Table 1). Units: numbers per word and layer; bytes per
word in all layers at 16 bits.
"""

from collections.abc import Mapping
from typing import NamedTuple

from ..cache import cache_bytes, head_elements, latent_elements


class Design(NamedTuple):
    """One way to remember a word: its name, what it keeps, in numbers a layer and in bytes of all layers."""

    key: str
    name: str
    keeps: str
    numbers: int
    size: int


def designs(config: Mapping, groups: int) -> list[Design]:
    """MHA, GQA with so many groups, MLA and MQA in the shape of one registered model, the largest first."""
    heads, width = config["heads"], config["v_head_dim"]
    latent, rotary = config["kv_lora_rank"], config["qk_rope_head_dim"]
    kept = [
        ("mha", "MHA", f"{heads} keys and {heads} values, a pair for each head", head_elements(heads, width)),
        (
            "gqa",
            f"GQA-{groups}",
            f"{groups} keys and {groups} values, {heads // groups} heads share a pair",
            head_elements(groups, width),
        ),
        ("mla", "MLA", f"{latent} + {rotary} numbers that all heads share", latent_elements(latent, rotary)),
        ("mqa", "MQA", f"1 key and 1 value that all {heads} heads share", head_elements(1, width)),
    ]
    return [Design(*row, int(cache_bytes(row[-1], config["layers"]))) for row in kept]


def columns(words: int, cached: bool) -> int:
    """Columns computed until the last of so many words: one a step, or with each step all of them again."""
    return words if cached else words * (words + 1) // 2
