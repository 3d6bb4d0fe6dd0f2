"""The sources for reference managers: CSL-JSON and BibTeX."""

import json
import re
from collections.abc import Iterable

from ..records.shapes import known
from ..records.sources import OUR_FIELDS, Author, Source
from ..records.words import reading

KINDS = {"article-journal": "article", "paper-conference": "inproceedings", "report": "techreport", "book": "book"}
HOLDERS = {"article": "journal", "inproceedings": "booktitle", "techreport": "institution", "book": "publisher"}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ARXIV = re.compile(r"https://arxiv\.org/abs/(?P<number>\d{4}\.\d{4,5})")
SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: "\\" + sign for sign in "&%$#_{}"},
    }
)


def csl_json(sources: Iterable[Source]) -> str:
    """A CSL-JSON list; how a source was read, where it is quoted and its interest stand under `custom`."""
    return json.dumps([csl_item(source) for source in sources], ensure_ascii=False, indent=1) + "\n"


def csl_item(source: Source) -> dict:
    """One source as a CSL item."""
    item = known(source)
    custom = {name: item.pop(name) for name in OUR_FIELDS if name in item}
    if source.issued:
        item["issued"] = {"date-parts": [[int(part) for part in source.issued.split("-")]]}
    return item | {"custom": custom}


def bibtex(sources: Iterable[Source]) -> str:
    """A BibTeX file in UTF-8; the keys are the ids of the list of sources."""
    return "\n".join(bibtex_entry(source) for source in sources)


def bibtex_entry(source: Source) -> str:
    """One source as a BibTeX entry."""
    kind = KINDS.get(source.type, "article" if source.type == "article-newspaper" and source.container else "misc")
    fields = {
        "author": " and ".join(bibtex_name(author) for author in source.author),
        "title": f"{{{escaped(source.title)}}}",
        HOLDERS.get(kind, "howpublished"): escaped(source.container),
        **bibtex_dates(source.issued),
        **bibtex_addresses(source),
        "note": escaped(bibtex_note(source)),
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{source.id},", *lines, "}", ""])


def bibtex_name(author: Author) -> str:
    """An author as BibTeX reads one: a literal name whole, 'and others' as its keyword."""
    if author.literal == "and others":
        return "others"
    if author.literal:
        return f"{{{escaped(author.literal)}}}"
    return escaped(", ".join(part for part in (author.family, author.given) if part))


def bibtex_dates(issued: str) -> dict[str, str]:
    """Year, month and, for a full day, the date as biblatex reads it."""
    parts = issued.split("-")
    month = MONTHS[int(parts[1]) - 1] if len(parts) > 1 else ""
    return {"year": parts[0], "month": month, "date": issued if len(parts) > 2 else ""}


def bibtex_addresses(source: Source) -> dict[str, str]:
    """DOI, arXiv number and address."""
    arxiv = ARXIV.fullmatch(source.url)
    number = {"eprint": arxiv["number"], "archiveprefix": "arXiv"} if arxiv else {}
    return {"doi": source.doi, **number, "url": source.url}


def bibtex_note(source: Source) -> str:
    """How it was read, and whose interest it is."""
    return reading(source) + (f"; interest: {source.interest}" if source.interest else "")


def escaped(text: str) -> str:
    """A text in which TeX's special signs are literal."""
    return text.translate(SPECIAL)
