"""A list made from folders that hold one thing each: the figures, the experiments."""

from xml.etree.ElementTree import Element

from ..html.elements import add
from ..records.errors import FormError
from .blocks import ExplainerBlock


class Listing(ExplainerBlock):
    """`/// listing | figures`: everything in that folder, with one line each."""

    NAME = "listing"

    def on_create(self, parent: Element) -> Element:
        """The list."""
        found = self.page.registers.folders[self.argument]
        if not found:
            raise FormError(f"no folder of docs/{self.argument}/ holds index.md. Name another folder.", self.line())
        rows = add(parent, "ul", classes="listing")
        for name, title, line in found:
            row = add(rows, "li")
            add(row, "a", title[0].upper() + title[1:], "step__title", href=f"/{self.argument}/{name}/index.md")
            add(row, "p", line, "step__finding")
        return rows
