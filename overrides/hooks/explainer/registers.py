"""All records of the site and its figures, read once per state of the files."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from .figures.drawings import figure_homes
from .figures.figure import Figure, figure
from .figures.sizes import cache_size
from .records.caches import CacheSize
from .records.checks import check_claims, check_events, check_models, check_steps, refuse_endings
from .records.claims import Claim
from .records.events import Event, event_from
from .records.folders import Entry, entries, folders
from .records.lazy import Lazy
from .records.models import Model, model_from
from .records.reading import citations_by_source, read_claims, read_records, read_sources, read_steps, read_terms
from .records.settings import Settings, check_essay, check_pages
from .records.sources import Source
from .records.steps import Step
from .records.unforeseen import refuse_broken_data
from .records.uses import received, sorted_by_step, used_in


@dataclass(frozen=True)
class Registers:
    """The records by id, and what is read off them; every field but `docs` and `settings` is a mapping.

    `cited_on` has for each source the pages that cite it (paths below the docs folder), `used_in` the steps that cite
    it and the claims and events that rest on it (kind and id). `of_step` has for each step the ids of its claims,
    `received` for each claim how others bear on it (kind, the other's id, note).
    """

    docs: Path
    settings: Settings
    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    steps: Mapping[str, Step]
    terms: Mapping[str, str]
    cited_on: Mapping[str, list[str]]
    events: Mapping[str, Event]
    models: Mapping[str, Model]
    sizes: Mapping[str, CacheSize | None]
    figures: Mapping[str, Figure]
    folders: Mapping[str, list[Entry]]
    of_step: Mapping[str, list[str]]
    received: Mapping[str, list[tuple[str, str, str]]]
    used_in: Mapping[str, list[tuple[str, str]]]

    def claims_of(self, step: str) -> list[Claim]:
        """The claims that one step discusses, in order of their ids, omissions last."""
        return [self.claims[name] for name in self.of_step.get(step, [])]


def load_registers(docs: Path, settings: Settings = Settings()) -> Registers:  # noqa: B008 - it never changes
    """The registers of a docs folder; read again only when a record file has changed."""
    return _load(docs, settings, _stamp(docs, settings))


def _stamp(docs: Path, settings: Settings) -> tuple:
    """Name, size and time of each record file: equal stamps mean equal registers."""
    pages = settings.pages
    folders = (docs, *(docs / name for name in (pages.claims, pages.steps, pages.data)))
    entries = [entry for folder in folders if folder.is_dir() for entry in os.scandir(folder) if entry.is_file()]
    beside = [path for name in ("index.md", "*.yml") for path in docs.glob(f"*/*/{name}")]  # of figures, experiments
    stats = [(str(path), path.stat()) for path in beside] + [(entry.path, entry.stat()) for entry in entries]
    return tuple(sorted((path, stat.st_size, stat.st_mtime_ns) for path, stat in stats))


@lru_cache(maxsize=2)
def _load(docs: Path, settings: Settings, stamp: tuple) -> Registers:
    refuse_endings(docs)
    refuse_broken_data(sorted(docs.rglob("*.yml")))
    check_pages(settings, docs)
    pages, data = settings.pages, docs / settings.pages.data
    claims, steps, cited_on = (
        read_claims(docs / pages.claims),
        read_steps(docs / pages.steps),
        citations_by_source(docs),
    )
    events = read_records(data / "events.yml", "events", "event", event_from)
    models = read_records(data / "models.yml", "models", "model", model_from)
    registers = Registers(
        docs=docs,
        settings=settings,
        claims=claims,
        sources=read_sources(data / "sources.yml"),
        steps=steps,
        terms=read_terms(docs / pages.glossary),
        cited_on=cited_on,
        events=events,
        models=models,
        sizes=Lazy(lambda: models, lambda name: cache_size(docs, settings.arithmetic, models[name])),
        figures=Lazy(partial(figure_homes, docs), partial(figure, docs)),
        folders=Lazy(partial(folders, docs), lambda name: entries(docs / name)),
        of_step=sorted_by_step(claims.values()),
        received=received(claims.values()),
        used_in=used_in({pages.step(slug)[1:]: slug for slug in steps}, cited_on, claims, events),
    )
    check_essay(settings, registers.sources)
    check_steps(steps, docs / pages.steps)
    check_claims(claims, registers.sources, steps, docs / pages.claims)
    check_events(events, registers.sources, claims, data / "events.yml")
    check_models(models, registers.sources, data / "models.yml")
    return registers
