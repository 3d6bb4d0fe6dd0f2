"""How much a model remembers per token: elements and bytes of the KV cache, for every kind that models.yml describes.

Formulas: DeepSeek-V2 report (arXiv 2405.04434), Table 1; the kinds of description stand at the head of
docs/data/models.yml. Units: elements are numbers, bytes are elements times the width of one number; a GiB is 2**30
bytes. A missing or unknown key raises KeyError.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

GIB = 2**30
BF16 = 2


@dataclass(frozen=True)
class Part:
    """Layers that store alike: elements kept per token in all of them, and for how many tokens at most (0: all)."""

    elements: float
    window: int = 0

    def elements_at(self, tokens: int) -> float:
        """Elements kept for a sequence of `tokens` tokens."""
        return self.elements * (min(tokens, self.window) if self.window else tokens)


def head_elements(kv_heads: int, head_dim: int) -> int:
    """Elements per token and layer when `kv_heads` heads each keep a key and a value (MHA, GQA, MQA)."""
    return 2 * kv_heads * head_dim


def latent_elements(latent: int, rotary: int, indexer: int = 0) -> int:
    """Elements per token and layer of latent attention: latent, shared rotary key and, if any, the indexer's key."""
    return latent + rotary + indexer


def cache_bytes(elements: int, layers: int, tokens: int = 1, bytes_per_element: float = BF16) -> float:
    """Bytes for a sequence of `tokens` tokens in `layers` layers."""
    return elements * layers * tokens * bytes_per_element


def head_parts(cache: Mapping) -> list[Part]:
    """Layers of ordinary or grouped heads, with a window where they have one."""
    elements = cache["layers"] * head_elements(cache["kv_heads"], cache["head_dim"])
    return [Part(elements, cache.get("window", 0))]


def latent_parts(cache: Mapping) -> list[Part]:
    """Layers of latent attention."""
    return [Part(cache["layers"] * latent_elements(cache["latent"], cache["rotary"], cache.get("indexer", 0)))]


def compressed_parts(cache: Mapping) -> list[Part]:
    """Layers that keep one entry for `ratio` tokens, and the uncompressed entries of the last `window` tokens."""
    grown = [
        Part(group["layers"] * (group["entry"] + group.get("indexer", 0)) / group["ratio"])
        for group in cache["groups"]
    ]
    recent = [Part(group["layers"] * group["entry"], group["window"]) for group in cache.get("windowed", ())]
    return grown + recent


PARTS: dict[str, Callable[[Mapping], list[Part]]] = {
    "heads": head_parts,
    "mla": latent_parts,
    "hybrid": lambda cache: [part for group in (cache["full"], *cache["windowed"]) for part in head_parts(group)],
    "linear-hybrid": lambda cache: cache_parts(cache["full"]),  # what grows: a state of constant size is not counted
    "compressed": compressed_parts,
}


def cache_parts(cache: Mapping) -> list[Part]:
    """What each group of layers stores."""
    return PARTS[cache["kind"]](cache)


def element_bytes(cache: Mapping) -> int:
    """Bytes of one element at 16 bits; 1 where the description is in bytes already."""
    return 1 if cache.get("unit") == "bytes" else BF16


def bytes_per_token(cache: Mapping) -> float:
    """Bytes that one more token adds once every window is full."""
    return element_bytes(cache) * sum(part.elements for part in cache_parts(cache) if not part.window)


def bytes_at(cache: Mapping, tokens: int) -> float:
    """Bytes for one sequence of `tokens` tokens, windows included."""
    return element_bytes(cache) * sum(part.elements_at(tokens) for part in cache_parts(cache))


def served_bytes_per_token(cache: Mapping, served: Mapping) -> float:
    """Bytes that one more token adds in the stored form that was published for production."""
    if "bits_per_element" in served:
        return sum(part.elements for part in cache_parts(cache) if not part.window) * served["bits_per_element"] / 8
    if "bytes_per_token_per_layer" in served:
        return served["layers"] * sum(served["bytes_per_token_per_layer"].values())
    stored = {"entry": served["entry_bytes"], "indexer": served["indexer_bytes"]}
    groups = [group | {name: stored[name] for name in stored if name in group} for group in cache["groups"]]
    return sum(part.elements for part in compressed_parts({"groups": groups}))
