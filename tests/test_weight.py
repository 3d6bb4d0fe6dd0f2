"""Is a first visit light: few bytes, few requests, and nothing on it that grows with the number of claims?"""

import gzip
import re
from functools import lru_cache
from pathlib import Path

import pytest
from built import addresses, elements, pages, parse
from explainer.registers import Registers
from finish.rules import purge
from finish.styles import WORDS, joined, known_classes
from playwright.sync_api import BrowserContext, Page
from subjects import KINDS

KB = 1000
# Compressed, with all that it loads by itself once read to its end.
MOST = {"/": 30 * KB, "a page": 60 * KB, "a page with figures": 70 * KB}
# Pages that show every entry of a register, whose weight grows with it, and the most for each entry.
EACH = {
    "case/": ("claims", 785),
    "figures/argument-map/": ("claims", 570),
    "sources/": ("sources", 178),
    "timeline/": ("events", 560),
    "claims/": ("claims", 320),
}
# Of a page itself what its host sends with the first answer and, once that has arrived, at one more go: 10 and 20
# segments. Every further way to the host and back makes a page a fifth later.
MOST_OF_DOCUMENT, HEADERS = 30 * 1460, 300
WHOLE = ("sources/", "figures/argument-map/", "figures/argument-map/bare/")
MOST_REQUESTS = {"a page": 12, "case/": 13}
MOST_OF_SEARCH = 120 * KB
IMPORT = re.compile(r"""(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']""")


@lru_cache
def compressed(path: Path) -> int:
    """The bytes that a server sends which compresses as most do."""
    return len(gzip.compress(path.read_bytes(), 6))


@lru_cache
def modules(path: Path) -> frozenset[Path]:
    """A script and the scripts that it imports at once."""
    imports = IMPORT.findall(path.read_text(encoding="utf-8"))
    return frozenset({path}).union(*(modules((path.parent / name).resolve()) for name in imports))


@lru_cache(maxsize=512)
def loaded(page: Path) -> frozenset[Path]:
    """All that a browser fetches for a page: what it links, its scripts' imports, and the behaviour of its figures."""
    tree = parse(page)
    links = [link for figure in elements(page, "[data-figure]") for link in figure.find_all("a")]
    names = [*addresses(tree), *(link["data-module"] for link in links if link.has_attr("data-module"))]
    files = {(page.parent / name).resolve() for name in names}
    scripts = [modules(path) for path in files if path.suffix == ".js"]
    return frozenset({page, *files}).union(*scripts)


def most(address: str, path: Path, registers: Registers) -> int:
    """What a page may weigh, in bytes."""
    if address in EACH:
        register, size = EACH[address]
        return len(getattr(registers, register)) * size
    return MOST.get(address) or MOST["a page with figures" if elements(path, "[data-figure]") else "a page"]


def test_every_page_is_light(site: Path, registers: Registers) -> None:
    heavy = {}
    for address, path in pages(site).items():
        weight = sum(map(compressed, loaded(path)))
        if weight > most(address, path, registers):
            heavy[address] = weight
    assert not heavy


def test_every_page_arrives_with_one_more_way_to_its_host(site: Path) -> None:
    sizes = {address: compressed(path) + HEADERS for address, path in pages(site).items() if address not in WHOLE}
    assert not {address: size for address, size in sizes.items() if size > MOST_OF_DOCUMENT}


def test_every_step_read_to_its_end_with_its_folds_closed_is_light(site: Path) -> None:
    """Figures in folds wake when these are opened."""
    heavy = {}
    for address, path in pages(site).items():
        if not address.startswith("argument/"):
            continue
        figures = [figure for figure in elements(path, "[data-figure]") if figure.find_parent("details")]
        links = [link["data-module"] for figure in figures for link in figure.select("a[data-module]")]
        weight = sum(map(compressed, loaded(path) - {(path.parent / name).resolve() for name in links}))
        if weight > MOST["a page"]:
            heavy[address] = weight
    assert not heavy


def test_every_page_needs_few_requests_all_its_figures_included(site: Path) -> None:
    for address, path in pages(site).items():
        assert len(loaded(path)) <= MOST_REQUESTS.get(address, MOST_REQUESTS["a page"]), address


def test_a_page_asks_for_no_more_than_is_counted(context: BrowserContext, address: str, site: Path) -> None:
    """What a browser asks for when the step with most figures is read from top to bottom."""
    page, asked = context.new_page(), set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(address)))
    page.goto(address + KINDS["step"])
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    for figure in page.locator("[data-figure]:not(div)").all():
        figure.scroll_into_view_if_needed()
        figure.locator(".jd-controls").wait_for()
    counted = {path.relative_to(site).as_posix() for path in loaded(site / f"{KINDS['step']}index.html")}
    assert {
        name.replace(KINDS["step"], f"{KINDS['step']}index.html") if name.endswith("/") else name for name in asked
    } <= counted


def test_search_is_light_and_no_page_loads_it_by_itself(site: Path) -> None:
    parts = [site / "assets" / "search.json", site / "assets" / "javascripts" / "search.js"]
    assert sum(map(compressed, parts)) <= MOST_OF_SEARCH
    for address, path in pages(site).items():
        assert not loaded(path) & set(parts), address


def test_the_navigation_does_not_grow_with_the_records(site: Path, registers: Registers) -> None:
    menu = parse(site / "index.html").select_one("#jd-menu")
    links = {link["href"] for link in menu.select("a[href]")}
    records = links & {f"claims/{claim}/" for claim in registers.claims}
    assert not records, f"records in the menu: {sorted(records)}"
    assert len(str(menu)) < 6 * KB


