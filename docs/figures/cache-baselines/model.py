"""A saving taken apart: how much of it is attention, how much fewer layers, how much fewer bits.

A saving is a product of folds (old / new), one for each cause, which do not depend on the order in which one
changes them. Baselines are stored at 16 bits. Sources of the sides: data.yml.
"""

from math import prod

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


def remains(parts: dict) -> list[float]:
    """What there is of the old bytes, as a share, at first and after each cause."""
    return [1 / prod(parts[name] for name in CAUSES[:count]) for count in range(len(CAUSES) + 1)]


def comparison(baseline: dict, bits: float) -> dict:
    """A baseline and what is kept at so many bits: bytes per token, the saving and its folds."""
    old, new = side_bytes(baseline["old"], BASELINE_BITS), side_bytes(baseline["new"], bits)
    parts = folds(baseline["old"], baseline["new"], bits)
    return {"old": old, "new": new, "saving": saving(old, new), "folds": parts}
