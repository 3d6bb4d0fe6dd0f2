"""Do plain texts, feed, calendar, bibliography and tables say what the records say? Recomputed for all of them."""

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import said
from bs4 import BeautifulSoup
from built import article, parse, words
from explainer.records.claims import Claim
from explainer.records.sources import Source
from explainer.registers import Registers
from said import KINDS, VERDICTS, with_stop

pytestmark = pytest.mark.both

ATOM = "{http://www.w3.org/2005/Atom}"
CHANGE = re.compile(r"^## (?P<day>\d{1,2} \w+ \d{4}): (?P<title>.*) \{ #(?P<id>[\w-]+) \}$", re.MULTILINE)


def read(path: Path) -> str:
    """A file's text with the ends of its lines."""
    return path.read_bytes().decode("utf-8")


def part(text: str, heading: str) -> str:
    """What stands under a heading of a plain text."""
    return text.partition(f"## {heading}\n\n")[2].partition("\n\n## ")[0].partition("\n\nPage: ")[0]


def evidence(claim: Claim, registers: Registers) -> list[str]:
    """The lines of a plain text that give a claim's evidence."""
    return [
        f"- {said.BEARS[item.bears].capitalize()}: {with_stop(item.says)} "
        f"[{registers.sources[item.source].label}{', ' * bool(item.locator)}{item.locator}]"
        for item in claim.evidence
    ]


def test_a_claims_plain_text_says_what_its_record_says(site: Path, registers: Registers) -> None:
    for claim in registers.claims.values():
        text = read(site / f"text/claims/{claim.id}.txt")
        step = registers.steps[claim.step]
        head = [f"# {claim.title}", f"{KINDS[claim.kind]}, in paragraph {claim.paragraph} ({step.title}).", f"**Verdict: {VERDICTS[claim.verdict][1]}.** {claim.because}"]  # fmt: skip
        assert text.split("\n\n")[:3] == head, claim.id
        assert part(text, "Evidence").split("\n") == evidence(claim, registers), claim.id
        assert part(text, "What would change this verdict") == with_stop(claim.would_change)
        assert f"\n\nLast checked on {said.day(claim.checked)}.\n\n## Sources" in text


def listed_line(source: Source) -> str:
    """A source as plain texts list it."""
    printed = source.issued and said.day(source.issued)
    parts = (said.authors(source), source.title, source.container, printed, source.url)
    known = ". ".join(part.rstrip(".") for part in parts if part)
    return f"- [{source.label}] {known} ({said.honesty(source)})"


def test_plain_texts_say_how_each_source_was_read(site: Path, registers: Registers) -> None:
    listed = {f"[{source.label}]": source for source in registers.sources.values()}
    assert len(listed) == len(registers.sources), "two sources have one label"
    for path in (site / "text").rglob("*.txt"):
        for line in part(read(path), "Sources").split("\n"):
            source = listed[re.match(r"- (\[.*?\])", line)[1]] if line else None
            assert not source or said.straight(line) == said.straight(listed_line(source)), path


def test_the_index_of_texts_gives_verdicts_and_findings(site: Path, registers: Registers) -> None:
    text = read(site / "llms.txt")
    description = parse(site / "index.html").select_one("[name=description]")["content"]
    assert said.straight(text.split("\n")[2]) == f"> {said.straight(description)}"
    steps = [f"- [{step.title}](/text/argument/{slug}.txt): {step.finding}" for slug, step in registers.steps.items()]
    assert part(text, "Steps").split("\n") == steps
    claims = registers.claims.values()
    told = [f"- [{claim.title}](/text/claims/{claim.id}.txt): {VERDICTS[claim.verdict][1]}" for claim in claims]
    assert part(text, "Claims").split("\n") == told


def test_the_feed_gives_the_changes_newest_first(site: Path, docs: Path) -> None:
    found = CHANGE.findall(read(docs / "changes.md"))
    feed = ElementTree.fromstring(read(site / "feed.xml"))
    entries = feed.findall(f"{ATOM}entry")
    told = [(entry.find(f"{ATOM}link").get("href"), entry.find(f"{ATOM}title").text) for entry in entries]
    assert sorted(told) == sorted((f"changes/#{name}", title[0].upper() + title[1:]) for _, title, name in found)
    days = {f"changes/#{name}": day for day, _, name in found}
    stamps = [entry.find(f"{ATOM}updated").text for entry in entries]
    assert [said.day(stamp[:10]) for stamp in stamps] == [days[link] for link, _ in told]
    page = " ".join(re.findall(r"\w+", words(article(site, "changes/"))))
    told = [BeautifulSoup(entry.find(f"{ATOM}content").text, "html.parser").get_text() for entry in entries]
    assert all(" ".join(re.findall(r"\w+", text)[:5]) in page for text in told)
    assert all(entry.find(f"{ATOM}content").text for entry in entries)
    assert stamps == sorted(stamps, reverse=True) and feed.find(f"{ATOM}updated").text == stamps[0]


