"""How much a model remembers per token: elements and bytes of the KV cache.

Formulas: DeepSeek-V2 report (arXiv 2405.04434), Table 1. Units: elements are numbers, bytes are elements times
the width of one number; a GiB is 2**30 bytes.
"""

GIB = 2**30


def head_elements(kv_heads: int, head_dim: int) -> int:
    """Elements per token and layer when `kv_heads` heads each keep a key and a value (MHA, GQA, MQA)."""
    return 2 * kv_heads * head_dim


def latent_elements(latent: int, rotary: int) -> int:
    """Elements per token and layer of latent attention: the latent and the shared rotary key."""
    return latent + rotary


def cache_bytes(elements: int, layers: int, tokens: int = 1, bytes_per_element: float = 2) -> float:
    """Bytes for a sequence of `tokens` tokens in `layers` layers."""
    return elements * layers * tokens * bytes_per_element
