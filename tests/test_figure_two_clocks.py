"""Two clocks: nothing later than the chosen day is shown; today's verdicts are the claims' own; sources were public."""

import random
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from conftest import record_ends
from figure_checks import (
    assert_complete,
    assert_keeps_old_links,
    assert_key_changes,
    assert_states_return,
    assert_unchanged_by_loading,
    live,
    module,
    open_figure,
    words,
)

NAME = "two-clocks"
DOCS = Path(__file__).parent.parent / "docs"
VALUES = module(NAME, "drawing").draw().data
MODEL, WORDS = module(NAME, "model"), module(NAME, "words")
DAYS = MODEL.days_to_stand_on(VALUES["months"], VALUES["stands"])
NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
# Pages without a date of their own; the clause that is cited stood there by this month (their notes and claim pages).
UNDATED = {
    "openai-terms": "2023-10",
    "anthropic-terms": "2025-09",
    "qwen-chat-terms": "2026-05",
    "google-terms": "2026-07",
}


def title_of(event: dict) -> str:
    return event["title"]


@pytest.mark.parametrize("claim", VALUES["claims"], ids=lambda claim: claim["claim"])
def test_todays_verdicts_are_those_of_the_claims(claim, registers):
    assert claim["readings"][-1]["verdict"] == registers.claims[claim["claim"]].verdict
    assert len(claim["readings"]) == len(VALUES["stands"]) == 3


def test_each_source_was_public_on_the_day_of_its_verdict(registers):
    issued = {
        entry["id"]: str(entry.get("issued", "")) for entry in yaml.safe_load((DOCS / "data/sources.yml").read_text())
    }
    # Anthropic's letter of 10 June became public on 24 June (events.yml).
    issued |= UNDATED | {"anthropic-2026-letter": "2026-06-24"}
    for claim in VALUES["claims"]:
        for day, reading in zip(VALUES["stands"], claim["readings"], strict=True):
            assert reading["sources"]
            for name in reading["sources"]:
                assert issued[name] and issued[name] <= day[: len(issued[name])], (claim["claim"], day, name)


def test_a_reason_is_one_sentence_and_names_no_later_year():
    for claim in VALUES["claims"]:
        for day, reading in zip(VALUES["stands"], claim["readings"], strict=True):
            assert reading["because"].endswith(".") and ". " not in reading["because"]
            assert not [year for year in ("2025", "2026") if year > day[:4] and year in reading["because"]]


def test_dates_known_by_month_count_from_its_end():
    assert [MODEL.last_day(value) for value in ("2024-02", "2026-06", "2026-06-18")] == [
        "2024-02-29",
        "2026-06-30",
        "2026-06-18",
    ]
    assert not MODEL.is_public({"public": "2026-06"}, "2026-06-18") and MODEL.is_public(
        {"public": "2026-06"}, "2026-06-30"
    )


def test_the_page_counts_right():
    seen = [len(MODEL.public_by(VALUES["events"], day)) for day in VALUES["stands"]]
    assert seen == sorted(seen) and seen[-1] == len(VALUES["events"])
    changed, later = (MODEL.changed(VALUES["claims"], one, 2) for one in (0, 1))
    page, total = (DOCS / f"figures/{NAME}/index.md").read_text(encoding="utf-8"), len(VALUES["claims"])
    assert f"to today {changed} of {total} changed, between the essay’s day and today {later}." in page
    assert f"# {NUMBERS[changed].capitalize()} of {NUMBERS[total]} verdicts read otherwise" in page
    same = sum(len({reading["verdict"] for reading in claim["readings"]}) == 1 for claim in VALUES["claims"])
    assert f"{NUMBERS[same].capitalize()} have stayed the same throughout." in page


def test_today_is_where_the_record_ends():
    assert VALUES["stands"][-1] == record_ends()


def later_titles(day: str) -> list[str]:
    return [title_of(event) for event in VALUES["events"] if MODEL.last_day(event["public"]) > day]


@pytest.mark.parametrize("day", DAYS)
def test_the_words_hold_nothing_later(day):
    said = WORDS.sentence(VALUES, {"on": day}) + WORDS.alternative(VALUES, {"on": day})
    assert not [title for title in later_titles(day) if title in said]
    come = MODEL.stands_by(VALUES["stands"], day)
    assert [WORDS.short_day(stand) in said for stand in VALUES["stands"][come:]] == [False] * (3 - come)


def test_both_languages_agree(javascript):
    rng, path = random.Random(1), f"figures/{NAME}/model.js"
    events, lanes = VALUES["events"], VALUES["lanes"]
    dates = [f"{rng.randint(2000, 2040)}-{rng.randint(1, 12):02d}" + rng.choice(["", "-11"]) for _ in range(200)]
    assert javascript(path, "lastDay", [[date] for date in dates]) == [MODEL.last_day(date) for date in dates]
    assert javascript(path, "daysToStandOn", [[VALUES["months"], VALUES["stands"]]]) == [DAYS]
    assert javascript(path, "counts", [[events, lanes, day] for day in DAYS]) == [
        MODEL.counts(events, lanes, day) for day in DAYS
    ]
    pairs = [[VALUES["claims"], one, other] for one in range(3) for other in range(3)]
    assert javascript(path, "changed", pairs) == [MODEL.changed(*pair) for pair in pairs]


