"""Does the search index hold every section and word, once, nothing hidden, and do both languages read it alike?"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from built import elements, pages
from explainer.records.errors import RecordError
from explainer.registers import Registers
from finish.sections import article_sections
from finish.site import same_words
from finish.words import FAR, NEAR, SMALL, TOGETHER, index, posting, terms, texts, words

FOLDER = "assets/javascripts/search"
TEXTS = [
    "KV cache: 93.3 %",
    "DeepSeek‑V3’s R1-Zero",
    "1,200.5 and v3.2.1.",
    "Élodie's Naïve",
    "中国 模型",
    "a_b",
    "",
    "½ ﬁne",
    "24,000 accounts, 24k, 1.5K, 5.6M, $5.6 million, six million, 16bn, 37B",
    "GPT-4o-mini and o1‑mini, a 14.8-trillion-token run -- x - y",
]


@pytest.fixture(scope="module")
def built_index(site: Path) -> dict:
    return json.loads((site / "assets" / "search.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "function"), [("words", words), ("terms", terms)])
def test_both_languages_take_a_text_apart_alike(javascript: Callable, name: str, function: Callable) -> None:
    assert javascript(f"{FOLDER}/words.js", name, [[text] for text in TEXTS]) == [function(text) for text in TEXTS]


def test_a_number_has_one_form_and_a_compound_its_joined_one() -> None:
    assert words("24,000 or 24k") == ["24000", "or", "24000"]
    assert {"gpt4", "6m", "5.6m"} <= set(terms("GPT-4 for six million, 5.6 million"))


def test_sections_of_a_word_are_read_as_they_were_written(javascript: Callable) -> None:
    lists = [[0], [0, 1, 2], [5, 55, 111, 112, 168, 1000], [503], [504], [505], [10000]]
    read = javascript(f"{FOLDER}/index.js", "sectionsOf", [[posting(numbers), [NEAR, FAR]] for numbers in lists])
    assert read == lists


def found(inside: str, of_article: str = "") -> list[tuple[str, str, str]]:
    """Anchor, title and text of the sections of an article."""
    article = f"<article{of_article}>{inside}</article>"
    return [(section.anchor, section.title, section.words) for section in article_sections(article)]


@pytest.mark.parametrize(
    "hidden",
    [
        '<script type="application/ld+json">{"name": "unseen"}</script>',
        "<style>.unseen { }</style>",
        "<template>unseen</template>",
        "<p hidden>unseen</p>",
        '<span aria-hidden="true">unseen</span>',
        '<p class="jd-unseen">unseen</p>',
        "<div data-search-exclude><p>unseen</p></div>",
    ],
)
def test_nothing_that_nobody_sees_is_indexed(hidden: str) -> None:
    assert found(f"<h1>A</h1><p>One.</p>{hidden}<p>Two.</p>") == [("", "A", "One. Two.")]


def test_the_cells_of_a_table_do_not_run_together() -> None:
    small = '<span class="jd-models__small">3,514 as served</span>'
    table = f"<table><tr><td><span>6,880</span>{small}</td><td>0.85</td></tr><tr><td>284</td></tr></table>"
    assert found(f"<h1>A</h1>{table}") == [("", "A", "6,880 · 3,514 as served · 0.85 · 284")]


def test_no_gap_is_left_where_a_source_was_named() -> None:
    assert (
        found('<p>It is so <span class="jd-cite">[A]</span>. Or <span class="jd-cite">[B]</span>; no.</p>')[0][2]
        == "It is so. Or; no."
    )


def test_a_heading_above_others_is_no_section_of_its_own() -> None:
    assert [place for place, *_ in found('<h1>A</h1><h2 id="b">B</h2><h3 id="c">C</h3><p>x</p>')] == ["", "c"]


@pytest.mark.parametrize(
    ("names", "held"),
    [('["x", "y z"]', [("x", "y z"), ()]), ('{"page": ["x"], "b": ["y"]}', [("x",), ("y",)])],
)
def test_other_names_belong_to_the_page_or_to_a_section(names: str, held: list[tuple[str, ...]]) -> None:
    article = f"<article data-also='{names}'><h1>A</h1><h2 id=\"b\">B</h2><p>x</p></article>"
    assert [section.also for section in article_sections(article)] == held


@pytest.mark.parametrize(
    ("names", "told"),
    [('{"bees": ["x"]}', "Did you mean 'bee'.*'p/'"), ('{"bee": [false]}', "list of words.*'p/'")],
)
def test_other_names_that_cannot_be_are_refused_in_one_line(names: str, told: str) -> None:
    with pytest.raises(RecordError, match=told):
        article_sections(f"<article data-also='{names}'><h2 id=\"bee\">B</h2><p>x</p></article>", "p/")


@pytest.mark.parametrize("group", ["- fake, false", "- [fake, false]"])
def test_a_group_of_words_that_cannot_be_is_refused_in_one_line(tmp_path: Path, group: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "same-words.yml").write_text(f"- [a, b]\n{group}\n")
    with pytest.raises(RecordError, match="line 2 of the list"):
        same_words(tmp_path)


def test_an_article_is_cut_at_headings_and_entries() -> None:
    article = (
        '<article><h1 id="top">A <em>b</em><a class="headerlink" href="#top">¶</a></h1><p>One.</p>'
        '<div class="jd-claims"><p>Said elsewhere.</p></div><svg><text>drawn</text></svg>'
        '<h2 id="two">Two</h2><p>x <b>y</b><br>z</p><ul><li id="three"><span class="jd-source__label">C</span> t</li></ul></article>'
    )
    found = [(section.anchor, section.title, section.words) for section in article_sections(article)]
    assert found == [("", "A b", "One."), ("two", "Two", "x y z"), ("three", "C", "t")]


def test_a_page_that_is_one_record_is_one_section_under_its_verdict() -> None:
    page = (
        "<title>Corrected: It is so - Site</title><article><div class='jd-record'><h1 id='a'>It is so</h1></div>"
        "<p>For 93.3 reasons.</p><h2 id='evidence'>Evidence</h2></article>"
    )
    made, _ = index({"claims/a/": page})
    assert made["pages"] == [["claims/a/", "Corrected: It is so"]]
    assert [row[:3] for row in made["sections"]] == [[0, "", ""]]
    assert "93.3" in made["words"].split() and not set(made["words"].split()) & SMALL


def test_what_only_chinese_queries_need_lies_apart() -> None:
    first, chinese = index({"a/": "<article><p>Of 键值缓存 and caches, 混合.</p></article>"})
    assert first["words"].split() == ["caches"] and chinese["words"].split() == ["值缓", "混合", "缓存", "键值"]


def test_every_claim_and_every_source_can_be_found(built_index: dict, registers: Registers) -> None:
    listed = {
        built_index["pages"][page][0] + (anchor and f"#{anchor}") for page, anchor, *_ in built_index["sections"]
    }
    assert {f"claims/{claim}/" for claim in registers.claims} <= listed
    assert {f"sources/#{source}" for source in registers.sources} <= listed
    assert not [place for place in listed if "/bare/" in place]  # copies for embedding


def test_every_section_of_the_index_exists_and_has_a_title(built_index: dict, site: Path) -> None:
    known = {address: {tag["id"] for tag in elements(path, "[id]")} for address, path in pages(site).items()}
    for page, anchor, title, *_ in built_index["sections"]:
        address, name = built_index["pages"][page]
        assert not anchor or anchor in known[address or "/"], f"{address}#{anchor}"
        assert title or name, address


def test_the_texts_of_a_page_lie_beside_it_in_files_of_so_many(built_index: dict, site: Path) -> None:
    for number, (address, _) in enumerate(built_index["pages"]):
        count = sum(row[0] == number for row in built_index["sections"])
        files = sorted((site / address).glob("*.search.json"), key=lambda path: int(path.name.split(".")[0]))
        held = [len(json.loads(path.read_text(encoding="utf-8"))) for path in files]
        assert sum(held) == count and max(held) <= TOGETHER, address


def test_texts_are_parted_in_the_order_of_the_sections() -> None:
    page = (
        "<article>"
        + "".join(f'<h2 id="a{number}">A</h2><p>t{number}</p>' for number in range(TOGETHER + 1))
        + "</article>"
    )
    assert texts("p/", page) == [[f"t{number}" for number in range(TOGETHER)], [f"t{TOGETHER}"]]
