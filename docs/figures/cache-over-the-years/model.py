"""A line of models over time: bytes per token on a logarithmic scale, and the change from one to the next.

Bytes come from ../cache.py and ../precision.py. Two amounts are compared only in the same stored form.
"""

from math import log

from ..precision import stored_bytes_at, stored_bytes_per_token, stored_form


def log_position(value: float, low: float, high: float) -> float:
    """Where a value stands between two ends on a logarithmic scale, from 0 to 1."""
    return log(value / low) / log(high / low)


def change(old: float, new: float) -> float:
    """The relative change; −0.5 is half as much."""
    return new / old - 1


def point(model: dict, state: dict) -> dict:
    """A model in a state: bytes of a further token, bytes of the whole context, form, and whether it goes so far."""
    cache, served, precision = model["cache"], model["served"], state["precision"]
    return {
        "bytes": stored_bytes_per_token(cache, served, precision),
        "total": stored_bytes_at(cache, served, precision, state["context"]),
        "form": stored_form(cache, served, precision),
        "beyond": state["context"] > model["context"],
    }


def points(models: list[dict], state: dict) -> list[dict]:
    """All models in a state, each with its change from the model before it where both have the same form."""
    found = [point(model, state) for model in models]
    for model, entry in zip(models, found, strict=True):
        before = None if model["after"] is None else found[model["after"]]
        same = before is not None and before["form"] == entry["form"]
        entry["change"] = change(before["bytes"], entry["bytes"]) if same else None
    return found
