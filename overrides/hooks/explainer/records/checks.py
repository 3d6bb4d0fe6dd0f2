"""Refuses a record that names another which does not exist, and records that contradict each other."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from .claims import Claim
from .errors import RecordError, stranger
from .events import Event
from .files import shown
from .models import Model
from .places import Place, refusal
from .sources import Source
from .steps import Step

ENDINGS = {".markdown": ".md", ".mdown": ".md", ".MD": ".md", ".yaml": ".yml", ".YML": ".yml"}


def check_claims(
    claims: Mapping[str, Claim], sources: Mapping[str, Source], steps: Mapping[str, Step], folder: Path
) -> None:
    """Refuse a claim that names a step, source or claim which does not exist, or another paragraph than its step."""
    refuse_twins({claim.id: claim.title for claim in claims.values()}, folder)
    for claim in claims.values():
        place = Place(folder / f"{claim.id}.md")
        refuse_stranger("step", claim.step, steps, place.at("step"))
        for number, item in enumerate(claim.evidence):
            refuse_stranger("source", item.source, sources, place.at("evidence", number, "source"))
        for number, relation in enumerate(claim.relations):
            refuse_stranger("claim", relation.claim, claims, place.at("relations", number, "claim"))
            if relation.claim in {claim.id, *(earlier.claim for earlier in claim.relations[:number])}:
                other = "itself" if relation.claim == claim.id else f"'{relation.claim}' twice"
                raise refusal(place.at("relations", number, "claim"), f"it bears on {other}. Delete this relation.")
        if claim.paragraph != (follows := steps[claim.step].paragraph):
            said = f"paragraph {claim.paragraph}, and its step '{claim.step}' follows paragraph {follows}"
            raise refusal(place.at("paragraph"), f"{said}. Correct 'paragraph' or 'step'.")


def check_steps(steps: Mapping[str, Step], folder: Path) -> None:
    """Refuse two steps that follow one paragraph, or have one title."""
    refuse_twins({step.slug: step.title for step in steps.values()}, folder)
    seen: dict[int, str] = {}
    for step in steps.values():
        if other := seen.get(step.paragraph):
            place = Place(folder / f"{step.slug}.md", ("paragraph",))
            raise refusal(place, f"'{other}' follows paragraph {step.paragraph} too. Give each step its own.")
        seen[step.paragraph] = step.slug


def check_events(
    events: Mapping[str, Event], sources: Mapping[str, Source], claims: Mapping[str, Claim], path: Path
) -> None:
    """Refuse an event that names a source or claim which does not exist."""
    for position, event in enumerate(events.values()):
        place = Place(path, ("events", position), f"event '{event.id}'")
        for kind, names, known in (("source", event.sources, sources), ("claim", event.claims, claims)):
            for number, name in enumerate(names):
                refuse_stranger(kind, name, known, place.at(f"{kind}s", number))


def check_models(models: Mapping[str, Model], sources: Mapping[str, Source], path: Path) -> None:
    """Refuse a model whose numbers come from neither an address nor an entry of the list of sources."""
    for position, model in enumerate(models.values()):
        place = Place(path, ("models", position, "sources"), f"model '{model.id}'")
        for group, origin in model.sources.known().items():
            if not origin.source.startswith("https://"):
                refuse_stranger("source", origin.source, sources, place.at(group, "source"))


def refuse_twins(titles: Mapping[str, str], folder: Path) -> None:
    """Refuse two pages of a folder with one title, which lists and searches could not tell apart."""
    seen: dict[str, str] = {}
    for name, title in titles.items():
        if other := seen.get(title.casefold()):
            place = Place(folder / f"{name}.md", ("title",))
            raise refusal(place, f"'{other}' has the title '{title}' too. Tell the two apart.")
        seen[title.casefold()] = name


def refuse_endings(docs: Path) -> None:
    """Refuse a file whose name ends otherwise than what is read: it would count for nothing, or for half."""
    for path in sorted(docs.rglob("*")):
        if right := ENDINGS.get(path.suffix):
            raise RecordError(f"{shown(path)}: would not be read. Rename it to '{path.stem}{right}'.")


def refuse_stranger(kind: str, name: str, known: Iterable[str], place: Place) -> None:
    """Refuse an id that nothing has."""
    if name not in known:
        raise refusal(place, f"{stranger(kind, name, known)} Correct the id, or add the {kind}.")
