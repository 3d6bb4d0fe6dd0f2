"""Built pages as sections that can be found: an address, a title, the words below it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html import unescape

from explainer.records.errors import RecordError, stranger

# What stands before a tag, whether it closes, its name, its attributes; a comment has no name.
TAG = re.compile(r"""([^<]*)(?:<(/?)([a-z][\w-]*)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>|<!--.*?-->)""", re.DOTALL)
ATTRIBUTE = re.compile(r"""([\w:-]+)(?:="([^"]*)"|='([^']*)')?""")
UNREAD = re.compile(r"<(svg|math|script|style|template)\b[^<]*(?:<(?!/\1>)[^<]*)*</\1>")  # never read
LOOSE = re.compile(r" (?=[.,;:!?)](?: |$))")
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
HEADINGS = ("h1", "h2", "h3")
INLINE = ("a", "abbr", "b", "code", "em", "i", "span", "strong", "sub", "sup", "time")  # no gap in words at their end
CELLS = ("td", "th")
BEGINNING = (*CELLS, "h1", "summary")  # of a title or a column, even without an id or a class
VOID = ("br", "hr", "img", "input", "link", "meta", "source", "wbr")
TOP = "page"  # the page itself, among the anchors that other names are given for
FOLD = "jd-fold"  # with an id it is a section, and what follows it belongs to the one before
RECORD = "jd-record"  # a page that is one record is one section
APART = ("jd-models__small", "jd-models__origin")  # inline, and set as lines of their own
TITLES = ("jd-source__label", "jd-event__title", "jd-models__name")
# Said in full elsewhere, or no words of the page: each thing is found at its own place.
LEFT_OUT = (
    "headerlink", "jd-kicker", "jd-mark", "jd-cite", "jd-references", "jd-ledger__claims", "jd-listing",
    "jd-source__read", "jd-source__uses", "jd-event__claims", "jd-event__sources", "jd-event__when",
    "jd-checked", "jd-bears", "jd-filter", "jd-counts", "highlight", "jd-copy", "jd-claims", "jd-says", "jd-verdict",
    "jd-unseen")  # fmt: skip


@dataclass
class Section:
    """A part of a page: the anchor at which it stands, '' for the page's top, its title, its text."""

    anchor: str
    title: str = ""
    text: list[str] = field(default_factory=list)
    also: tuple[str, ...] = ()  # other names that readers type
    entry: bool = False  # of a list or table, not below a heading

    @cached_property  # asked for only once all is read
    def words(self) -> str:
        """The text as one line; no gap is left before a mark where something between was left out."""
        return LOOSE.sub("", " ".join("".join(self.text).split()))


@dataclass(frozen=True)
class Marks:
    """What of a tag's attributes matters here."""

    id: str
    classes: frozenset[str]
    hidden: bool
    also: Mapping[str, list[str]]
    told: bool  # whether it has an id or a class


@lru_cache(maxsize=4096)
def marks(attributes: str) -> Marks:
    """The marks in the text of a tag's attributes."""
    given = {name: unescape(one or other) for name, one, other in ATTRIBUTE.findall(attributes)}
    classes = frozenset(given.get("class", "").split())
    silent = hidden(given) or not classes.isdisjoint(LEFT_OUT)
    anchor, also = given.get("id", ""), given.get("data-also")
    return Marks(anchor, classes, silent, other_names(also) if also else {}, bool(anchor or classes))


