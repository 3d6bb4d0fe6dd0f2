"""Is what pages say of themselves in schema.org's words valid by its definitions, and true to the records?"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from built import pages, parse, parse_head
from conftest import HOME
from explainer.records.verdicts import VERDICTS

VOCABULARY = json.loads((Path(__file__).parent / "schemaorg.json").read_text(encoding="utf-8"))
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
PLAIN = {str: {"Text", "URL", "Date", "DateTime", "Duration"}, bool: {"Boolean"}, int: {"Integer", "Number"}}


def data(path: Path) -> list[dict]:
    return [json.loads(text) for text in BLOCK.findall(path.read_text(encoding="utf-8"))]


def things(value: object) -> Iterator[dict]:
    """Every typed thing in a value."""
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from things(part)
    elif isinstance(value, list):
        for part in value:
            yield from things(part)


def fits(value: object, ranges: set[str]) -> bool:
    if isinstance(value, dict):
        return bool({value["@type"], *VOCABULARY["types"][value["@type"]]} & ranges)
    return bool(PLAIN[type(value)] & ranges) or (
        isinstance(value, str) and "CreativeWork" in ranges and "://" in value
    )


def faults(thing: dict) -> list[str]:
    """What schema.org's definitions do not allow."""
    kinds = {thing["@type"], *VOCABULARY["types"][thing["@type"]]}
    found = []
    for name, value in thing.items():
        if name[0] == "@":
            continue
        rule = VOCABULARY["properties"][name]
        if not kinds & set(rule["domains"]):
            found.append(f"{thing['@type']} has no {name}")
        found += [
            f"{name}: {part}"
            for part in (value if isinstance(value, list) else [value])
            if not fits(part, set(rule["ranges"]))
        ]
    return found


@pytest.mark.both
def test_structured_data_holds_to_schema_org(site: Path) -> None:
    for address, path in pages(site).items():
        for block in data(path):
            assert block["@context"] == "https://schema.org"
            for thing in things(block):
                assert faults(thing) == [], address


def test_the_check_sees_what_is_wrong() -> None:
    assert faults({"@type": "Claim", "author": {"@type": "CreativeWork"}})
    assert faults({"@type": "Rating", "claimReviewed": "x"}) == ["Rating has no claimReviewed"]


@pytest.mark.tiny
def test_where_the_address_is_known_each_thing_names_its_own_and_its_picture(published: Path, registers) -> None:
    for claim in registers.claims.values():
        (block,) = data(published / f"claims/{claim.id}/index.html")
        assert block["url"] == f"{HOME}claims/{claim.id}/"
        if claim.kind != "omission":
            assert (published / block["image"].removeprefix(HOME)).parent == published / "assets/cards/claims"
    for slug in registers.steps:
        assert data(published / f"argument/{slug}/index.html")[0]["image"].startswith(HOME)
    for download in data(published / "data/index.html")[0]["distribution"]:
        assert (published / download["contentUrl"].removeprefix(HOME)).is_file()


@pytest.mark.both
def test_claims_are_reviewed_and_omissions_are_articles(site: Path, registers) -> None:
    for claim in registers.claims.values():
        (block,) = data(site / f"claims/{claim.id}/index.html")
        if claim.kind == "omission":
            assert block["@type"] == "Article" and block["headline"] == claim.title
            continue
        (told,) = parse_head(site / f"claims/{claim.id}/index.html").select("meta[property='article:modified_time']")
        assert block["dateModified"] == told["content"] == str(claim.checked)
        days = [str(day) for day in (claim.checked, *(revision.date for revision in claim.history))]
        assert block["datePublished"] == min(days)
        assert block["@type"] == "ClaimReview" and block["claimReviewed"] == claim.title
        assert block["reviewRating"] == {
            "@type": "Rating",
            "alternateName": VERDICTS[claim.verdict].word,
            "ratingExplanation": claim.because,
        }
        essay = block["itemReviewed"]["appearance"]
        assert essay["datePublished"] == registers.sources[registers.settings.essay].issued and "author" not in essay
        sources = [registers.sources[key] for key in sorted({item.source for item in claim.evidence})]
        told = [(work["name"], work.get("datePublished", ""), work.get("url", "")) for work in block["citation"]]
        assert told == [(source.title, source.issued, source.url) for source in sources], claim.id


@pytest.mark.both
def test_steps_are_articles_with_their_citations(site: Path, registers) -> None:
    for slug, step in registers.steps.items():
        page = site / f"argument/{slug}/index.html"
        (block,) = data(page)
        assert (block["@type"], block["headline"], block["position"]) == ("Article", step.title, step.paragraph)
        assert block["datePublished"] == registers.settings.published
        told = parse(page).select_one('meta[property="article:published_time"]')["content"]
        assert told == block["datePublished"]
        assert len(block["citation"]) == len(parse(page).select(".jd-references .jd-sources > li"))


@pytest.mark.both
def test_every_page_tells_a_day_so_that_none_is_guessed_from_its_text(site: Path) -> None:
    for address, path in pages(site).items():
        assert len(parse_head(path).select("meta[property^='article:'][property$='_time']")) == 1, address


def test_the_downloads_are_a_dataset(site: Path) -> None:
    (block,) = data(site / "data/index.html")
    assert block["@type"] == "Dataset" and block["license"].endswith("/by/4.0/") and block["distribution"]


def test_the_page_for_teachers_is_a_learning_resource(site: Path) -> None:
    (block,) = data(site / "teach/index.html")
    assert block["@type"] == "LearningResource" and block["teaches"]


@pytest.mark.both
def test_nothing_in_the_data_can_end_its_block(site: Path) -> None:
    for path in pages(site).values():
        for text in BLOCK.findall(path.read_text(encoding="utf-8")):
            assert "<" not in text


def test_search_does_not_find_structured_data(site: Path) -> None:
    for path in site.rglob("search*.json"):
        assert "@context" not in path.read_text(encoding="utf-8")
