"""What a model's cache weighs by the arithmetic that the figures share."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

from msgspec import to_builtins

from ..records.caches import CacheSize
from ..records.models import CONTEXT, Model
from .drawings import load_arithmetic


def cache_size(arithmetic: ModuleType, model: Model) -> CacheSize | None:
    """What a model's cache weighs; None where it is not described."""
    if not model.cache:
        return None
    cache, served = to_builtins(model.cache), to_builtins(model.served)
    return CacheSize(
        per_token=arithmetic.bytes_per_token(cache),
        at_context=arithmetic.bytes_at(cache, CONTEXT),
        gib_at_context=arithmetic.bytes_at(cache, CONTEXT) / arithmetic.GIB,
        served=arithmetic.served_bytes_per_token(cache, served) if served else None,
        as_stored=cache.get("unit") == "bytes",
    )


class Sizes(Mapping):
    """What each model's cache weighs by the shared arithmetic as it is now; None where it is not described."""

    def __init__(self, docs: Path, models: Mapping[str, Model], arithmetic: str) -> None:
        """Keep the docs folder, the models, and the dotted name of the module that computes."""
        self.docs, self.models, self.arithmetic = docs, models, arithmetic

    def __getitem__(self, name: str) -> CacheSize | None:
        """One model's."""
        return cache_size(load_arithmetic(self.docs, self.arithmetic), self.models[name])

    def __iter__(self) -> Iterator[str]:
        """The ids of the models."""
        return iter(self.models)

    def __len__(self) -> int:
        """How many models there are."""
        return len(self.models)
