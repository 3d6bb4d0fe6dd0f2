"""How a model's cache is described: what is stored for each token, in elements, by kind.

The head of docs/data/models.yml says what the numbers mean and how bytes follow from them.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from .shapes import Count, Positive, Record


class Widths(Record, frozen=True):
    """Layers in which each head keeps a key and a value."""

    layers: Positive
    kv_heads: Positive
    head_dim: Positive


class Heads(Widths, tag_field="kind", tag="heads", frozen=True):
    """Ordinary or grouped heads in all layers."""


class Windowed(Widths, frozen=True):
    """Layers of heads that keep at most `window` tokens."""

    window: Positive


class Latent(Record, tag_field="kind", tag="mla", frozen=True):
    """Latent attention: a latent, a shared rotary key and, if any, the key of an indexer."""

    layers: Positive
    latent: Positive
    rotary: Positive
    indexer: Count | UnsetType = UNSET


class Hybrid(Record, tag_field="kind", tag="hybrid", frozen=True):
    """Layers that keep everything, and layers that keep a window."""

    full: Widths
    windowed: Annotated[tuple[Windowed, ...], Meta(min_length=1)]


class LinearHybrid(Record, tag_field="kind", tag="linear-hybrid", frozen=True):
    """Layers that grow, and linear ones whose state does not."""

    full: Heads | Latent
    constant_layers: Positive | UnsetType = UNSET


class Group(Record, frozen=True):
    """Layers that keep one entry, and the key of an indexer if there is one, for `ratio` tokens."""

    layers: Positive
    entry: Positive
    ratio: Positive
    indexer: Count | UnsetType = UNSET


class Recent(Record, frozen=True):
    """Layers that keep uncompressed entries of the last `window` tokens."""

    layers: Positive
    entry: Positive
    window: Positive


class Compressed(Record, tag_field="kind", tag="compressed", frozen=True):
    """Compressed entries, and the uncompressed ones of a window; `unit` where the numbers are bytes already."""

    groups: Annotated[tuple[Group, ...], Meta(min_length=1)]
    unit: Literal["bytes"] | UnsetType = UNSET
    windowed: tuple[Recent, ...] | UnsetType = UNSET


Cache = Heads | Latent | Hybrid | LinearHybrid | Compressed


class Served(Record, frozen=True):
    """The stored form in production, in one of three ways: bits an element, bytes a layer, or bytes of entries."""

    bits_per_element: Positive | UnsetType = UNSET
    layers: Positive | UnsetType = UNSET
    bytes_per_token_per_layer: dict[str, Positive] | UnsetType = UNSET
    entry_bytes: Positive | UnsetType = UNSET
    indexer_bytes: Positive | UnsetType = UNSET


@dataclass(frozen=True)
class CacheSize:
    """Bytes per token at 16 bits, bytes and GiB at CONTEXT tokens, and bytes per token as served, if published."""

    per_token: float
    at_context: float
    gib_at_context: float
    served: float | None
    as_stored: bool  # the description is in bytes already: not at 16 bits
