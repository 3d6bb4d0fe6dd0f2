"""A list made from folders that hold one thing each: the figures, the experiments."""

from pathlib import Path
from xml.etree.ElementTree import Element

from .blocks import ExplainerBlock
from .elements import add
from .errors import RecordError
from .files import read_front_matter, shown


def entries(folder: Path) -> list[tuple[str, str, str]]:
    """Name, title and one line (its result, or else its description) of each thing in a folder of the docs."""
    return [entry(path) for path in sorted(folder.glob("*/index.md"))]


def entry(path: Path) -> tuple[str, str, str]:
    """What one page says of itself in its front matter."""
    meta = read_front_matter(path)[0]
    line = meta.get("result") or meta.get("description")
    if not line or "title" not in meta:
        raise RecordError(f"{shown(path)}: needs 'title' and 'description' (or 'result') in its front matter.")
    return path.parent.name, meta["title"].partition(": ")[2] or meta["title"], line


class Listing(ExplainerBlock):
    """`/// listing | figures`: everything in that folder, with one line each."""

    NAME = "listing"

    def on_create(self, parent: Element) -> Element:
        """The list."""
        found = entries(self.page.registers.docs / self.argument)
        if not found:
            raise RecordError(f"'/// listing | {self.argument}': no folder of docs/{self.argument}/ holds index.md.")
        rows = add(parent, "ul", classes="listing")
        for name, title, line in found:
            row = add(rows, "li")
            add(row, "a", title[0].upper() + title[1:], "step__title", href=f"/{self.argument}/{name}/index.md")
            add(row, "p", line, "step__finding")
        return rows
