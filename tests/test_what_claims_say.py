"""Do a claim's page, its card and every link with a mark say what its record says? Recomputed for all of them."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import said
from bs4 import Tag
from built import article, pages, parse, target, words
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


def test_the_head_says_kind_step_claim_verdict_and_finding(claim_pages, registers: Registers) -> None:
    for claim, page in claim_pages:
        step = registers.steps[claim.step]
        assert words(page.select_one(".jd-kicker")) == straight(
            f"{said.KINDS[claim.kind]} · step {step.paragraph}, {step.title}"
        )
        assert leads_to(claim, page.select_one(".jd-kicker a")) == f"argument/{claim.step}/"
        assert (words(page.h1), page.h1["id"]) == (straight(claim.title), claim.id)
        assert words(page.select_one("#found")) == straight(f"{said.mark(claim.verdict)} {claim.because}"), claim.id
        assert f"jd-found--{claim.verdict}" in page.select_one("#found")["class"]


def test_each_source_of_a_claim_has_label_words_place_reading_and_interest(claim_pages, registers: Registers) -> None:
    for claim, page in claim_pages:
        shown = page.select(".jd-evidence > li")
        assert len(shown) == len(claim.evidence), claim.id
        for item, entry in zip(claim.evidence, shown, strict=True):
            source, (bears, read) = registers.sources[item.source], entry.find_all("span")
            assert words(bears) == said.BEARS[item.bears] and f"jd-bears--{item.bears}" in bears["class"], claim.id
            assert words(read) == said.remark(said.honesty(source)), claim.id
            assert leads_to(claim, entry.a) == f"sources/#{item.source}"
            place = f"{source.label}{', ' if item.locator else ''}{item.locator}"
            told = f"{said.BEARS[item.bears]} {said.remark(item.says)} {straight(place)}{said.remark(said.honesty(source))}"
            assert words(entry) == straight(told)


def test_what_would_change_it_and_its_last_check_are_told(claim_pages) -> None:
    for claim, page in claim_pages:
        told = words(page.select_one("#would-change").find_next("p"))
        assert told.rstrip(".") == straight(claim.would_change).rstrip("."), claim.id
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


def test_a_card_says_verdict_kind_claim_finding_and_how_its_sources_were_read(site, registers: Registers) -> None:
    shown = Counter()
    for address, path in pages(site).items():
        for card in parse(path).select(".jd-card[id]"):
            claim = registers.claims[card["id"].removeprefix("claim-")]
            parts = [words(card.select_one(f".jd-card__{part}")) for part in ("head", "claim", "finding", "foot")]
            assert parts == [
                said.mark(claim.verdict) + said.KINDS[claim.kind],
                straight(claim.title),
                straight(claim.because),
                f"{said.sources_of(claim, registers.sources)} · evidence · what would change it",
            ], f"{address}: {claim.id}"
            page = f"claims/{claim.id}/"
            links = [target(address, link["href"]) for link in card.select("a:not(.headerlink)")]
            assert links == [page, f"{page}#evidence", f"{page}#would-change"]
            assert f"jd-card--{claim.verdict}" in card["class"]
            shown[claim.kind] += 1
    assert shown["claim"] and shown["omission"]


def test_what_is_copied_of_a_claim_is_its_record(site: Path, registers: Registers) -> None:
    names = ("id", "kind", "checked", "title", "because")
    for path in pages(site).values():
        for tag in parse(path).select("[data-claim]"):
            told = json.loads(tag["data-claim"])
            claim = registers.claims[told["id"]]
            assert [straight(told[name]) for name in names] == [straight(getattr(claim, name)) for name in names]
            assert told["verdict"] == said.VERDICTS[claim.verdict][1]


def marked_claim(address: str, tag: Tag) -> str:
    """The claim that a mark stands for: of the link around it or right behind it; '' where there is none."""
    link = tag.find_parent("a") or next((each for each in tag.find_next_siblings(True)[:1] if each.name == "a"), None)
    parts = target(address, link["href"]).strip("/").split("/") if link and link.get("href") else []
    return parts[1] if len(parts) == 2 and parts[0] == "claims" else ""


def test_wherever_a_claim_is_linked_with_a_mark_the_mark_is_its_verdict(site: Path, registers: Registers) -> None:
    seen = set()
    for address, path in pages(site).items():
        for tag in parse(path).select(".jd-mark"):
            verdict = tag["class"][1].removeprefix("jd-mark--")
            assert words(tag) == said.mark(verdict), address
            assert tag.select_one(".jd-mark__icon")["aria-hidden"] == "true"
            name = marked_claim(address, tag)
            assert not name or registers.claims[name].verdict == verdict, f"{address}: {name}"
            seen.add(name)
    assert seen >= registers.claims.keys()
