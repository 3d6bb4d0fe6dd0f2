"""Old addresses lead to new ones, without a server's help and without scripts.

A page that has moved leaves a stub. An anchor that has moved on its page stands at its new place too; one that went
to another page leaves a signpost, which a browser shows only to a reader who was sent to it. With scripts, moved.js
follows stubs and signposts; it takes the query along, and from a stub the anchor.
"""

import posixpath
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from explainer.records.errors import RecordError
from explainer.records.files import shown

from .moves import Place, chain, exists, read_moves, with_named_after
from .policy import inline_scripts
from .site import built_pages
from .styles import links
from .words import named

CANONICAL = re.compile(r'<link rel="canonical"[^>]*>')
CELL = re.compile(r"<t[dh]\b[^>]*>")
NO_TEXT_INSIDE = ("ul", "ol", "dl", "table", "details")
SCRIPT = '<script {} src="{}assets/javascripts/moved.js"></script>'
STUB = """<!doctype html>
<html lang="en" class="no-js">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Moved: {title}</title>
{canonical}
{styles}
<noscript><meta http-equiv="refresh" content="0; url={href}"></noscript>
</head>
<body data-md-color-scheme="default">
{scheme}
<main class="jd-main md-typeset">
<h1>This page has moved</h1>
<p>It is now <a data-moved href="{href}">{title}</a>.</p>
{signposts}
</main>
{script}
</body>
</html>
"""
RULES = "# For static hosts that read this file. Pages whose parts went elsewhere are left to their stubs.\n"


def redirect(site: Path, path: Path) -> None:
    """Let every old address of the list at a path lead to its new place; raises RecordError for one that cannot."""
    pages = built_pages(site)
    moves = with_named_after(read_moves(path), pages)
    check(moves, pages, shown(path))
    for old in moves:
        target = site / old.page / "index.html"
        if not old.anchor:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(stub(old, moves, pages), encoding="utf-8")
        elif old.page in pages:
            pages[old.page] = marked(old, chain(old, moves)[-1], pages)
            target.write_text(pages[old.page], encoding="utf-8")
    if lines := [line for old in moves for line in rule(old, moves)]:
        (site / "_redirects").write_text(RULES + "".join(lines), encoding="utf-8")


def check(moves: Mapping[Place, Place], pages: Mapping[str, str], where: str) -> None:
    """Refuse an old place that still exists, one that never did, and a new place that does not exist."""
    for old in moves:
        new = chain(old, moves)[-1]
        if exists(old, pages):
            raise RecordError(f"{where}: '{old}' still exists. Give it another name, or take the entry back.")
        if old.page not in pages and Place(old.page) not in moves:
            raise RecordError(f"{where}: '{old}' is on no page. Correct 'from', or add where the page went.")
        if not exists(new, pages):
            raise RecordError(f"{where}: '{old}' leads to '{new}', which does not exist. Correct 'to'.")


def link(source: str, target: Place) -> str:
    """The relative link from a page to a place."""
    folder = posixpath.relpath(target.page or ".", source or ".")
    return f"{folder}/" + (f"#{target.anchor}" if target.anchor else "")


def stub(old: Place, moves: Mapping[Place, Place], pages: Mapping[str, str]) -> str:
    """The page at an address that a page has left; with signposts for its parts that went elsewhere."""
    new = chain(old, moves)[-1]
    ends = {anchor: chain(Place(old.page, anchor), moves)[-1] for anchor in parts(old, moves)}
    posts = [signpost(anchor, old.page, end, pages) for anchor, end in ends.items()]
    page, root = pages[new.page], link(old.page, Place(""))
    sheets = [re.sub(r"^(\.\./)*", root, href) for href in links(page)]
    return STUB.format(
        title=escape(named(page)),
        canonical="".join(CANONICAL.findall(page)),
        styles="\n".join(f'<link rel="stylesheet" href="{sheet}">' for sheet in sheets),
        scheme="".join(f"<script>{code}</script>" for code in inline_scripts(page)),
        href=link(old.page, new),
        signposts="\n".join(posts),
        script=SCRIPT.format("defer", root),
    )


def parts(old: Place, moves: Mapping[Place, Place]) -> list[str]:
    """The anchors that moved by themselves from a page, or from one of those that it became."""
    way = {place.page for place in chain(old, moves)}
    return list(dict.fromkeys(part.anchor for part in moves if part.anchor and part.page in way))


def signpost(anchor: str, source: str, target: Place, pages: Mapping[str, str]) -> str:
    """The way to another page, seen only by a reader whose link names its anchor."""
    words = f'<a href="{link(source, target)}">{escape(named(pages[target.page]))}</a>'
    return f'<p class="jd-moved" id="{anchor}" hidden data-search-exclude>This part has moved to {words}.</p>'


def marked(old: Place, new: Place, pages: Mapping[str, str]) -> str:
    """A page on which the anchor that is gone leads to its new place."""
    page = pages[old.page]
    if old.page == new.page:
        at = where_it_is(page, new.anchor)
        return f'{page[:at]}<span class="jd-was" id="{old.anchor}"></span>{page[at:]}'
    script = SCRIPT.format('type="module"', link(old.page, Place("")))
    page = page.replace("</article>", f"{signpost(old.anchor, old.page, new, pages)}</article>", 1)
    return page if script in page else page.replace("</body>", f"{script}</body>")


def where_it_is(page: str, anchor: str) -> int:
    """The position of an anchor at which a further one may stand; the page's beginning of text for none."""
    element = rf'<(?P<tag>[\w-]+)\b[^>]*\sid="{re.escape(anchor)}"[^>]*>' if anchor else r"<(?P<tag>article)\b[^>]*>"
    found = re.search(element, page)
    if not found:
        raise ValueError(f"no place for '{anchor}'")  # it was looked for before
    if found["tag"] in NO_TEXT_INSIDE:
        return found.start()
    cell = CELL.search(page, found.end()) if found["tag"] == "tr" else None
    return (cell or found).end()


def rule(old: Place, moves: Mapping[Place, Place]) -> list[str]:
    """The line for hosts of a page that has moved whole: a host does not see anchors, so it would lose parts."""
    *way, end = chain(old, moves)
    if old.anchor or {place.page for place in way} & {place.page for place in moves if place.anchor}:
        return []
    return [f"/{old.page} /{str(end).lstrip('/')} 301\n"]
