"""Reads inline forms as Python-Markdown does, but tries only those whose sign a text holds: most texts hold none."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
from markdown.util import INLINE_PLACEHOLDER_PREFIX as STASHED
from markdown.util import STX, AtomicString

# What a text must hold that has a form in it; a form that is not named here is looked for in every text with a sign.
SIGNS = {
    **dict.fromkeys(("backtick", "jd-formula"), "`"),
    **dict.fromkeys(("jd-citation", "reference", "link", "short_reference"), "["),
    **dict.fromkeys(("image_link", "image_reference", "short_image_ref"), "!["),
    **dict.fromkeys(("autolink", "automail", "html"), "<"),
    **{"escape": "\\", "linebreak": "  \n", "entity": "&"},
}
ANY = {
    "inline": re.compile(r"[`[<\\&*_\n]"),
    "smarty": re.compile("[\"']"),
}  # nothing is read in a text without a sign


class Sparing(InlineProcessor):
    """Takes the place of a tree processor for inline forms: `inline`, or `smarty`, which only curls quotes."""

    def __init__(self, md: Markdown, name: str) -> None:
        """Take over the forms."""
        super().__init__(md)
        self.inlinePatterns = md.treeprocessors[name].inlinePatterns  # type: ignore[attr-defined]
        self.any = ANY[name]

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Read the forms in those parts of a page that may hold some; all forms are registered by now."""
        signs = {self.inlinePatterns[name]: sign for name, sign in SIGNS.items() if name in self.inlinePatterns}
        self.tried = [(form, signs.get(form, "")) for form in self.inlinePatterns]
        some = Element(tree.tag)
        some.extend(part for part in tree if any(map(self.may_hold, (*part.itertext(), part.tail))))
        super().run(some, ancestors)
        return tree

    def may_hold(self, text: str | None) -> bool:
        """Whether a form may be in a text; in none that was made."""
        return bool(text and not isinstance(text, AtomicString) and self.any.search(text))

    def _InlineProcessor__handleInline(self, text: str, first: int = 0) -> str:  # noqa: N802
        """A text with placeholders for its forms, from the first that is to be tried: a method of the library."""
        if not self.may_hold(text):
            return text
        for number, (form, sign) in enumerate(self.tried[first:], first):
            found, start = sign in text, 0
            while found:
                text, found, start = self._InlineProcessor__applyPattern(form, text, number, start)  # type: ignore[attr-defined]
        return text

    def _InlineProcessor__processPlaceholders(self, data: str, parent: Element, isText: bool = True) -> list:  # noqa: N802, N803
        """Put a text with its forms in their places into an element: a method of the library; most hold none."""
        if STASHED in data:
            return super()._InlineProcessor__processPlaceholders(data, parent, isText)  # type: ignore[misc]
        setattr(parent, "text" if isText else "tail", data)
        return []


class Escapes(UnescapeTreeprocessor):
    """Puts back the signs that stood behind a backslash, in the few texts that hold some."""

    def unescape(self, text: str) -> str:
        """The text with them."""
        return super().unescape(text) if STX in text else text
