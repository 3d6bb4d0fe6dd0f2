"""Refuses a record that names another which does not exist."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from .errors import unknown
from .events import Event
from .files import shown
from .models import Model, check_origins
from .shapes import Claim, Source, Step


def check_claims(
    claims: Mapping[str, Claim], sources: Mapping[str, Source], steps: Mapping[str, Step], folder: Path
) -> None:
    """Refuse a claim that names a step, source or claim which does not exist."""
    for claim in claims.values():
        where = f"Correct it in {shown(folder)}/{claim.id}.md."
        _refuse_strangers("step", [claim.step], steps, where)
        _refuse_strangers("source", [item.source for item in claim.evidence], sources, where)
        _refuse_strangers("claim", [relation.claim for relation in claim.relations], claims, where)


def check_events(
    events: Mapping[str, Event], sources: Mapping[str, Source], claims: Mapping[str, Claim], path: Path
) -> None:
    """Refuse an event that names a source or claim which does not exist."""
    for event in events.values():
        where = f"Correct it in {shown(path)}, event '{event.id}'."
        _refuse_strangers("source", event.sources, sources, where)
        _refuse_strangers("claim", event.claims, claims, where)


def check_models(models: Mapping[str, Model], sources: Mapping[str, Source], path: Path) -> None:
    """Refuse a model whose numbers come from no source."""
    for model in models.values():
        check_origins(model, sources, f"Correct it in {shown(path)}, model '{model.id}'.")


def _refuse_strangers(kind: str, names: Iterable[str], known: Iterable[str], where: str) -> None:
    for name in names:
        if name not in known:
            raise unknown(kind, name, known, where)
