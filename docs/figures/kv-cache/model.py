"""The mathematics of this figure beside that of ../cache.py, which all figures of the cache share."""

from ..cache import head_elements


def equal_groups(elements: int, head_dim: int) -> float:
    """How many GQA groups keep as many elements per token and layer; 2.25 for MLA in the V2 report's Table 1."""
    return elements / head_elements(1, head_dim)