class Reader:
    """Cuts an article at its headings, and at entries of a list that have an id."""

    def __init__(self) -> None:
        self.found: list[Section] = [Section("")]
        self.open: list[str] = []
        self.silent = self.titled = 0  # how many elements were open when silence, or a title, began
        self.whole = False
        self.into = self.found[0]  # the section that words belong to
        self.around: list[tuple[int, Section]] = []  # how many elements are open around a fold, and its section's own
        self.also: dict[str, list[str]] = {}

    def read(self, article: str) -> None:
        """Go through the tags of an article, and the words between them."""
        for words, end, name, attributes in TAG.findall(article):
            if words and not self.silent:
                self.add(unescape(words))
            if end:
                self.close(name)
            elif name:
                self.start(name, marks(attributes))

    def start(self, tag: str, marks: Marks) -> None:
        """Begin a section, a title or a silence."""
        if tag in VOID:
            return None if self.silent else self.add(" ")
        self.open.append(tag)
        self.whole = self.whole or RECORD in marks.classes
        if marks.also:
            self.also |= marks.also
        if not self.silent and marks.hidden:
            self.silent = len(self.open)
        if not self.silent and (marks.told or tag in BEGINNING):
            self.begin(tag, marks.id, marks.classes)

    def begin(self, tag: str, anchor: str, classes: frozenset[str]) -> None:
        """Open a section where a heading or an entry begins, and its title."""
        heading, entry = tag in HEADINGS and anchor, tag in ("li", "tr") and anchor
        fold = tag == "details" and FOLD in classes
        if fold:
            self.around.append((len(self.open), self.into))
        if (heading and tag != "h1" and not self.whole) or entry or (fold and anchor):
            self.into = Section(anchor, entry=bool(entry))
            self.found.append(self.into)
        if tag == "h1" or (heading and not self.whole) or not classes.isdisjoint(TITLES) or self.names_fold(tag):
            self.titled = len(self.open)
        if (tag in CELLS and any(map(str.strip, self.into.text))) or not classes.isdisjoint(APART):
            self.into.text.append(" · ")

    def names_fold(self, tag: str) -> bool:
        """Whether a line is the title of a section that is a fold."""
        return tag == "summary" and bool(self.around) and self.around[-1][1] is not self.into and not self.into.title

    def close(self, tag: str) -> None:
        """Close what is open up to this tag."""
        while self.open and tag in self.open:
            closed = self.open.pop()
            self.silent = 0 if self.silent > len(self.open) else self.silent
            self.titled = 0 if self.titled > len(self.open) else self.titled
            if self.around and self.around[-1][0] > len(self.open):
                self.into = self.around.pop()[1]
            if closed == tag:
                break
        self.into.text.append("" if tag in INLINE else " ")

    def add(self, data: str) -> None:
        """Keep words, of a title or of a text."""
        if self.titled:
            self.into.title = " ".join(f"{self.into.title}{data}".split("\n"))
        else:
            self.into.text.append(data)


def hidden(attributes: Mapping[str, str]) -> bool:
    """Whether an element with these attributes is shown to nobody, or asks not to be found."""
    return not {"data-search-exclude", "hidden"}.isdisjoint(attributes) or attributes.get("aria-hidden") == "true"


def other_names(told: str) -> dict[str, list[str]]:
    """Other names by anchor, TOP for the page itself, from JSON: such names, or a list of the page's own."""
    names = json.loads(told)
    return names if isinstance(names, dict) else {TOP: names}


def check_names(also: Mapping[str, list[str]], known: set[str], address: str) -> None:
    """Refuse other names of a section that is not there, and what is no list of words."""
    where = f"Correct 'also' at the head of the page '{address}'."
    for anchor, names in also.items():
        if anchor not in known:
            raise RecordError(f"{stranger('section', anchor, known)} {where}")
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise RecordError(f"The other names of '{anchor}' must be a list of words, numbers in quotes. {where}")


def is_found(section: Section) -> bool:
    """Whether a section holds anything; a heading above others only names them."""
    return bool(section.words or ((section.entry or not section.anchor) and section.title))


@lru_cache(maxsize=4096)
def article_sections(article: str, address: str = "") -> tuple[Section, ...]:
    """The sections of an article that hold anything; raises RecordError for other names of one that is not there."""
    reader = Reader()
    reader.read(UNREAD.sub(" ", article))
    check_names(reader.also, {section.anchor for section in reader.found} | {TOP}, address)
    for section in reader.found:
        section.also = tuple(reader.also.get(section.anchor or TOP, ()))
    return tuple(section for section in reader.found if is_found(section))


def sections(page: str, address: str = "") -> Iterator[Section]:
    """The sections of a built page; none for a page whose article asks not to be found."""
    begin, end = page.find("<article"), page.find("</article>")
    if begin >= 0:
        yield from article_sections(page[begin:end], address)
