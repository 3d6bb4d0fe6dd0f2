"""What a model's cache weighs by the arithmetic that the figures share."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

from ..records.errors import RecordError
from ..records.models import CONTEXT, CacheSize, Model
from .drawings import load_module


def cache_size(arithmetic: ModuleType, model: Model) -> CacheSize | None:
    """What a model's cache weighs; None where it is not described; raises RecordError for a faulty description."""
    if not model.cache:
        return None
    try:
        return CacheSize(
            per_token=arithmetic.bytes_per_token(model.cache),
            at_context=arithmetic.bytes_at(model.cache, CONTEXT),
            gib_at_context=arithmetic.bytes_at(model.cache, CONTEXT) / arithmetic.GIB,
            served=arithmetic.served_bytes_per_token(model.cache, model.served) if model.served else None,
            as_stored=model.cache.get("unit") == "bytes",
        )
    except (KeyError, TypeError, AttributeError) as error:
        remedy = "Compare it with the kinds at the head of the file."
        raise RecordError(f"docs/data/models.yml, model '{model.id}': 'cache' fails at {error}. {remedy}") from None


class Sizes(Mapping):
    """What each model's cache weighs by the shared arithmetic as it is now; None where it is not described."""

    def __init__(self, docs: Path, models: Mapping[str, Model], arithmetic: str) -> None:
        """Keep the docs folder, the models, and the dotted name of the module that computes."""
        self.docs, self.models, self.arithmetic = docs, models, arithmetic

    def __getitem__(self, name: str) -> CacheSize | None:
        """One model's."""
        return cache_size(load_module(self.docs, self.arithmetic), self.models[name])

    def __iter__(self) -> Iterator[str]:
        """The ids of the models."""
        return iter(self.models)

    def __len__(self) -> int:
        """How many models there are."""
        return len(self.models)
