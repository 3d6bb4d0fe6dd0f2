"""What the configuration says of the site: its name and address, and where the pages of each kind are."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

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
    data: str = "data"

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
    from the docs folder, that computes what a model's cache weighs.
    """

    site: str = ""
    name: str = ""
    slug: str = "site"
    essay: str = ""
    record_ends: str = ""
    arithmetic: str = ""
    pages: Pages = field(default_factory=Pages)


def settings_from(values: Mapping) -> Settings:
    """The settings that a configuration gives; what else it holds is not looked at."""
    names = [each.name for each in fields(Settings) if each.name != "pages"]
    known = {name: str(values[name]) for name in names if name in values}
    return Settings(**known, pages=Pages(**values.get("pages", {})))


def built(link: str) -> str:
    """The address below the site of what a link from the root of the docs folder names: '/a/b.md#c' is 'a/b/#c'."""
    page, _, anchor = link.lstrip("/").partition("#")
    address = f"{page.removesuffix('.md').removesuffix('index').rstrip('/')}/".lstrip("/")
    return f"{address}#{anchor}" if anchor else address
