"""Does the prose keep its own rules: a citation in each paragraph with a number, length, no word of copying?"""

import re
from pathlib import Path

import pytest
from bs4 import Tag
from built import article
from subjects import STEPS

NUMBER = re.compile(r"(?<![\w./-])\d[\d,.]*(?![\w-])")
# A day or a year is no measurement; nor is the number of a step, a paragraph, a version or a model.
DATE = re.compile(
    r"\b(\d{1,2}(–\d{1,2}| and \d{1,2}| to \d{1,2})? )?(January|February|March|April|May|June|July|August|September|"
    r"October|November|December)( \d{4})?|\b(19|20)\d\d(–\d\d)?\b"
)
NAME = re.compile(
    r"\b(steps?|paragraphs?|version|level|section|GPT|Opus|Sonnet|Claude|Gemini|Llama|Qwen|Kimi|Grok|Gemma|phi|GLM|Mini|"
    r"Fable|Mythos|Nemotron|ERNIE|Ministral|MiniMax|DeepSeek|Hunyuan|Seed|Large|Small|Scout|Composer|Ultra|Super|Nano|K|V|R|"
    r"H\.R\.|NSTM|CC BY|AIME|MATH|Twitter|Table|GQA|top|AA)[ -]?[A-Za-z]?\d[\w.:/-]*( and \d+| to \d+|, \d+)*",
    re.IGNORECASE,
)
MEASURED = re.compile(r"\d[\d,]*\.\d+|\d[\d,]*(?= ?%)")
SENTENCE_END = re.compile(r"(?<=[.!?:])[”\"’)]*\s+(?=[A-Z“\"‘(])")


def prose(step: Tag) -> list[Tag]:
    """The paragraphs and list items whose numbers must be cited where they stand."""
    skip = (
        "figcaption, .jd-claims, .jd-figure__live, .jd-references, .jd-worked, .jd-figure__data, "
        "svg, pre, .jd-kicker, .jd-row, summary, table, math, .jd-formula"
    )
    inside = {id(tag) for part in step.select(skip) for tag in [part, *part.find_all(True)]}
    return [tag for tag in step.select("p, li") if id(tag) not in inside and not tag.find(["p", "ul", "ol"])]


def sentences(block: Tag) -> list[str]:
    """The sentences of a block; a citation is written as ⟦cite⟧ and a verdict mark left out."""
    copy = Tag(name="div")
    copy.append(block.__copy__())
    for mark in copy.select(".jd-mark, annotation"):
        mark.decompose()
    for cite in copy.select(".jd-cite, a[href*='lab/']"):
        cite.replace_with("⟦cite⟧")
    return SENTENCE_END.split(copy.get_text().replace("\xa0", " "))


def uncited(sentence: str) -> list[str]:
    """The numbers of a sentence that carries no citation."""
    if "⟦cite⟧" in sentence:
        return []
    return NUMBER.findall(NAME.sub(" ", DATE.sub(" ", sentence)))


def test_a_number_without_citation_is_seen() -> None:
    assert uncited("It kept 70,272 bytes.") == ["70,272"]
    assert uncited("It kept 70,272 bytes ⟦cite⟧.") == []
    assert uncited("On 20 January 2025 step 7 named GPT-4 and Claude 3.5 Sonnet.") == []


@pytest.mark.parametrize("slug", STEPS)
def test_numbers_of_a_step_are_cited_in_their_paragraph(site: Path, slug: str) -> None:
    found = {
        text.strip(): numbers
        for block in prose(article(site, f"argument/{slug}/"))
        if (numbers := uncited(text := " ".join(sentences(block))))
    }
    assert not found, "\n".join(f"{numbers}: {sentence}" for sentence, numbers in found.items())


@pytest.mark.parametrize("slug", STEPS)
def test_a_worked_example_names_its_inputs_or_says_they_are_invented(site: Path, slug: str) -> None:
    for box in article(site, f"argument/{slug}/").select(".jd-worked"):
        assert box.select_one(".jd-cite") or "invented" in box.get_text(), box.get_text()[:80]


@pytest.mark.parametrize("slug", STEPS)
def test_a_step_has_700_to_1700_open_words_beside_its_tables(docs: Path, slug: str) -> None:
    text = (docs / "argument" / f"{slug}.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    text = re.sub(r"^(/{3,}) (fold|worked|figure) .*?^\1$", "", text, flags=re.MULTILINE | re.DOTALL)
    words = re.sub(
        r"^///.*$|^\|.*$|\{ #[\w-]+ \}|\[@[^\]]*\]|\]\([^)]*\)|[#*>-]", " ", text, flags=re.MULTILINE
    ).split()
    assert 700 <= len(words) <= 1700, len(words)


def test_claim_bodies_have_120_to_400_words_beside_their_tables(docs: Path) -> None:
    lengths = {}
    for path in sorted((docs / "claims").glob("*.md")):
        if path.stem != "index":
            text = path.read_text(encoding="utf-8").split("---\n", 2)[2]
            plain = re.sub(r"^///.*$|^\|.*$|\{ #[\w-]+ \}|\[@[^\]]*\]", " ", text, flags=re.MULTILINE)
            lengths[path.stem] = len(plain.split())
    assert {name: words for name, words in lengths.items() if not 110 <= words <= 420} == {}


def answered_for(block: Tag, link: Tag) -> str:
    """The words whose numbers an experiment answers for: its link's paragraph, or sentence where others are answered for."""
    text = block.get_text().replace("\xa0", " ")
    if block.select_one(".jd-cite") or "invented" in text:
        return next(part for part in SENTENCE_END.split(text) if link.get_text().replace("\xa0", " ") in part)
    return text


def test_numbers_beside_a_link_to_an_experiment_stand_on_its_page(site: Path) -> None:
    """What is said beside a link to the lab is measured there: each decimal and percentage is found on that page."""
    for slug in STEPS:
        step = article(site, f"argument/{slug}/")
        for block in prose(step) + step.select(".jd-worked p"):
            links = block.select("a[href*='lab/']")
            pages = [article(site, link["href"].replace("../../", "").partition("#")[0]) for link in links]
            told = {number for page in pages for number in MEASURED.findall(page.get_text().replace("\xa0", " "))}
            for link in links:
                missing = [number for number in MEASURED.findall(answered_for(block, link)) if number not in told]
                assert not missing, f"{slug}: {missing} not on {link['href']}"


@pytest.mark.parametrize("slug", STEPS)
def test_a_caption_with_numbers_names_where_they_come_from(site: Path, slug: str) -> None:
    """The caption is the message above the drawing and the note below it."""
    for figure in article(site, f"argument/{slug}/").select("figure"):
        told = figure.select("figcaption, .jd-figure__note")
        if uncited(" ".join(part.get_text() for part in told)):
            assert [part for part in told if part.select(".jd-cite, a[href*='lab/']")], told[0].get_text()[:90]
