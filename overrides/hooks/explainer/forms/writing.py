"""Refuses, on any page, what would otherwise be printed as it was written: blocks that are none, forms left over."""

import re
from collections.abc import Container, Iterator, Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString
from pymdownx.blocks.block import Block

from ..exports.plaintext import BLOCK
from ..records.errors import FormError, stranger
from .units import worded

SLASHES = re.compile(r" {0,3}//")
FENCE = re.compile(r" *(`{3,}|~{3,})")
HOW = "A block begins with a line '/// name | …' and ends with a line '///'."
LEFT = re.compile(
    r"\[@[^\]\n]*|\]\((?=\S)[^\s)]*|\]\[[^\]]*|\$`[^`\n]*|\{ ?[#:][\w -]*|\*\*(?=\w)\w*|"
    r"(?m:^/{3,}.*|^ *attrs?: ?\{.*|^ *\|.*)|\$(?=\S)[^$\n]*[\\^_{][^$\n]*\$|"
    r"\[[^\[\]\n]*\](?![\[(])|"  # a link that no line defines
    r"\*(?=\w)\w*|\w+\*+|(?<![\w/])_(?=\w)\w*|`.*|~~.*|==(?=\w).*|\{[{%].*|"  # half a pair, or none of ours
    r"\$\$|\$(?=[a-zA-Z\\])[^$\n]*\$|(?<![\w:]):[a-z_]+:(?!\w)|(?m:^(?:!!!|\?\?\?|===|:::) .*)|\bTODO\b.*|https?://\S+"
)
SIGNS = re.compile(r"[][$*_`~={|@\n]")  # one stands in whatever is refused below, or else one of these:
OTHERS = ("//", "!!!", "???", "TODO")
LIST = re.compile(r"(?<=\n) *(?:[-*+]|\d+\.|:) +\S.*")  # in the middle of a paragraph
MADE = re.compile("\x02[^\x03]*\x03")  # what was read already
AT = re.compile(r"(?:^|[^\w\[])@([\w-]+)")
ID = re.compile(r"[a-z0-9][a-z0-9.-]*")
NO_WORDS = "a picture has no words for who cannot see it."
BRACKET = re.compile(r"\[([\w-]+)(?=[\],;])")
NO_TEXT = re.compile(r"\s*| {4}[\w-]+:.*")  # empty, or an option of the block
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


class BlockLines(Preprocessor):
    """Goes through a page's lines before anything else does."""

    def __init__(self, md: Markdown, blocks: Mapping[str, type[Block]]) -> None:
        super().__init__(md)
        self.blocks = blocks

    def run(self, lines: list[str]) -> list[str]:
        """The lines as they are; raises FormError for a block that is none, or that does not end."""
        opened: list[tuple[int, str]] = []
        for number, line in [(at, line.strip()) for at, line in outside_code(lines) if SLASHES.match(line)]:
            match = BLOCK.fullmatch(line)
            if match and not match["name"]:
                if not opened:
                    raise FormError(f"'{line}' ends a block, and none is open. Delete it. {HOW}", line=number)
                if slashes(opened[-1][1]) != slashes(line):
                    raise unclosed(*opened[-1])
                first, line = opened.pop()
                self.weigh(line, first, [part for part in lines[first : number - 1] if not NO_TEXT.fullmatch(part)])
                continue
            self.check(match, line, number)
            if opened and slashes(opened[-1][1]) <= slashes(line):
                raise unclosed(*opened[-1])
            opened.append((number, line))
        if opened:
            raise unclosed(*opened[-1])
        return lines

    def check(self, match: re.Match | None, line: str, number: int) -> None:
        """Refuse the first line of a block that does not exist, or that has too little or too much in it."""
        name = match["name"] if match else next(iter(re.findall(r"[\w-]+", line)), "")
        if name not in self.blocks:
            raise FormError(f"{stranger('block', name, self.blocks)} {HOW}", line=number)
        needs = self.blocks[name].ARGUMENT
        given = match["argument"] if match else None
        if not match or (needs and not given) or (needs is False and given):
            form = f"/// {name}" if needs is False else f"/// {name} | …"
            raise FormError(f"'{line}' is no block. Write '{form}', and '///' where it ends.", line=number)

    def weigh(self, line: str, number: int, text: list[str]) -> None:
        """Refuse a block without the text that it should hold, or with text where the records fill it."""
        name = re.findall(r"[\w-]+", line)[0]
        holds = getattr(self.blocks[name], "HOLDS", None)
        if holds and not text:
            raise FormError(f"the block '{line}' is empty. Write {holds} in it.", line=number)
        if holds == "" and text:
            said = f"the block '{line}' is filled from the records, and '{text[0].strip()[:40]}' stands in it."
            raise FormError(f"{said} Move that below its '///'.", line=number)


