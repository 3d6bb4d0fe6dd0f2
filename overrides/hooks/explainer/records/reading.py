"""Reads the records from their files."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from .citations import cited_keys
from .errors import RecordError
from .files import read_front_matter, read_list, shown
from .shapes import Claim, Record, Source, Step, claim_from, source_from, step_from

TERM = re.compile(r"^#{2,4} (?P<words>.*)\{ *#(?P<id>[a-z0-9-]+) *\}", re.MULTILINE)


def _pages(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.md") if path.stem != "index")


def read_claims(folder: Path) -> dict[str, Claim]:
    """The claims of a folder by their id, which is the name of the file."""
    return {path.stem: claim_from(path.stem, read_front_matter(path)[0], shown(path)) for path in _pages(folder)}


def read_steps(folder: Path) -> dict[str, Step]:
    """The steps of a folder by their slug, in the order of the paragraphs that they follow."""
    steps = (step_from(path.stem, read_front_matter(path)[0], shown(path)) for path in _pages(folder))
    return {step.slug: step for step in sorted(steps, key=lambda step: step.paragraph)}


def read_sources(path: Path) -> dict[str, Source]:
    """The sources of a list by their id."""
    sources = [source_from(data, shown(path)) for data in read_list(path)]
    _refuse_twins((source.id for source in sources), f"{shown(path)}: the source id")
    _refuse_twins((source.label for source in sources), f"{shown(path)}: the title-short")
    return {source.id: source for source in sources}


def read_records(path: Path, name: str, record_from: Callable[[dict, str], Record]) -> dict[str, Record]:
    """The records under the key `name`; none when there is no such file."""
    records = [record_from(data, shown(path)) for data in read_list(path, name)] if path.is_file() else []
    _refuse_twins((record.id for record in records), f"{shown(path)}: the id")
    return {record.id: record for record in records}


def read_terms(path: Path) -> dict[str, str]:
    """The terms of the glossary: words by id."""
    found = [(match["id"], match["words"].strip()) for match in TERM.finditer(path.read_text(encoding="utf-8"))]
    _refuse_twins((name for name, _ in found), f"{shown(path)}: the id")
    return dict(found)


def _refuse_twins(names: Iterable[str], what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise RecordError(f"{what} '{name}' stands twice. Rename one of them.")
        seen.add(name)


def citations_by_source(docs: Path) -> dict[str, list[str]]:
    """For each cited source the pages that cite it, as paths below the docs folder."""
    pages: dict[str, list[str]] = defaultdict(list)
    for path in sorted(docs.rglob("*.md")):
        for key in dict.fromkeys(cited_keys(path.read_text(encoding="utf-8"))):
            pages[key].append(path.relative_to(docs).as_posix())
    return dict(pages)
