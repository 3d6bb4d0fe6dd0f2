"""What one page gathers while it is converted, and the pieces that can only be written at its end."""

from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from .registers import Registers


@dataclass
class Page:
    """The registers, what the page cites, and what its end adds."""

    registers: Registers
    cited: list[str] = field(default_factory=list)
    endings: list[Callable[[Element], None]] = field(default_factory=list)

    def reset(self) -> None:
        """Forget the page before."""
        self.cited.clear()
        self.endings.clear()


class Endings(Treeprocessor):
    """Runs the page's endings, with its root, after all inline forms have been read."""

    def __init__(self, md: Markdown, page: Page) -> None:
        """Keep the page."""
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        """Call each ending once."""
        for ending in self.page.endings:
            ending(root)
