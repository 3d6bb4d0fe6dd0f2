"""What the tests of figures that can be worked share in a browser.

The module is not called figures, because that name is the folder of the drawings, which the tests import.
"""

import re
from importlib import import_module
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

from explainer.figures.drawings import figure_homes
from explainer.figures.figure import has_behaviour
from figures.base import Drawing
from figures.javascript import Script
from playwright.sync_api import Locator, Page

HOSTILE = ("1~x.<img src=x onerror=alert(1)>", "9~a.1", "1~", "~~~.", "1~a.", "1~" + "a.1~" * 3000, "%3Cscript%3E")
DOCS = Path(__file__).parent.parent / "docs"
NOTICE = "The link’s settings could not be read, so the figure shows its first state."
HOMES = figure_homes(DOCS)
WORKED = sorted(name for name in HOMES if has_behaviour(DOCS, name))
CONTROLS = ".jd-controls :is(select, input, button):visible"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-\d+)?")
KEYS = {
    "BUTTON": ["Enter"],
    "SELECT": ["ArrowDown", "ArrowUp", "End"],
    "INPUT": ["ArrowRight", "ArrowLeft", "ArrowUp"],
}
LOOKS = """const looks = (figure) => [...figure.querySelectorAll("svg.jd-draw [data-part]")].map((part) => [
  Object.fromEntries([...part.attributes].map(({ name, value }) => [name, value])),
  part.children.length ? "" : part.textContent,
]);"""
# Names of parts that look the same in all of some states, as do all others of their kind: bars named bar-1, bar-2.
STILL = """(figure, states) => {
  const parts = [...figure.querySelectorAll("svg.jd-draw [data-part]")];
  const kinds = parts.map(({ tagName, dataset: { part } }) => `${tagName} ${part.split("-")[0]}`);
  const first = parts.map((part) => part.outerHTML);
  const moved = new Set();
  for (const state of states) {
    figure.state = { ...state };
    figure.draw();
    parts.forEach((part, at) => part.outerHTML === first[at] || moved.add(kinds[at]));
  }
  return [...new Set(parts.filter((_, at) => !moved.has(kinds[at])).map(({ dataset: { part } }) => part))];
}"""
SEEN = f"(figure) => {{ {LOOKS} return JSON.stringify([looks(figure), figure.textContent, figure.stateText()]); }}"


def module(name: str, part: str) -> ModuleType:
    """A Python module of a figure: `part` is drawing, model and so on."""
    return import_module(f"{HOMES[name]}.{name}.{part}")


def words_of(name: str) -> Script:
    """A figure's sentences."""
    return Script(DOCS / HOMES[name] / name / "words.js")


def asked(name: str) -> bool:
    """Whether a figure asks a question before it answers."""
    return bool(
        re.search(r"^export (const|function) question\b", words_of(name).path.read_text(encoding="utf-8"), re.M)
    )


def page_of(name: str) -> str:
    """The address of a figure's own page, below the site."""
    return f"{HOMES[name]}/{name}/"


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
    """The sentence that says the state, with plain spaces."""
    return plain(figure.locator(".jd-figure__live"))


def plain(place: Locator) -> str:
    """The words of a place, with plain spaces."""
    return place.text_content().replace("\N{NO-BREAK SPACE}", " ")


def words(figure: Locator) -> str:
    """The text alternative, which is the same for the drawings and the disclosure, once no question waits."""
    figure.evaluate("figure => figure.tell?.()")
    aloud = {drawing.get_attribute("aria-label") for drawing in figure.locator("svg.jd-draw").all()}
    shown = figure.locator(".jd-figure__alternative").text_content()
    assert aloud == {shown}
    return shown


def looks(figure: Locator) -> list:
    """How each named part of both drawings looks now."""
    return [look(*each) for each in figure.evaluate(f"(figure) => {{ {LOOKS} return looks(figure); }}")]


def built_looks(drawing: Drawing) -> list:
    """How each named part of both drawings was built."""
    tags = (tag for svg in (drawing.wide, drawing.narrow) for tag in ElementTree.fromstring(svg).iter())
    return [look(tag.attrib, "" if len(tag) else tag.text or "") for tag in tags if tag.get("data-part")]


def look(attributes: dict, words: str) -> tuple[str, list[float]]:
    """Attributes and words of a part without what is so by itself, as text with gaps and the numbers of the gaps."""
    usual = {("visibility", "visible"), ("opacity", "1"), ("transform", "translate(0 0)"), ("class", "")}
    kept = " ".join(f"{name}={value}" for name, value in sorted(attributes.items()) if (name, value) not in usual)
    return NUMBER.sub("#", kept) + words, [float(number) for number in NUMBER.findall(kept)]


def alike(one: tuple[str, list[float]], other: tuple[str, list[float]]) -> bool:
    """Whether two looks are the same to a tenth of a pixel."""
    return one[0] == other[0] and all(abs(a - b) < 0.11 for a, b in zip(one[1], other[1], strict=True))


def key_changes(figure: Locator, control: Locator, states: list[dict]) -> bool:
    """Whether a key on a control changes what is seen and the address, in one of a few states of the figure."""
    for state in [states[0], *states[-6:]]:
        figure.evaluate("(figure, state) => { figure.update(state); figure.refreshControls(); }", state)
        for key in KEYS[control.evaluate("control => control.tagName")]:
            before = figure.evaluate(SEEN)
            control.press(key)
            if figure.evaluate(SEEN) != before:
                return True
    return False


def assert_fits_small_screens(page: Page, address: str, name: str) -> None:
    """At 320 pixels nothing scrolls sideways, on the figure's page and on its bare page, if it has one."""
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
    counts = [figure.locator(part).count() for part in ("table td", ".jd-controls:visible", ".jd-prediction:visible")]
    assert all(seen)
    assert counts[0] and counts[1:] == [0, 0]
