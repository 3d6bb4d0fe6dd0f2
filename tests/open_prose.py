"""What a reader meets in the open text of a built page, counted: no fold, table, figure, tree of
boxes, row of claims or source.

These are smoke alarms, not aims: where a number and a good sentence disagree, the sentence is right.
"""

import copy
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bs4 import Tag

CLOSED = (
    "script, style, svg, math, table, details, pre, form, fieldset, h1, h2, h3, h4, figure, .jd-figure, "
    ".jd-references, .jd-row, .jd-claims, .headerlink, .jd-kicker, .jd-formula, .jd-reply__side, .jd-tree"
)
CONNECTIVE = re.compile(
    r"\b(because|so|since|therefore|thus|hence|but|although|though|while|whereas|however|which|which means|this means"
    r"|that is why|in other words|as a result|instead|rather than|in order to|for example|after all|if|when|unless"
    r"|until|once)\b",
    re.IGNORECASE,
)
ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|vs|Fig|No|St|Dr|App|pp|p|al|etc|U\.S)\.")
END = re.compile(r"(?<=[.!?])[”\"’')]*\s+(?=[“\"‘(]?[A-Z0-9])")
WORD = re.compile(r"[A-Za-z0-9][\w’'\-/%.,×]*")
YOU = re.compile(r"\b(?:you|your|yourself)\b", re.IGNORECASE)
FEWEST = 8  # words: a sentence with fewer is short


@dataclass(frozen=True)
class Counts:
    """A page in numbers: words in all and in the two minutes, shares of sentences in percent, and counts.

    `numbers` stand in 100 words, `brackets` of citations in a paragraph, `crowded` are paragraphs with more than one.
    """

    words: int
    found: int
    mean: float
    short: float
    joined: float
    numbers: float
    brackets: float
    crowded: int
    marks: int
    you: int


def opened(article: Tag) -> Tag:
    """A copy of an article with nothing in it but its open text."""
    text = copy.copy(article)
    for part in text.select(CLOSED):
        part.decompose()
    return text


def paragraphs(text: Tag) -> list[Tag]:
    """The paragraphs and entries of lists that hold more than three words."""
    blocks = [block for block in text.find_all(["p", "li"]) if not block.find(["p", "li"])]
    return [block for block in blocks if len(said(block).split()) > 3]


def said(block: Tag) -> str:
    """The words of a paragraph on one line, without citations and marks."""
    block = copy.copy(block)
    for part in block.select(".jd-cite, .jd-mark"):
        part.decompose()
    return " ".join(block.get_text(" ").split())


def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph; full stops of abbreviations and decimals end none."""
    plain = ABBREVIATION.sub(lambda found: found[0].replace(".", "∙"), paragraph)
    plain = re.sub(r"(\d)\.(\d)", r"\1∙\2", plain)
    return [part for part in END.split(plain) if re.search("[A-Za-z]", part)]


def share(held: Iterable[bool]) -> float:
    """How many of some are true, in percent."""
    held = list(held)
    return 100 * sum(held) / (len(held) or 1)


def count(article: Tag) -> Counts:
    """The numbers of one page."""
    text = opened(article)
    blocks = paragraphs(text)
    told = [said(block) for block in blocks]
    each = [sentence for paragraph in told for sentence in sentences(paragraph)]
    words = [word for paragraph in told for word in WORD.findall(paragraph)]
    cites = [len(block.select(".jd-cite")) for block in blocks]
    return Counts(
        words=len(words),
        found=len(found_words(text)),
        mean=len(words) / (len(each) or 1),
        short=share(len(WORD.findall(sentence)) < FEWEST for sentence in each),
        joined=share(bool(CONNECTIVE.search(sentence)) for sentence in each),
        numbers=share(word[0].isdigit() for word in words),
        brackets=sum(cites) / (len(cites) or 1),
        crowded=sum(number > 1 for number in cites),
        marks=len(stray_marks(article)),
        you=len(YOU.findall(" ".join(told))),
    )


def found_words(text: Tag) -> list[str]:
    """The words of the two minutes in an open text."""
    box = text.find(id="found")
    return [word for block in box.find_all(["p", "li"]) for word in WORD.findall(said(block))] if box else []


def stray_marks(article: Tag) -> list[Tag]:
    """The verdict marks that stand elsewhere than in the rows of claims; the figures have their own."""
    return [mark for mark in article.select(".jd-mark") if not mark.find_parent(class_=["jd-claims", "jd-figure"])]


EVERYDAY = ("interface", "Licence")  # names of terms that steps use in other senses as well


def names_of(words: str, others: Iterable[str]) -> re.Pattern:
    """What a term is called in English; an abbreviation in its capitals, any other name with or without a plural."""
    names = [name for name in (words, *others) if name.isascii() and name not in EVERYDAY]
    parts = [re.escape(name) if name.isupper() else f"(?i:{re.escape(name)})" for name in names]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})s?(?![\w-])" if parts else "(?!)")


def unexplained(text: Tag, terms: dict[str, re.Pattern]) -> Iterator[tuple[str, str]]:
    """The terms of a glossary, by id, that a paragraph names before any links them or sets them off; and that one."""
    blocks = [Named.of(block) for block in paragraphs(text) if not block.find_parent(class_="jd-claims")]
    for term, pattern in terms.items():
        for block in blocks:
            if term in block.linked or any(map(pattern.search, block.set_off)):
                break
            if pattern.search(block.elsewhere):
                yield term, block.words
                break


@dataclass(frozen=True)
class Named:
    """A paragraph: its words, those outside links to the glossary and those set off, and the terms that it links."""

    words: str
    elsewhere: str  # a link to latent attention is one to it, and names no attention
    set_off: list[str]
    linked: set[str]

    @classmethod
    def of(cls, block: Tag) -> "Named":
        """Of a block of a page."""
        outside = copy.copy(block)
        for link in outside.select("a.jd-term"):
            link.decompose()
        linked = {link["href"].rpartition("#")[2] for link in block.select("a.jd-term")}
        return cls(said(block), said(outside), [said(part) for part in block.select("strong, b, em, i")], linked)
