"""What the configuration says of the site: its name and address, and where the pages of each kind are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path

from .dates import check_date
from .errors import stranger
from .files import shown
from .places import Place, refusal

FILE = Path("mkdocs.yml")
BESIDES = ("keep", "modules", "previewed")  # of the templates and hooks

LICENCE = "https://creativecommons.org/licenses/by/4.0/"  # of text, figures and data


@dataclass(frozen=True)
class Pages:
    """Pages and folders of pages by kind, as paths from the root of the docs folder."""

    home: str = "index.md"
    steps: str = "argument"
    claims: str = "claims"
    sources: str = "sources.md"
    timeline: str = "timeline.md"
    glossary: str = "glossary.md"
    changes: str = "changes.md"
    method: str = "method.md"
    data: str = "data"
    translation: str = ""

    def step(self, slug: str) -> str:
        """The page of a step, as a link from the root of the docs folder."""
        return f"/{self.steps}/{slug}.md"

    def claim(self, name: str) -> str:
        """The page of a claim, as a link from the root of the docs folder."""
        return f"/{self.claims}/{name}.md"

    def source(self, name: str) -> str:
        """The entry of a source, as a link from the root of the docs folder."""
        return f"/{self.sources}#{name}"

    def event(self, name: str) -> str:
        """The entry of an event, as a link from the root of the docs folder."""
        return f"/{self.timeline}#{name}"

    def term(self, name: str) -> str:
        """The entry of a term, as a link from the root of the docs folder."""
        return f"/{self.glossary}#{name}"


@dataclass(frozen=True)
class Settings:
    """The site and its subject.

    `site` is the address with a slash at its end, or empty; `name` the title; `slug` what ids and files to keep are
    called after; `essay` the id of the source that the claims are from; `record_ends` the last day of
    what was searched; `arithmetic` the module, by its dotted name
    from the docs folder, that computes what a model's cache weighs; `cards` the folder of the pictures of previews,
    or empty; `published` the day on which the steps were first published, or empty.
    """

    site: str = ""
    name: str = ""
    slug: str = "site"
    essay: str = ""
    record_ends: str = ""
    arithmetic: str = ""
    cards: str = ""
    published: str = ""
    pages: Pages = field(default_factory=Pages)


def settings_from(values: Mapping) -> Settings:
    """The settings that a configuration gives, among others of the theme; raises RecordError for one misspelt."""
    names, pages = [each.name for each in fields(Settings)], values.get("pages") or {}
    place = Place(FILE, ("extra",))
    for name in values:
        if name not in (*names, *BESIDES) and get_close_matches(str(name), names, cutoff=0.75):
            raise refusal(place.at(name), f"{stranger('setting', name, names)} Rename or delete it.")
    known = [each.name for each in fields(Pages)]
    for name in pages if isinstance(pages, Mapping) else [str(pages)]:
        if name not in known:
            said = f"{stranger('kind of page', name, known)} Use {', '.join(known)}."
            raise refusal(place.at("pages", name), said)
    given = {name: str(values[name]) for name in names if name in values and name != "pages"}
    return Settings(**given, pages=Pages(**{name: str(path) for name, path in pages.items()}))


def check_pages(settings: Settings, docs: Path) -> None:
    """Refuse a page or folder that the settings name and that does not exist, and a day that is none."""
    place = Place(FILE, ("extra",))
    for name, path in vars(settings.pages).items():
        if not (docs / path).exists():
            raise refusal(place.at("pages", name), f"'{name}: {path}' is not below {shown(docs)}. Correct it.")
    for name in ("record_ends", "published"):
        if getattr(settings, name):
            check_date(getattr(settings, name), name, place)


def check_essay(settings: Settings, sources: Iterable[str]) -> None:
    """Refuse an essay that is not among the sources."""
    if settings.essay and settings.essay not in sources:
        said = f"{stranger('source', settings.essay, sources)} Name an id of the list of sources."
        raise refusal(Place(FILE, ("extra", "essay")), said)


def built(link: str) -> str:
    """The address below the site of what a link from the root of the docs folder names: '/a/b.md#c' is 'a/b/#c'."""
    page, _, anchor = link.lstrip("/").partition("#")
    address = f"{page.removesuffix('.md').removesuffix('index').rstrip('/')}/".lstrip("/")
    return f"{address}#{anchor}" if anchor else address
