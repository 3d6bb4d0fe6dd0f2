"""A saving taken apart: how much of it is attention, how much fewer layers, how much fewer bits.

A saving is a product of folds (old / new), so its parts are compared on a logarithmic scale; the order in which one
changes them does not matter then. Baselines are stored at 16 bits. Sources of the sides: data.yml.
"""

from math import log

BASELINE_BITS = 16
CAUSES = ("attention", "layers", "bits")


def side_bytes(side: dict, bits: float) -> float:
    """Bytes per token of a side {elements of one layer (or of all where layers is 1), layers}."""
    return side["elements"] * side["layers"] * bits / 8


def saving(old_bytes: float, new_bytes: float) -> float:
    """The share that is saved, between 0 and 1."""
    return 1 - new_bytes / old_bytes


def folds(old: dict, new: dict, bits: float) -> dict:
    """How many times less, in all and by cause."""
    parts = {
        "attention": old["elements"] / new["elements"],
        "layers": old["layers"] / new["layers"],
        "bits": BASELINE_BITS / bits,
    }
    return {"total": parts["attention"] * parts["layers"] * parts["bits"]} | parts


def stairs(parts: dict, widest: float) -> list[tuple[float, float]]:
    """Start and length of each cause on a logarithmic scale that ends at `widest`, both as shares of its length."""
    lengths = [log(parts[name]) / log(widest) for name in CAUSES]
    return [(sum(lengths[:index]), length) for index, length in enumerate(lengths)]


def comparison(baseline: dict, bits: float) -> dict:
    """A baseline and what is kept at so many bits: bytes per token, the saving and its folds."""
    old, new = side_bytes(baseline["old"], BASELINE_BITS), side_bytes(baseline["new"], bits)
    parts = folds(baseline["old"], baseline["new"], bits)
    return {"old": old, "new": new, "saving": saving(old, new), "folds": parts}
