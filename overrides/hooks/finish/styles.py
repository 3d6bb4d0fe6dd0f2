"""One style sheet for all pages, joined from those that all link, and those that some link besides; without the rules
that no page can need.

A rule goes when each of its selectors names a class that stands in no page and in no script; whatever is not plainly
unused stays.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

LINK = re.compile(r'<link rel="stylesheet" href="(?P<href>[^"]+)">\n?')
OWN = re.compile(r'<link rel="stylesheet" data-own href="(?P<href>(?P<folder>[^"]*/)(?P<name>[^"/]+))">\n?')
CLASSES = re.compile(r'class="([^"]*)"')
WORDS = re.compile(r"[\w-]+")
STEMS = re.compile(r"""([\w-]+)(?=\$\{|["'`]\s*\+)""")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# A string, an address, or one of the characters that give a style sheet its structure.
TOKEN = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^"')]*\)|[{};]""")
TIGHT = re.compile(r"\s*([>,])\s*")
NEGATION = re.compile(r":not\((?:[^()]|\([^()]*\))*\)")
ATTRIBUTE = re.compile(r"\[[^\]]*\]")
CHOICE = re.compile(r":(?:is|where|has)\((?:[^()]|\([^()]*\))*\)")
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
COMMA = re.compile(r",(?![^(]*\))")
NESTING = ("@media", "@supports", "@container", "@layer")
PROPERTY = re.compile(r"(?<![\w-])--[\w-]+(?=\s*:)")
USE = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class Classes:
    """The classes that pages have or scripts may set: whole names, and beginnings that a script completes."""

    names: frozenset[str]
    stems: tuple[str, ...]

    def __contains__(self, name: str) -> bool:
        """Whether a class may occur."""
        return name in self.names or name.startswith(self.stems)


def known_classes(pages: Iterable[str], scripts: Iterable[str]) -> Classes:
    """Every class of the pages, every word of the scripts, and every word to which a script adds something."""
    code = "\n".join(scripts)
    of_pages = {name for page in pages for value in set(CLASSES.findall(page)) for name in value.split()}
    return Classes(frozenset(of_pages | set(WORDS.findall(code))), tuple(sorted(set(STEMS.findall(code)))))


def blocks(css: str) -> Iterator[tuple[str, str | None]]:
    """The top-level statements of a style sheet: what stands before a brace, and what within, None without one."""
    depth = start = opened = 0
    for token in TOKEN.finditer(css):
        if token[0] == "{":
            depth, opened = depth + 1, opened if depth else token.start()
        elif token[0] == "}":
            depth -= 1
            if depth == 0:
                yield css[start:opened].strip(), css[opened + 1 : token.start()]
                start = token.end()
        elif token[0] == ";" and depth == 0:
            yield css[start : token.start()].strip(), None
            start = token.end()


def used(selector: str, known: Classes) -> bool:
    """Whether a selector can match: all classes that it asks for are known; choices and negations are not judged.

    Nor can one for pages that are read from right to left: none is.
    """
    if "[dir=rtl]" in selector:
        return False
    for part in (ATTRIBUTE, NEGATION, CHOICE):
        selector = part.sub("", selector)
    return all(name in known for name in CLASS.findall(selector))


def purge(css: str, known: Classes) -> str:
    """A style sheet without the rules whose selectors cannot match."""
    return "".join(kept(head, body, known) for head, body in blocks(COMMENT.sub("", css)))


def kept(head: str, body: str | None, known: Classes) -> str:
    """What stays of one statement."""
    if body is None:
        return "" if head.startswith("@charset") else f"{head};"
    if head.startswith(NESTING):
        inner = purge(body, known)
        return f"{head}{{{inner}}}\n" if inner else ""
    if not head.startswith("@"):
        head = ",".join(TIGHT.sub(r"\1", part.strip()) for part in COMMA.split(head) if used(part, known))
    return f"{head}{{{slim(body)}}}\n" if head and body.strip() else ""


def slim(body: str) -> str:
    """Declarations with no more white space than they need."""
    body = re.sub(r"\s+", " ", body).strip().rstrip(";")
    return re.sub(r"(^|;) ?([\w-]+) ?: ?", r"\1\2:", body)


def without_properties(css: str, wanted: set[str]) -> str:
    """A style sheet without custom properties that nothing uses."""
    spare = {name for name in PROPERTY.findall(css) if name not in wanted}
    value = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^;{}"'])*"""
    return re.sub(rf"(?<![\w-])(--[\w-]+)\s*:{value};?", lambda found: "" if found[1] in spare else found[0], css)


def joined(groups: Iterable[Iterable[str]], known: Classes) -> list[str]:
    """One style sheet for each group, from all of the group in their order; properties may be used in another."""
    made = ["".join(purge(sheet, known) for sheet in group) for group in groups]
    while True:
        wanted = set(USE.findall("".join(made)))
        less = [without_properties(css, wanted) for css in made]
        if less == made:
            return [re.sub(r"[^{}]*\{\}\n", "", css) for css in made]
        made = less


def links(page: str) -> list[str]:
    """The addresses of the style sheets that a page links, in order, those of its own last."""
    return [found["href"] for pattern in (LINK, OWN) for found in pattern.finditer(page)]


def relinked(page: str, names: Mapping[str, str]) -> str:
    """A page that links, in the place of the sheets that it linked, what they were joined into, by their names.

    Sheets of its own keep their place; without links the page stays as it is.
    """
    first = LINK.search(page)
    if not first:
        return page
    folder = first["href"].rpartition("/")[0] + "/"
    rest = LINK.sub("", page[first.end() :])
    rest = OWN.sub(lambda found: linked(f"{found['folder']}{names[found['name']]}"), rest)
    return f"{page[: first.start()]}{linked(folder + names[''])}{rest}"


def linked(href: str) -> str:
    """The element that links a style sheet."""
    return f'<link rel="stylesheet" href="{href}">\n'
