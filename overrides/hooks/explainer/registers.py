"""All records of the site, read once per state of the files and checked against each other."""

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .citations import cited_keys
from .errors import RecordError, unknown
from .events import Event, event_from
from .figures import Figure, Figures
from .files import read_front_matter, read_list, shown
from .folders import Folders
from .models import CacheSize, Model, Sizes, check_origins, model_from
from .records import Claim, Record, Source, Step, claim_from, source_from, step_from

TERM = re.compile(r"^#{2,4} (?P<words>.*)\{ *#(?P<id>[a-z0-9-]+) *\}", re.MULTILINE)


@dataclass(frozen=True)
class Registers:
    """The records by id, and what is read off them; every field but `docs` is a mapping.

    `cited_on` has for each source the pages that cite it (paths below the docs folder), `used_in` the steps that cite
    it and the claims and events that rest on it (kind and id). `of_step` has for each step its claims, `received` for
    each claim how others bear on it (kind, the other's id, note).
    """

    docs: Path
    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    steps: Mapping[str, Step]
    terms: Mapping[str, str]
    cited_on: Mapping[str, list[str]]
    events: Mapping[str, Event]
    models: Mapping[str, Model]
    sizes: Mapping[str, CacheSize | None]
    figures: Mapping[str, Figure]
    folders: Mapping[str, list[tuple[str, str, str]]]
    of_step: Mapping[str, list[Claim]]
    received: Mapping[str, list[tuple[str, str, str]]]
    used_in: Mapping[str, list[tuple[str, str]]]

    def claims_of(self, step: str) -> list[Claim]:
        """The claims that one step discusses, in order of their ids, omissions last."""
        return self.of_step.get(step, [])

    def verdicts_of(self, step: str, kind: str) -> list[str]:
        """The verdicts on what the essay claims in a step, or ('omission') on what it leaves out there."""
        return [claim.verdict for claim in self.claims_of(step) if claim.kind == kind]


def load_registers(docs: Path) -> Registers:
    """The registers of a docs folder; read again only when a record file has changed."""
    return _load(docs, _stamp(docs))


def _stamp(docs: Path) -> tuple:
    """Name, size and time of each record file: equal stamps mean equal registers."""
    folders = (docs, docs / "claims", docs / "argument", docs / "data")
    entries = (entry for folder in folders if folder.is_dir() for entry in os.scandir(folder) if entry.is_file())
    return tuple(sorted((entry.path, entry.stat().st_size, entry.stat().st_mtime_ns) for entry in entries))


@lru_cache(maxsize=2)
def _load(docs: Path, stamp: tuple) -> Registers:
    claims = {path.stem: _claim(path) for path in _pages(docs / "claims")}
    steps, cited_on = _steps(docs / "argument"), _citations(docs)
    events = _records(docs / "data" / "events.yml", "events", event_from)
    models = _records(docs / "data" / "models.yml", "models", model_from)
    registers = Registers(
        docs=docs,
        claims=claims,
        sources=_sources(docs / "data" / "sources.yml"),
        steps=steps,
        terms=_terms(docs / "glossary.md"),
        cited_on=cited_on,
        events=events,
        models=models,
        sizes=Sizes(docs, models),
        figures=Figures(docs),
        folders=Folders(docs),
        of_step=_of_steps(claims.values()),
        received=_received(claims.values()),
        used_in=_used_in(steps, cited_on, claims, events),
    )
    _check(registers)
    return registers


def _pages(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.md") if path.stem != "index")


def _claim(path: Path) -> Claim:
    return claim_from(path.stem, read_front_matter(path)[0], shown(path))


def _steps(folder: Path) -> dict[str, Step]:
    steps = (step_from(path.stem, read_front_matter(path)[0], shown(path)) for path in _pages(folder))
    return {step.slug: step for step in sorted(steps, key=lambda step: step.paragraph)}


def _sources(path: Path) -> dict[str, Source]:
    sources = [source_from(data, shown(path)) for data in read_list(path)]
    _refuse_twins((source.id for source in sources), f"{shown(path)}: the source id")
    _refuse_twins((source.label for source in sources), f"{shown(path)}: the title-short")
    return {source.id: source for source in sources}


def _records(path: Path, name: str, record_from: Callable[[dict, str], Record]) -> dict[str, Record]:
    """The records under the key `name`; none when there is no such file."""
    records = [record_from(data, shown(path)) for data in read_list(path, name)] if path.is_file() else []
    _refuse_twins((record.id for record in records), f"{shown(path)}: the id")
    return {record.id: record for record in records}


def _terms(path: Path) -> dict[str, str]:
    found = [(match["id"], match["words"].strip()) for match in TERM.finditer(path.read_text(encoding="utf-8"))]
    _refuse_twins((name for name, _ in found), f"{shown(path)}: the id")
    return dict(found)


def _of_steps(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.kind, claim.id)):
        found[claim.step].append(claim)
    return dict(found)


def _received(claims: Iterable[Claim]) -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for claim in claims:
        for relation in claim.relations:
            found[relation.claim].append((relation.kind, claim.id, relation.note))
    return dict(found)


def _used_in(
    steps: Iterable[str], cited_on: Mapping[str, list[str]], claims: Mapping[str, Claim], events: Mapping[str, Event]
) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, pages in cited_on.items():
        found[key] += [("step", slug) for slug in steps if f"argument/{slug}.md" in pages]
    for name, claim in claims.items():
        for key in dict.fromkeys(item.source for item in claim.evidence):
            found[key].append(("claim", name))
    for name, event in events.items():
        for key in dict.fromkeys(event.sources):
            found[key].append(("event", name))
    return dict(found)


def _refuse_twins(names: Iterable[str], what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise RecordError(f"{what} '{name}' stands twice. Rename one of them.")
        seen.add(name)


def _citations(docs: Path) -> dict[str, list[str]]:
    pages: dict[str, list[str]] = defaultdict(list)
    for path in sorted(docs.rglob("*.md")):
        for key in dict.fromkeys(cited_keys(path.read_text(encoding="utf-8"))):
            pages[key].append(path.relative_to(docs).as_posix())
    return dict(pages)


def _check(registers: Registers) -> None:
    _check_claims(registers)
    data = f"Correct it in {shown(registers.docs)}/data"
    for event in registers.events.values():
        _refuse_strangers("source", event.sources, registers.sources, f"{data}/events.yml, event '{event.id}'.")
        _refuse_strangers("claim", event.claims, registers.claims, f"{data}/events.yml, event '{event.id}'.")
    for model in registers.models.values():
        check_origins(model, registers.sources, f"{data}/models.yml, model '{model.id}'.")


def _check_claims(registers: Registers) -> None:
    """Refuse a claim that names a step, source or claim which does not exist."""
    for claim in registers.claims.values():
        where = f"Correct it in {shown(registers.docs)}/claims/{claim.id}.md."
        _refuse_strangers("step", [claim.step], registers.steps, where)
        _refuse_strangers("source", [item.source for item in claim.evidence], registers.sources, where)
        _refuse_strangers("claim", [relation.claim for relation in claim.relations], registers.claims, where)


def _refuse_strangers(kind: str, names: Iterable[str], known: Iterable[str], where: str) -> None:
    for name in names:
        if name not in known:
            raise unknown(kind, name, known, where)
