"""Are the events valid, complete and in order, and do their pages show all of that?"""

import copy
import re
from datetime import date
from pathlib import Path

import pytest
from built import article, words
from explainer.forms.timeline import since_day
from explainer.records.dates import check_date, first_day
from explainer.records.errors import RecordError
from explainer.records.events import Event, event_from, in_order
from explainer.records.places import Place
from explainer.records.words import printed_date

ESSAY = "2026-06-18"
GOOD = {
    "id": "a-thing",
    "title": "A thing happens",
    "happened": "2026-06-10",
    "public": "2026-06-24",
    "lane": "policy",
    "sources": ["essay-2026"],
}


PLACE = Place(Path("docs/data/events.yml"))


def test_a_good_event_is_taken():
    assert event_from(GOOD, PLACE) == Event(**{**GOOD, "sources": ("essay-2026",)})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"lane": "gossip"}, "Unknown lane 'gossip'. Use one of"),
        ({"sources": []}, "'sources' is empty. Write at least one entry."),
        ({"sources": "essay-2026"}, "'sources' is 'essay-2026'. Write a list"),
        ({"id": "A Thing"}, "it is an anchor"),
        ({"public": "2026-02-30"}, "'public' is '2026-02-30', no date (day is out of range for month)"),
        ({"public": "20260624"}, "'public' is '20260624'. Write a day as 2026-06-18 or a month as 2026-06."),
        ({"happened": "June 2026"}, "'happened' is 'June 2026'. Write a day"),
        ({"happened": 2026}, "'happened' is '2026'. Write a day"),
        ({"colour": "red"}, "Unknown field 'colour'. Rename or delete it."),
        ({"title": ""}, "'title' is empty"),
        ({"title": None}, "'title' is empty. Write text"),
    ],
)
def test_a_faulty_event_stops_the_build_in_one_line(change, said):
    with pytest.raises(RecordError) as error:
        event_from({**GOOD, **change}, PLACE)
    assert said in error.value.message and "\n" not in error.value.message
    assert "docs/data/events.yml" in error.value.message


@pytest.mark.parametrize("value", ["2026-11-31", "2026-13"])
def test_a_date_is_one_of_the_calendar(value):
    for good in ("2026-11-30", "2026-11", "2026"):
        check_date(good, "checked", PLACE)
    with pytest.raises(RecordError, match=f"events.yml.*: 'checked' is '{value}', no date"):
        check_date(value, "checked", PLACE)


def test_months_stand_before_their_days():
    events = [
        event_from({**GOOD, "id": f"on-{day}", "public": day}, PLACE)
        for day in ("2026-07-24", "2026-07", "2026-06-30")
    ]
    assert [event.public for event in in_order(events)] == ["2026-06-30", "2026-07", "2026-07-24"]
    assert [event.public for event in in_order(events, "2026-07-01")] == ["2026-07-24"]


@pytest.mark.parametrize("argument", ["2026-06-18", "since yesterday", "since 2026-06-18 on", "after 2026-06-18"])
def test_the_block_refuses_what_names_no_day(argument):
    with pytest.raises(RecordError, match="names no day"):
        since_day(argument)


def test_the_block_takes_a_day_or_nothing():
    assert since_day("since 2026-06-18") == "2026-06-18" and since_day("") == ""


def test_no_event_lies_beyond_the_record(registers, settings):
    ends = date.fromisoformat(settings.record_ends)
    assert registers.events
    for event in registers.events.values():
        assert first_day(event.happened) <= ends and first_day(event.public) <= ends, event.id


def test_a_title_in_the_lane_of_accusations_does_not_assert_the_conduct(registers):
    bare = re.compile(r"\b(stole|steals|theft by|copied|distilled)\b", re.IGNORECASE)
    said = re.compile(r"alleg|report|testif|find|suspect|reject|accus|say|tell|concede", re.IGNORECASE)
    for event in (event for event in registers.events.values() if event.lane == "accusations"):
        assert not bare.search(event.title) or said.search(event.title), event.title


@pytest.mark.parametrize("name", ["timeline", "since"])
def test_the_pages_say_where_the_record_ends(site, settings, name):
    assert f"record ends on {printed_date(settings.record_ends)}" in words(article(site, f"{name}/"))


def test_the_page_since_the_essay_begins_with_its_day(site, registers):
    shown = [entry["id"] for entry in article(site, "since/").select("ol.jd-events > li")]
    assert shown == [event.id for event in in_order(registers.events.values(), ESSAY)]
    assert 0 < len(shown) < len(registers.events)


def test_the_page_since_the_essay_is_short_and_cites(site):
    page = copy.copy(article(site, "since/"))
    for part in page.select("ol.jd-events, .jd-references"):
        part.decompose()
    for number in page.select("p"):
        if re.search(r"\d{2,3},\d{3}|million|billion", number.text):
            assert number.select(".jd-cite"), number.text
    for mark in page.select(".jd-cite, .jd-mark"):
        mark.decompose()
    assert 400 <= len(page.text.split()) <= 1400
