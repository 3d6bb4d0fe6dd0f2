"""A small decoder with rotary positions, whose every matrix product and every cached byte is counted.

Sizes: n new tokens, s tokens seen, w numbers of a state, h heads, g groups of keys and values, d numbers a head,
c numbers of the latent, r of the rotary key. Only matrix products are counted, not norms, rotations or softmax.
"""

from dataclasses import dataclass

import numpy as np
from toys import Array

Weights = dict[str, Array]


@dataclass(frozen=True)
class Shape:
    """The sizes of a decoder; `latent` is 0 where keys and values themselves are kept."""

    groups: int
    latent: int = 0
    rotary: int = 0
    layers: int = 2
    width: int = 64
    heads: int = 16
    head: int = 8
    hidden: int = 256
    words: int = 50


@dataclass
class Tally:
    """Counts while it computes: FLOPs (two for each multiply-add) and bytes of the cache held and read."""

    flops: int = 0
    held: int = 0
    read: int = 0

    def times(self, rule: str, left: Array, right: Array) -> Array:
        """np.einsum of two arrays; its multiply-adds are the product of the lengths of all its indices."""
        names = rule.split("->")[0].replace(",", "")
        lengths = dict(zip(names, left.shape + right.shape, strict=True))
        self.flops += 2 * int(np.prod(list(lengths.values())))
        return np.einsum(rule, left, right)

    def keep(self, cache: Weights, new: Weights) -> Weights:
        """One layer's cache with the new entries behind it; attention then reads all of it."""
        for name, array in new.items():
            cache[name] = np.concatenate([cache[name], array]) if name in cache else array
        self.held += sum(array.nbytes for array in new.values())
        self.read += sum(array.nbytes for array in cache.values())
        return cache


@dataclass(frozen=True)
class Decoder:
    """Embedding and layers, and how it attends: `grouped`, or a latent `unpacked`, `rebuilt` or `absorbed`."""

    shape: Shape
    embedding: Array
    layers: list[Weights]
    how: str = "grouped"


def layer_sizes(z: Shape) -> dict[str, tuple[int, ...]]:
    """The shape of each weight array of a layer."""
    both = {
        "query": (z.width, z.heads, z.head),
        "out": (z.heads, z.head, z.width),
        "up": (z.width, z.hidden),
        "down": (z.hidden, z.width),
    }
    if not z.latent:
        return both | {name: (z.width, z.groups, z.head) for name in ("key", "value")}
    unpack = {f"unpack_{name}": (z.latent, z.heads, z.head) for name in ("key", "value")}
    rotary = {"rotary_query": (z.width, z.heads, z.rotary), "rotary": (z.width, z.rotary)}
    return both | unpack | rotary | {"latent": (z.width, z.latent)}


def new_decoder(shape: Shape, seed: int, how: str = "grouped") -> Decoder:
    """A decoder with normal weights that keep the variance of what passes through; the seed alone decides them."""
    random = np.random.default_rng(seed)
    embedding = random.normal(size=(shape.words, shape.width))
    sizes = layer_sizes(shape)
    summed = {name: size[0] * size[1] if name == "out" else size[0] for name, size in sizes.items()}
    layers = [
        {name: random.normal(0, summed[name] ** -0.5, size) for name, size in sizes.items()}
        for _ in range(shape.layers)
    ]
    return Decoder(shape, embedding, layers, how)


def rotate(vectors: Array, positions: Array) -> Array:
    """Rotary positions for (tokens × … × d): pair i turns by position × 10000^(−i / pairs) (arXiv 2104.09864)."""
    pairs = vectors.shape[-1] // 2
    angles = positions.reshape(-1, *[1] * (vectors.ndim - 1)) * 10000.0 ** (-np.arange(pairs) / pairs)
    first, second = vectors[..., :pairs], vectors[..., pairs:]
    turned = (first * np.cos(angles) - second * np.sin(angles), first * np.sin(angles) + second * np.cos(angles))
    return np.concatenate(turned, axis=-1)


def normed(states: Array) -> Array:
    """Each row divided by its root mean square."""
    return states / np.sqrt((states**2).mean(axis=-1, keepdims=True) + 1e-6)