@pytest.mark.parametrize("name", ["sentence", "alternative"])
def test_both_languages_say_the_same(javascript, name):
    script = javascript(f"figures/{NAME}/words.js", name, [[VALUES, {"on": day}] for day in DAYS])
    assert script == [getattr(WORDS, name)(VALUES, {"on": day}) for day in DAYS]


def test_the_drawing_is_complete():
    events = {f"event-{index}" for index in range(len(VALUES["events"]))}
    waits = {
        f"{part}-{i}" for i, event in enumerate(VALUES["events"]) if event["late"] for part in ("wait", "before")
    }
    verdicts = {f"verdict-{index}-{stand}" for index in range(11) for stand in range(3)} | {
        f"when-{i}" for i in range(3)
    }
    heads = {f"count-{lane}" for lane in VALUES["lanes"]} | {"stand"}
    assert_complete(
        NAME,
        events | waits | verdicts | heads,
        [str(n) for n in MODEL.counts(VALUES["events"], VALUES["lanes"], DAYS[-1])],
    )


def test_no_marks_share_a_place():
    grid = module(NAME, "grid")
    places = [place for pair in grid.slots(VALUES["events"], VALUES["cells"]) for place in pair if place]
    lanes = [lane for event in VALUES["events"] for lane in [event["lane"]] * (2 if event["late"] else 1)]
    assert len(set(zip(lanes, places, strict=True))) == len(places)


def shown(figure) -> list[str]:
    """The parts of the first drawing that can be seen, and the text of lists and table rows that can be seen."""
    script = """figure => [...figure.querySelectorAll('.jd-figure__wide [data-part]')]
      .filter((part) => part.getAttribute('visibility') !== 'hidden').map((part) => part.dataset.part)"""
    return figure.evaluate(script)


# A figure stands on a day: neither the drawing, nor the lists, nor the table, nor the words hold anything later.
@pytest.mark.parametrize("day", ["2024-06-30", "2025-01-29", "2026-06-18"])
def test_nothing_later_is_visible(page, address, day):
    figure = open_figure(page, address, NAME, f"1~on.{day}")
    page.wait_for_function("name => document.querySelector(`jd-${name}`).state", arg=NAME)
    parts = shown(figure)
    for index, event in enumerate(VALUES["events"]):
        assert (f"event-{index}" in parts) == MODEL.is_public(event, day), event["id"]
        assert not event["late"] or (f"before-{index}" in parts) == MODEL.is_public(event, day)
    for stand, name in enumerate(VALUES["stands"]):
        assert (f"when-{stand}" in parts) == (f"verdict-3-{stand}" in parts) == (name <= day)
    for summary in figure.locator("summary").all():
        if summary.is_visible() and not summary.evaluate("summary => summary.parentElement.open"):
            summary.click()
    text = figure.locator(".jd-figure__data").inner_text() + live(figure) + words(figure)
    assert not [title for title in later_titles(day) if title in text]
    later = [
        r["because"]
        for c in VALUES["claims"]
        for s, r in zip(VALUES["stands"], c["readings"], strict=True)
        if s > day
    ]
    assert not [because for because in later if because in text and because not in str(visible_reasons(day))]


def visible_reasons(day: str) -> list[str]:
    return [
        r["because"]
        for c in VALUES["claims"]
        for s, r in zip(VALUES["stands"], c["readings"], strict=True)
        if s <= day
    ]


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert_key_changes(page, figure, figure.get_by_role("slider"), "ArrowLeft")
    figure.get_by_role("button", name="29 January 2025").press("Enter")
    assert f"{NAME}=1~on.2025-01-29" in unquote(page.url)
    assert live(figure).startswith("On 29 January 2025 ")
    links = figure.locator("ol a").evaluate_all("links => links.map((link) => link.href)")
    assert len(links) == VALUES["latest"] and all(f"{address}timeline/#" in link for link in links)
    figure.get_by_role("button", name="Reset").press("Enter")
    assert live(figure) == module(NAME, "drawing").draw().live


# Append only. Events may be added to the record, so the counts of these sentences are computed; days and form are fixed.
OLD = ["2025-01-29", "2026-06-18", "2024-12-31"]


def test_links_and_states_keep_their_meaning(page, address):
    links = {f"1~on.{day}": WORDS.sentence(VALUES, {"on": day}) for day in OLD}
    assert_keeps_old_links(page, address, NAME, links)
    assert_states_return(page, address, NAME, [{"on": day} for day in random.Random(3).sample(DAYS, 20)])
