"""Blocks that a writer sets on a page: two minutes, claim record, reply, formula."""

from xml.etree.ElementTree import Element, SubElement

from pymdownx.blocks.block import Block

from ..html.elements import add
from ..html.record import add_record_head, add_record_tail
from ..html.structured import add_data, claim_page_data, step_page_data
from ..html.tiles import page_row
from ..page import Page
from ..records.claims import Claim
from ..records.errors import FormError, unknown
from ..records.words import IN_SHORT, SIDES, WRITTEN
from .formula import displayed
from .translated import add_way


class ExplainerBlock(Block):
    """A block that knows the page it stands on."""

    ARGUMENT: bool | None = True
    HOLDS: str | None = ""  # what a writer puts into it; "" where the records fill it, None where either may be

    @property
    def page(self) -> Page:
        """The page that is being converted."""
        return self.config["page"]

    def line(self) -> str:
        """The first line of the block, as it is written."""
        return f"/// {self.NAME} | {self.argument}" if self.argument else f"/// {self.NAME}"

    def check_own(self, folder: str) -> None:
        """Refuse, on the page of one thing in a folder, to show another in this place."""
        home, own = self.page.place
        if home == folder and self.argument != own:
            said = f"the page '{own}' shows '{self.argument}'. Write '/// {self.NAME} | {own}'."
            raise FormError(said, self.line())
        self.page.own_shown = True


class Found(ExplainerBlock):
    """`/// found | step`: what a reader of two minutes goes away with."""

    NAME = "found"
    HOLDS = "130 to 170 words"

    def on_create(self, parent: Element) -> Element:
        """The box with its heading."""
        page, registers, steps = self.page, self.page.registers, self.page.registers.steps
        if self.argument not in steps:
            raise unknown("step", self.argument, steps, "Name a file of docs/argument/, or add it.", self.line())
        self.check_own(registers.settings.pages.steps)
        step = steps[self.argument]
        page.endings.append(lambda root: add_data(root, step_page_data(registers, step, page.cited)))
        page.endings.append(lambda root: root.insert(0, page_row(step, registers)))
        box = add(parent, "div", classes="found", id="found")
        add_way(box, registers, step.slug)
        add(box, "h2", IN_SHORT, id="in-two-minutes")
        return box


class ClaimRecord(ExplainerBlock):
    """`/// record | id`: opens a claim's own page; evidence and relations follow at the page's end."""

    NAME = "record"

    def claim(self) -> Claim:
        """The claim that the argument names; raises RecordError when there is none."""
        claims = self.page.registers.claims
        if self.argument not in claims:
            raise unknown("claim", self.argument, claims, "Name a file of docs/claims/, or add it.", self.line())
        return claims[self.argument]

    def on_create(self, parent: Element) -> Element:
        """The head, at once; the tail, later."""
        claim, registers = self.claim(), self.page.registers
        self.check_own(registers.settings.pages.claims)
        self.page.endings.append(lambda root: add_record_tail(root, claim, registers))
        self.page.endings.append(lambda root: add_data(root, claim_page_data(registers, claim)))
        return add_record_head(parent, claim, registers)


class Reply(ExplainerBlock):
    """`/// reply | essay` or `/// reply | accuser`: an answer that either side could give, marked as ours."""

    NAME = "reply"
    HOLDS = "what this side could say"

    def on_create(self, parent: Element) -> Element:
        """The box with the side's name."""
        if self.argument not in SIDES:
            remedy = "Write '/// reply | essay' or '/// reply | accuser'."
            raise unknown("side", self.argument, SIDES, remedy, self.line())
        box = add(parent, "div", classes=f"reply reply--{self.argument}")
        side = add(box, "p", f"{SIDES[self.argument]}. ", "reply__side")
        add(side, "span", WRITTEN, "reply__written")
        return box


class Formula(ExplainerBlock):
    """`/// formula | caption`: a displayed formula as MathML, with its source in the caption."""

    NAME = "formula"
    HOLDS = "its TeX"
    ARGUMENT = None

    def on_markdown(self) -> str:
        """Take the TeX as it stands."""
        return "raw"

    def on_create(self, parent: Element) -> Element:
        """The box that receives the TeX."""
        return add(parent, "div", classes="formula")

    def on_end(self, block: Element) -> None:
        """Turn the TeX into MathML and set the caption under it."""
        formula = SubElement(block, "div")
        formula.text, block.text = self.md.htmlStash.store(displayed((block.text or "").strip())), None
        if self.argument:
            caption = SubElement(block, "p", {"class": "jd-formula__caption"})
            caption.text = self.argument


BLOCKS = (Found, ClaimRecord, Reply, Formula)
