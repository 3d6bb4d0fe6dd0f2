"""Keeps the names of models in headings on one line: no line of a heading ends behind “DeepSeek-”."""

import re
from xml.etree.ElementTree import Element

from .units import worded

HEADINGS = {"h1", "h2", "h3", "summary"}
NAME = re.compile(r"(\b[\w.]+-[A-Za-z]?\d[\w.]*)")


def bind_names(root: Element) -> None:
    """Set each name in a heading into an element that does not break; the text stays what it is."""
    for heading in root.iter():
        if heading.tag in HEADINGS:
            for element in list(worded(heading)):
                for place in reversed(range(len(element))):
                    element[place].tail = bound(element, place + 1, element[place].tail or "")
                element.text = bound(element, 0, element.text or "")


def bound(parent: Element, place: int, text: str) -> str:
    """Insert the names of a text, each with what follows it, into its element; gives back what stands before them."""
    before, *rest = NAME.split(text)
    for at, (name, after) in enumerate(zip(rest[::2], rest[1::2], strict=True)):
        kept = Element("span", {"class": "jd-whole"})
        kept.text, kept.tail = type(text)(name), type(text)(after)
        parent.insert(place + at, kept)
    return type(text)(before)
