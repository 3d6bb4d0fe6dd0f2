"""What one word leaves in one layer under four designs, and how many columns have been computed.

Formulas: ../cache.py (DeepSeek-V2 report, arXiv 2405.04434, Table 1). Units: numbers per word and layer; bytes per
word in all layers at 16 bits. A step takes in word t and writes word t + 1. With the cache only the newest word's
column is computed. Without, every word goes through each layer again, because the next layer's columns come from what
the words read in this one (causal attention, arXiv 1706.03762).
"""

from collections.abc import Mapping

from ..cache import cache_bytes, head_elements, latent_elements


def designs(shape: Mapping, groups: int) -> list[dict]:
    """MHA, GQA with so many groups, MLA and MQA in a model's shape, the largest first; MLA's numbers in two parts."""
    heads, width, latent, rotary = (shape[name] for name in ("heads", "width", "latent", "rotary"))
    kept = [
        ("mha", "MHA", [head_elements(heads, width)]),
        ("gqa", f"GQA-{groups}", [head_elements(groups, width)]),
        ("mla", "MLA", [latent, latent_elements(latent, rotary) - latent]),
        ("mqa", "MQA", [head_elements(1, width)]),
    ]
    return [
        {"key": key, "name": name, "parts": parts, "bytes": cache_bytes(sum(parts), shape["layers"])}
        for key, name, parts in kept
    ]


def columns(step: int, cached: bool) -> int:
    """Columns computed in all steps up to this one: one in each, or in each all of them again."""
    return step if cached else step * (step + 1) // 2
