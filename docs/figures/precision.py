"""The KV cache in the form in which it is stored: 16 bits, 8 bits, or as served where a served form was published.

Built on cache.py; the twin for the reader's browser is precision.js. Scale factors of 8-bit storage are not counted,
because they differ between engines; a served form contains them.
"""

from collections.abc import Mapping

from .cache import bytes_at, bytes_per_token, served_bytes_per_token

SHARE = {"bf16": 1, "fp8": 1 / 2, "served": 1}  # of the bytes at 16 bits; served: of a description in bytes already


def stored_form(cache: Mapping, served: Mapping | None, wanted: str) -> str:
    """The form that can be shown: bytes only as served, and 16 bits where no served form was published."""
    if cache.get("unit") == "bytes":
        return "served"
    return "bf16" if wanted == "served" and not served else wanted


def recent_bytes(cache: Mapping, served: Mapping, tokens: int) -> float:
    """Bytes of the uncompressed last tokens of a compressed cache, as served; 0 for the other kinds."""
    groups = cache.get("windowed", ()) if cache["kind"] == "compressed" else ()
    return sum(group["layers"] * served["entry_bytes"] * min(tokens, group["window"]) for group in groups)


def stored_bytes_at(cache: Mapping, served: Mapping | None, wanted: str, tokens: int) -> float:
    """Bytes for one sequence of `tokens` tokens in the form that can be shown."""
    form = stored_form(cache, served, wanted)
    if form == "served" and served:
        return served_bytes_per_token(cache, served) * tokens + recent_bytes(cache, served, tokens)
    return bytes_at(cache, tokens) * SHARE[form]


def stored_bytes_per_token(cache: Mapping, served: Mapping | None, wanted: str) -> float:
    """Bytes that one more token adds once every window is full, in the form that can be shown."""
    form = stored_form(cache, served, wanted)
    if form == "served" and served:
        return served_bytes_per_token(cache, served)
    return bytes_per_token(cache) * SHARE[form]
