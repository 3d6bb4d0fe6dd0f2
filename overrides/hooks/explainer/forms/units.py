"""Keeps a number and its unit on one line, wherever they stand as text."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..records.words import unbroken

KEPT = {"code", "pre", "script", "style", "svg", "math"}


def bind_units(root: Element) -> None:
    """Change all texts of a page but code."""
    for element in worded(root):
        element.text = kept(element.text)
        for child in element:
            child.tail = kept(child.tail)


def kept(text: str | None) -> str | None:
    """A text of the tree, of the kind that it is."""
    found = unbroken(text or "")
    return text if found == (text or "") else type(text or "")(found)


def worded(root: Element) -> Iterator[Element]:
    """The elements that hold text, in their order, not those of code."""
    ahead = [root]
    while ahead:
        element = ahead.pop()
        if element.tag not in KEPT:
            yield element
            ahead.extend(element[::-1])
