"""What holds of every figure that can be worked, in a browser: what it draws, its controls, its links, its question.

The figures are found, as in test_figures_worked. Each is opened once for all tests of it, those of its frame included.
"""

import copy
from pathlib import Path

import figure_checks as checks
import pytest
from built import parse
from figure_checks import HOMES, WORKED, asked
from figure_engine import engine, states
from playwright.sync_api import Locator, Page

# Words of both drawings, in some states, that overlap others or stand outside: by three pixels, as fonts differ.
CROWDED = """(figure, states) => {
  const told = "told" in figure.dataset;
  const drawings = [...figure.querySelectorAll("svg.jd-draw")];
  const shown = (display) => drawings.forEach((svg) => (svg.closest(".jd-figure__wide, .jd-figure__narrow").style.display = display));
  const crowded = (svg) => {
    const { width } = svg.viewBox.baseVal;
    const whole = svg.getBoundingClientRect();
    const all = [...svg.querySelectorAll("text, tspan")].filter((each) => !each.querySelector("tspan") && each.textContent.trim());
    const boxes = all.filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true })).map((each) => [each, each.getBoundingClientRect()]);
    const outside = boxes.filter(([, box]) => Math.min(box.left - whole.left, whole.right - box.right, box.top - whole.top, whole.bottom - box.bottom) < -3);
    const over = boxes.flatMap(([one, a], at) => boxes.slice(at + 1).filter(([, b]) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4,
    ).map(([other]) => `${one.textContent} over ${other.textContent}`));
    return [...outside.map(([each]) => `${each.textContent} outside`), ...over].map((words) => `${words} (${width})`);
  };
  figure.dataset.told = "";
  shown("block");
  const found = states.flatMap((state) => {
    if (state) {
      figure.state = { ...state };
      figure.draw();
    }
    return drawings.flatMap(crowded);
  });
  shown("");
  if (!told) delete figure.dataset.told;
  return [...new Set(found)];
}"""
# The links to sources beside a figure, in some states: where each leads, and its words.
LINKED = """(figure, states) => [...new Set(states.flatMap((state) => {
  figure.state = { ...state };
  figure.draw();
  return [...figure.querySelectorAll(".jd-figure__data a[href*='sources/#']")].map((link) => `${link.hash} ${link.textContent}`);
}))]"""
TOLD = """figure => [...figure.querySelectorAll(".jd-prediction button")].map((option) => {
  option.click();
  return [option.closest(".jd-prediction").querySelector("[role=status]").textContent, option.getAttribute("aria-pressed")];
})"""
# From a state that was set, back to an address with a text for a state, or without one.
FOLLOW = """(figure, [state, text]) => {
  figure.update(state);
  clearTimeout(figure.writing); // the state into the address
  figure.writing = null;
  history.replaceState(null, "", text === null ? location.pathname : `?${figure.name}=${text}`);
  dispatchEvent(new PopStateEvent("popstate"));
}"""
# What the address says of a state before a reader could rest; and the page left for another while a second one waits.
SOON = """async (figure, state) => {
  figure.update(state);
  await new Promise((drawn) => setTimeout(drawn, 25));
  return new URLSearchParams(location.search).get(figure.name);
}"""
LEAVE = """async (figure, [before, last]) => {
  figure.update(before);
  await new Promise((drawn) => setTimeout(drawn, 25));
  figure.update(last);
  location.href = "../";
}"""
LACKING = """names => names.flatMap((name) => {
  const figure = document.querySelector(`jd-${name}`);
  const all = (selectors) => [...figure.querySelectorAll(selectors)];
  const seen = (part) => part.checkVisibility({ visibilityProperty: true });
  const wanted = ["svg", "figcaption", ".jd-figure__live", "table td"].filter((parts) => !all(parts).some(parts === "table td" ? Boolean : seen));
  const unwanted = all(".jd-controls, .jd-prediction").filter(seen);
  const hidden = all("[data-answer]:not([visibility]), .jd-figure__live").filter((part) => getComputedStyle(part).visibility === "hidden");
  return [...wanted, ...unwanted, ...hidden].map((part) => `${name}: ${part.outerHTML ?? part}`);
})"""


def working(function):
    """Run a test once for each figure that can be worked, opened before."""
    return pytest.mark.parametrize("opened", WORKED, indirect=True)(function)


@working
def test_a_browser_draws_and_says_first_what_was_built(opened: checks.Opened, figure_name: str) -> None:
    drawn, (live, words, looks) = engine(figure_name).drawing, opened.first
    assert (live, words) == (drawn.live, drawn.alternative)
    for after, built in zip(looks, checks.built_looks(drawn), strict=True):
        assert checks.alike(after, built), (after, built)


