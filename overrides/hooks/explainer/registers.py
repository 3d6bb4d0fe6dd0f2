"""All records of the site, read once per state of the files and checked against each other."""

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .citations import cited_keys
from .errors import RecordError, unknown
from .events import Event, event_from
from .files import read_front_matter, read_list, shown
from .models import Model, check_origins, model_from
from .records import Claim, Record, Source, Step, claim_from, source_from, step_from

TERM = re.compile(r"^#{2,4} .*\{ *#(?P<id>[a-z0-9-]+) *\}", re.MULTILINE)


@dataclass(frozen=True)
class Registers:
    """The records by id, and for each source the pages that cite it (paths below the docs folder)."""

    docs: Path
    claims: dict[str, Claim]
    sources: dict[str, Source]
    steps: dict[str, Step]
    terms: frozenset[str]
    cited_on: dict[str, list[str]]
    events: dict[str, Event]
    models: dict[str, Model]

    def claims_of(self, step: str) -> list[Claim]:
        """The claims that one step discusses, in order of their ids, omissions last."""
        found = [claim for claim in self.claims.values() if claim.step == step]
        return sorted(found, key=lambda claim: (claim.kind, claim.id))


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
    registers = Registers(
        docs=docs,
        claims={path.stem: _claim(path) for path in _pages(docs / "claims")},
        sources=_sources(docs / "data" / "sources.yml"),
        steps=_steps(docs / "argument"),
        terms=_terms(docs / "glossary.md"),
        cited_on=_citations(docs),
        events=_records(docs / "data" / "events.yml", "events", event_from),
        models=_records(docs / "data" / "models.yml", "models", model_from),
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


def _terms(path: Path) -> frozenset[str]:
    ids = TERM.findall(path.read_text(encoding="utf-8"))
    _refuse_twins(ids, f"{shown(path)}: the id")
    return frozenset(ids)


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
