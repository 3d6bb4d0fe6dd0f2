"""Do a claim's page, its row and every link with a mark say what its record says? Recomputed for all of them."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import said
from bs4 import Tag
from built import article, elements, pages, parse, target, words
from explainer.records import words as in_code
from explainer.records.claims import Claim
from explainer.records.verdicts import VERDICTS
from explainer.registers import Registers
from said import straight

pytestmark = pytest.mark.both


@pytest.fixture(scope="module")
def claim_pages(site: Path, registers: Registers) -> list[tuple[Claim, Tag]]:
    """Every claim with the article of its page."""
    return [(claim, article(site, f"claims/{claim.id}/")) for claim in registers.claims.values()]


def leads_to(page: Claim, link: Tag) -> str:
    """Where a link on a claim's page leads."""
    return target(f"claims/{page.id}/", link["href"])


def test_the_closed_lists_read_as_they_are_meant() -> None:
    assert (in_code.BEARS, in_code.ASSERTS) == (said.BEARS, said.KINDS)
    assert (in_code.SIDES, in_code.WRITTEN) == (said.SIDES, said.WRITTEN)
    assert {name: (verdict.icon, verdict.word) for name, verdict in VERDICTS.items()} == said.VERDICTS


def test_the_head_says_step_verdict_claim_reason_and_what_would_change_it(claim_pages, registers: Registers) -> None:
    for claim, page in claim_pages:
        step = registers.steps[claim.step]
        assert words(page.select_one(".jd-kicker")) == straight(f"Checked in step {step.paragraph}, {step.title}")
        assert leads_to(claim, page.select_one(".jd-kicker a")) == f"argument/{claim.step}/"
        assert (words(page.h1), page.h1["id"]) == (f"{said.SAYS[claim.kind]}: {straight(claim.title)}", claim.id)
        told = [words(part) for part in page.select_one("#found").find_all(recursive=False)]
        assert told == [said.mark(claim.verdict), words(page.h1), straight(claim.because)], claim.id
        assert f"jd-verdict--{claim.verdict}" in page.select_one("#found > .jd-verdict")["class"]
        change = words(page.select_one("#found + #would-change"))
        assert change.rstrip(".") == f"What would change it: {said.remark(claim.would_change)}".rstrip("."), claim.id


def test_each_source_of_a_claim_has_words_label_place_reading_and_interest(claim_pages, registers: Registers) -> None:
    for claim, page in claim_pages:
        told = []
        for label in page.select(".jd-bears"):
            entries = label.find_next_sibling("ul").find_all("li", recursive=False)
            bears = next(name for name in said.BEARS if f"jd-bears--{name}" in label["class"])
            assert words(label) == said.BEARS[bears]
            told += [(bears, words(entry), leads_to(claim, entry.a)) for entry in entries]
        expected = []
        for item in sorted(claim.evidence, key=lambda item: list(said.BEARS).index(item.bears)):
            source = registers.sources[item.source]
            place = f"{source.label}{', ' if item.locator else ''}{item.locator}"
            line = straight(f"{said.remark(item.says)} {said.ended(place)} {said.how_read(source)}")
            expected.append((item.bears, line, f"sources/#{item.source}"))
        assert told == expected, claim.id


def test_its_last_check_is_told(claim_pages) -> None:
    for claim, page in claim_pages:
        assert words(page.select_one(".jd-checked")) == f"Last checked on {said.day(claim.checked)}.", claim.id


def related(claim: Claim, claims: dict[str, Claim]) -> Iterator[tuple[str, str, str]]:
    """How a claim bears on others, and others on it: words, the other's id, the note as a sentence."""
    for relation in claim.relations:
        yield said.GIVEN[relation.kind], relation.claim, relation.note and said.remark(relation.note)
    for other in claims.values():
        for relation in other.relations:
            if relation.claim == claim.id:
                yield said.RECEIVED[relation.kind], other.id, relation.note and said.remark(relation.note)


def test_relations_are_told_at_both_ends(claim_pages, registers: Registers) -> None:
    for claim, page in claim_pages:
        told = Counter()
        for entry in page.select(".jd-bearing > li"):
            lead, _, rest = words(entry).partition(": ")
            other = registers.claims[leads_to(claim, entry.a).split("/")[1]]
            opening = straight(f"{said.mark(other.verdict)} {other.title}.")
            assert rest.startswith(opening), claim.id
            told[lead, other.id, rest.removeprefix(opening).strip()] += 1
        assert told == Counter(related(claim, registers.claims)), claim.id


