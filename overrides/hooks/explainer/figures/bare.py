"""The page that shows a figure alone, for other sites to embed: made from the figure's own page."""

import json
import re
from pathlib import Path

from ..records.errors import RecordError
from ..records.files import read_front_matter, shown
from ..records.reading import KINDS
from .drawings import figure_homes

PAGE = """---
title: {title}
template: bare.html
hide: [navigation, toc]
---
{block}
"""


def own_page(docs: Path, name: str) -> Path:
    """The file of a figure's own page."""
    return docs / figure_homes(docs)[name] / name / "index.md"


def figure_title(docs: Path, name: str) -> str:
    """A figure's title: its own page's, without a word such as 'Figure:' before it."""
    page = own_page(docs, name)
    title = read_front_matter(page)[0].get("title")
    if not title:
        raise RecordError(f"{shown(page)}, line 1: the front matter has no title. Add 'title: \"Figure: …\"'.")
    plain = title.partition(": ")[2] or title
    return plain[0].upper() + plain[1:]


def bare_height(docs: Path, name: str) -> int:
    """The height in pixels that a figure takes alone on a phone, which its own page states."""
    path = own_page(docs, name)
    height = read_front_matter(path)[0].get("height")
    if not isinstance(height, int):
        remedy = "Add 'height: …', the pixels that the figure takes alone at a width of 360."
        raise RecordError(f"{shown(path)}, line 1: the front matter has no height. {remedy}")
    return height


def figure_kind(docs: Path, name: str) -> str:
    """What a figure is good for, as its own page states it in a word."""
    path = own_page(docs, name)
    kind = read_front_matter(path)[0].get("kind")
    if not kind:
        remedy = f"Write 'kind: …' with one of {', '.join(KINDS)}."
        raise RecordError(f"{shown(path)}, line 1: the front matter has no kind. {remedy}")
    return kind


def own_block(docs: Path, name: str) -> str:
    """How a figure's own page shows it: the block with its caption."""
    path = own_page(docs, name)
    found = re.search(rf"^/// figure \| {re.escape(name)}\n.*?^///$", path.read_text(encoding="utf-8"), re.S | re.M)
    if not found:
        raise RecordError(f"{shown(path)}: shows no figure. Add '/// figure | {name}', a caption, and a line '///'.")
    return found[0]


def bare_page(docs: Path, name: str) -> str:
    """The Markdown of the page that shows one figure alone."""
    title = json.dumps(figure_title(docs, name), ensure_ascii=False)
    return PAGE.format(title=title, block=own_block(docs, name))


def bare_pages(docs: Path) -> dict[str, str]:
    """For each figure the page that shows it alone: its path below the docs folder, and its Markdown."""
    return {f"{home}/{name}/bare.md": bare_page(docs, name) for name, home in figure_homes(docs).items()}
