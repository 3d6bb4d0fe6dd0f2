"""The page that shows a figure alone, for other sites to embed: made from the figure's own page."""

import json
import re
from pathlib import Path
from typing import Any

from ..records.errors import RecordError
from ..records.files import read_front_matter, shown
from ..records.folders import own_title
from ..records.reading import KINDS
from .drawings import figure_homes

NEEDED = {  # fields of a figure's own page, and what to do where one is missing
    "title": "Add 'title: \"Figure: …\"'.",
    "height": "Add 'height: …', the pixels that the figure takes alone at a width of 360.",
    "kind": f"Write 'kind: …' with one of {', '.join(KINDS)}.",
}
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


def stated(docs: Path, name: str, field: str) -> Any:  # noqa: ANN401 - text or a number
    """What a figure's own page states of it in a field of NEEDED; raises RecordError where it does not."""
    page = own_page(docs, name)
    value = read_front_matter(page)[0].get(field)
    if not value:
        raise RecordError(f"{shown(page)}, line 1: the front matter has no {field}. {NEEDED[field]}")
    return value


def figure_title(docs: Path, name: str) -> str:
    """A figure's title: its own page's, without a word such as 'Figure:' before it."""
    return own_title(stated(docs, name, "title"))


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
