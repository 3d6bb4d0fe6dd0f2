"""Built pages as sections that can be found: an address, a title, the words below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
DRAWING = re.compile(r"<svg\b.*?</svg>|<math\b.*?</math>", re.DOTALL)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
HEADINGS = ("h1", "h2", "h3")
INLINE = ("a", "abbr", "b", "code", "em", "i", "span", "strong", "sub", "sup", "time")  # no gap in words at their end
VOID = ("br", "hr", "img", "input", "link", "meta", "source", "wbr")
RECORD = "jd-record"  # a page that is one record is one section
TITLES = ("jd-source__label", "jd-event__title", "jd-models__name")
# Said in full elsewhere, or no words of the page: each thing is found at its own place.
LEFT_OUT = (
    "headerlink", "jd-kicker", "jd-mark", "jd-cite", "jd-card", "jd-references", "jd-ledger__claims", "jd-listing",
    "jd-steps", "jd-source__read", "jd-source__uses", "jd-event__claims", "jd-event__sources", "jd-event__when",
    "jd-checked", "jd-bears", "jd-filter", "jd-counts", "highlight", "jd-copy")  # fmt: skip


@dataclass
class Section:
    """A part of a page: the anchor at which it stands, '' for the page's top, its title and its text."""

    anchor: str
    title: str = ""
    text: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The text as one line."""
        return " ".join("".join(self.text).split())


class Reader(HTMLParser):
    """Cuts an article at its headings, and at entries of a list that have an id."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.found: list[Section] = [Section("")]
        self.open: list[str] = []
        self.silent = self.titled = 0  # how many elements were open when silence, or a title, began
        self.whole = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a section, a title or a silence."""
        if tag in VOID:
            return self.handle_data(" ")
        self.open.append(tag)
        given = dict(attrs)
        classes = set((given.get("class") or "").split())
        self.whole = self.whole or RECORD in classes
        if not self.silent and ("data-search-exclude" in given or classes & set(LEFT_OUT)):
            self.silent = len(self.open)
        if not self.silent:
            self.begin(tag, given.get("id") or "", classes)

    def begin(self, tag: str, anchor: str, classes: set[str]) -> None:
        """Open a section where a heading or an entry begins, and its title."""
        heading, entry = tag in HEADINGS and anchor, tag in ("li", "tr") and anchor
        if (heading and tag != "h1" and not self.whole) or entry:
            self.found.append(Section(anchor))
        if tag == "h1" or (heading and not self.whole) or classes & set(TITLES):
            self.titled = len(self.open)

    def handle_endtag(self, tag: str) -> None:
        """Close what is open up to this tag."""
        while self.open and tag in self.open:
            closed = self.open.pop()
            self.silent = 0 if self.silent > len(self.open) else self.silent
            self.titled = 0 if self.titled > len(self.open) else self.titled
            if closed == tag:
                break
        self.found[-1].text.append("" if tag in INLINE else " ")

    def handle_data(self, data: str) -> None:
        """Keep words that are not silenced."""
        if self.silent:
            return
        if self.titled:
            self.found[-1].title = " ".join(f"{self.found[-1].title}{data}".split("\n"))
        else:
            self.found[-1].text.append(data)


@lru_cache(maxsize=4096)
def article_sections(article: str) -> tuple[Section, ...]:
    """The sections of one article that hold anything."""
    reader = Reader()
    reader.feed(DRAWING.sub(" ", article))
    return tuple(section for section in reader.found if section.title or section.words)


def sections(page: str) -> Iterator[Section]:
    """The sections of a built page; none for a page whose article asks not to be found."""
    article = ARTICLE.search(page)
    if article:
        yield from article_sections(article.group(0))
