"""Parts that open when they are asked for: `/// fold` and, closed as well, `/// worked`."""

from xml.etree.ElementTree import Element, SubElement

from ..html.elements import add
from .blocks import ExplainerBlock


class Fold(ExplainerBlock):
    """`/// fold | Title`: text below a line that opens it."""

    NAME = "fold"
    HOLDS = "what it folds away"
    CLASSES = "fold"
    LEAD = ""

    def on_create(self, parent: Element) -> Element:
        """The closed fold with its title, which is read as Markdown."""
        fold = add(parent, "details", classes=self.CLASSES)
        SubElement(fold, "summary").text = self.LEAD + self.argument
        return fold


class Worked(Fold):
    """`/// worked | Title`: a worked example, folded."""

    NAME = "worked"
    CLASSES = "fold worked"
    LEAD = "Worked example: "


FOLDS = (Fold, Worked)
