"""Does the search index hold every section and word, once, and do both languages read it alike?"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from built import pages, parse
from explainer.registers import Registers
from finish.sections import article_sections
from finish.words import SMALL, STEPS, index, posting, words

SCRIPT = "assets/javascripts/search.js"
TEXTS = [
    "KV cache: 93.3 %",
    "DeepSeek‑V3’s R1-Zero",
    "1,200.5 and v3.2.1.",
    "Élodie's Naïve",
    "中国 模型",
    "a_b",
    "",
    "½ ﬁne",
]


@pytest.fixture(scope="module")
def built_index(site: Path) -> dict:
    return json.loads((site / "assets" / "search.json").read_text(encoding="utf-8"))


def test_both_languages_take_a_text_apart_alike(javascript: Callable) -> None:
    assert javascript(SCRIPT, "words", [[text] for text in TEXTS]) == [words(text) for text in TEXTS]


def test_sections_of_a_word_are_read_as_they_were_written(javascript: Callable) -> None:
    lists = [[0], [0, 1, 2], [5, 63, 64, 126, 127, 1000], [62], [63], [10000]]
    assert javascript(SCRIPT, "sectionsOf", [[posting(numbers), STEPS] for numbers in lists]) == lists


def test_an_article_is_cut_at_headings_and_entries() -> None:
    article = (
        '<article><h1 id="top">A <em>b</em><a class="headerlink" href="#top">¶</a></h1><p>One.</p>'
        '<div class="jd-card"><p>Said elsewhere.</p></div><svg><text>drawn</text></svg>'
        '<h2 id="two">Two</h2><p>x <b>y</b><br>z</p><ul><li id="three"><span class="jd-source__label">C</span> t</li></ul></article>'
    )
    found = [(section.anchor, section.title, section.words) for section in article_sections(article)]
    assert found == [("", "A b", "One."), ("two", "Two", "x y z"), ("three", "C", "t")]


def test_a_page_that_is_one_record_is_one_section_under_its_verdict() -> None:
    page = (
        "<title>Corrected: It is so - Site</title><article><div class='jd-record'><h1 id='a'>It is so</h1></div>"
        "<p>For 93.3 reasons.</p><h2 id='evidence'>Evidence</h2></article>"
    )
    made = index({"claims/a/": page})
    assert made["pages"] == [["claims/a/", "Corrected: It is so"]]
    assert [row[:3] for row in made["sections"]] == [[0, "", ""]]
    assert "93.3" in made["postings"] and not set(made["postings"]) & SMALL


def test_every_claim_and_every_source_can_be_found(built_index: dict, registers: Registers) -> None:
    listed = {
        built_index["pages"][page][0] + (anchor and f"#{anchor}") for page, anchor, *_ in built_index["sections"]
    }
    assert {f"claims/{claim}/" for claim in registers.claims} <= listed
    assert {f"sources/#{source}" for source in registers.sources} <= listed
    assert not [place for place in listed if "/bare/" in place]  # copies for embedding


def test_every_section_of_the_index_exists_and_has_a_title(built_index: dict, site: Path) -> None:
    built = pages(site)
    for page, anchor, title, _ in built_index["sections"]:
        address, name = built_index["pages"][page]
        tree = parse(built[address or "/"])
        assert not anchor or tree.find(id=anchor), f"{address}#{anchor}"
        assert title or name, address
