"""A page in another language that renders passages of this site: its drawings, the ways to it, what has gone stale.

Its front matter names, under `renders`, for each of its sections the passage that it says and that passage's
fingerprint: `kv-cache: "argument/kv-cache.md#found 1a2b3c4d"`. A drawing's words stand beside the figure, in a file
called after the language: `docs/figures/<name>/zh.yml`.
"""

import re
from hashlib import sha256
from html import escape, unescape
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from pymdownx.blocks.block import Block

from ..html.elements import add
from ..page import Page
from ..records.errors import FormError, RecordError, unknown
from ..records.files import parse_yaml, read_front_matter, read_text, shown
from ..registers import Registers

WORDS = re.compile(r"(?<=>)(?P<words>[^<>]*[a-z][^<>]*)(?=</t(?:ext|span)>)")  # names in capitals stay as they are
FOR_BEHAVIOUR = re.compile(r' data-(?:part|answer)="[^"]*"')
LABEL = re.compile(r'(?<=aria-label=")[^"]*')
HEADING = r"^#+ .*\{{ #{anchor} \}}\n(?P<text>.*?)(?=^#+ |\Z)"
FOUND = r"^/// found \|.*?\n(?P<text>.*?)^///$"


def fingerprint(text: str) -> str:
    """Eight letters and digits, equal for texts that differ in white space alone."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:8]


def passage(docs: Path, place: str) -> str:
    """What stands at `page.md#anchor`, to the next heading; `#found`: a step's two minutes. RecordError for none."""
    page, _, anchor = place.partition("#")
    form = FOUND if anchor == "found" else HEADING.format(anchor=re.escape(anchor))
    found = re.search(form, read_text(docs / page), re.DOTALL | re.MULTILINE)
    if not found:
        raise RecordError(f"{shown(docs / page)}: nothing stands at '#{anchor}'. Correct it in what renders it.")
    return found["text"]


def stale(docs: Path, page: str) -> list[str]:
    """What to do about each section of a page whose passage is no longer the one that it renders."""
    told = []
    for section, written in read_front_matter(docs / page)[0]["renders"].items():
        place, _, known = written.partition(" ")
        now = fingerprint(passage(docs, place))
        if now != known:
            told.append(
                f"{page}#{section}: '{place}' has changed since it was rendered. Make the section say the same, "
                f"then write '{section}: \"{place} {now}\"' under renders and this day behind checked."
            )
    return told


def add_way(parent: Element, registers: Registers, section: str) -> None:
    """A link to the section of the page in another language, if there is such a page and it has that section."""
    page = registers.settings.pages.translation
    meta = read_front_matter(registers.docs / page)[0] if page else {}
    if section in meta.get("renders", {}):
        line = add(parent, "p", classes="way", **{"data-search-exclude": ""})
        add(line, "a", meta["language"], href=f"/{page}#{section}", hreflang=meta["lang"], lang=meta["lang"])


def translated(drawing: str, alternative: str, mapping: Path) -> str:
    """A figure's drawing in other words, without names for scripts; RecordError for words lacking or spare."""
    told = parse_yaml(read_text(mapping), mapping)
    words = told["words"]
    used = {unescape(found["words"]).strip() for found in WORDS.finditer(drawing)}
    for kind, remedy, odd in (
        ("lacks", "Add it under", used - set(words)),
        ("no longer needs", "Delete it from", set(words) - used),
    ):
        if odd:
            raise RecordError(f"{shown(mapping)}: {kind} '{min(odd)}', by the drawing beside it. {remedy} 'words'.")
    if told["renders"] != (now := fingerprint(alternative)):
        remedy = f"Make 'alternative' say what it says now, then write 'renders: {now}'."
        raise RecordError(f"{shown(mapping)}: the drawing's text alternative has changed. {remedy}")
    drawing = FOR_BEHAVIOUR.sub("", drawing)
    drawing = LABEL.sub(lambda _: escape(" ".join(told["alternative"].split())), drawing)
    return WORDS.sub(lambda found: escape(words[unescape(found["words"]).strip()]), drawing)


class Translated(Block):
    """`/// translated | figure`: its static drawing in the words of the page's language; the text is its caption."""

    NAME = "translated"
    ARGUMENT = True
    HOLDS = "its caption"

    def on_create(self, parent: Element) -> Element:
        """Caption, drawing, and a link to the figure that can be worked."""
        page: Page = self.config["page"]
        figures, docs, name = page.registers.figures, page.registers.docs, self.argument
        meta = read_front_matter(docs / page.file)[0]
        if "lang" not in meta:
            raise FormError("'/// translated' stands on a page with 'lang' only. Write '/// figure'.", name)
        if name not in figures:
            raise unknown("figure", name, figures, "Name a folder that holds drawing.py, or add it.", name)
        figure = figures[name]
        mapping = (docs / figure.page.lstrip("/")).with_name(f"{meta['lang'].partition('-')[0]}.yml")
        box = add(parent, "div", classes="figure", id=f"figure-{name}")
        inside = add(box, "figure")
        self.caption = SubElement(inside, "figcaption")
        work = add(inside, "div", classes="figure__work", **{"data-search-exclude": ""})
        drawing = translated(figure.html.drawing, figure.html.alternative, mapping)
        add(work, "div", classes="figure__drawing").text = self.md.htmlStash.store(drawing)
        links = add(
            add(inside, "div", classes="figure__data", **{"data-search-exclude": ""}), "p", classes="figure__links"
        )
        add(links, "a", meta["works"], href=figure.page, hreflang="en")
        return box

    def on_add(self, block: Element) -> Element:
        """Where the text goes."""
        return self.caption
