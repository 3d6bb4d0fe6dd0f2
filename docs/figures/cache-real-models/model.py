"""Caches of real models against the memory of GPUs: bytes of several sequences, and how many GPUs they fill.

Bytes come from ../cache.py and ../precision.py. A GB is 10**9 bytes, as data sheets count; weights are not included.
"""

from math import ceil

from ..precision import stored_bytes_at, stored_form

SMALLEST_WIDTH = 1 / 64


def gpu_share(stored_bytes: float, gigabytes: float) -> float:
    """How many GPUs of that memory the bytes fill, as a fraction."""
    return stored_bytes / (gigabytes * 1e9)


def gpus_needed(stored_bytes: float, gigabytes: float) -> int:
    """Whole GPUs that hold the bytes, if they held nothing else."""
    return ceil(gpu_share(stored_bytes, gigabytes))


def full_width(share: float) -> float:
    """What the full width of the drawing stands for, in GPUs: the next power of two."""
    width = SMALLEST_WIDTH
    while width < share:
        width *= 2
    return width


def row(model: dict, state: dict) -> dict:
    """One model in a state: bytes, share of a GPU, form stored, and whether the context is past its own maximum."""
    cache, served = model["cache"], model["served"]
    stored = stored_bytes_at(cache, served, state["precision"], state["context"]) * state["sequences"]
    return {
        "bytes": stored,
        "share": gpu_share(stored, float(state["gpu"])),
        "form": stored_form(cache, served, state["precision"]),
        "beyond": model["context"] is not None and state["context"] > model["context"],
    }
