"""The search index: sections, and for each word the sections that it stands in, small enough to fetch whole.

The texts themselves lie apart, beside their pages: they are fetched for the hits that are shown.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from html import unescape

from .amounts import HYPHENS, SCALES, joined, number
from .sections import TITLE, Section, sections

TOGETHER = 25  # sections whose texts lie in one file
LEAD = 44  # characters of a text that stand for a title
HAN = "\u3400-\u4dbf\u4e00-\u9fff"  # Chinese is written without gaps: cut at its smallest words, then in pairs
SMALL_HAN = "的了是也就都这那它们我你他而吗呢着还又把被和与"
WORD = re.compile(rf"[^\W_{HAN}]+(?:[.,]\d+(?:[kmbt]n?(?![^\W_]))?)*|(?:(?![{SMALL_HAN}])[{HAN}])+")
CUT = re.compile(f"({WORD.pattern})")
IS_HAN = re.compile(f"[{HAN}]")
# Letters for steps from one section to the next that holds a word; and for one, two … times all those, before a step.
NEAR, FAR = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST", "UVWXYZ-_"
SMALL_WORDS = """
a about after all also an and any are aren as at be been before but by can couldn could d did didn do does doesn
don each for from had has hasn have he her his how i if in into is isn it its itself ll m may me more most my no
nor not of on one only or other our out own re s same she shouldn so some such t than that the their them then
there these they this those to too under until up us ve was wasn we were what when where which who whose why
will with without won would wouldn you your
"""
SMALL = frozenset(SMALL_WORDS.split())  # they stand everywhere, so only titles are searched for them


class Accents(dict):
    """What becomes of a letter by its code: nothing of an accent."""

    def __missing__(self, code: int) -> int | None:
        """Look at a letter when it first occurs."""
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


ACCENTS = Accents()
# Where accents stand among the signs, with much else; looked for before each sign is looked up.
MARKED = re.compile("[\u0300-\u1fff\u20d0-\u20ff\u2c00-\u2dff\u3000-\u30ff\ua000-\U0010ffff]")


def plain(text: str) -> str:
    """A text in lower case without accents, full-width or ligatured letters."""
    text = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return (text.translate(ACCENTS) if MARKED.search(text) else text).lower()


def words(text: str) -> list[str]:
    """The words of a text: numbers with their decimals, without commas. search/words.js has the same function."""
    return [part for word in WORD.findall(plain(text)) for part in pairs(word)]


@lru_cache(maxsize=65536)
def pairs(word: str) -> list[str]:
    """A word, a number in its one form; of a run of Chinese letters its overlapping pairs: 键值, 值缓 of 键值缓."""
    if len(word) > 2 and IS_HAN.match(word):
        return [word[at : at + 2] for at in range(len(word) - 1)]
    return [number(word)]


def terms(text: str) -> list[str]:
    """The words of a text, then what two of them make together: 'gpt4' of GPT-4, '6m' of six million."""
    found, together = cut(text)
    return [part for word in found for part in pairs(word)] + together


def cut(text: str) -> tuple[list[str], list[str]]:
    """The words of a text as they stand, and what two of them make together."""
    _, *found = CUT.split(plain(text))
    near = zip(found[::2], found[1::2], found[2::2], strict=False)
    together = [joined(*each) for each in near if each[1] in HYPHENS or each[2] in SCALES]
    return found[::2], [pair for pair in together if pair]


def posting(numbers: Iterable[int]) -> str:
    """Rising section numbers as the steps between them: a letter each, before it those that a far one needs."""
    told, last = "", -1
    for each in numbers:
        step, last = each - last - 1, each
        if step >= len(NEAR):
            times, step = divmod(step, len(NEAR))
            whole, rest = divmod(times, len(FAR))
            told += FAR[-1] * whole + FAR[rest - 1 : rest]
        told += NEAR[step]
    return told


def columns(stands: Mapping[str, Iterable[int]], han: bool) -> dict[str, str]:
    """Words, in Chinese or not, and the sections that each stands in: two columns, since like packs by like."""
    found = [word for word in sorted(stands) if bool(IS_HAN.match(word)) == han]
    return {"words": " ".join(found), "postings": " ".join(posting(stands[word]) for word in found)}


def lead(text: str, length: int) -> str:
    """The first words of a text."""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def named(page: str) -> str:
    """A built page's own name: its title without the site's, which is all that the home page has."""
    title = TITLE.search(page)
    own, _, site = unescape(title.group(1)).strip().rpartition(" - ") if title else ("", "", "")
    return own or site


def index(pages: Mapping[str, str], same: Sequence[Sequence[str]] = ()) -> tuple[dict, dict]:
    """The index of built pages, given by their address below the site, and of words that readers type for others.

    Beside it what only a query with Chinese letters needs: their pairs with the sections that they stand in.
    """
    places: list[list[str]] = []
    rows: list[list] = []
    stands: dict[str, list[int]] = defaultdict(list)
    for address, page in pages.items():
        found, name = list(sections(page, address)), named(page)
        for place, section in enumerate(found):
            rows.append(row(len(places), section, top=place == 0))
            for word in text_words(section.words, rows[-1][2] or name):
                stands[word].append(len(rows) - 1)
        places += [[address, name]] if found else []
    small = {"small": sorted(SMALL), "steps": [NEAR, FAR], "same": [list(group) for group in same]}
    first = {"pages": places, "sections": rows, **small, **columns(stands, han=False)}
    return first, columns(stands, han=True)


def texts(address: str, page: str) -> list[list[str]]:
    """The texts of a page's sections, a file's worth each: a hit shows from them what stands around its words."""
    told = [section.words for section in sections(page, address)]
    return [told[start : start + TOGETHER] for start in range(0, len(told), TOGETHER)]


@lru_cache(maxsize=65536)
def text_words(text: str, title: str) -> list[str]:
    """The words for which a section is found by its text: not the small ones, nor those of its title."""
    found, together = cut(text)
    all_words = {part for word in {*found} for part in pairs(word)}.union(together)
    return sorted(word for word in all_words - {*terms(title)} - SMALL if len(word) > 1)


def row(page: int, section: Section, top: bool) -> list:
    """One section as the index holds it: number of its page, anchor, title ('': the page's), tens of words, names."""
    text = section.words
    title = "" if top else " ".join(section.title.split()) or lead(text, LEAD)
    size = len(text.split()) + len(IS_HAN.findall(text)) // 2
    return [page, section.anchor, title, size // 10, *section.also]


def as_json(value: object) -> str:
    """Compact JSON, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
