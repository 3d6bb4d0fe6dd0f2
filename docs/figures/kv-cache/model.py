"""The mathematics of this figure, shared with the table of models: what designs of attention keep per token."""

from ..cache import GIB, cache_bytes, head_elements, latent_elements

__all__ = ["GIB", "cache_bytes", "equal_groups", "head_elements", "latent_elements"]


def equal_groups(elements: int, head_dim: int) -> float:
    """How many GQA groups keep as many elements per token and layer; 2.25 for MLA in the V2 report's Table 1."""
    return elements / head_elements(1, head_dim)