def unescaped(line: str) -> str:
    """The value of a calendar's line."""
    return re.sub(r"\\(.)", lambda match: {"n": "\n"}.get(match[1], match[1]), line.partition(":")[2])


def test_the_calendar_says_what_happened_when_and_by_which_sources(site: Path, registers: Registers) -> None:
    lines = read(site / "data/events.ics").replace("\r\n ", "").split("\r\n")
    entries = "\n".join(lines).split("BEGIN:VEVENT\n")[1:]
    for event, text in zip(sorted(registers.events.values(), key=lambda e: e.public), entries, strict=True):
        fields = {line.partition(":")[0].partition(";")[0]: unescaped(line) for line in text.splitlines()}
        assert fields["UID"].startswith(f"{event.id}@")
        assert (fields["SUMMARY"], fields["CATEGORIES"]) == (event.title, event.lane)
        assert fields["DTSTART"] == (event.public + "-01")[:10].replace("-", "")
        labels = "; ".join(registers.sources[key].label for key in event.sources)
        dated = f"Dated {said.day(event.happened)}.\n" * (event.happened != event.public)
        assert fields["DESCRIPTION"].endswith(f"{dated}{event.note}{chr(10) * bool(event.note)}Sources: {labels}.")
        assert ("Only the month" in fields["DESCRIPTION"]) == (len(event.public) == 7), event.id


def test_the_bibliography_says_who_when_where_and_how_each_was_read(site: Path, registers: Registers) -> None:
    entries = read(site / "data/sources.bib").split("\n\n")
    for source, entry in zip(registers.sources.values(), entries, strict=True):
        fields = dict(re.findall(r"^  (\w+) = \{?(.*?)\}?,$", entry, re.MULTILINE))
        fields = {name: re.sub(r"\\textasciitilde\{\}", "~", value) for name, value in fields.items()}
        year, month, *_ = [*str(source.issued).split("-"), "", ""]
        assert (fields.get("year", ""), fields.get("url", "")) == (year, source.url), source.id
        assert fields.get("month", "") == (said.day(f"2000-{month}")[:3].lower() if month else ""), source.id
        assert re.sub(r"\\(.)", r"\1", fields["title"]).strip("{}") == source.title.strip("{}")
        assert said.straight(re.sub(r"\\(.)", r"\1", fields["note"])) == said.honesty(source), source.id


@pytest.mark.parametrize("kind", ["claims", "events", "models"])
def test_a_tables_cells_are_the_fields_of_the_records(site: Path, registers: Registers, kind: str) -> None:
    rows = list(csv.DictReader(io.StringIO(read(site / f"data/{kind}.csv"), newline="")))
    records = getattr(registers, kind)
    assert [row["id"] for row in rows] == sorted(records, key=lambda name: getattr(records[name], "public", ""))
    for row in rows:
        plain = {name: getattr(records[row["id"]], name, None) for name in row}
        for name, value in plain.items():
            if isinstance(value, (str, int, bool)) or name in ("checked", "released"):
                assert row[name] == (str(value).lower() if isinstance(value, bool) else str(value)), row["id"]


def test_files_say_where_numbers_and_sources_were_read(site: Path, registers: Registers) -> None:
    for row in csv.DictReader(io.StringIO(read(site / "data/models.csv"), newline="")):
        for group, origin in registers.models[row["id"]].sources.known().items():
            told = [row[f"{group}_{name}"] for name in ("source", "locator", "read")]
            assert told == [origin.source, origin.locator, origin.read], row["id"]
    items = json.loads(read(site / "data/sources.json"))
    assert [item["id"] for item in items] == list(registers.sources)
    for item in items:
        source = registers.sources[item["id"]]
        fields = {name: getattr(source, name) for name in ("read", "via", "interest")}
        assert item["custom"] == {name: value for name, value in fields.items() if value}, source.id


def test_tables_name_sources_and_claims(site: Path, registers: Registers) -> None:
    claims, events = (
        csv.DictReader(io.StringIO(read(site / f"data/{name}.csv"), newline="")) for name in ("claims", "events")
    )
    for row in claims:
        claim = registers.claims[row["id"]]
        assert row["sources"].split("; ") == list(dict.fromkeys(item.source for item in claim.evidence))
        told = [f"{relation.kind} {relation.claim}" for relation in claim.relations]
        assert row["relations"] == "; ".join(dict.fromkeys(told)), claim.id
    for row in events:
        event = registers.events[row["id"]]
        assert (row["sources"], row["claims"]) == ("; ".join(event.sources), "; ".join(event.claims)), event.id


def test_a_formula_of_a_plain_text_begins_and_ends(site: Path) -> None:
    """In each stretch between two signs there are words, and every sign has its other."""
    texts = [read(path) for path in sorted((site / "text").rglob("*.txt"))]
    assert texts and [text[:60] for text in texts if len(re.findall(r"^\$\$$", text, re.MULTILINE)) % 2] == []
