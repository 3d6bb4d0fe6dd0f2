"""What a preview keeps of each page between two builds, and when that is no longer true.

A page depends on its own text, on the files that it includes, and on what it looked up, also in vain: the registers
that it is given note each field that is read of a record, each id that is sought, and that all ids were gone through.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from msgspec import Struct

if TYPE_CHECKING:  # this is loaded before the extension can be found
    from explainer.registers import Registers

INCLUDED = re.compile(r'^--8<-- "(?P<path>[^":]+)', re.MULTILINE)
PARTS = ("content", "toc", "present_anchor_ids", "_title_from_render")  # what MkDocs keeps of a converted page
Place = tuple[str, ...]  # a register, an id in it, a field of its record; each may be missing
Notes = dict[Place, object]
HELD = "in"  # no field's name: whether there is such a record


class Noted(Mapping):
    """A register that notes what is looked up in it."""

    def __init__(self, name: str, records: Mapping, notes: Notes) -> None:
        self.name, self.records, self.notes = name, records, notes

    def __getitem__(self, key: str) -> object:
        """One record, which notes what is read of it."""
        record = self.records.get(key)
        self.notes[self.name, key] = alike(record)
        return Read(record, (self.name, key), self.notes) if isinstance(record, Struct) else self.records[key]

    def __contains__(self, key: object) -> bool:
        """Whether there is such a record; noted."""
        found = self.notes[self.name, str(key), HELD] = key in self.records
        return found

    def __iter__(self) -> Iterator[str]:
        """All ids, in their order."""
        return iter(self.ids())

    def __len__(self) -> int:
        """How many records there are."""
        return len(self.ids())

    def ids(self) -> list[str]:
        """All ids; noted."""
        ids = self.notes[self.name,] = list(self.records)
        return ids


class Read:
    """A record that notes which of its fields are read."""

    def __init__(self, record: Struct, place: Place, notes: Notes) -> None:
        self._record, self._place, self._notes = record, place, notes

    def __getattr__(self, field: str) -> object:
        """A field; noted."""
        value = self._notes[*self._place, field] = getattr(self._record, field)
        return value


def alike(record: object) -> object:
    """What is the same for records that a page cannot tell apart yet: their kind, as it may read fields; else all."""
    return type(record) if isinstance(record, Struct) else record


def noted(registers: "Registers", notes: Notes) -> "Registers":
    """The registers, noting every look-up."""
    names = [each.name for each in fields(registers) if isinstance(getattr(registers, each.name), Mapping)]
    kept: dict[str, Any] = {name: Noted(name, getattr(registers, name), notes) for name in names}
    return replace(registers, **kept)


def holds(registers: "Registers", notes: Mapping[Place, object]) -> bool:
    """Whether every look-up would have the same answer now."""
    return all(looked_up(registers, *place) == found for place, found in notes.items())


def looked_up(registers: "Registers", name: str, key: str | None = None, field: str = "") -> object:
    """What stands in a place: all ids of a register, a record or None, or a record's field."""
    register = getattr(registers, name)
    if key is None:
        return list(register)
    if field == HELD:
        return key in register
    record = register.get(key)
    return getattr(record, field, None) if field else alike(record)


def whole(text: str, docs: Path) -> list[str]:
    """A page's own text and the texts of the files that it includes."""
    return [text, *((docs / path).read_text(encoding="utf-8") for path in INCLUDED.findall(text))]


@dataclass
class Known:
    """What a page became, its links to anchors by file, from which texts and look-ups; as what it was written, with
    which head. `source` is the whole file, `meta` what is at its head, `text` the rest and what that includes."""

    text: list[str]
    source: str = ""
    meta: dict = field(default_factory=dict)
    notes: Notes = field(default_factory=dict)
    parts: dict = field(default_factory=dict)
    links: dict = field(default_factory=dict)
    written: str = ""
    head: str = ""


class Memory:
    """What each page became, by its path, in all builds of this process."""

    def __init__(self) -> None:
        self.on, self.warned = False, CountHandler(level=logging.WARNING)
        self.state: object = None
        self.registers: Registers
        self.pages: dict[str, Known] = {}
        self.now: tuple[Known, int] | None = None  # the page that is being converted, and the warnings before it
        self.shown: object = None  # what pages show besides their own text
        self.templates: object = None  # the state of the templates that the environment has compiled
        self.env: Any = None

    def begin(self, registers: "Registers", state: object) -> None:
        """A new build; everything is forgotten if the state, which concerns every page, is another."""
        if state != self.state:
            self.pages = {}
        self.registers, self.state = registers, state

    def show(self, shown: object, heads: Mapping[str, str]) -> None:
        """What all pages show, and by path what one shows besides its text; what is otherwise is written anew."""
        for path, known in self.pages.items():
            known.written = known.written if (shown, heads.get(path, "")) == (self.shown, known.head) else ""
            known.head = heads.get(path, "")
        self.shown = shown

    def recall(self, path: str, text: str) -> Known | None:
        """What a page became; None, and it is forgotten, where that is not known or no longer true."""
        known = self.pages.pop(path, None)
        if known and known.text == whole(text, self.registers.docs) and holds(self.registers, known.notes):
            self.pages[path] = known
            return known
        return None

    def expect(self, text: str) -> "Registers":
        """The registers for a page that is converted next, noting what it looks up."""
        self.now = Known(whole(text, self.registers.docs)), self.warnings()
        return noted(self.registers, self.now[0].notes)

    def keep(self, path: str, page: Page, source: str) -> None:
        """Remember the page that was converted, and the whole text of its file, unless it was warned of."""
        known, before = self.now or (Known([]), -1)
        known.source, known.meta = source, {**page.meta}
        known.parts = {name: vars(page)[name] for name in PARTS}
        known.links = {to.src_uri: found for to, found in (page.links_to_anchors or {}).items()}
        if self.warnings() == before:
            self.pages[path] = known

    def warnings(self) -> int:
        """How many warnings have been given so far."""
        return sum(count for _, count in self.warned.get_counts())
