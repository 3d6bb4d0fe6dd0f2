"""The style that each page holds within itself: of all sheets, joined, only the rules that this page can need.

A browser draws nothing before it has the style. In the page it comes with the first answer; in a file of its own it
would cost one more way to the host and back. A reader who goes on to other pages takes its 5 to 8 kB again.

A rule goes when each of its selectors names a class or a tag that neither the page nor a script of it has;
whatever is not plainly unused stays.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from .rules import purge

LINK = re.compile(r'<link rel="stylesheet" href="(?P<href>[^"]+)">\n?')
CLASSES = re.compile(r'class="([^"]*)"')
TAGS = re.compile(r"<([a-z][\w-]*)")
FILE = re.compile(r"/([\w.-]+\.js)")
WORDS = re.compile(r"[\w-]+")
STEMS = re.compile(r"""([\w-]++)(?=\$\{|["'`]\s*\+)""")
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


@lru_cache(maxsize=4096)
def names_in(page: str) -> frozenset[str]:
    """Every class and tag of a page."""
    classes = {name for value in set(CLASSES.findall(page)) for name in value.split()}
    return frozenset(classes.union(TAGS.findall(page)))


@lru_cache(maxsize=1024)
def named_by(script: str) -> Classes:
    """Every word of a script, and every one to which it adds something."""
    return Classes(frozenset(WORDS.findall(script)), tuple(sorted(set(STEMS.findall(script)))))


def known_classes(pages: Iterable[str], scripts: Iterable[str]) -> Classes:
    """What pages and scripts name, together."""
    found = [named_by(script) for script in scripts]
    names = frozenset().union(*map(names_in, pages), *(each.names for each in found))
    return Classes(names, tuple(sorted({stem for each in found for stem in each.stems})))


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
        return self.cut(names_in(page) & self.classes | frozenset().union(*scripts))


def links(page: str) -> list[str]:
    """The addresses of the style sheets that a page links, in order."""
    return LINK.findall(page, 0, page.find("</head>"))


def dressed(page: str, style: str) -> str:
    """A page that holds a style in the place of the sheets that its head linked; without links it stays as it is."""
    head, end, rest = page.partition("</head>")
    first = LINK.search(head)
    return (
        f"{head[: first.start()]}<style>{style}</style>\n{LINK.sub('', head[first.end() :])}{end}{rest}"
        if first
        else page
    )
