"""The mathematics of this figure, shared with the table of models: what designs of attention keep per token."""

from ..cache import GIB, cache_bytes, head_elements, latent_elements

__all__ = ["GIB", "cache_bytes", "head_elements", "latent_elements"]
