"""How sure we are of a sentence of ours: the word in bold with which an entry of a list opens, as a badge."""

from xml.etree.ElementTree import Element

from ..html.elements import add

WORDS = ("Firm.", "Likely.", "Alleged.", "Weak.", "Open.")


def mark_sure(root: Element) -> None:
    """Make a badge of such a word; its full stop stays for programs without style sheets and readers of screens."""
    for entry in root.iter("li"):
        first = entry[0] if len(entry) and not (entry.text or "").strip() else None
        if first is not None and first.tag == "strong" and first.text in WORDS:
            word = first.text[:-1]
            first.set("class", f"jd-sure jd-sure--{word.lower()}")
            first.text = word
            add(first, "span", ".", "unseen")
