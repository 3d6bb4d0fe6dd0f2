"""An EPUB of the whole, written with the standard library: one file a chapter, equal sites give equal bytes."""

import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bs4 import Tag

from .chapters import Chapter, chapter_name, chapters, relink
from .zips import put

XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>"
)
STYLE = """body { line-height: 1.5; }
.jd-figure svg { max-width: 26em; width: 100%; height: auto; }
.jd-found, .jd-reply, .jd-fold { border-left: 0.2em solid #888; padding-left: 0.8em; }
.jd-mark { border: 1px solid; padding: 0 0.3em; font-weight: bold; }
.jd-draw text { font-family: sans-serif; font-size: 14px; }
.right { text-align: right; }
.jd-source__label, .jd-source__read, .jd-source__uses, .jd-models__small, .jd-models__origin { display: block; }
.jd-source__label, .jd-bears { font-weight: bold; }
.jd-source__read, .jd-source__uses, .jd-models__small, table { font-size: 0.85em; }
.jd-bears::after { content: ":"; }
.jd-fold > summary { font-weight: bold; }
td, th { text-align: left; vertical-align: top; padding: 0.2em 0.6em 0.2em 0; }
"""
CASED = {"viewbox": "viewBox"}  # the parser of HTML writes attributes in lower case
SCREEN_ONLY = ("tabindex", "data-search-exclude", "data-also", "data-claim", "data-part", "data-width")


@dataclass(frozen=True)
class Title:
    """What a book is called, the site's short name, the date of the last change, the site's address or nothing."""

    name: str
    slug: str
    day: str
    home: str


def epub(site: Path, sheets: Path, title: Title, target: Path) -> None:
    """Write the book; `sheets` is the folder of style sheets."""
    found = chapters(site)
    files = {
        f"book/{chapter.name}.xhtml": text for chapter, text in zip(found, texts(found, title.home), strict=True)
    }
    files |= {
        "META-INF/container.xml": CONTAINER,
        "book/nav.xhtml": contents(found, title.name),
        "book/style.css": style(sheets),
        "book/package.opf": package(found, files, title),
    }
    with zipfile.ZipFile(target, "w") as archive:
        put(archive, "mimetype", b"application/epub+zip", zipfile.ZIP_STORED)
        for path, text in sorted(files.items()):
            put(archive, path, text.encode("utf-8"))


def style(sheets: Path) -> str:
    """The style of the book, with the site's light colours and the parts of drawings."""
    tokens = (sheets / "tokens.css").read_text(encoding="utf-8")
    colours = tokens.partition("/* Dark")[0]
    figures = (sheets / "figures.css").read_text(encoding="utf-8")
    drawing = [line for line in figures.split("\n") if line.startswith(".jd-draw .")]
    return STYLE + colours + "\n".join(drawing) + "\n"


def texts(found: list[Chapter], home: str) -> Iterator[str]:
    """Each chapter as XHTML."""
    addresses = {chapter.address for chapter in found}

    def target(address: str, anchor: str) -> str:
        return f"{chapter_name(address)}.xhtml" + (f"#{anchor}" if anchor else "") if address in addresses else ""

    for chapter in found:
        relink(chapter, target, home)
        tidy(chapter.body)
        yield document(chapter.title, chapter.body.decode_contents(), chapter.language)


def tidy(body: Tag) -> None:
    """Make of a page's HTML what XHTML allows in a book."""
    for tag in body.select(".jd-figure__wide"):
        tag.decompose()
    for tag in body.find_all(True):
        if "-" in tag.name:
            tag.name = "div"
        if tag.attrs.pop("align", None) == "right":
            tag["class"] = " ".join([*(tag.get("class") or ()), "right"])
        for name in SCREEN_ONLY:
            tag.attrs.pop(name, None)
        tag.attrs = {CASED.get(name, name): value for name, value in tag.attrs.items()}


def in_language(language: str) -> str:
    """The attributes of an element in a language."""
    return f'lang="{language}" xml:lang="{language}"'


def document(title: str, body: str, language: str) -> str:
    """An XHTML file."""
    head = f'<head><title>{escape(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>'
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html {XHTML} {in_language(language)}>'
        f"{head}<body>{body}</body></html>\n"
    )


def contents(found: list[Chapter], name: str) -> str:
    """The navigation: chapters, and under each those that belong to it."""
    entries, depth = "", 0
    for number, chapter in enumerate(found):
        if number and chapter.depth == depth:
            entries += "</li>"
        elif chapter.depth > depth:
            entries += "<ol>"
        elif number:
            entries += "</li></ol></li>"
        link = f'href="{chapter.name}.xhtml" {in_language(chapter.language)}'
        entries += f"<li><a {link}>{escape(chapter.title)}</a>"
        depth = chapter.depth
    entries += "</li></ol></li>" if depth else "</li>"
    nav = f'<nav epub:type="toc"><h1>{escape(name)}</h1><ol>{entries}</ol></nav>'
    return document(name, nav, found[0].language)


def package(found: list[Chapter], files: dict[str, str], title: Title) -> str:
    """What the book is, which files it has and in which order they are read."""
    items = "".join(manifest_item(chapter.name, files[f"book/{chapter.name}.xhtml"]) for chapter in found)
    spine = "".join(f'<itemref idref="{chapter.name}"/>' for chapter in found)
    languages = "".join(
        f"<dc:language>{each}</dc:language>" for each in dict.fromkeys(each.language for each in found)
    )
    identity = uuid.uuid5(uuid.NAMESPACE_URL, f"{title.slug}/book").urn
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"'
        f' xml:lang="{found[0].language}">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">{identity}</dc:identifier>'
        f"<dc:title>{escape(title.name)}</dc:title>{languages}<dc:rights>CC BY 4.0</dc:rights>"
        f'<meta property="dcterms:modified">{title.day}T00:00:00Z</meta></metadata><manifest>'
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'<item id="style" href="style.css" media-type="text/css"/>{items}</manifest>'
        f"<spine>{spine}</spine></package>\n"
    )


def manifest_item(name: str, text: str) -> str:
    """One chapter's line in the list of files; it says whether it holds formulas or drawings."""
    held = [kind for kind, tag in (("mathml", "<math"), ("svg", "<svg")) if tag in text]
    properties = f' properties="{" ".join(held)}"' if held else ""
    return f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"{properties}/>'
