"""The whole argument at a glance: a row for each step, a tile for each claim, and what the tiles mean."""

from xml.etree.ElementTree import Element

from ..html.elements import add
from ..html.tiles import add_key, add_row
from ..records.words import ASSERTS
from ..registers import Registers
from .overviews import Overview

HOW = "Each tile is one claim and opens its page. Filled: what the essay claims. Outlined: what it leaves out."


class Glance(Overview):
    """`/// glance`: every claim as a tile in its step's row; plain lists where no style sheet is."""

    NAME = "glance"

    def fill(self, parent: Element, registers: Registers) -> Element:
        """The box with heading, rows, counts and how to read it."""
        box = add(parent, "section", classes="glance", **{"aria-labelledby": "glance"})
        add(box, "h2", "The essay at a glance", id="glance")
        rows = add(box, "ul", classes="rows", **{"data-search-exclude": ""})
        for step in registers.steps.values():
            add_row(rows, step, registers)
        for kind in ASSERTS:
            add_key(box, kind, registers)
        add(box, "p", HOW, "glance__how")
        return box
