"""Lists made from folders that hold one thing each, the figures and the experiments, with a picture of each."""

from xml.etree.ElementTree import Element, SubElement

from ..figures.thumbnails import HIGH, LEADING, small_drawing, thumbnail
from ..html.elements import add
from ..records.errors import FormError, unknown
from ..records.folders import Entry
from .blocks import ExplainerBlock

FIRST = "leading"


class Pictured(ExplainerBlock):
    """A block that sets drawings of figures on a page."""

    HOLDS = None

    def add_drawing(self, parent: Element, svg: str) -> None:
        """A drawing that is not read aloud; hidden, for programs without style sheets."""
        drawing = add(parent, "div", classes="thumb", hidden="", **{"aria-hidden": "true", "data-search-exclude": ""})
        drawing.text = self.md.htmlStash.store(svg)


class Listing(Pictured):
    """`/// listing | figures cache`: what belongs to that family, with a picture and a line each.

    Without a family everything in the folder; with `leading`, what stands first of its family.
    """

    NAME = "listing"

    def on_create(self, parent: Element) -> Element:
        """The list."""
        folder, _, family = self.argument.partition(" ")
        entries = self.page.registers.folders.get(folder)
        if not entries:
            raise FormError(f"no folder of docs/{folder}/ holds index.md. Name another folder.", self.line())
        found = sorted((entry for entry in entries if wanted(entry, family)), key=lambda entry: entry.leads)
        if not found:
            families = sorted({entry.family for entry in entries if entry.family})
            raise unknown("family", family, families, "Write one that a page of the folder names.", self.line())
        listed = self.page.listed.setdefault(folder, [])
        listed += [entry.name for entry in found]
        self.page.endings.append(lambda _: self.check_whole(folder))
        rows = add(parent, "ul", classes="listing")
        for entry in found:
            self.add_entry(add(rows, "li"), folder, entry)
        return rows

    def add_entry(self, row: Element, folder: str, entry: Entry) -> None:
        """Picture, name and line of one thing."""
        figures = self.page.registers.figures
        if entry.name in figures:
            high = LEADING if entry.leads else HIGH
            self.add_drawing(row, thumbnail(figures[entry.name].html.narrow, entry.detail, high))
        add(row, "a", entry.title, "listing__title", href=f"/{folder}/{entry.name}/index.md")
        add(row, "p", entry.line)

    def check_whole(self, folder: str) -> None:
        """Refuse the overview of a folder that leaves out what the folder holds, or shows it twice."""
        listed = self.page.listed[folder]
        for entry in self.page.registers.folders[folder]:
            if self.page.file == f"{folder}/index.md" and listed.count(entry.name) != 1:
                said = f"'{entry.name}' is listed {listed.count(entry.name)} times, by its family '{entry.family}'"
                remedy = (
                    f"Correct 'family' in docs/{folder}/{entry.name}/index.md, or add '/// listing | {folder} …'."
                )
                raise FormError(f"{said}. {remedy}", self.line())


def wanted(entry: Entry, family: str) -> bool:
    """Whether a list shows something: what stands first of its family is in the list of the leading only."""
    return not family or bool(entry.leads if family == FIRST else entry.family == family and not entry.leads)


class Picture(Pictured):
    """`/// picture | name`: a card with a figure's small drawing; its text opens with the link that the card is."""

    NAME = "picture"

    def on_create(self, parent: Element) -> Element:
        """The card."""
        figures, docs = self.page.registers.figures, self.page.registers.docs
        if self.argument not in figures:
            raise unknown("figure", self.argument, figures, "Name a folder that holds small.py.", self.line())
        card = add(parent, "div", classes="picture")
        self.add_drawing(card, small_drawing(docs, self.argument))
        self.text = SubElement(card, "div")
        return card

    def on_add(self, block: Element) -> Element:
        """Where the text goes."""
        return self.text


PICTURES = (Listing, Picture)
