"""What the tests of all figures that can be worked share.

The module is not called figures, because that name is the folder of the drawings, which the tests import.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from explainer.figures.drawings import figure_homes
from playwright.sync_api import Locator, Page

HOSTILE = ("1~x.<img src=x onerror=alert(1)>", "9~a.1", "1~", "~~~.", "1~a.", "1~" + "a.1~" * 3000, "%3Cscript%3E")
DOCS = Path(__file__).parent.parent / "docs"
NOTICE = "The link’s settings could not be read, so the figure shows its first state."
HOMES = figure_homes(DOCS)


def module(name: str, part: str) -> ModuleType:
    """A Python module of a figure: `part` is drawing, model and so on."""
    return import_module(f"{HOMES[name]}.{name}.{part}")


def page_of(name: str) -> str:
    """The address of a figure's own page, below the site."""
    return f"{HOMES[name]}/{name}/"


def assert_same(javascript: Callable, path: str, name: str, function: Callable, calls: list[list]) -> None:
    """A published JavaScript function gives what a Python function gives, to 1e-9, on every list of arguments."""
    results = javascript(path, name, calls)
    for arguments, result in zip(calls, results, strict=True):
        assert result == pytest.approx(function(*arguments), rel=1e-9, abs=1e-12), arguments


def part_names(drawing: str) -> set[str]:
    """The names of the parts that a figure's behaviour can find in one variant."""
    return {tag.get("data-part") for tag in ElementTree.fromstring(drawing).iter() if tag.get("data-part")}


def assert_complete(name: str, parts: Iterable[str], numbers: Iterable[str]) -> None:
    """Both variants are well formed and hold the parts; words hold the numbers; drawing twice gives the same."""
    figure = module(name, "drawing").draw()
    assert part_names(figure.wide) == part_names(figure.narrow)
    assert set(parts) <= part_names(figure.wide)
    assert [number for number in numbers if number not in figure.alternative] == []
    assert figure.live and figure.kind and figure.rows
    assert vars(module(name, "drawing").draw()) == vars(figure)


def open_figure(page: Page, address: str, name: str, state: str | None = None) -> Locator:
    """The figure on its own page, working, with a state in the address."""
    page.goto(address + page_of(name) + ("" if state is None else f"?{name}={state}"))
    return at_work(page, name)


def at_work(page: Page, name: str) -> Locator:
    """The figure of the open page, once it has come near the viewport and its controls are there."""
    figure = page.locator(f"jd-{name}")
    figure.scroll_into_view_if_needed()
    figure.locator(".jd-controls").wait_for()
    return figure


def live(figure: Locator) -> str:
    """The sentence that says the state."""
    return figure.locator(".jd-figure__live").text_content()


def words(figure: Locator) -> str:
    """The text alternative, which is the same for the drawings and the disclosure."""
    aloud = {drawing.get_attribute("aria-label") for drawing in figure.locator("svg.jd-draw").all()}
    shown = figure.locator(".jd-figure__alternative").text_content()
    assert aloud == {shown}
    return shown


def assert_unchanged_by_loading(page: Page, address: str, name: str) -> None:
    """The behaviour says of the first state exactly what was drawn and said at build time."""
    drawn = module(name, "drawing").draw()
    figure = open_figure(page, address, name)
    page.wait_for_function("name => document.querySelector(`jd-${name}`).state", arg=name)
    assert (live(figure), words(figure)) == (drawn.live, drawn.alternative)


def assert_hostile_links_are_harmless(page: Page, address: str, name: str) -> None:
    """A malformed state gives the first state and one quiet line; nothing of it becomes markup."""
    figure = open_figure(page, address, name, HOSTILE[0])
    first = figure.evaluate("figure => ({ ...figure.state })")
    assert live(figure) == module(name, "drawing").draw().live
    read = "(figure, hrefs) => hrefs.map((href) => { history.replaceState(null, '', href); return figure.readAddress(); })"
    shown = figure.evaluate(read, [f"?{name}={state}" for state in HOSTILE[1:]])
    for state, found in zip(HOSTILE[1:], shown, strict=True):
        assert found == first, state[:40]
    assert figure.locator(".jd-notice").all_text_contents() == [NOTICE] * len(HOSTILE)
    assert figure.locator("img, script").count() == 0


def assert_states_return(page: Page, address: str, name: str, states: list[dict]) -> None:
    """Each state survives the way into the address and back."""
    figure = open_figure(page, address, name)
    script = "(figure, states) => states.map((state) => { figure.update(state); return figure.readAddress(); })"
    assert figure.evaluate(script, states) == states
    said = live(figure)
    page.reload()
    at_work(page, name)
    page.wait_for_function("name => document.querySelector(`jd-${name}`)?.state", arg=name)
    assert live(figure) == said


def assert_keeps_old_links(page: Page, address: str, name: str, links: dict[str, str]) -> None:
    """Each published link still gives its sentence; the first is opened, the others are read in place."""
    figure = open_figure(page, address, name, next(iter(links)))
    assert live(figure) == next(iter(links.values()))
    read = """(figure, hrefs) => hrefs.map((href) => {
      history.replaceState(null, '', href);
      figure.update(figure.readAddress());
      return figure.querySelector('.jd-figure__live').textContent;
    })"""
    said = figure.evaluate(read, [f"?{name}={state}" for state in links])
    assert dict(zip(links, said, strict=True)) == links


def assert_key_changes(page: Page, figure: Locator, control: Locator, key: str = "ArrowRight") -> None:
    """Pressing a key on a focused control changes the sentence, the alternative and the address."""
    before = (live(figure), words(figure), page.url)
    control.focus()
    control.press(key)
    after = (live(figure), words(figure), page.url)
    assert all(old != new for old, new in zip(before, after, strict=True)), after


def assert_fits_small_screens(page: Page, address: str, name: str) -> None:
    """At 320 pixels nothing scrolls sideways, on the figure's page and on its bare page."""
    page.set_viewport_size({"width": 320, "height": 700})
    for path in ("", "bare/"):
        page.goto(address + page_of(name) + path)
        at_work(page, name)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


def assert_works_without_scripts(page: Page, address: str, name: str) -> None:
    """Where JavaScript is off the drawing, its caption, the sentence and the table are there, and no controls."""
    page.goto(address + page_of(name))
    figure = page.locator(f"jd-{name}")
    seen = [figure.locator(part).first.is_visible() for part in ("svg:visible", "figcaption", ".jd-figure__live")]
    counts = [figure.locator(part).count() for part in ("table td", ".jd-controls", ".jd-prediction")]
    assert all(seen)
    assert counts[0] and counts[1:] == [0, 0]
