"""Keeps names of models, spans of numbers and short code on one line: no line ends behind “GPT-”, “3–” or “?”."""

import re
from xml.etree.ElementTree import Element

from ..records.names import SHORT, WHOLE
from .units import worded

HEADINGS = {"h1", "h2", "h3", "summary"}
IN_HEADINGS = re.compile(r"(\b[\w.]+-[A-Za-z]?\d[\w.]*|\b[A-Za-z]-[a-z]\w+)")


def bind_names(root: Element) -> None:
    """Set each name in a heading, and each short one elsewhere, into an element that does not break.

    The text stays what it is.
    """
    headed = {element for heading in root.iter() if heading.tag in HEADINGS for element in worded(heading)}
    for element in list(worded(root)):
        name = IN_HEADINGS if element in headed else SHORT
        for place in reversed([at for at, child in enumerate(element) if may_hold(child.tail)]):
            element[place].tail = bound(element, place + 1, element[place].tail or "", name)
        if may_hold(element.text):
            element.text = bound(element, 0, element.text or "", name)
    for code in root.iter("code"):
        if not len(code) and len(code.text or "") <= WHOLE and not code.get("class"):
            code.set("class", "jd-whole")


def may_hold(text: str | None) -> bool:
    """Whether a text has what each of these names has, and few texts."""
    return bool(text) and ("-" in text or "–" in text)  # type: ignore[operator]


def bound(parent: Element, place: int, text: str, name: re.Pattern[str]) -> str:
    """Insert the names of a text, each with what follows it, into its element; gives back what stands before them."""
    before, *rest = name.split(text)
    for at, (found, after) in enumerate(zip(rest[::2], rest[1::2], strict=True)):
        kept = Element("span", {"class": "jd-whole"})
        kept.text, kept.tail = type(text)(found), type(text)(after)
        parent.insert(place + at, kept)
    return type(text)(before)
