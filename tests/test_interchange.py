"""Can reference managers and calendars read the bibliography and the calendar?"""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from explainer.exports.bibliographies import bibtex_entry, escaped
from explainer.exports.calendar import entry as event_lines
from explainer.exports.calendar import fold
from explainer.records.places import Place
from explainer.records.sources import source_from


@pytest.fixture(scope="module")
def data(site):
    return site / "data"


def test_bibtex_has_every_source_once_and_closes_its_braces(data, registers):
    text = (data / "sources.bib").read_text(encoding="utf-8")
    assert re.findall(r"^@\w+\{(.+),$", text, re.MULTILINE) == list(registers.sources)
    for entry in text.split("\n\n"):
        plain = re.sub(r"\\[{}]", "", entry)
        assert plain.count("{") == plain.count("}"), entry


def test_bibtex_escapes_what_tex_would_read():
    assert escaped(r"50% of {a_b} & \c") == r"50\% of \{a\_b\} \& \textbackslash{}c"


def test_a_bibtex_entry_is_written_in_full():
    record = {
        "id": "lee-2024-x",
        "type": "article",
        "title": "Costs & 5% more",
        "title-short": "Lee 2024",
        "author": [{"family": "Lee", "given": "Ann"}, {"literal": "A & B Lab"}, {"literal": "and others"}],
        "issued": "2024-05-06",
        "URL": "https://arxiv.org/abs/2405.04434",
        "publisher": "arXiv",
        "read": "part",
        "interest": "a party",
    }
    assert bibtex_entry(source_from(record, Place(Path("sources.yml")))).splitlines() == [
        "@misc{lee-2024-x,",
        r"  author = {Lee, Ann and {A \& B Lab} and others},",
        r"  title = {{Costs \& 5\% more}},",
        "  howpublished = {arXiv},",
        "  year = {2024},",
        "  month = may,",
        "  date = {2024-05-06},",
        "  eprint = {2405.04434},",
        "  archiveprefix = {arXiv},",
        "  url = {https://arxiv.org/abs/2405.04434},",
        "  note = {read in part; interest: a party},",
        "}",
    ]


def unfolded(data):
    text = (data / "events.ics").read_bytes().decode("utf-8")
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return text.replace("\r\n ", "").split("\r\n")


def test_the_calendar_is_one_and_its_entries_are_of_whole_days(data):
    """What each entry says, test_what_files_say holds."""
    lines = unfolded(data)
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"] and lines[-2] == "END:VCALENDAR"
    starts = [line.partition(":")[0] for line in lines if line.startswith("DTSTART")]
    assert len(starts) == lines.count("BEGIN:VEVENT") and set(starts) == {"DTSTART;VALUE=DATE"}


def test_an_event_ends_the_next_day_and_tells_when_the_records_changed(data, registers):
    lines = unfolded(data)
    told = {
        name: [line.partition(":")[2] for line in lines if line.startswith(name)] for name in ("DTSTART", "DTEND")
    }
    assert told["DTEND"] == [f"{date.fromisoformat(day) + timedelta(days=1):%Y%m%d}" for day in told["DTSTART"]]
    changed = {line.partition(":")[2] for line in lines if line.startswith(("LAST-MODIFIED", "DTSTAMP"))}
    assert len(changed) == 1 and max(changed)[:8] >= registers.settings.record_ends.replace("-", "")
    assert any(line.startswith("X-WR-CALNAME:") for line in lines)
    event = next(iter(registers.events.values()))
    known = replace(registers.settings, site="https://example.org/just/")
    urls = [line for line in event_lines(event, registers.sources, known, "2026-11-29") if line.startswith("URL")]
    assert urls == [f"URL:https://example.org/just/timeline/#{event.id}"]


def test_lines_are_folded_between_characters():
    line = "SUMMARY:" + "é" * 80
    pieces = fold(line).split("\r\n ")
    assert "".join(pieces) == line and len(pieces) == 3
