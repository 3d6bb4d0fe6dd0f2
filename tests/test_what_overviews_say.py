"""Do counts, ledger, timeline and the ways on and back say what the records say? Recomputed for all."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
import said
import yaml
from bs4 import Tag
from built import article, elements, pages, parse, target, words
from explainer.registers import Registers
from said import KINDS, VERDICTS, straight

pytestmark = pytest.mark.both


def graded(registers: Registers, **wanted: str) -> Counter[str]:
    """How many claims with these fields have each verdict."""
    claims = registers.claims.values()
    return Counter(
        claim.verdict for claim in claims if all(getattr(claim, name) == value for name, value in wanted.items())
    )


def test_the_table_of_verdicts_counts_what_the_essay_claims_and_leaves_out_apart(site, registers: Registers) -> None:
    tables = [
        table for path in pages(site).values() for table in elements(path, ".jd-verdicts") if table.name == "table"
    ]
    assert tables
    for table in tables:
        rows = [[words(cell) for cell in row.find_all(["th", "td"])] for row in table.select("tr")]
        assert rows[0] == ["Verdict", "The essay's claims", KINDS["omission"]]
        counts = [graded(registers, kind=kind) for kind in KINDS]
        assert rows[1:] == [[said.mark(name), *(str(count[name]) for count in counts)] for name in VERDICTS]


def test_the_ledger_shows_every_claim_under_its_step_omissions_last(site: Path, registers: Registers) -> None:
    for section in article(site, "claims/").select(".jd-ledger__step"):
        step = registers.steps[section["data-step"]]
        own = [claim for claim in registers.claims.values() if claim.step == step.slug]
        own.sort(key=lambda claim: (claim.kind != "claim", claim.id))
        assert words(section.h2) == straight(f"{step.paragraph}. {step.title}")
        assert target("claims/", section.h2.a["href"]) == f"argument/{step.slug}/"
        assert [row["id"] for row in section.select("li")] == [claim.id for claim in own]
        for claim, row in zip(own, section.select("li"), strict=True):
            lead = f"{KINDS['omission']}: " * (claim.kind == "omission")
            told = straight(f"{lead}{said.mark(claim.verdict)} {claim.title}{claim.because}")
            assert words(row) == told, claim.id
            assert (row["data-verdict"], row["data-kind"]) == (claim.verdict, claim.kind)
            assert target("claims/", row.a["href"]) == f"claims/{claim.id}/"


def test_the_ledger_counts_and_offers_what_there_is(site: Path, registers: Registers) -> None:
    ledger = article(site, "claims/").select_one(".jd-ledger")
    lines = {line["data-kind"]: line for line in ledger.select(".jd-ledger__counts")}
    assert lines.keys() == KINDS.keys()
    for kind, line in lines.items():
        counts = graded(registers, kind=kind)
        found = [name for name in VERDICTS if counts[name]]
        told = " ".join(f"{VERDICTS[name][0]} {counts[name]} {VERDICTS[name][1].lower()}" for name in found)
        assert words(line) == f"{KINDS[kind]}: {told}"
        bar = [(rect["data-verdict"], int(rect["x"]), int(rect["width"])) for rect in line.select("svg rect")]
        ends = [sum(counts[name] for name in found[:at]) for at in range(len(found))]
        assert bar == [(name, end, counts[name]) for name, end in zip(found, ends, strict=True)]
    menus = {
        menu["name"]: [option["value"] for option in menu.find_all("option")] for menu in ledger.select("select")
    }
    assert menus == {"step": ["", *registers.steps], "verdict": ["", *VERDICTS], "kind": ["", *KINDS]}


def test_the_timeline_tells_when_in_which_lane_and_whom_it_bears_on(site: Path, registers: Registers) -> None:
    events = sorted(registers.events.values(), key=lambda event: event.public)
    shown = article(site, "timeline/").select(".jd-events > li")
    for event, entry in zip(events, shown, strict=True):
        assert entry["id"] == event.id
        dated = f" · dated {said.day(event.happened)}" * (event.happened != event.public)
        assert words(entry.select_one(".jd-event__when")) == f"{said.day(event.public)} · {event.lane.title()}{dated}"
        assert words(entry.select_one(".jd-event__title")) == straight(event.title)
        listed = "; ".join(registers.sources[key].label for key in event.sources)
        lead = "Sources" if len(event.sources) > 1 else "Source"
        assert words(entry.select_one(".jd-event__sources")) == straight(f"{lead}: {listed}.")
        claims = [registers.claims[name] for name in event.claims]
        told = [straight(f"{said.mark(claim.verdict)} {claim.title}") for claim in claims]
        assert [words(row) for row in entry.select(".jd-event__claims li")] == told, event.id


def links_in(path: Path, name: str) -> list[Tag]:
    """The links in the part of a page that has an id."""
    return [link for part in elements(path, "[id]") if part["id"] == name for link in part.find_all("a")]


def test_the_way_on_and_back_is_that_of_the_menu(site: Path) -> None:
    menu = [(target("", link["href"]), words(link)) for link in parse(site / "index.html").select("#jd-menu a")]
    ways = {address.lstrip("/"): {} for address in pages(site)}
    for (one, title), (other, next_title) in pairwise(menu):
        ways[one.lstrip("/")]["next"] = (f"Next {next_title}", other)
        ways[other.lstrip("/")]["prev"] = (f"Previous {title}", one)
    for address, path in pages(site).items():
        found = {
            link["rel"][0]: (words(link), target(address, link["href"]))
            for link in elements(path, "[rel]")
            if link.name == "a" and link.find_parent("footer")
        }
        assert found == ways[address.lstrip("/")], address
        head = {
            link["rel"][0]: target(address, link["href"])
            for link in elements(path, "[rel]")
            if link.parent.name == "head" and {"prev", "next"} & set(link["rel"])
        }
        assert head == {name: way[1] for name, way in found.items()}, address


def test_the_menu_names_the_steps_and_marks_the_page(site: Path, registers: Registers) -> None:
    for address, path in pages(site).items():
        links = links_in(path, "jd-menu")
        here = [target(address, link["href"]) for link in links if link.get("aria-current")]
        listed = address.lstrip("/") in {target(address, link["href"]).lstrip("/") for link in links}
        assert [place.lstrip("/") for place in here] == [address.lstrip("/")] * listed, address
    for slug, step in registers.steps.items():
        links = links_in(pages(site)[f"argument/{slug}/"], "jd-menu")
        assert [words(link) for link in links if link.has_attr("aria-current")] == [straight(step.title)]


def test_a_listing_gives_each_thing_with_its_line_and_its_drawing(site: Path, docs: Path) -> None:
    for folder in ("figures", "lab"):
        rows = {
            target(f"{folder}/", row.a["href"]): row for row in article(site, f"{folder}/").select(".jd-listing > li")
        }
        names = sorted(path.parent.name for path in (docs / folder).glob("*/index.md"))
        assert sorted(rows) == [f"{folder}/{name}/" for name in names]
        for name in names:
            row = rows[f"{folder}/{name}/"]
            meta = yaml.safe_load((docs / folder / name / "index.md").read_text(encoding="utf-8").split("---\n")[1])
            title = straight(meta["title"].partition(": ")[2] or meta["title"])
            told = [title[0].upper() + title[1:], straight(meta.get("result") or meta["description"])]
            assert [words(row.a), words(row.p)] == told, name
            assert len(row.select(".jd-thumb[hidden][aria-hidden=true] svg :is(rect, path, circle, text)")) > 0, name


def test_the_contents_lead_to_the_headings_of_the_page(site: Path) -> None:
    for address, path in pages(site).items():
        listed = [(link["href"], words(link)) for link in links_in(path, "jd-contents")]
        parts = [part for each in elements(path, "article") for part in each.find_all(["h2", "h3"])] if listed else []
        headings = [(f"#{part['id']}", words(part)) for part in parts]
        assert not listed or listed == headings, address


def test_links_under_a_figure_lead_to_its_bare_page_its_citation_its_own_page_and_to_data_that_do_not_stand_here(
    site: Path, docs: Path
) -> None:
    homes = {path.parent.name: path.parent.parent.name for path in docs.glob("*/*/drawing.py")}
    for address, path in pages(site).items():
        for figure in elements(path, "[data-figure]"):
            name = figure["data-figure"]
            own = f"{homes[name]}/{name}/"
            links = [
                target(address, link["href"]) for link in figure.select(".jd-figure__links a:not([data-module])")
            ]
            whole = address.startswith(("argument/", own))
            assert whole == bool(figure.select_one(".jd-figure__data table")), address
            elsewhere = [own] if whole and address != own else []
            data = [] if whole else [f"{own}#data"]
            assert links == [*data, f"{own}bare/", f"{own}#cite", *elsewhere], address
