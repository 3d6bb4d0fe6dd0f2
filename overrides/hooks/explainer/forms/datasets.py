"""The downloads in the vocabulary of schema.org."""

from xml.etree.ElementTree import Element, SubElement

from ..exports.downloads import MAKERS
from ..html.structured import add_data, located, publisher
from ..records.settings import LICENCE
from ..registers import Registers
from .blocks import ExplainerBlock

FORMATS = {
    "bib": "application/x-bibtex",
    "csv": "text/csv",
    "ics": "text/calendar",
    "json": "application/json",
}


def dataset(registers: Registers) -> dict:
    """All generated files as one data set."""
    return {
        "@type": "Dataset",
        "name": f"{registers.settings.name} The records",
        "description": "An essay's claims with verdicts and evidence, and sources, events and models.",
        **located(registers, f"/{registers.settings.pages.data}/index.md"),
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": publisher(registers),
        "distribution": [download(registers, name) for name in MAKERS],
    }


def download(registers: Registers, name: str) -> dict:
    """One file: its name, its format and, where the site knows its own address, where it is."""
    settings = registers.settings
    address = {"contentUrl": f"{settings.site}{settings.pages.data}/{name}"} if settings.site else {}
    return {"@type": "DataDownload", "name": name, "encodingFormat": FORMATS[name.rpartition(".")[2]], **address}


class DatasetBlock(ExplainerBlock):
    """`/// dataset`: says of the page that the downloads are here; readers see nothing of it."""

    NAME = "dataset"
    ARGUMENT = False

    def on_create(self, parent: Element) -> Element:
        """An empty place; the description follows at the page's end."""
        self.page.endings.append(lambda root: add_data(root, dataset(self.page.registers)))
        return SubElement(parent, "div", {"hidden": ""})
