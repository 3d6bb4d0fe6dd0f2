"""Reading a built site's pages and writing what is made from them."""

import re
import shutil
from collections.abc import Mapping
from os.path import join, normpath
from pathlib import Path

from explainer.records.errors import RecordError
from explainer.records.files import parse_yaml

from . import scripts, values
from .feed import with_pages
from .policy import headers, with_policy
from .styles import Wardrobe, dressed, joined, known_classes, links, may_set
from .words import as_json, index, texts

JSON = re.compile(r' data-claim="([^"]*)"')
BLANK, NEW_LINE = re.compile(r"\n(?:[ \t]*+\n)+"), "\n"


def built_pages(site: Path) -> dict[str, str]:
    """The built pages by their address below the site, '' for the home page; not the one for missing pages."""
    return by_address(site, {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("index.html"))})


def by_address(site: Path, pages: Mapping[Path, str]) -> dict[str, str]:
    """Pages by their address in place of their path; not the one for missing pages."""
    found = {
        path.parent.relative_to(site).as_posix(): page for path, page in pages.items() if path.name == "index.html"
    }
    return {("" if name == "." else f"{name}/"): page for name, page in found.items()}


def write_index(site: Path, pages: Mapping[str, str]) -> None:
    """Write what the search reads: its index, and beside each page, by its address, the texts of its sections."""
    for name, told in zip(("search.json", "chinese.search.json"), index(pages, same_words(site)), strict=True):
        (site / "assets" / name).write_text(as_json(told), encoding="utf-8")
    for address, page in pages.items():
        for number, sections in enumerate(texts(address, page)):
            (site / address / f"{number}.search.json").write_text(as_json(sections), encoding="utf-8")


def same_words(site: Path) -> list[list[str]]:
    """The groups of words that readers type for one another; raises RecordError for a line that is no such group."""
    listed = site / "data" / "same-words.yml"
    groups = parse_yaml(listed.read_text(encoding="utf-8"), listed) if listed.is_file() else []
    for number, group in enumerate(groups, 1):
        if not isinstance(group, list) or not all(isinstance(word, str) for word in group):
            raise RecordError(
                f"{listed.name}, line {number} of the list: write '- [one, other]', \"false\" in quotes."
            )
    return groups


def linked_sheets(pages: Mapping[Path, str]) -> list[Path]:
    """The style sheets that pages link, each once, in the order of the links."""
    beside = {path: page for path, page in pages.items() if path.name == "index.html"}  # others link from the root
    found = (join(path.parent, href) for path, page in beside.items() for href in links(page))
    return [Path(name) for name in dict.fromkeys(map(normpath, found))]


def write_styles(site: Path, pages: Mapping[Path, str]) -> dict[Path, str]:
    """Write the style sheets joined into one, for the book, and give the pages that hold what they need of it."""
    code = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.js"))}
    sheets = linked_sheets(pages)
    known = known_classes(pages.values(), code.values())
    css = joined([sheet.read_text(encoding="utf-8") for sheet in sheets], known)
    for path in [*site.rglob("*.css"), *site.rglob("*.css.map")]:
        path.unlink()
    if sheets:
        sheets[0].with_name("site.css").write_text(css, encoding="utf-8")
    beside = {path.name: text for path, text in code.items() if path.parent == site / scripts.FOLDER.rstrip("/")}
    wardrobe = Wardrobe(css, may_set(beside))
    return {path: dressed(page, wardrobe.style(page)) for path, page in pages.items()}


def remove_theme_scripts(site: Path) -> None:
    """Remove the scripts that the theme brings along and no page loads."""
    folder = site / "assets" / "javascripts"
    for name in ("lunr", "workers"):
        shutil.rmtree(folder / name, ignore_errors=True)
    for path in folder.glob("bundle.*"):
        path.unlink()


def write_scripts(site: Path, pages: Mapping[Path, str]) -> dict[Path, str]:
    """Write the joined scripts and the figures' values, and give the pages, which load them and hold none."""
    texts = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.js")}
    folders = {path: path.parent.relative_to(site).as_posix().removeprefix(".") for path in pages}
    folders = {path: f"{folder}/" if folder else "" for path, folder in folders.items()}
    figures = sorted({name for path, page in pages.items() for name in scripts.behaviours(folders[path], page)})
    given = values.modules(figures, values.given(pages.values()), scripts.BASE)
    texts |= given
    others = sorted({name for path, page in pages.items() for name in scripts.loaded(folders[path], page)})
    made = scripts.files(texts, figures, others)
    if scripts.ON_OPENING[0] in texts:
        (site / scripts.ON_OPENING[0]).write_text(scripts.on_opening(texts), encoding="utf-8")
    given |= {scripts.FOLDER + file.name: file.text for file in made.values()}
    for name, text in given.items():
        (site / name).write_text(text, encoding="utf-8")
    return {path: scripts.relinked(folders[path], values.without(page), made) for path, page in pages.items()}


def fill_feed(site: Path, pages: Mapping[str, str]) -> None:
    """Let the feed, where there is one, hold what its page holds."""
    feed = site / "feed.xml"
    if feed.is_file():
        feed.write_text(with_pages(feed.read_text(encoding="utf-8"), pages), encoding="utf-8")


def tight(page: str) -> str:
    """A page without the blank lines of its templates around the article, its JSON in the other quotation marks."""
    before, opening, rest = page.partition("<article")
    article, closing, after = rest.rpartition("</article>")
    article = JSON.sub(lambda found: f" data-claim='{unquoted(found[1])}'", article)
    return f"{BLANK.sub(NEW_LINE, before)}{opening}{article}{closing}{BLANK.sub(NEW_LINE, after)}"


def unquoted(json: str) -> str:
    """The JSON of an attribute, for an attribute between single quotation marks."""
    return json.replace("'", "&#39;").replace("&quot;", '"')


def finish(site: Path) -> None:
    """Everything, for a site that is published."""
    site = site.resolve()
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    built = by_address(site, pages)
    write_index(site, built)
    fill_feed(site, built)
    remove_theme_scripts(site)
    pages = write_scripts(site, pages)
    pages = write_styles(site, pages)
    for path, page in pages.items():
        path.write_text(with_policy(tight(page)), encoding="utf-8")
    (site / "_headers").write_text(headers(pages.values()), encoding="utf-8")