@working
def test_every_part_with_a_name_changes_in_some_state(figure: Locator, figure_name: str) -> None:
    """A bar that no control moves is drawn without a name, or is forgotten by the behaviour's render."""
    still = figure.evaluate(checks.STILL, states(figure_name))
    assert not still, f"no state changes {still}: have render change these parts, or draw them without a name"


@pytest.mark.parametrize("opened", sorted(HOMES), indirect=True)
def test_words_in_a_drawing_stand_apart_and_inside(figure: Locator, figure_name: str) -> None:
    assert figure.evaluate(CROWDED, states(figure_name) if figure_name in WORKED else [None]) == []


@working
def test_every_source_that_a_figure_knows_is_linked_in_some_state(
    figure: Locator, figure_name: str, registers
) -> None:
    known = engine(figure_name).drawing.data.get("labels", {})
    wanted = {f"#{name} {source.label}" for name, source in registers.sources.items() if name in known}
    assert wanted <= set(figure.evaluate(LINKED, states(figure_name) if wanted else []))


@working
def test_each_control_works_by_keyboard(figure: Locator, figure_name: str) -> None:
    assert checks.idle_controls(figure, states(figure_name)) == []


@working
def test_it_fits_a_small_screen(figure: Locator) -> None:
    """At 320 pixels nothing scrolls sideways; of its bare page see test_embedding."""
    figure.page.set_viewport_size({"width": 320, "height": 700})
    assert figure.page.evaluate("document.documentElement.scrollWidth") <= 320


@working
def test_a_link_shows_its_state_and_a_browser_remembers_the_answer(page, figure: Locator, figure_name: str) -> None:
    state = next(state for state in reversed(states(figure_name)) if state != states(figure_name)[0])
    if asked(figure_name):
        figure.locator(".jd-prediction button").first.press("Enter")
    link = figure.evaluate("(figure, state) => { figure.update(state); return figure.address(); }", state)
    said = checks.live(figure), checks.words(figure)
    page.goto(link)
    figure = checks.at_work(page, figure_name)
    assert (checks.live(figure), checks.words(figure)) == said
    assert figure.locator(".jd-prediction [aria-pressed=true]").count() == asked(figure_name)
    figure.get_by_role("button", name="Reset").press("Enter")
    assert checks.live(figure) == engine(figure_name).drawing.live


def test_neither_reload_nor_leaving_loses_the_last_change(page: Page, address: str) -> None:
    name = WORKED[0]
    first, *_, second, third = states(name)
    page.goto(address + checks.page_of(name))
    figure = checks.at_work(page, name)
    assert figure.evaluate(SOON, second) == figure.evaluate("(figure) => figure.stateText()")
    figure.evaluate(LEAVE, [first, third])
    page.wait_for_url(lambda url: name not in url)
    page.go_back()
    assert checks.at_work(page, name).evaluate("(figure) => figure.state") == third


@working
def test_a_hostile_address_changes_nothing(figure: Locator, figure_name: str) -> None:
    """A malformed state gives the first state and one quiet line; nothing of it becomes markup. Loaded: test_mangled."""
    figure.evaluate(FOLLOW, [states(figure_name)[-1], checks.HOSTILE[0]])
    assert checks.live(figure) == engine(figure_name).drawing.live
    assert figure.locator(".jd-notice").all_text_contents() == [checks.NOTICE]
    assert figure.locator("img, script").count() == 0
    figure.evaluate(FOLLOW, [states(figure_name)[0], None])
    assert figure.locator(".jd-notice").count() == 0


@pytest.mark.parametrize("opened", [name for name in WORKED if asked(name)], indirect=True)
def test_the_right_answer_is_told_so(figure: Locator, figure_name: str) -> None:
    question = checks.words_of(figure_name).question(engine(figure_name).drawing.data)
    right, told = question["options"][question["answer"]], figure.evaluate(TOLD)
    for place, (said, pressed) in enumerate(told):
        verdict = "Yes. " if place == question["answer"] else f"Not quite. Answer: {right}. "
        skipped = place == len(question["options"])
        assert said.replace("\N{NO-BREAK SPACE}", " ") == ("" if skipped else verdict) + question["because"]
        assert pressed == "true"
    assert len(told) == len(question["options"]) + 1


def test_all_are_complete_without_scripts(unscripted: Page, address: str, site: Path) -> None:
    """Where JavaScript is off drawing, caption, sentence and table are there, nothing hidden, no controls: on one page."""
    page = copy.copy(parse(site / checks.page_of(WORKED[0]) / "index.html"))
    for name in WORKED[1:]:
        page.article.append(copy.copy(parse(site / checks.page_of(name) / "index.html").select_one(f"jd-{name}")))
    unscripted.route("**/all/", lambda route: route.fulfill(body=str(page), content_type="text/html"))
    unscripted.goto(f"{address}figures/all/")
    assert unscripted.evaluate(LACKING, WORKED) == []
