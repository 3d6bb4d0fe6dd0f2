"""One PDF of the whole, printed by Chromium: tagged, with an outline, links and text that can be selected."""

import re
from html import escape
from pathlib import Path

from explainer.html.source import printed_date
from playwright.sync_api import Browser

from .chapters import Chapter, chapter_name, chapters, relink

STYLE = """
  @page { size: A4; margin: 20mm 22mm; }
  body { background: #fff; }
  .jd-chapter { break-before: page; max-width: none; }
  .jd-chapter--under { border-top: 0.5pt solid #bbb; break-before: auto; margin-top: 2em; padding-top: 1em; }
  .md-typeset .jd-book__contents { list-style: none; margin: 1em 0; }
  .md-typeset .jd-book__contents li { margin: 0 0 0.3em; }
"""
DATED = re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}")
NODE = re.compile(rb"node\d{8}")  # what tags of a PDF are called
FOOTER = '<div style="font-size: 8px; width: 100%; text-align: center"><span class="pageNumber"></span></div>'


def place(address: str, anchor: str = "") -> str:
    """The id of a place in the book."""
    return chapter_name(address) + (f"--{anchor}" if anchor else "")


def prepare(found: Chapter, addresses: set[str], home: str) -> str:
    """A chapter as HTML: its ids made unique, its links inside the book, its headings one deeper under another."""
    relink(found, lambda address, anchor: f"#{place(address, anchor)}" if address in addresses else "", home)
    for tag in found.body.find_all("details"):
        if tag.find_parent(class_="jd-figure"):
            tag.decompose()
    for tag in found.body.find_all(id=True):
        tag["id"] = place(found.address, str(tag["id"]))
    if found.depth:
        for heading in found.body.find_all(re.compile(r"^h[1-5]$")):
            heading.name = f"h{int(heading.name[1]) + 1}"
    classes = "jd-chapter md-typeset" + (" jd-chapter--under" if found.depth else "")
    given = f'class="{classes}" id="{place(found.address)}" lang="{found.language}"'
    return f"<section {given}>{found.body.decode_contents()}</section>"


def book(site: Path, name: str, home: str, day: str = "") -> str:
    """The whole site as one HTML page, with its contents in front; `day` is the date of its last change."""
    found = chapters(site)
    addresses = {chapter.address for chapter in found}
    front = f'<section class="md-typeset"><h1>{escape(name)}</h1>{rights(home, day)}{contents(found)}</section>'
    body = front + "".join(prepare(chapter, addresses, home) for chapter in found)
    head = f'<meta charset="utf-8"><title>{escape(name)}</title>{styles(site)}<style>{STYLE}</style>'
    body = f'<body dir="ltr" data-md-color-scheme="default">{body}</body>'
    return f'<!doctype html><html lang="en" dir="ltr"><head>{head}</head>{body}</html>'


def rights(home: str, day: str) -> str:
    """Of when the book is, where its pages are found, and what may be done with it."""
    place = f'The pages of <a href="{escape(home)}">{escape(home)}</a>' if home else "The pages of the site"
    return f"<p>{place}{f', as of {printed_date(day)}' if day else ''}. Text and figures: CC BY 4.0.</p>"


def contents(found: list[Chapter]) -> str:
    """The list of chapters, without those that belong under another."""
    main = [chapter for chapter in found if not chapter.depth]
    entries = "".join(
        f'<li lang="{each.language}"><a href="#{place(each.address)}">{escape(each.title)}</a></li>' for each in main
    )
    return f'<ul class="jd-book__contents">{entries}</ul>'


def styles(site: Path) -> str:
    """The link to the style of all pages."""
    return f'<link rel="stylesheet" href="{(site / "assets" / "stylesheets" / "site.css").as_uri()}">'


def print_pdf(browser: Browser, page: Path, target: Path, day: str) -> None:
    """Print a page on a disk to a PDF that is dated on a day, in ISO form: equal pages then give equal bytes."""
    tab = browser.new_page()
    tab.goto(page.as_uri(), wait_until="load")
    data = tab.pdf(
        tagged=True, outline=True, prefer_css_page_size=True, print_background=True,
        display_header_footer=True, header_template="<span></span>", footer_template=FOOTER,
    )  # fmt: skip
    tab.close()
    target.write_bytes(settled(data, day))


def settled(data: bytes, day: str) -> bytes:
    """A PDF dated on a day, its tags counted from one in their order: a browser counts as its work happens to fall.

    Both keep their lengths, since a PDF lists where its parts begin.
    """
    names = {name: b"node%08d" % number for number, name in enumerate(sorted(set(NODE.findall(data))), 1)}
    data = NODE.sub(lambda match: names[match[0]], data)
    return DATED.sub(rb"\g<1>" + day.replace("-", "").encode() + b"000000", data)
