"""Two clocks: nothing later than the chosen day is shown; today's verdicts are the claims' own; sources were public."""

import itertools
import re

import pytest
from figure_checks import DOCS, as_built, live, module, open_figure, words, words_of
from figures.javascript import Script

NAME = "two-clocks"
WIDTHS = {600: "wide", 328: "narrow"}
VALUES = as_built(NAME).data
MODEL, WORDS = module(NAME, "model"), words_of(NAME)
DAYS = MODEL.days_to_stand_on(VALUES["months"], VALUES["stands"])
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
    issued = {name: source.issued for name, source in registers.sources.items()}
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
    changed, all_of_them = MODEL.changed(VALUES["claims"], 0, 2), len(VALUES["claims"])
    said = WORDS.sentence(VALUES, {"on": VALUES["stands"][-1]})
    assert 0 < changed < all_of_them and f"{changed} of {all_of_them} verdicts read otherwise on that day" in said


def later_titles(day: str) -> list[str]:
    return [title_of(event) for event in VALUES["events"] if MODEL.last_day(event["public"]) > day]


def test_the_words_hold_nothing_later():
    short = Script(DOCS / "figures/dates.js").short_date
    for day in DAYS:
        said = WORDS.sentence(VALUES, {"on": day}) + WORDS.alternative(VALUES, {"on": day})
        assert not [title for title in later_titles(day) if title in said]
        assert not [stand for stand in VALUES["stands"] if stand > day and short(stand) in said]


def test_no_marks_share_a_place():
    look = Script(DOCS / "figures" / NAME / "look.js")
    for width in WIDTHS:
        places = [tuple(place) for pair in look.corners(VALUES, width) for place in pair if place]
        assert len(set(places)) == len(places) == sum(2 if event["late"] else 1 for event in VALUES["events"])


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_stands_at_its_time(width: int):
    look, cells = Script(DOCS / "figures" / NAME / "look.js"), VALUES["cells"]
    begins = {cell: width * place / len(cells) for place, cell in enumerate(cells)}

    def begin(date: str) -> float:
        return begins[date[:7] if date[:7] in begins else date[:4]]

    for event, (mark, before) in zip(VALUES["events"], look.corners(VALUES, width), strict=True):
        assert mark[0] == pytest.approx(begin(event["public"]), abs=0.1), event["id"]
        assert not before or before[0] == pytest.approx(begin(event["happened"]), abs=0.1), event["id"]
    for day in VALUES["stands"]:
        assert 0 <= look.along(VALUES, width, day) - begin(day) <= width / len(cells) + 0.1
    drawing = getattr(as_built(NAME), WIDTHS[width])
    years = re.findall(r'<text[^>]* x="([\d.]+)"[^>]*>(20\d\d)<', drawing)
    assert len(years) > 1 and all(float(x) == pytest.approx(begins[f"{year}-01"], abs=0.1) for x, year in years)


def test_bands_cover_the_time_without_gap_and_change_at_each_seam():
    for claim in VALUES["claims"]:
        bands = MODEL.segments(claim["readings"], VALUES["stands"])
        assert [bands[0]["from"], bands[-1]["until"]] == [VALUES["stands"][0], VALUES["stands"][-1]]
        for one, other in itertools.pairwise(bands):
            assert one["until"] == other["from"] and one["verdict"] != other["verdict"]
    assert len(bands) == 1, "claims whose verdict changed come first"


def reasons(day: str, *, later: bool) -> set[str]:
    """The reasons for the verdicts that are read up to a day, or later."""
    pairs = [pair for claim in VALUES["claims"] for pair in zip(VALUES["stands"], claim["readings"], strict=True)]
    return {reading["because"] for stand, reading in pairs if (stand > day) == later}


PARTS = """figure => [...figure.querySelectorAll('.jd-figure__wide [data-part]')]
  .filter((part) => part.getAttribute('visibility') !== 'hidden').map((part) => part.dataset.part)"""
STAND = """(figure, on) => {
  figure.querySelectorAll(".jd-figure__data details").forEach((fold) => { fold.open = true; });
  figure.update({ on });
}"""


def test_nothing_later_is_visible(page, address):
    """A figure stands on a day: neither the drawing, nor the lists, the table or the words hold anything later."""
    figure = open_figure(page, address, NAME)
    for day in ("2024-06-30", "2025-01-29", "2026-06-18"):
        figure.evaluate(STAND, day)
        parts = figure.evaluate(PARTS)
        for index, event in enumerate(VALUES["events"]):
            assert (f"event-{index}" in parts) == MODEL.is_public(event, day), event["id"]
            assert not event["late"] or (f"before-{index}" in parts) == MODEL.is_public(event, day)
        longest = VALUES["events"][Script(DOCS / "figures" / NAME / "look.js").longest_wait(VALUES)]
        assert ("told" in parts) == MODEL.is_public(longest, day)
        for stand, name in enumerate(VALUES["stands"]):
            assert (f"when-{stand}" in parts) == (name <= day)
        for index, claim in enumerate(VALUES["claims"]):
            bands = MODEL.segments(claim["readings"], VALUES["stands"])
            come = [f"band-{index}-{place}" for place, band in enumerate(bands) if band["from"] <= day]
            assert [part for part in parts if part.startswith(f"band-{index}-")] == come
        newest = reversed(MODEL.public_by(VALUES["events"], day)[-VALUES["latest"] :])
        assert figure.locator(".jd-figure__data ol a").all_text_contents() == [title_of(event) for event in newest]
        text = figure.locator(".jd-figure__data").inner_text() + live(figure) + words(figure)
        assert len(text) > 1000 and not [title for title in later_titles(day) if title in text]
        assert not [said for said in reasons(day, later=True) - reasons(day, later=False) if said in text]