def unclosed(number: int, line: str) -> FormError:
    """The error for a block that does not end before the next one or the page."""
    end = "/" * slashes(line)
    within = f" A block that holds others begins and ends with more slashes than they: '/{end}'."
    return FormError(f"the block '{line}' does not end. Put a line '{end}' where it does.{within}", line=number)


def slashes(line: str) -> int:
    """With how many slashes a line begins."""
    return len(line) - len(line.lstrip("/"))


def outside_code(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines outside fenced code with their numbers; raises FormError for code that does not end."""
    fence, since = "", 0
    for number, line in enumerate(lines, 1):
        if mark := FENCE.match(line):
            fence, since = ("", 0) if fence and mark[1].startswith(fence) else (fence or mark[1], since or number)
        elif not fence:
            yield number, line
    if fence:
        raise FormError(f"the code after '{fence}' does not end. Put a line '{fence}' where it does.", line=since)


def check_anchors(root: Element) -> None:
    """Refuse a heading without an id, a second title, a mute picture, an id that is none or twice."""
    seen: set[str] = set()
    titled = False
    for element in root.iter():
        name = element.get("id")
        if element.tag in HEADINGS:
            words = "".join(element.itertext()).strip()
            if not name and "{" not in words:
                raise FormError(f"the heading '{words}' has no id. Write '{words} {{ #an-id }}'.", words)
            if element.tag == "h1" and titled:
                raise FormError(f"'{words}' is a second title. Begin its line with '##'.", words)
            titled = titled or element.tag == "h1"
        if element.tag == "img" and not element.get("alt"):
            raise FormError(f"{NO_WORDS} Write them between its brackets.", "![](")
        if name and not ID.fullmatch(name):
            raise FormError(f"the id '{name}' is none. Write lower-case letters and hyphens.", f"#{name}")
        if name and name in seen:
            raise FormError(f"the id '{name}' stands twice on this page. Take another, or delete one.", f"#{name}")
        seen.add(name or "")


def refuse_indented(root: Element) -> None:
    """Refuse code that is code only because it stands further to the right: fenced code is kept elsewhere by now."""
    for element in root.iter("pre"):
        line = "".join(element.itertext()).strip().split("\n")[0]
        said = f"'{line[:40]}' would be printed as code, since its line begins with four blanks."
        raise FormError(f"{said} Delete these, or put it between lines '```'.", line)


def refuse_left_over(root: Element, sources: Container[str]) -> None:
    """Refuse the first form that was not read; `sources` is asked for one id at a time: a page depends on no more."""
    for text in filter(may_be_left, texts(root)):
        if lost := next((name for name in BRACKET.findall(text) if name in sources), ""):
            raise FormError(f"'[{lost}' cites without its sign. Write '[@{lost}'.", f"[{lost}")
        if bare := next((at for at in AT.finditer(text) if at[1] in sources), None):
            raise FormError(f"'@{bare[1]}' cites without its brackets. Write '[@{bare[1]}, …]'.", bare[0])
        if found := LIST.search(text):
            said = f"'{found[0].strip()[:40]}' would be printed within its paragraph."
            raise FormError(f"{said} Set an empty line above the list; there is no other kind.", found[0])
        if found := LEFT.search(text.replace("\u00a0", " ")):  # a unit may have been bound to its number
            remedy = "Close its brackets and look at its signs; as code it stands between backticks."
            shown = MADE.sub("…", found[0])[:60]
            raise FormError(f"'{shown}' would be printed as it stands. {remedy}", found[0])


def may_be_left(text: str) -> bool:
    """Whether a text may hold a form that was not read: most texts hold none."""
    return not text.isspace() and (
        bool(SIGNS.search(text)) or any(sign in text for sign in OTHERS) or text.count(":") > 1
    )


def texts(root: Element) -> Iterator[str]:
    """The texts of a page that somebody wrote as Markdown: not those in code, and none that was made."""
    for element in worded(root):
        if element.text and not isinstance(element.text, AtomicString):
            yield element.text
        for child in element:
            if child.tail and not isinstance(child.tail, AtomicString):
                yield child.tail
