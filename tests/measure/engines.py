"""Do Firefox and WebKit show every figure and work it, and open folds for a link? Not part of `make test`: `make engines` runs this.

Each needs its engine on the machine and fails with the remedy when it is missing.
"""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from built import article, pages, parse, target
from explainer.figures.drawings import figure_homes
from explainer.figures.figure import has_behaviour
from playwright.sync_api import Browser, Page
from subjects import KINDS
from webkit import WebKit

DOCS = Path(__file__).parents[2] / "docs"
WORKED = sorted(name for name in figure_homes(DOCS) if has_behaviour(DOCS, name))

# Changes the first control that changes anything, as a reader would, and gives the sentence before and after.
WORK = """
const figure = document.querySelector('.jd-figure[data-figure]');
const live = figure.querySelector('.jd-figure__live');
const before = live.textContent;
for (const control of figure.querySelectorAll('.jd-controls select, .jd-controls input')) {
  if (control.type === 'radio') control.click();
  else if (control.tagName === 'SELECT') control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
  else control.value = control.value === control.min ? control.max : control.min;
  for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, { bubbles: true }));
  if (live.textContent !== before) break;
}
return [before, live.textContent];
"""
TO_THE_END = """
scrollTo(0, document.documentElement.scrollHeight);
return scrollY + document.documentElement.clientHeight >= document.documentElement.scrollHeight - 2;
"""
READY = """
const figure = document.querySelector('.jd-figure[data-figure]');
return Boolean(figure.state && figure.querySelector('.jd-controls select, .jd-controls input'));
"""


def address_of(name: str) -> str:
    """The address of a figure's own page, below the site."""
    return f"{figure_homes(DOCS)[name]}/{name}/"


def works(name: str, run: Callable[[str], object]) -> None:
    """Wait until the figure's behaviour is there, change a control, and expect sentence and address to follow."""
    run("document.querySelector('.jd-figure[data-figure]').scrollIntoView()")
    assert waited(lambda: run(READY))
    before, after = run(WORK)
    assert before
    assert after != before
    assert waited(lambda: f"{name}=" in run("return location.search;"))


@pytest.fixture(scope="module")
def phone(firefox: Browser) -> Page:
    """A page of Firefox at phone width."""
    return firefox.new_page(viewport={"width": 360, "height": 740})


@pytest.mark.parametrize("name", WORKED)
def test_firefox_shows_and_works(phone: Page, address: str, name: str) -> None:
    phone.goto(address + address_of(name))
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    works(name, lambda script: phone.evaluate(f"() => {{ {script} }}"))


FOLDED = """
const shown = (id) => {
  const place = document.getElementById(id).getBoundingClientRect();
  return place.height > 0 && place.top > 0 && place.bottom < innerHeight;
};
"""


def holds_folds(open_page: Callable[[str], None], run: Callable[[str], object], address: str) -> None:
    """Expect a page of the tiny project to show what its address names inside closed folds, and paper to show all."""
    place = f"{address}argument/counting/#a-sum"
    open_page(place)
    seen = FOLDED + "return shown('a-sum') && document.getElementById('a-sum').open;"
    close = "for (const fold of document.querySelectorAll('details')) fold.open = false;"
    assert waited(lambda: run(seen))
    run(close + "location.hash = '#counting';")
    assert not run(seen)
    run("location.hash = '#a-sum';")
    assert waited(lambda: run(seen))
    run("dispatchEvent(new Event('beforeprint'));")
    assert run("return document.querySelectorAll('article details:not([open], .jd-copy)').length;") == 0


def waited(asked: Callable[[], object]) -> bool:
    """Whether something comes true within ten seconds."""
    for _ in range(100):
        if asked():
            return True
        time.sleep(0.1)
    return False


@pytest.mark.tiny
def test_firefox_holds_folds(phone: Page, address: str) -> None:
    holds_folds(phone.goto, lambda script: phone.evaluate(f"() => {{ {script} }}"), address)


@pytest.mark.parametrize("name", WORKED)
def test_webkit_shows_and_works(webkit: WebKit, address: str, name: str) -> None:
    webkit.open(address + address_of(name))
    works(name, webkit.run)


@pytest.mark.parametrize("kind", KINDS)
def test_webkit_shows_one_page_of_each_kind(webkit: WebKit, address: str, kind: str) -> None:
    """Read to its end: what is out of view may be laid out late."""
    webkit.open(address + KINDS[kind])
    assert waited(lambda: webkit.run(TO_THE_END))


@pytest.mark.tiny
def test_webkit_holds_folds(webkit: WebKit, address: str) -> None:
    holds_folds(webkit.open, webkit.run, address)


# What a reader of Chinese sees of the page and of its drawings, and whether anything is wider than the window.
SEEN = """
const drawings = [...document.querySelectorAll('.jd-figure .jd-draw')].filter((svg) => svg.getBoundingClientRect().width > 200);
return [drawings.length, document.querySelectorAll('.jd-figure').length, document.documentElement.scrollWidth <= innerWidth];
"""
SEEK = """
document.querySelector('[popovertarget=jd-search]').click();
const field = document.querySelector('#jd-search-field');
field.value = '蒸馏';
field.dispatchEvent(new Event('input', { bubbles: true }));
"""


def into_a_fold(site: Path) -> str:
    """Where the first link of the page in another language leads that leads into a fold."""
    for link in article(site, KINDS["translation"]).select("a[href*='/#']"):
        place, _, anchor = (leads := target(KINDS["translation"], link["href"])).partition("#")
        if parse(pages(site)[place]).select(f"details #{anchor}, details#{anchor}"):
            return leads
    raise AssertionError("no link of that page leads into a fold")


def reads_chinese(open_page: Callable[[str], None], run: Callable[[str], object], address: str, site: Path) -> None:
    """Expect the page in Chinese to show its drawings, to search by Chinese words, and its links to open folds."""
    open_page(address + KINDS["translation"])
    drawn, figures, fits = run(SEEN)
    assert drawn == figures > 0 and fits
    run(SEEK)
    assert waited(lambda: run("return document.querySelectorAll('.jd-search__hits a[href*=\"/zh/\"]').length > 0;"))
    open_page(address + (leads := into_a_fold(site)))
    place = f"document.getElementById('{leads.partition('#')[2]}')"
    assert waited(lambda: run(f"return {place}.closest('details').open && {place}.getBoundingClientRect().top > 0;"))


def test_firefox_reads_chinese(phone: Page, address: str, site: Path) -> None:
    errors: list[str] = []
    phone.on("pageerror", lambda error: errors.append(str(error)))
    reads_chinese(phone.goto, lambda script: phone.evaluate(f"() => {{ {script} }}"), address, site)
    assert [error for error in errors if "default-src" not in error] == []  # it may not fetch the next page ahead


def test_webkit_reads_chinese(webkit: WebKit, address: str, site: Path) -> None:
    reads_chinese(webkit.open, webkit.run, address, site)