def test_a_history_is_told_latest_first(claim_pages) -> None:
    for claim, page in claim_pages:
        expected = [
            straight(
                f"{said.day(change.date)}: {said.mark(change.was)} became {said.mark(change.now)}. {said.remark(change.because)}"
            )
            for change in reversed(claim.history)
        ]
        assert [words(entry) for entry in page.select(".jd-history > li")] == expected, claim.id


def test_titles_and_descriptions_tell_the_verdict(site: Path, registers: Registers) -> None:
    for claim in registers.claims.values():
        head = parse(pages(site)[f"claims/{claim.id}/"]).head
        told = straight(f"{said.VERDICTS[claim.verdict][1]}: {claim.title}")
        assert words(head.title).startswith(told + " - "), claim.id
        assert straight(head.select_one("[property='og:title']")["content"]) == told
        for name in ("[name=description]", "[property='og:description']"):
            assert straight(head.select_one(f"meta{name}")["content"]) == straight(claim.because), claim.id


def test_each_claim_has_one_row_on_its_steps_page_that_says_what_its_record_does(site, registers: Registers) -> None:
    shown = Counter()
    for address, path in pages(site).items():
        for row in (
            row for rows in elements(path, ".jd-claims__rows") for row in rows.find_all("li", recursive=False)
        ):
            claim = registers.claims[row["id"].removeprefix("claim-")]
            assert address == f"argument/{claim.step}/", claim.id
            told = [words(row.select_one(f".jd-{part}")) for part in ("claim__title", "mark", "claim__finding")]
            assert told == [straight(claim.title), said.mark(claim.verdict), straight(claim.because)], claim.id
            assert straight(claim.in_short).lower() in words(row.summary).lower()
            assert said.remark(claim.would_change)[:-1] in words(row.details)
            assert words(row.select_one(".jd-claim__foot")).startswith(said.sources_of(claim, registers.sources))
            links = [target(address, link["href"]) for link in row.select("a")]
            assert links == [f"claims/{claim.id}/", f"claims/{claim.id}/#evidence"]
            shown[claim.id] += 1
    assert shown == Counter(registers.claims.keys())


def test_what_is_copied_of_a_claim_is_its_record(site: Path, registers: Registers) -> None:
    """In a row it is the row's own words."""
    names = ("id", "kind", "checked", "title", "because")
    for path in pages(site).values():
        for tag in elements(path, "[data-claim]"):
            told = json.loads(tag["data-claim"])
            claim = registers.claims[told["id"]]
            expected = {name: straight(str(getattr(claim, name))) for name in names}
            expected["verdict"] = said.VERDICTS[claim.verdict][1]
            assert {name: straight(word) for name, word in told.items()}.items() <= expected.items()
            assert set(told) == (set(names[:3]) if tag.name == "li" else set(expected))


def marked_claim(address: str, tag: Tag) -> str:
    """The claim that a mark stands for: of its row, or the link around it or right behind; '' where there is none."""
    if row := tag.find_parent(class_="jd-claim"):
        return row["id"].removeprefix("claim-")
    link = tag.find_parent("a") or next((each for each in tag.find_next_siblings(True)[:1] if each.name == "a"), None)
    parts = target(address, link["href"]).strip("/").split("/") if link and link.get("href") else []
    return parts[1] if len(parts) == 2 and parts[0] == "claims" else ""


def test_wherever_a_claim_is_linked_with_a_mark_the_mark_is_its_verdict(site: Path, registers: Registers) -> None:
    seen = set()
    for address, path in pages(site).items():
        for tag in elements(path, ".jd-mark"):
            verdict = tag["class"][1].removeprefix("jd-mark--")
            assert words(tag) == said.mark(verdict), address
            assert tag.find(class_="jd-mark__icon")["aria-hidden"] == "true"
            name = marked_claim(address, tag)
            assert not name or registers.claims[name].verdict == verdict, f"{address}: {name}"
            seen.add(name)
    assert seen >= registers.claims.keys()
