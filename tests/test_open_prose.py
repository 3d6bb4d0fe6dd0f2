"""Does the open text of each step carry a reader: two minutes of two minutes, no marks in it, every term explained?"""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from built import article
from explainer.records.files import read_front_matter
from explainer.registers import Registers
from open_prose import count, found_words, names_of, opened, stray_marks, unexplained
from subjects import STEPS

LEAST, MOST = 130, 170  # words in two minutes: with what stands above them, about one screen and a fifth of a phone

PAGE = """<article><p class="jd-kicker">Step 1 of two, which is left out</p>
<div id="found"><h2>In two minutes</h2><p>Bees count to four, because three are few [<span class="jd-cite">Lee</span>].</p></div>
<p>You see them, so it is true. Nobody knows 5 more.</p>
<details><p>Folded words are not counted at all.</p></details>
<ul class="jd-tree"><li>Nor are four words in a box.</li></ul>
<p>A <span class="jd-mark">mark</span> and a hive here.</p></article>"""


def page(text: str = PAGE) -> Tag:
    """A small page."""
    return BeautifulSoup(text, "html.parser").article


def test_only_open_text_is_counted() -> None:
    counts = count(page())
    assert (counts.words, counts.found, counts.you, counts.marks, counts.crowded) == (24, 8, 1, 1, 0)
    assert (counts.short, counts.joined, round(counts.numbers, 1)) == (75, 50, 4.2)


@pytest.mark.parametrize(
    ("written", "explained"),
    [
        ("A hive here, and [hive] there.", True),
        ("Many hives stand here at last.", False),
        ("Many *hives* stand here at last.", True),
        ("Many [bee hives] stand here at last.", True),
    ],
)
def test_a_term_without_explanation_is_seen(written: str, explained: bool) -> None:
    links = {"[hive]": '<a class="jd-term" href="../glossary/#hive">it</a>', "*hives*": "<em>hives</em>"}
    links["[bee hives]"] = '<a class="jd-term" href="../glossary/#bee-hive">bee hives</a>'
    for form, html in links.items():
        written = written.replace(form, html)
    found = list(unexplained(page(f"<article><p>{written}</p></article>"), {"hive": names_of("Hive", ())}))
    assert (not found) == explained


@pytest.mark.parametrize("slug", STEPS)
def test_no_verdict_stands_outside_the_rows_of_claims(site: Path, slug: str) -> None:
    stray = stray_marks(article(site, f"argument/{slug}/"))
    assert [(mark.find_parent(["p", "li"]) or mark).get_text() for mark in stray] == []


def test_a_claims_reasoning_links_other_claims_without_their_marks(docs: Path) -> None:
    """A mark beside our own words would seem to grade them."""
    assert [page.name for page in (docs / "claims").glob("*.md") if "](claim:" in page.read_text("utf-8")] == []


@pytest.mark.parametrize("slug", STEPS)
def test_two_minutes_are_two_minutes(site: Path, slug: str) -> None:
    assert LEAST <= len(found_words(opened(article(site, f"argument/{slug}/")))) <= MOST


@pytest.mark.parametrize("slug", STEPS)
def test_a_term_is_linked_or_set_off_where_a_step_first_uses_it(
    site: Path, docs: Path, registers: Registers, slug: str
) -> None:
    """Link it, `[words](term:id)`, or explain it there in bold or italics: in the paragraph of its first use."""
    also = read_front_matter(docs / registers.settings.pages.glossary)[0]["also"]
    entries = [heading["id"] for heading in article(site, "glossary/").select("h3[id]")]
    terms = {name: names_of(registers.terms[name], also.get(name, ())) for name in entries}
    assert dict(unexplained(opened(article(site, f"argument/{slug}/")), terms)) == {}
