"""What one page gathers while it is converted, and what goes through it at its end."""

from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from .records.errors import FormError
from .registers import Registers


@dataclass
class Page:
    """The registers, its file below the docs folder if that is known, what it cites, what its end adds, its rows,
    and by folder what its lists show."""

    registers: Registers
    file: str = ""
    cited: list[str] = field(default_factory=list)
    endings: list[Callable[[Element], None]] = field(default_factory=list)
    own_shown: bool = False
    rows: list[str] = field(default_factory=list)
    listed: dict[str, list[str]] = field(default_factory=dict)

    def reset(self) -> None:
        """Forget the page before."""
        self.cited.clear()
        self.endings.clear()
        self.own_shown = False
        self.rows.clear()
        self.listed.clear()

    @property
    def place(self) -> tuple[str, str]:
        """The folder of its file below the docs folder, and the file's name without its ending."""
        folder, _, name = self.file.rpartition("/")
        return folder, name.removesuffix(".md")

    def end(self, root: Element) -> None:
        """Call each ending once, with the root; raises FormError for a page that does not show what it is of."""
        self.check_own(root)
        for ending in self.endings:
            ending(root)

    def check_own(self, root: Element) -> None:
        """Refuse the page of a claim or a step that has no title or does not show what it is the page of."""
        folder, own = self.place
        pages = self.registers.settings.pages
        block = {pages.claims: "record", pages.steps: "found"}.get(folder)
        if block and own != "index" and not self.own_shown:
            raise FormError(f"the block '/// {block} | {own}' is missing. Set it, and '///' where it ends.", line=1)
        if block and own != "index" and root.find(".//h1") is None:
            raise FormError(f"the page has no title. Begin it with '# A statement {{ #{own} }}'.", line=1)
        if block == "found":
            self.check_rows(own)

    def check_rows(self, step: str) -> None:
        """Refuse the page of a step that does not show each kind of its claims in one place."""
        held = {claim.kind for claim in self.registers.claims_of(step)}
        for kind, block in (("claim", "claims"), ("omission", "omissions")):
            if kind in held and (times := self.rows.count(block)) != 1:
                how = "is missing. Set it, and '///' where it ends" if not times else "stands twice. Delete one"
                raise FormError(f"the block '/// {block}' {how}.", line=1)


class Pass(Treeprocessor):
    """Goes through a page by one function."""

    def __init__(self, md: Markdown, go: Callable[[Element], None]) -> None:
        super().__init__(md)
        self.go = go

    def run(self, root: Element) -> None:
        """Call the function with the page's root."""
        self.go(root)