def test_nothing_of_the_theme_that_no_page_loads_is_published(site: Path) -> None:
    names = {path.name.split(".")[0] for path in (site / "assets").rglob("*.*")}
    assert not names & {"bundle", "main", "palette", "lunr"}


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".a{x:y}.gone{x:y}", ".a{x:y}\n"),
        (".a,.gone{x:y}", ".a{x:y}\n"),
        (".a:not(.gone){x:y}", ".a:not(.gone){x:y}\n"),
        (":is(.a,.gone) b{x:y}", ":is(.a,.gone) b{x:y}\n"),
        ("@media print{.gone{x:y}}", ""),
        ("@media print{.a{x:y}.gone{x:y}}", "@media print{.a{x:y}\n}\n"),
        ('.a{x:url("data:a;{}.b")}', '.a{x:url("data:a;{}.b")}\n'),
        ('[src$=".png"]{x:y}', '[src$=".png"]{x:y}\n'),
        (".made-by-script{x:y}.made-of-parts--7{x:y}", ".made-by-script{x:y}\n.made-of-parts--7{x:y}\n"),
        ("/* .a{} */@font-face{x:y}", "@font-face{x:y}\n"),
        (":root{--spare:1;--used:2}.a{x:var(--used)}", ":root{--used:2}\n.a{x:var(--used)}\n"),
        (".a--spare:not(b){x:y}", ".a--spare:not(b){x:y}\n"),
        (":is(.gone,.lost:nth-child(2)) b{x:y}", ""),
        (".a:has([x]):is([x],.gone){x:y}", ".a:has([x]):is([x],.gone){x:y}\n"),
        (".a:has(>:is(.gone,.a)){x:y}.a:has(>.gone){x:y}", ".a:has(>:is(.gone,.a)){x:y}\n"),
        (".a>b,.a>i{x:y}", ".a>b{x:y}\n"),
        ("[dir=ltr] .a,[dir=rtl] .a{x:y}", "[dir=ltr] .a{x:y}\n"),
    ],
)
def test_only_rules_that_cannot_match_are_dropped(css: str, left: str) -> None:
    known = known_classes(['<p class="a a--spare"><b>'], ['add("made-by-script"); add(`made-of-parts--${number}`)'])
    assert joined([css], known) == left
    assert purge(left, known.among(WORDS.findall(css))) == left


WIDTHS = (360, 1280)
# All entries of long lists laid out: a browser remembers the heights of those that came near.
LOOKS = """window.ours = {};
document.adoptedStyleSheets = [new CSSStyleSheet()];
document.adoptedStyleSheets[0].insertRule("* { content-visibility: visible !important }");
window.looks = () => [...document.querySelectorAll("body *")].map((element) => {
  const box = element.getBoundingClientRect();
  const names = ["color", "backgroundColor", "font", "border", "boxShadow", "textDecoration", "content", "maskImage",
    "opacity", "outline", "cursor", "listStyle", "display"];
  const styles = [null, "::before", "::after"].map((part) => getComputedStyle(element, part));
  const drawn = styles.filter((look, at) => !at || look.content !== "none").map((look) => names.map((name) => look[name]));
  return JSON.stringify([element.tagName, box.x, box.y, box.width, box.height, drawn]);
})"""

# Takes the sheets as they are written, uncut, in place of the page's own style.
EXCHANGE = """(whole) => new Promise((done) => {
  const style = document.querySelector("style"), own = style.textContent;
  window.back = () => { style.textContent = own; };
  style.textContent = whole;
  document.fonts.ready.then(() => requestAnimationFrame(done));
})"""
# At the top, with nothing in focus, once the contents have marked where that is.
STILL = "() => new Promise((done) => { document.activeElement.blur(); scrollTo(0, 0); requestAnimationFrame(() => setTimeout(done, 100)); })"
DIFFERING = (
    "width => looks().map((look, at) => [look, ours[width][at]]).filter(([one, other]) => one !== other).slice(0, 3)"
)
BACK = """() => new Promise((done) => {
  back();
  document.adoptedStyleSheets = [];
  requestAnimationFrame(done);
})"""


@pytest.mark.parametrize("visited", ["home", "step", "claim", "ledger", "models", "bare"], indirect=True)
def test_a_page_looks_in_its_own_style_as_under_the_whole_sheets(visited: Page, docs: Path) -> None:
    """The same page under what it holds, and under all sheets as they are written."""
    order = re.findall(r"assets/stylesheets/\w+\.css", (docs.parent / "mkdocs.yml").read_text(encoding="utf-8"))
    whole = "".join((docs / name).read_text(encoding="utf-8") for name in order)
    visited.evaluate(LOOKS)
    for width in WIDTHS:
        visited.set_viewport_size({"width": width, "height": 800})
        visited.evaluate(STILL)
        visited.evaluate("width => { ours[width] = looks(); }", width)
    rules = visited.evaluate("document.styleSheets[0].cssRules.length")
    visited.evaluate(EXCHANGE, whole)
    assert visited.evaluate("document.styleSheets[0].cssRules.length") > rules, "the whole sheets are not there"
    for width in reversed(WIDTHS):
        visited.set_viewport_size({"width": width, "height": 800})
        visited.evaluate(STILL)
        assert visited.evaluate(DIFFERING, width) == []
    visited.evaluate(BACK)
