"""Has inline forms read only in texts that may hold some, and there only those whose sign is in the text."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
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


class Guarded:
    """A compiled pattern that is sought only where its sign stands."""

    def __init__(self, pattern: re.Pattern, sign: str) -> None:
        self.pattern, self.sign = pattern, sign

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match]:
        """The matches from a position on."""
        return self.pattern.finditer(text, start) if self.sign in text else iter(())


class Sparing(InlineProcessor):
    """Takes the place of a tree processor for inline forms: `inline`, or `smarty`, which only curls quotes."""

    def __init__(self, md: Markdown, name: str) -> None:
        """Take over the forms."""
        super().__init__(md)
        self.forms, self.any = md.treeprocessors[name].inlinePatterns, ANY[name]  # type: ignore[attr-defined]

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Read the forms in those parts of a page that may hold some; all forms are registered by now."""
        for form, sign in [(self.forms[name], sign) for name, sign in SIGNS.items() if name in self.forms]:
            if not isinstance(form.compiled_re, Guarded):
                form.compiled_re = Guarded(form.compiled_re, sign)
        self.inlinePatterns = list(self.forms)  # type: ignore[assignment]  # which gives each sooner than a registry
        some, spared = Element(tree.tag), []
        for part in tree:
            without, within = self.sorted(part)
            if within:
                some.append(part)
                spared += without
        for element, place, text in spared:
            setattr(element, place, AtomicString(text))  # which is left alone
        super().run(some, ancestors)
        for element, place, text in spared:
            setattr(element, place, text)
        return tree

    def sorted(self, part: Element) -> tuple[list[tuple[Element, str, str]], bool]:
        """The texts of a part without a sign, each with its place, and whether another has one; of those not made."""
        without, within, search = [], False, self.any.search
        for element in part.iter():
            for place, text in (("text", element.text), ("tail", element.tail)):
                if text and not isinstance(text, AtomicString):
                    if search(text):
                        within = True
                    else:
                        without.append((element, place, text))
        return without, within


class Escapes(UnescapeTreeprocessor):
    """Puts back the signs that stood behind a backslash, in the few texts that hold some."""

    def unescape(self, text: str) -> str:
        """The text with them."""
        return super().unescape(text) if STX in text else text
