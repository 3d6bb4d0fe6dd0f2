"""What a model's cache weighs by the arithmetic that the figures share."""

from pathlib import Path

from msgspec import to_builtins

from ..records.caches import CacheSize
from ..records.models import CONTEXT, Model
from .drawings import load_arithmetic


def cache_size(docs: Path, name: str, model: Model) -> CacheSize | None:
    """What a model's cache weighs by the module of a dotted name, as it is now; None where it is not described."""
    if not model.cache:
        return None
    arithmetic = load_arithmetic(docs, name)
    cache, served = to_builtins(model.cache), to_builtins(model.served)
    return CacheSize(
        per_token=arithmetic.bytes_per_token(cache),
        at_context=arithmetic.bytes_at(cache, CONTEXT),
        gib_at_context=arithmetic.bytes_at(cache, CONTEXT) / arithmetic.GIB,
        served=arithmetic.served_bytes_per_token(cache, served) if served else None,
        as_stored=cache.get("unit") == "bytes",
    )
