"""Does the search find what people look for, cost nothing before, take nothing for markup, and say what it does?"""

import gzip
import re
from pathlib import Path

import pytest
from explainer.registers import Registers
from finish.words import FAR, NEAR
from playwright.sync_api import Page, expect
from queries import today
from subjects import KINDS

SCRIPT = "assets/javascripts/search.js"
HITS = ".jd-search__hits a:has(.jd-search__lead)"
MOST_OF_FIRST_USE = 150_000  # bytes, compressed: script, index, and the texts of the hits shown


def search(page: Page, query: str) -> list[str]:
    """Open the search, look for something, and give where the hits lead, below the site."""
    page.get_by_role("button", name="Search", exact=True).click()
    return look_for(page, query)


def look_for(page: Page, query: str) -> list[str]:
    """Look for something in the open search, and give where the hits lead, below the site."""
    page.locator(".jd-search__status").evaluate("(status) => { status.textContent = ''; }")
    page.get_by_role("searchbox").fill(query)
    expect(page.locator(".jd-search__status")).to_have_text(re.compile(r"\bfound\b", re.IGNORECASE))
    return page.locator(HITS).evaluate_all("links => links.map((link) => link.pathname.slice(1) + link.hash)")


FIRST = {
    "is it illegal": "asked/#which-law",
    "says chatgpt": "asked/#says-chatgpt",
    "256 experts": "claims/experts-256/",
    "93.3": "asked/#ninety-three-percent",
    "Hinton 2015": "claims/hinton-introduced/",
}


def test_what_people_ask_comes_first_and_no_hit_twice(page: Page, address: str) -> None:
    page.goto(address)
    search(page, "law")
    assert {query: look_for(page, query)[0] for query in FIRST} == {
        query: today(right) for query, right in FIRST.items()
    }
    for query in ("93.3", "ChatGPT", "illegal", "distil", "KV-cache", "$5.576", "naive"):
        hits = look_for(page, query)
        assert hits and len(hits) == len(set(hits)), query


def test_nothing_is_said_to_be_nothing_and_leads_on(page: Page, address: str) -> None:
    page.goto(address)
    assert search(page, "distvhh") == []
    assert page.locator(".jd-search__status").inner_text().startswith("Nothing found")
    ways = [link.get_attribute("href") for link in page.locator(".jd-search__hits a").all()]
    assert [address + way for way in ("asked/", "glossary/", "claims/")] == ways
    page.keyboard.press("Enter")
    assert page.url == address
    page.locator(".jd-search__hits button").first.click()
    assert page.locator(HITS).count() and page.get_by_role("searchbox").input_value().startswith("dist")


def test_a_word_that_stands_nowhere_is_named_and_leads_show_those_that_were_met(page: Page, address: str) -> None:
    page.goto(address)
    assert search(page, "nemotron vvvvvv")
    assert "without “vvvvvv”" in page.locator(".jd-search__status").inner_text()
    look_for(page, "fraudulent accounts")
    for lead in page.locator(".jd-search__lead").all()[:5]:
        expect(lead).not_to_be_empty()
        assert len(lead.inner_text()) <= 240
    marked = {word.lower() for word in page.locator(".jd-search__lead mark").all_inner_texts()}
    assert {"fraudulent", "accounts"} <= marked


def test_a_title_without_text_of_its_own_shows_what_stands_below_it(
    page: Page, address: str, registers: Registers
) -> None:
    page.goto(address)
    step = list(registers.steps.values())[-1]
    assert f"argument/{step.slug}/" in search(page, step.title)
    expect(page.locator(f"{HITS}[href$='argument/{step.slug}/'] .jd-search__lead")).not_to_be_empty()


def test_the_first_use_is_light(page: Page, address: str, site: Path) -> None:
    asked: set[str] = set()
    page.goto(address)
    page.on("request", lambda request: asked.add(request.url.removeprefix(address)))
    search(page, "how much did deepseek cost")
    expect(page.locator(".jd-search__lead").last).not_to_be_empty()
    page.wait_for_load_state("networkidle")
    files = [site / name for name in asked if (site / name).is_file()]
    assert [path for path in files if path.name == "search.json"] and len(files) > 3
    assert sum(len(gzip.compress(path.read_bytes(), 6)) for path in files) <= MOST_OF_FIRST_USE


@pytest.mark.parametrize("path", [KINDS[kind] for kind in ("home", "step", "claim", "missing")])
def test_hits_lead_to_pages_from_any_depth(page: Page, address: str, site: Path, path: str) -> None:
    page.goto(address + path)
    hit = search(page, "kv cache")[0]
    page.locator(HITS).first.click()
    page.wait_for_url(address + hit)
    assert page.locator("h1").count() == 1


def test_the_search_is_fetched_when_it_opens(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address + "argument/the-accusation/")
    assert len(asked) <= 12 and not [name for name in asked if "search" in name]
    search(page, "chatgpt")
    names = [name for name in asked if "search" in name]
    assert names[:2] == [SCRIPT, "assets/search.json"]
    assert all(re.fullmatch(r".*/\d+\.search\.json", name) for name in names[2:])


def test_what_chinese_words_need_is_fetched_when_one_is_typed(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(f"{address}assets/")))
    page.goto(address)
    assert search(page, "moonshot") and "chinese.search.json" not in asked
    page.get_by_role("searchbox").fill("十八分之一")
    expect(page.locator(HITS).first).to_have_attribute("href", re.compile("/zh/#mixture-of-experts$"))
    assert look_for(page, "月之暗面") and asked.count("chinese.search.json") == 1
    assert asked.count("search.json") == 1


def test_a_hostile_query_does_nothing(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Control+k")
    for query in ("<img src=x onerror=alert(1)>", "__proto__", "constructor", "%00", "a" * 100):
        look_for(page, query)
        assert page.locator(".jd-search__hits img").count() == 0, query


def test_the_index_and_its_texts_are_taken_for_text(page: Page, address: str) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    made = {"pages": [["claims/", hostile]], "sections": [[0, "", "", 0, hostile]], "words": "", "postings": ""}
    made |= {"small": [], "steps": [NEAR, FAR], "same": []}
    page.route("**/assets/search.json", lambda route: route.fulfill(json=made))
    page.route("**/0.search.json", lambda route: route.fulfill(json=[hostile]))
    page.goto(address)
    search(page, "img")
    assert page.locator(".jd-search__title").inner_text() == hostile
    expect(page.locator(".jd-search__lead")).to_have_text(hostile)
    assert page.locator(".jd-search__hits img").count() == 0


def test_hits_stay_where_their_texts_cannot_be_had(page: Page, address: str) -> None:
    page.route("**/*.search.json", lambda route: route.fulfill(status=404))
    page.goto(address)
    assert search(page, "kv cache")


def test_a_missing_index_is_said(page: Page, address: str) -> None:
    page.route("**/search.json", lambda route: route.fulfill(status=404))
    page.goto(address)
    page.keyboard.press("Control+k")
    expect(page.locator(".jd-search__status")).to_contain_text("could not be fetched")
