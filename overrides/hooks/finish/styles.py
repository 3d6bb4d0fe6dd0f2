"""The style that each page holds within itself: of all sheets, joined, only the rules that this page can need.

A browser draws nothing before it has the style. In the page it comes with the first answer; in a file of its own it
would cost one more way to the host and back. A reader who goes on to other pages takes its 5 to 8 kB again.

A rule goes when each of its selectors names a class or a tag that neither the page nor a script of it has;
whatever is not plainly unused stays.
"""

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cache, lru_cache, partial

LINK = re.compile(r'<link rel="stylesheet" href="(?P<href>[^"]+)">\n?')
CLASSES = re.compile(r'class="([^"]*)"')
TAGS = re.compile(r"<([a-z][\w-]*)")
FILE = re.compile(r"/([\w.-]+\.js)")
WORDS = re.compile(r"[\w-]+")
STEMS = re.compile(r"""([\w-]++)(?=\$\{|["'`]\s*\+)""")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# A string, an address, or one of the characters that give a style sheet its structure.
TOKEN = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^"')]*\)|[{};]""")
TIGHT = re.compile(r"\s*([>,])\s*")
WITHIN = r"\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)"  # parentheses, four deep
NEGATION = re.compile(rf":not{WITHIN}")
ATTRIBUTE = re.compile(r"\[[^\]]*\]")
CHOICE = re.compile(rf":(?:is|where|has)({WITHIN})")
NAME = re.compile(r"(?:\.|(?<![^\s>+~]))(-?[A-Za-z_][\w-]*)")  # of a class, or of a tag at a selector's beginning
PART = re.compile(rf"(?:[^,()]|{WITHIN})+")
NESTING = ("@media", "@supports", "@container", "@layer")
PROPERTY = re.compile(r"(?<![\w-])--[\w-]+(?=\s*:)")
EMPTY = re.compile(r"[^{}]*\{\}\n")
USE = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class Classes:
    """The classes and tags of pages and scripts: whole names, and beginnings that a script completes."""

    names: frozenset[str]
    stems: tuple[str, ...]

    def among(self, names: Iterable[str]) -> frozenset[str]:
        """Those of some names that may occur."""
        return frozenset(name for name in names if name in self.names or name.startswith(self.stems))


def known_classes(pages: Iterable[str], scripts: Iterable[str]) -> Classes:
    """Every class and tag of pages, every word of scripts, and every word to which a script adds something."""
    code = "\n".join(scripts)
    of_pages = {name for page in pages for value in set(CLASSES.findall(page)) for name in value.split()}
    of_pages.update(tag for page in pages for tag in set(TAGS.findall(page)))
    return Classes(frozenset(of_pages | set(WORDS.findall(code))), tuple(sorted(set(STEMS.findall(code)))))


@lru_cache
def blocks(css: str) -> list[tuple[str, str | None]]:
    """The top-level statements of a style sheet: what stands before a brace, and what within, None without one."""
    found: list[tuple[str, str | None]] = []
    depth = start = opened = 0
    for token in TOKEN.finditer(css):
        if token[0] == "{":
            depth, opened = depth + 1, opened if depth else token.start()
        elif token[0] == "}":
            depth -= 1
            if depth == 0:
                found.append((css[start:opened].strip(), css[opened + 1 : token.start()]))
                start = token.end()
        elif token[0] == ";" and depth == 0:
            found.append((css[start : token.start()].strip(), None))
            start = token.end()
    return found


@cache
def asked(selector: str) -> tuple[frozenset[str], list[list[str]]]:
    """The names without which a selector cannot match, and its choices, of each of which one has to; negations are
    not judged."""
    for part in (ATTRIBUTE, NEGATION):
        selector = part.sub("*", selector)
    choices = [PART.findall(choice[1:-1]) for choice in CHOICE.findall(selector)]
    return frozenset(NAME.findall(CHOICE.sub("", selector))), choices


def used(selector: str, known: Set[str]) -> bool:
    """Whether a selector can match: all classes that it asks for are known."""
    classes, choices = asked(selector)
    return classes <= known and all(any(used(each, known) for each in choice) for choice in choices)


@cache
def selectors(head: str) -> list[str]:
    """The selectors before a brace, without needless white space; none for pages read from right to left: none is."""
    return [TIGHT.sub(r"\1", part.strip()) for part in PART.findall(head) if "[dir=rtl]" not in part]


def purge(css: str, known: Set[str]) -> str:
    """A style sheet without the rules whose selectors cannot match."""
    return "".join(kept(head, body, known) for head, body in blocks(COMMENT.sub("", css)))


def kept(head: str, body: str | None, known: Set[str]) -> str:
    """What stays of one statement."""
    if body is None:
        return "" if head.startswith("@charset") else f"{head};"
    if head.startswith(NESTING):
        inner = purge(body, known)
        return f"{head}{{{inner}}}\n" if inner else ""
    if not head.startswith("@"):
        head = ",".join(part for part in selectors(head) if used(part, known))
    return f"{head}{{{slim(body)}}}\n" if head and body.strip() else ""


@lru_cache(maxsize=4096)
def slim(body: str) -> str:
    """Declarations with no more white space than they need."""
    body = re.sub(r"\s+", " ", body).strip().rstrip(";")
    return re.sub(r"(^|;) ?([\w-]+) ?: ?", r"\1\2:", body)


def without_properties(css: str, wanted: set[str]) -> str:
    """A style sheet without custom properties that nothing uses."""
    spare = {name for name in PROPERTY.findall(css) if name not in wanted}
    value = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^;{}"'])*"""
    return re.sub(rf"(?<![\w-])(--[\w-]+)\s*:{value};?", lambda found: "" if found[1] in spare else found[0], css)


def joined(sheets: Iterable[str], known: Classes) -> str:
    """One style sheet from several in their order, without rules that cannot match and properties that none uses."""
    css, less = "", "".join(sheets)
    less = purge(less, known.among(WORDS.findall(less)))
    while css != less:
        css, less = less, without_properties(less, set(USE.findall(less)))
    return EMPTY.sub("", css)


def may_set(texts: Mapping[str, str]) -> dict[str, Classes]:
    """The classes that each script may set, with those of scripts that it names and fetches when asked; by name."""
    named = {name: {name, *FILE.findall(text)} & texts.keys() for name, text in texts.items()}
    return {name: known_classes([], [texts[each] for each in sorted(named[name])]) for name in texts}


class Wardrobe:
    """Gives each page its own style, from the joined sheet and what each script may set."""

    def __init__(self, css: str, scripts: Mapping[str, Classes]) -> None:
        """Keep of both what concerns the sheet."""
        self.classes = frozenset(WORDS.findall(css))
        self.scripts = {name: classes.among(self.classes) for name, classes in scripts.items()}
        self.cut = cache(partial(purge, css))  # pages with the same classes share the work

    def style(self, page: str) -> str:
        """The rules that a page can need."""
        scripts = [self.scripts[name] for name in {*FILE.findall(page)} & self.scripts.keys()]
        return self.cut(known_classes([page], []).names & self.classes | frozenset().union(*scripts))


def links(page: str) -> list[str]:
    """The addresses of the style sheets that a page links, in order."""
    return [found["href"] for found in LINK.finditer(page)]


def dressed(page: str, style: str) -> str:
    """A page that holds a style in the place of the sheets that it linked; without links it stays as it is."""
    first = LINK.search(page)
    return f"{page[: first.start()]}<style>{style}</style>\n{LINK.sub('', page[first.end() :])}" if first else page
