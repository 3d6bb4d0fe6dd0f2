"""Does the frame of every figure that can be worked hold on a phone? One run through all of them in a browser.

A control and what it changes are in view together, and nothing else moves; a page does not grow when a figure wakes;
what answers a question is out of sight until it is answered; keys go where eyes go.
"""

import re
from pathlib import Path
from typing import Any

import figure_checks as checks
import pytest
from built import parse
from figure_checks import WORKED, asked
from figure_engine import engine
from playwright.sync_api import Page

PROBE = (Path(__file__).parent / "frame_probe.js").read_text(encoding="utf-8")
PHONE = {"width": 360, "height": 760}
IN_VIEW = 0.9  # of all controls
STILL = 2  # CSS pixels
FEW = 4  # choices
EVERYDAY = 4  # letters: more, None, No
# The words that can be seen of a figure and of its page's heading, without the question itself.
VISIBLE = """(figure) => {
  const words = [];
  for (const root of [document.querySelector("h1"), figure]) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const { parentElement: holder, textContent } = walk.currentNode;
      const told = holder.closest(".jd-prediction, .jd-copy, title");
      if (!told && holder.checkVisibility({ visibilityProperty: true })) words.push(textContent);
    }
  }
  return words.join(" ");
}"""
STOPS = """(figure) => [...figure.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && (each.type !== "radio" || each.checked))
  .map((each) => { const { left, top, bottom } = each.getClientRects()[0]; return [left, top, bottom]; })"""
CHOICES = "(figure) => [...figure.querySelectorAll('.jd-controls select')].map(({ options }) => options.length)"
TARGETS = """(figure) => [...figure.querySelectorAll(
  ".jd-controls :is(input, select, button), .jd-prediction button, .jd-figure__data > :is(button, details, p > *)",
)].filter((each) => each.checkVisibility()).map((each) => [each, each.getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.min(width, height) < 24).map(([each]) => each.outerHTML)"""
ASKED = [name for name in WORKED if asked(name)]


def every(function: Any) -> Any:  # noqa: ANN401 - a test
    """Run a test once for each figure that can be worked."""
    return pytest.mark.parametrize("name", WORKED)(function)


@pytest.fixture(scope="module")
def used(parked: Page, address: str) -> dict[str, list[dict]]:
    """For each figure what happens when each of its controls is used on a phone, and how much the page grew before."""
    found = {}
    page = parked.context.new_page()
    page.set_viewport_size(PHONE)
    for name in WORKED:
        behaviour = re.compile(rf"/{name}\.\w+\.js")
        page.route(behaviour, lambda route: route.abort())
        page.goto(address + checks.page_of(name))
        page.wait_for_function("document.querySelector('.jd-figure__link')")
        before = page.evaluate("document.body.scrollHeight")
        page.unroute(behaviour)
        page.reload()
        checks.at_work(page, name)
        grown = page.evaluate("document.body.scrollHeight") - before
        figure = page.locator(f"jd-{name}")
        found[name] = {"grown": grown, "lists": figure.evaluate(CHOICES), "small": figure.evaluate(TARGETS)}
        found[name]["controls"] = page.evaluate(PROBE)
    page.close()
    return found


def test_a_control_and_what_it_changes_are_in_view_together(used: dict) -> None:
    all_of_them = [(name, each["control"], each["within"]) for name in used for each in used[name]["controls"]]
    apart = [each[:2] for each in all_of_them if not each[2]]
    assert len(apart) <= (1 - IN_VIEW) * len(all_of_them), apart


@every
def test_nothing_else_moves_when_a_control_is_used(used: dict, name: str) -> None:
    assert used[name]["controls"]
    assert not [each for each in used[name]["controls"] if each["moved"] > STILL]


@every
def test_few_choices_stand_side_by_side_and_a_thumb_can_meet_each(used: dict, name: str) -> None:
    assert [count for count in used[name]["lists"] if count <= FEW] == []
    assert used[name]["small"] == []


@every
def test_a_page_does_not_grow_when_a_figure_wakes(used: dict, name: str) -> None:
    assert abs(used[name]["grown"]) <= STILL


def given_away(question: dict, words: str) -> list[str]:
    """What can be seen of the right answer: its words, its numbers, what else the question names as giving it away.

    Words that every option has in sight say nothing, nor does an answer of one everyday word.
    """
    words = " ".join(words.replace("\N{NO-BREAK SPACE}", " ").split())
    right = question["options"][question["answer"]]
    telling = re.findall(r"\d[\d,.]*\d(?: %)?|\d %", right) + question.get("gives", [])
    if len(right) > EVERYDAY and not all(seen(option, words) for option in question["options"]):
        telling.append(right)
    return [each for each in telling if seen(each, words)]


def seen(phrase: str, words: str) -> bool:
    """Whether a phrase stands among some words, in capitals or not, and not as a part of a longer word or number."""
    return bool(re.search(rf"(?<![\w.,]){re.escape(phrase)}(?!\w|[.,]\d)", words, re.IGNORECASE))


@pytest.mark.parametrize("name", ASKED)
def test_an_answer_is_out_of_sight_until_it_is_given(page: Page, address: str, name: str) -> None:
    question = checks.words_of(name).question(engine(name).drawing.data)
    figure = checks.open_figure(page, address, name)
    assert given_away(question, figure.evaluate(VISIBLE)) == []
    said = figure.locator(".jd-figure__live")
    assert not said.is_visible()
    aloud = {drawing.get_attribute("aria-label") for drawing in figure.locator("svg.jd-draw").all()}
    assert aloud == {figure.get_attribute("data-title")}
    figure.locator(".jd-prediction button").first.press("Enter")
    assert said.is_visible()
    assert not figure.locator("[data-answer]:visible").evaluate_all(
        "parts => parts.filter((part) => getComputedStyle(part).visibility === 'hidden').length"
    )
    page.reload()
    figure = checks.at_work(page, name)
    assert figure.locator(".jd-prediction [aria-pressed=true]").count() == 1 and said.is_visible()


def test_no_message_on_any_page_answers_its_figures_question(site: Path) -> None:
    found = []
    for page in sorted(site.rglob("*.html")):
        for figure in parse(page).select("[data-asks]"):
            question = checks.words_of(figure["data-figure"]).question(engine(figure["data-figure"]).drawing.data)
            found += [(page.parent.name, each) for each in given_away(question, figure.figcaption.get_text())]
    assert not found


@pytest.mark.parametrize("name", ASKED)
def test_nothing_is_hidden_without_scripts_or_on_paper(page: Page, unscripted: Page, address: str, name: str) -> None:
    hidden = "parts => parts.filter((part) => getComputedStyle(part).visibility === 'hidden').length"
    unscripted.goto(address + checks.page_of(name))
    figure = checks.open_figure(page, address, name)
    page.emulate_media(media="print")
    for shown in (unscripted.locator(f"jd-{name}"), figure):
        parts = shown.locator("[data-answer]:not([visibility]), .jd-figure__live, .jd-figure__note")
        assert parts.count() and parts.evaluate_all(hidden) == 0


@every
def test_keys_go_as_eyes_go(page: Page, address: str, name: str) -> None:
    """What can have the focus stands in the order of the lines that it is read in, and from left to right in a line."""
    stops = checks.open_figure(page, address, name).evaluate(STOPS)
    for (left, top, bottom), (after, below, _) in zip(stops, stops[1:], strict=False):
        middle = (top + bottom) / 2
        assert below >= middle or (below > top - 40 and after > left), stops
