"""What a preview keeps between two builds, so that it converts only pages that came out otherwise.

A page depends on its own text, on the files that it includes, and on every record that it looked up, also in vain.
The registers that a page is given note each look-up; a whole register that was gone through counts as one. A page
that is known is converted from an empty text without extensions, and what it became takes the place of what came of
that.
"""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from click import ClickException
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

if TYPE_CHECKING:  # a hook is loaded before the extension can be found
    from explainer.registers import Registers

INCLUDED = re.compile(r'^--8<-- "(?P<path>[^":]+)', re.MULTILINE)
PARTS = ("content", "toc", "present_anchor_ids", "_title_from_render")  # what MkDocs keeps of a converted page
Place = tuple[str, str | None]  # a register and an id in it; None for the whole register
Notes = dict[Place, object]


class Noted(Mapping):
    """A register that notes what is looked up in it."""

    def __init__(self, name: str, records: Mapping, notes: Notes) -> None:
        """Keep the register, its name, and the notes that this adds to."""
        self.name, self.records, self.notes = name, records, notes

    def __getitem__(self, key: str) -> object:
        """One record; noted, unless the whole register is."""
        if (self.name, None) not in self.notes:
            self.notes[self.name, key] = self.records.get(key)
        return self.records[key]

    def __iter__(self) -> Iterator[str]:
        """All ids: from here on the page depends on the whole register."""
        self.notes[self.name, None] = self.records
        return iter(self.records)

    def __len__(self) -> int:
        """How many records there are, which depends on all."""
        self.notes[self.name, None] = self.records
        return len(self.records)


def noted(registers: "Registers", notes: Notes) -> "Registers":
    """The registers, noting every look-up."""
    names = [each.name for each in fields(registers) if isinstance(getattr(registers, each.name), Mapping)]
    kept: dict[str, Any] = {name: Noted(name, getattr(registers, name), notes) for name in names}
    return replace(registers, **kept)


def holds(registers: "Registers", notes: Mapping[Place, object]) -> bool:
    """Whether every look-up would have the same answer now."""
    return all(looked_up(registers, *place) == found for place, found in notes.items())


def looked_up(registers: "Registers", name: str, key: str | None) -> object:
    """What stands in a place: a record, None for none, or the whole register."""
    register = getattr(registers, name)
    return register if key is None else register.get(key)


def whole(text: str, docs: Path) -> list[str]:
    """A page's own text and the texts of the files that it includes."""
    return [text, *((docs / path).read_text(encoding="utf-8") for path in INCLUDED.findall(text))]


@dataclass
class Known:
    """What a page became, its links to anchors by file, and from which text and look-ups."""

    text: list[str]
    notes: Notes = field(default_factory=dict)
    parts: dict = field(default_factory=dict)
    links: dict = field(default_factory=dict)


class Memory:
    """What each page became, by its path, in all builds of this process."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.on, self.warned = False, CountHandler(level=logging.WARNING)
        self.state: object = None
        self.registers: Registers
        self.pages: dict[str, Known] = {}
        self.found: Known | None = None  # what is known of the page that comes next
        self.now: tuple[Known, int] | None = None  # the page that is being converted, and the warnings before it
        self.extensions: list[str] = []  # those that pages are converted with

    def begin(self, registers: "Registers", state: object) -> None:
        """A new build; everything is forgotten if the state, which concerns every page, is another."""
        if state != self.state:
            self.pages = {}
        self.registers, self.state = registers, state

    def recall(self, path: str, text: str) -> Known | None:
        """What a page became; None where that is not known or no longer true."""
        known = self.pages.get(path)
        same = known and known.text == whole(text, self.registers.docs) and holds(self.registers, known.notes)
        return known if same else None

    def expect(self, text: str) -> "Registers":
        """The registers for a page that is converted next, noting what it looks up."""
        self.now = Known(whole(text, self.registers.docs)), self.warnings()
        return noted(self.registers, self.now[0].notes)

    def keep(self, path: str, page: Page) -> None:
        """Remember the page that was converted, unless it was warned of."""
        known, before = self.now or (Known([]), -1)
        known.parts = {name: vars(page)[name] for name in PARTS}
        known.links = {to.src_uri: found for to, found in (page.links_to_anchors or {}).items()}
        if self.warnings() == before:
            self.pages[path] = known

    def warnings(self) -> int:
        """How many warnings have been given so far."""
        return sum(count for _, count in self.warned.get_counts())


MEMORY = Memory()


def on_startup(command: str, dirty: bool) -> None:
    """Begin to remember, where pages are served."""
    MEMORY.on = command == "serve"


@event_priority(100)  # before anything is told the address
def on_config(config: MkDocsConfig) -> None:
    """Say that this build is only looked at, and listen for warnings: a page that was warned of is not remembered.

    A preview says of its address what the project says: where it is served would be given away with citations.
    """
    config.extra["previewed"] = MEMORY.on
    if MEMORY.on:
        config.site_url = config.user_configs[0].get("site_url") or ""
        logging.getLogger("mkdocs").addHandler(MEMORY.warned)  # once, however often it is added


@event_priority(100)  # before anything is made from drawings
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Forget the drawings that are otherwise now, and, where what concerns every page has changed, all pages."""
    from explainer.figures.drawings import refresh_drawings
    from explainer.records.settings import settings_from
    from explainer.registers import load_registers

    if MEMORY.on:
        ours = config.mdx_configs["explainer"]
        registers = load_registers(Path(config.docs_dir), settings_from(ours["settings"]))
        refresh_drawings(registers.docs)
        MEMORY.extensions = config.markdown_extensions
        MEMORY.begin(
            registers, [Path(config.config_file_path).read_bytes(), ours["settings"], sorted(files.src_uris)]
        )


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    """Have a page that is known converted from nothing, and another from its text, noting what it looks up."""
    if not MEMORY.on:
        return None
    MEMORY.found = MEMORY.recall(page.file.src_uri, markdown)
    config.markdown_extensions = [] if MEMORY.found else MEMORY.extensions
    if MEMORY.found is None:
        config.mdx_configs["explainer"]["registers"] = MEMORY.expect(markdown)
    return "" if MEMORY.found else None


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    """Put what a known page became in the place of nothing; remember any other."""
    if not MEMORY.on:
        return None
    if known := MEMORY.found:
        links = {files.src_uris[uri]: found for uri, found in known.links.items()}
        vars(page).update(known.parts, links_to_anchors=links)
        return page.content
    MEMORY.keep(page.file.src_uri, page)
    return None


def in_one_line(build: Callable[[], None]) -> Callable[[], None]:
    """A build that ends with a message where it would end with a traceback: the server prints either and goes on."""

    def built() -> None:
        try:
            build()
        except ClickException as error:
            raise Abort(error.format_message()) from None

    return built


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Rebuild when the extension or the templates change; have a rebuild tell what is wrong in one line."""
    server.watch(str(Path(__file__).parent.parent))
    server.builder = in_one_line(server.builder)
    return server
