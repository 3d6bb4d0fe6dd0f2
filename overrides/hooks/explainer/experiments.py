"""The overview of the experiments: each folder of the lab with its question and its line of result."""

from pathlib import Path
from xml.etree.ElementTree import Element

from .blocks import ExplainerBlock
from .elements import add
from .files import read_front_matter, shown
from .records import Experiment, build


def experiments(docs: Path) -> list[Experiment]:
    """The experiments of a docs folder by name, from the front matter of their pages."""
    pages = sorted(path for path in (docs / "lab").glob("*/index.md"))
    return [
        build(Experiment, {**read_front_matter(path)[0], "name": path.parent.name}, shown(path)) for path in pages
    ]


class Experiments(ExplainerBlock):
    """`/// experiments`: the list, with one line of result each."""

    NAME = "experiments"
    ARGUMENT = False

    def on_create(self, parent: Element) -> Element:
        """The list."""
        rows = add(parent, "ul", classes="experiments")
        for experiment in experiments(self.page.registers.docs):
            row = add(rows, "li")
            add(row, "a", experiment.title, "step__title", href=f"/lab/{experiment.name}/index.md")
            add(row, "p", experiment.result, "step__finding")
        return rows
