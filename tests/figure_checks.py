"""What the tests of figures that can be worked share in a browser.

The module is not called figures, because that name is the folder of the drawings, which the tests import.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from browsers import PHONE
from explainer.figures.drawings import figure_homes
from explainer.figures.figure import has_behaviour
from figures.base import Drawing
from figures.javascript import Script
from playwright.sync_api import Error, Locator, Page

HOSTILE = ("1~x.<img src=x onerror=alert(1)>", "9~a.1", "1~", "~~~.", "1~a.", "1~" + "a.1~" * 3000, "%3Cscript%3E")
DOCS = Path(__file__).parent.parent / "docs"
NOTICE = "The link’s settings could not be read, so the figure shows its first state."
HOMES = figure_homes(DOCS)
WORKED = sorted(name for name in HOMES if has_behaviour(DOCS, name))
CONTROLS = ".jd-controls :is(select, input, button)"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-\d+)?")
KEYS = {
    "BUTTON": ["Enter"],
    "SELECT": ["ArrowDown", "ArrowUp", "End"],
    "INPUT": ["ArrowRight", "ArrowLeft", "ArrowUp"],
}
AT_WORK = """name => {
  const figure = document.querySelector(name);
  figure?.scrollIntoView({ block: "nearest" });
  return figure?.state && figure.querySelector(".jd-controls");
}"""
ALTERNATIVES = """figure => {
  figure.tell?.();
  const aloud = [...figure.querySelectorAll("svg.jd-draw")].map((drawing) => drawing.getAttribute("aria-label"));
  return [figure.querySelector(".jd-figure__alternative").textContent, ...aloud];
}"""
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
# Shows a state and gives the control to be tried the focus; tells whether the one before changed what is seen.
TRY = f"""(figure, [at, state]) => {{
  {LOOKS}
  const seen = () => JSON.stringify([looks(figure), figure.textContent, figure.stateText()]);
  figure.tried ??= [...figure.querySelectorAll({CONTROLS!r})].filter((each) => each.checkVisibility({{ visibilityProperty: true }}));
  const worked = seen() !== figure.before;
  figure.update(state);
  figure.refreshControls();
  figure.tried[at]?.focus();
  figure.before = seen();
  return worked;
}}"""
KINDS = f"""figure => [...figure.querySelectorAll({CONTROLS!r})]
  .filter((each) => each.checkVisibility({{ visibilityProperty: true }})).map(({{ tagName }}) => tagName)"""


def module(name: str, part: str) -> ModuleType:
    """A Python module of a figure: `part` is drawing, model and so on."""
    return import_module(f"{HOMES[name]}.{name}.{part}")


@cache
def as_built(name: str) -> Drawing:
    """A figure in its first state, drawn once for all tests that look at it."""
    return module(name, "drawing").draw()


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
    """The figure of the open page, brought into view, once its controls are there."""
    page.wait_for_function(AT_WORK, arg=f"jd-{name}")
    return page.locator(f"jd-{name}")


def live(figure: Locator) -> str:
    """The sentence that says the state, with plain spaces."""
    return plain(figure.locator(".jd-figure__live"))


def plain(place: Locator) -> str:
    """The words of a place, with plain spaces."""
    return place.text_content().replace("\N{NO-BREAK SPACE}", " ")


def words(figure: Locator) -> str:
    """The text alternative, which is the same for the drawings and the disclosure, once no question waits."""
    shown, *aloud = figure.evaluate(ALTERNATIVES)
    assert set(aloud) == {shown}
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


def idle_controls(figure: Locator, states: list[dict]) -> list[str]:
    """The controls on which no key changes what is seen or the address, in any of a few states of the figure."""
    keys = [KEYS[kind] for kind in figure.evaluate(KINDS)]
    assert keys, "there is nothing to set"
    left = set(range(len(keys)))
    for state, turn in product([states[0], *states[-6:]], range(3)):
        tried, worked = [at for at in left if keys[at][turn:]], []
        for at in [*tried, None] if tried else []:
            worked.append(figure.evaluate(TRY, [at, state]))
            if at is not None:
                figure.page.keyboard.press(keys[at][turn])
        left -= {at for at, changed in zip(tried, worked[1:], strict=False) if changed}
    return [figure.evaluate("(figure, at) => figure.tried[at].outerHTML", at) for at in left]


def assert_nothing_hidden(figure: Locator) -> None:
    """What would answer a question is there to be seen."""
    parts = figure.locator("[data-answer]:not([visibility]), .jd-figure__live")
    hidden = "parts => parts.filter((part) => getComputedStyle(part).visibility === 'hidden').length"
    assert parts.count() and parts.evaluate_all(hidden) == 0


class Opened(NamedTuple):
    """A figure on its own page, and the script errors there; of one that is at work what it showed and how it moved the page.

    `first` are the sentence, the words and the looks of its parts, `grown` the pixels that the page grew by when it woke.
    """

    figure: Locator
    errors: list
    first: tuple[str, str, list] | None = None
    grown: int = 0


@pytest.fixture(scope="session")
def opened(request: pytest.FixtureRequest, stage: Page, address: str) -> Iterator[Opened]:
    """The figure that is the parameter, at work if it can be: opened once for all tests of it."""
    name, errors, behaviour = request.param, [], re.compile(rf"/{request.param}\.\w+\.js")

    def listen(error: Error) -> None:
        errors.append(error)

    stage.on("pageerror", listen)
    stage.set_viewport_size(PHONE)
    stage.route(behaviour, lambda _: None)  # which holds it
    stage.goto(address + page_of(name))
    stage.locator(".jd-figure__link").first.wait_for(state="attached")
    asleep = stage.evaluate("document.body.scrollHeight")
    stage.unroute(behaviour)
    if name in WORKED:
        figure = at_work(stage, name)
        grown = stage.evaluate("document.body.scrollHeight") - asleep
        yield Opened(figure, errors, (live(figure), words(figure), looks(figure)), grown)
    else:
        yield Opened(stage.locator(f"#figure-{name}"), errors)
    stage.remove_listener("pageerror", listen)
    stage.evaluate("localStorage.clear()")


@pytest.fixture
def figure_name(request: pytest.FixtureRequest) -> str:
    """The name of that figure."""
    return request.node.callspec.params["opened"]


@pytest.fixture
def figure(opened: Opened) -> Iterator[Locator]:
    """That figure in its first state on a phone; fails the test on an uncaught script error."""
    figure = opened.figure
    if figure.page.viewport_size != PHONE:
        figure.page.set_viewport_size(PHONE)
    figure.evaluate("figure => { if (figure.isChanged?.()) figure.clear(); }")
    yield figure
    assert not opened.errors, opened.errors
