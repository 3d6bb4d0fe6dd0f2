"""Is the self-check whole without a script, does it lead by keyboard through both rounds, and does it keep to itself?"""

import json
import re

import pytest
from browsers import put_script
from built import article
from playwright.sync_api import expect

PATH = "check-yourself/"
SCRIPT = "assets/javascripts/check-yourself.js"
QUESTIONS = {"name": {"answer": 3, "options": 3}, "student": {"answer": 2, "options": 3}}
BEGIN = {"phase": "before", "before": {}, "after": {}}


def test_each_question_has_three_answers_an_explanation_and_a_link_to_a_section(site) -> None:
    questions = article(site, PATH).select("[data-question]")
    assert questions and len({box["data-question"] for box in questions}) == len(questions)
    for box in questions:
        name, answer = box["data-question"], int(box["data-answer"])
        assert len(box.select("ol > li")) == 3
        words = ("The first.", "The second.", "The third.")[answer - 1]
        assert box.select_one("details strong").get_text() == words, name
        assert [link for link in box.select("details a") if "#" in link["href"] and "argument/" in link["href"]], name
        assert box.select_one("h2")["id"] == name
    assert {box["data-answer"] for box in questions} == {"1", "2", "3"}


def test_no_room_is_kept_for_answers_that_are_not_shown(page, address) -> None:
    page.goto(address + PATH)
    expect(page.locator(".jd-check__bar")).to_be_visible()
    gaps = page.locator("[data-question]").evaluate_all(
        "boxes => boxes.map((box) => box.getBoundingClientRect().bottom - box.querySelector('[role=radiogroup]').getBoundingClientRect().bottom)"
    )
    assert gaps and max(gaps) < 30


def test_a_stored_state_is_read_with_care(javascript) -> None:
    good = {"phase": "after", "before": {"name": 3}, "after": {"student": 1}}
    texts = [json.dumps(good), None, "", "{", '"x"', "null", '{"phase":"__proto__"}', '{"phase":"read"}']
    texts.append(
        json.dumps({"phase": "read", "before": {"name": 9, "student": "2", "x": 1, "__proto__": 1}, "after": [1]})
    )
    found = javascript(SCRIPT, "readState", [[text, QUESTIONS] for text in texts])
    assert found[:7] == [good, *[BEGIN] * 6]
    assert found[7:] == [{**BEGIN, "phase": "read"}] * 2


def test_answers_go_to_the_open_round_only(javascript) -> None:
    states = [{**BEGIN, "phase": phase} for phase in ("before", "read", "after", "compare")]
    chosen = javascript(SCRIPT, "choose", [[state, "name", 2] for state in states])
    assert [(state["before"], state["after"]) for state in chosen] == [
        ({"name": 2}, {}),
        ({}, {}),
        ({}, {"name": 2}),
        ({}, {}),
    ]
    assert [state["phase"] for state in javascript(SCRIPT, "advance", [[state] for state in states])] == [
        "read",
        "after",
        "compare",
        "before",
    ]


def test_the_comparison_counts(javascript) -> None:
    state = {"phase": "compare", "before": {"name": 1, "student": 2}, "after": {"name": 3, "student": 2}}
    assert javascript(SCRIPT, "status", [[state, QUESTIONS]]) == [
        "Both rounds: the evidence agreed with 1 of 2 before and with 2 after; 1 changed."
    ]
    assert javascript(SCRIPT, "result", [[state, "name", QUESTIONS["name"]], [BEGIN, "name", QUESTIONS["name"]]]) == [
        "Before: answer 1. After: answer 3. The evidence shows answer 3.",
        "",
    ]


def test_keys_lead_through_both_rounds_and_nothing_is_sent(page, address) -> None:
    page.goto(address + PATH)
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    first, total = page.locator("[data-question]").first, page.locator("[data-question]").count()
    right = int(first.get_attribute("data-answer"))
    wrong = right % 3 + 1
    status = page.get_by_role("status").filter(has_text=f"of {total}")
    expect(first.locator("details")).to_be_hidden()
    first.get_by_role("radio").nth((wrong - 2) % 3).press("Space")
    expect(status).to_have_text(f"First round: 1 of {total} answered.")
    page.keyboard.press("ArrowDown")
    expect(first.get_by_role("radio").nth(wrong - 1)).to_be_checked()
    page.get_by_role("button", name="Show what the evidence shows").press("Enter")
    expect(first.locator(".jd-question__result")).to_have_text(
        f"You chose answer {wrong}; the evidence shows answer {right}."
    )
    first.locator("summary").press("Enter")
    expect(first.locator("details a").last).to_be_visible()
    expect(first.get_by_role("radio").first).to_be_disabled()
    page.reload()
    expect(status).to_have_text(
        f"First round kept: the evidence agrees with 0 of {total}. Each answer is explained under its question."
    )
    sent.clear()
    page.get_by_role("button", name="Answer again").press("Enter")
    first.get_by_role("radio").nth(right - 1).press("Space")
    page.get_by_role("button", name="Compare").press("Enter")
    expect(status).to_have_text(
        f"Both rounds: the evidence agreed with 0 of {total} before and with 1 after; 1 changed."
    )
    page.get_by_role("button", name="Forget my answers").press("Enter")
    assert page.evaluate("JSON.parse(localStorage.getItem('jd-check-yourself'))") == BEGIN
    assert sent == []


@pytest.mark.parametrize("stored", ["<img src=x onerror=alert(1)>", '{"phase":"after","after":{"name":"<b>"}}'])
def test_a_strange_store_does_no_harm(page, address, stored) -> None:
    page.goto(address + PATH)
    page.evaluate("text => localStorage.setItem('jd-check-yourself', text)", stored)
    page.reload()
    expect(page.get_by_role("status").filter(has_text=re.compile(r"\b0 of \d+ answered"))).to_be_visible()
    assert page.locator(".jd-check img, .jd-check b").count() == 0


def test_it_works_where_the_browser_refuses_to_store(page, address) -> None:
    # Only for our own key: the theme's script does not expect a refusal.
    refuse = "function (key, ...rest) { if (key.startsWith('jd-')) throw new Error('no'); return first.call(this, key, ...rest); }"
    for method in ("getItem", "setItem"):
        put_script(page, f"{{ const first = Storage.prototype.{method}; Storage.prototype.{method} = {refuse}; }}")
    page.goto(address + PATH)
    page.locator("[data-question]").first.get_by_role("radio").first.press("Space")
    expect(page.get_by_role("status").filter(has_text=re.compile(r"\b1 of \d+ answered"))).to_be_visible()


def test_without_a_script_questions_and_folded_answers_are_there(unscripted, address) -> None:
    unscripted.goto(address + PATH)
    questions = unscripted.locator("[data-question]")
    for part in ("ol:visible", "details > summary:visible"):
        assert questions.locator(part).count() == questions.count() > 0
    questions.first.locator("summary").click()
    assert questions.first.locator("details a").last.is_visible()
    assert unscripted.locator(".jd-check input, .jd-check button").count() == 0


def test_it_fits_a_small_screen(page, address) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(address + PATH)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
