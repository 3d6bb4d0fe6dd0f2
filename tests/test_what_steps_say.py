"""Do the pages of steps and claims link, cite and introduce what their text and records say? For all of them."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import said
from bs4 import Tag
from built import article, target, words
from explainer.registers import Registers
from said import straight

pytestmark = pytest.mark.both

REFERENCE = re.compile(r"\[[^\]]+\]\((?:claim|term):[\w.-]+\)")
PLACES = {"claim": "claims/{}/", "term": "glossary/#{}"}


def written(docs: Path, registers: Registers) -> Iterator[tuple[str, str]]:
    """The address and the Markdown of every step and claim."""
    for folder, names in (("claims", registers.claims), ("argument", registers.steps)):
        for name in names:
            yield f"{folder}/{name}/", (docs / folder / f"{name}.md").read_text(encoding="utf-8")


def test_a_step_says_which_it_is_and_opens_with_two_minutes(site: Path, registers: Registers) -> None:
    for slug, step in registers.steps.items():
        page = article(site, f"argument/{slug}/")
        kicker = page.select_one(".jd-kicker")
        told = f"Step {step.paragraph} of {len(registers.steps)} · checks"
        assert words(kicker).startswith(told) and words(kicker) != told, slug
        assert target(f"argument/{slug}/", kicker.a["href"]) == "/#the-essay" and article(site, "/").select(
            "#the-essay"
        )
        assert words(page.select_one("#found h2")).startswith("In two minutes"), slug


def test_a_reply_says_whose_it_could_be_and_who_wrote_it(site: Path, registers: Registers) -> None:
    for slug in registers.steps:
        for reply in article(site, f"argument/{slug}/").select(".jd-reply"):
            side = reply["class"][1].removeprefix("jd-reply--")
            assert words(reply.select_one(".jd-reply__side")) == f"{said.SIDES[side]}. {said.WRITTEN}", slug


def linked(page: Tag, address: str) -> Counter[str]:
    """Where the links to claims and terms lead."""
    return Counter(target(address, link["href"]) for link in page.select("a.jd-ref, a.jd-term"))


def test_links_to_claims_and_terms_lead_there(site: Path, docs: Path, registers: Registers) -> None:
    for address, text in written(docs, registers):
        references = [re.search(r"\((\w+):([\w.-]+)\)$", each) for each in REFERENCE.findall(text)]
        told = Counter(PLACES[match[1]].format(match[2]) for match in references)
        assert linked(article(site, address), address) == told, address


def test_a_citation_names_source_and_place(site: Path, docs: Path, registers: Registers) -> None:
    for address, text in written(docs, registers):
        shown = [words(cite) for cite in article(site, address).select(".jd-cite")]
        assert sorted(shown) == sorted(map(straight, said.citations(text, registers.sources))), address


def test_plain_texts_cite_and_show_claims_as_pages_do(site: Path, docs: Path, registers: Registers) -> None:
    for address, text in written(docs, registers):
        plain = (site / f"text/{address.rstrip('/')}.txt").read_text(encoding="utf-8")
        body = text.split("---\n", 2)[2]
        assert [cite for cite in said.citations(body, registers.sources) if cite not in plain] == [], address
        told = [words(part) for part in article(site, address).select(".jd-figure__alternative, .jd-reply__side")]
        told += [said.day(registers.settings.record_ends)] * ("(record:end)" in body)
        assert [each for each in told if each not in straight(plain.replace("**", ""))] == [], address
    for claim in registers.claims.values():
        plain = (site / f"text/argument/{claim.step}.txt").read_text(encoding="utf-8")
        verdict = f"> **Verdict: {said.VERDICTS[claim.verdict][1]}.** {claim.because}\n"
        assert plain.count(f"> {said.KINDS[claim.kind]}: {claim.title}\n>\n{verdict}") == 1, claim.id
