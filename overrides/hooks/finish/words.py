"""The search index: sections, and for each word the sections that it stands in, small enough to fetch whole."""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import unescape

from .sections import TITLE, Section, sections

LEAD, LEAD_OF_A_PAGE = 44, 100  # characters of a text that a hit shows
WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
STEPS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
LEAP = len(STEPS) - 1
SMALL_WORDS = """
a about after all also an and any are as at be been before but by can could did do does each for from had has
have he her his how if in into is it its itself may more most no nor not of on one only or other our out own same
she so some such than that the their them then there these they this those to too under until up us was we were
what when where which who whose why will with would you your s t
"""
SMALL = frozenset(SMALL_WORDS.split())  # they stand everywhere, so only titles are searched for them


def words(text: str) -> list[str]:
    """The words of a text: lower case, no accents, numbers with their decimals. search.js has the same function."""
    if not text.isascii():
        text = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return WORD.findall(text.lower())


def posting(numbers: Iterable[int]) -> str:
    """Rising section numbers as the steps between them, a letter each; the last letter is a long step to nowhere."""
    told, last = "", -1
    for number in numbers:
        leaps, step = divmod(number - last - 1, LEAP)
        told += STEPS[LEAP] * leaps + STEPS[step]
        last = number
    return told


def lead(text: str, length: int) -> str:
    """The first words of a text."""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def named(page: str) -> str:
    """A built page's own name: its title without the site's, which is all that the home page has."""
    title = TITLE.search(page)
    own, _, site = unescape(title.group(1)).strip().rpartition(" - ") if title else ("", "", "")
    return own or site


def index(pages: Mapping[str, str]) -> dict:
    """The index of built pages, given by their address below the site."""
    places: list[list[str]] = []
    rows: list[list] = []
    stands: dict[str, list[int]] = defaultdict(list)
    for address, page in pages.items():
        found = list(sections(page))
        for number, section in enumerate(found):
            rows.append(row(len(places), section, top=number == 0))
            for word in text_words(section.words, rows[-1][2] or named(page)):
                stands[word].append(len(rows) - 1)
        places += [[address, named(page)]] if found else []
    postings = {word: posting(numbers) for word, numbers in sorted(stands.items())}
    return {"pages": places, "sections": rows, "small": sorted(SMALL), "steps": STEPS, "postings": postings}


@lru_cache(maxsize=65536)
def text_words(text: str, title: str) -> list[str]:
    """The words for which a section is found by its text: not the small ones, nor those of its title."""
    return sorted(word for word in {*words(text)} - {*words(title)} - SMALL if len(word) > 1)


def row(page: int, section: Section, top: bool) -> list:
    """One section as the index holds it: the number of its page, anchor, title ('': the page's own), first words."""
    text = section.words
    title = "" if top else " ".join(section.title.split()) or lead(text, LEAD)
    return [page, section.anchor, title, lead(text, LEAD_OF_A_PAGE if top else LEAD)]


def as_json(value: object) -> str:
    """Compact JSON, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
