"""Reads the records from their files."""

import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar, get_args

from .citations import cited_keys
from .claims import Claim, claim_from
from .convert import Made, convert
from .errors import RecordError
from .files import read_front_matter, read_list, read_text, shown
from .places import Place, refusal
from .shapes import Day, Positive, Record, Text
from .sources import Source, source_from
from .steps import Step, step_from

# Sums from published numbers; a rule or an experiment with made-up ones; how something works; what is on record.
FigureKind = Literal["arithmetic", "toy", "mechanism", "record"]


class Front(Record, frozen=True):
    """What a page that is no record says of itself; the theme reads `hide` and `template`."""

    title: Text = ""
    description: Text = ""
    result: Text = ""
    lesson: tuple[Text, ...] = ()
    height: Positive | None = None
    kind: FigureKind | None = None
    family: Text = ""  # of figures: under which heading their overview lists it
    leads: Positive | None = None  # its place among those that stand first, each of its family
    detail: Positive | None = None  # the height in its narrow drawing at which its picture there begins
    keep: bool = False
    hide: tuple[str, ...] = ()
    template: Text = ""
    also: tuple[Text, ...] | dict[str, tuple[Text, ...]] = ()  # other names, of the page or by anchor: for the search
    lang: Text = ""  # of a page in another language: its code, its name in its own words, what it calls a live figure
    language: Text = ""
    works: Text = ""
    renders: dict[str, Text] = {}  # and by section the passage that it says: forms/translated.py
    checked: Day | None = None  # the day on which these were last compared


KINDS = get_args(FigureKind)
HEADING = re.compile(r"^#{2,4} +(?P<words>[^{\n]*?) *(?:\{ *#(?P<id>[^\s}]*) *\})? *$")
ID = re.compile("[a-z0-9-]+")
Read = TypeVar("Read")


def _pages(folder: Path, make: Callable[[str, dict, Place], Read]) -> list[Read]:
    paths = sorted(path for path in folder.glob("*.md") if path.stem != "index")
    return [make(path.stem, _fields(path), Place(path)) for path in paths]


def _fields(path: Path) -> dict:
    if not (meta := read_front_matter(path)[0]):
        raise RecordError(f"{shown(path)}, line 1: no front matter. Begin with '---', the fields, and '---' again.")
    return meta


def read_claims(folder: Path) -> dict[str, Claim]:
    """The claims of a folder by their id, which is the name of the file."""
    return {claim.id: claim for claim in _pages(folder, claim_from)}


def read_steps(folder: Path) -> dict[str, Step]:
    """The steps of a folder by their slug, in the order of the paragraphs that they follow."""
    return {step.slug: step for step in sorted(_pages(folder, step_from), key=lambda step: step.paragraph)}


def read_sources(path: Path) -> dict[str, Source]:
    """The sources of a list by their id."""
    sources = read_records(path, "", "source", source_from)
    labels: dict[str, str] = {}
    for position, source in enumerate(sources.values()):
        if source.label in labels:
            place = Place(path, (position, "title-short"))
            said = f"the title-short '{source.label}' stands twice, at '{labels[source.label]}' too"
            raise refusal(place, f"{said}. Tell the two apart.")
        labels[source.label] = source.id
    return sources


def read_records(path: Path, under: str, kind: str, make: Callable[[dict, Place], Made]) -> dict[str, Made]:
    """The records of a list, alone or under a key, by their id; none when there is no file for those under a key."""
    found: dict[str, Made] = {}
    entries = read_list(path, under) if path.is_file() or not under else []
    for position, data in enumerate(entries):
        name = str(data.get("id", "?"))
        place = Place(path, (under, position) if under else (position,), f"{kind} '{name}'")
        if name in found:
            raise refusal(place, f"the id '{name}' stands twice. Rename one of them.")
        found[name] = make(data, place)
    return found


def depth(line: str) -> int:
    """The level of a heading; 0 for any other line."""
    return len(line) - len(line.lstrip("#"))


def read_terms(path: Path) -> dict[str, str]:
    """The terms of the glossary: words by id; raises RecordError for a heading without one."""
    found: dict[str, str] = {}
    lines = read_text(path).split("\n")
    for number, line in enumerate(lines, 1):
        if match := HEADING.match(line):
            where = f"{shown(path)}, line {number}"
            if not ID.fullmatch(match["id"] or ""):
                raise RecordError(f"{where}: a term without an id. Write '### Words {{ #words }}', lower-case.")
            if match["id"] in found:
                raise RecordError(f"{where}: the id '{match['id']}' stands twice. Rename one of them.")
            after = next((text for text in lines[number:] if text.strip()), "# end")
            if after.startswith("#") and depth(after) <= depth(line):
                raise RecordError(f"{where}: the term '{match['id']}' has no text. Say below it what it is.")
            found[match["id"]] = match["words"]
    return found


def citations_by_source(docs: Path) -> dict[str, list[str]]:
    """For each cited source the pages that cite it, as paths below the docs folder.

    Every page is read for it, so that this refuses front matter that is none.
    """
    pages: dict[str, list[str]] = defaultdict(list)
    for path in sorted(docs.rglob("*.md")):
        meta, body = read_front_matter(path)
        if not {"paragraph", "slug"} & meta.keys():  # claims and steps have been checked
            convert(Front, meta, Place(path))
        for key in dict.fromkeys(cited_keys(body)):
            pages[key].append(path.relative_to(docs).as_posix())
    return dict(pages)
