"""Does the page in Chinese say what the English says now, in whole Chinese, and is it found from there and back?"""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from built import article, pages, parse, words
from conftest import ROOT
from explainer.forms.translated import fingerprint, stale, translated
from explainer.records.errors import RecordError
from explainer.records.files import read_front_matter
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Page
from subjects import STEPS

PAGE, ADDRESS = "zh.md", "zh/"
HAN = "[\u3400-\u4dbf\u4e00-\u9fff]"
UNGAPPED = re.compile(rf"{HAN}[A-Za-z0-9]|[A-Za-z0-9]{HAN}")
HALF_WIDTH = re.compile(rf"{HAN} ?[,;:?!()]|[,;:?!()] ?{HAN}|[，。；：？！、] {HAN}")
CHECK = "尚无公开发表的第三方核查"
BLOCK = "p, li, td, th, h1, h2, h3, figcaption, .jd-draw text"


@pytest.fixture(scope="module")
def renders(docs: Path) -> dict[str, str]:
    return read_front_matter(docs / PAGE)[0]["renders"]


def test_no_section_renders_a_passage_that_has_changed(docs: Path) -> None:
    assert "\n".join(stale(docs, PAGE)) == ""


def test_a_passage_that_has_changed_is_named_with_the_new_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "bees.md").write_text("# Bees { #bees }\n\nThey  count.\n\n## More { #more }\n\nThey dance.\n")
    known, other = fingerprint("They count."), fingerprint("They fly.")
    text = '---\nrenders:\n  蜂: "bees.md#bees {}"\n  舞: "bees.md#more {}"\n---\n'
    (tmp_path / PAGE).write_text(text.format(known, other))
    (told,) = stale(tmp_path, PAGE)
    assert "#舞" in told and f"bees.md#more {fingerprint('They dance.')}" in told
    (tmp_path / "bees.md").write_text("# Bees { #bees }\n")
    with pytest.raises(RecordError, match="#more"):
        stale(tmp_path, PAGE)


def test_every_section_with_words_of_its_own_says_what_it_renders(site: Path, renders: dict[str, str]) -> None:
    headings = article(site, ADDRESS).select("h1, h2, h3, .jd-figure")
    bare = [head["id"] for head in headings if (head.find_next_sibling() or head).name in ("h2", "h3")]
    assert {head["id"] for head in headings} - set(bare) == set(renders)


@pytest.mark.parametrize("slug", STEPS)
def test_a_step_and_its_section_lead_to_each_other(site: Path, renders: dict[str, str], slug: str) -> None:
    if slug not in renders:
        pytest.skip("a new step, not rendered yet")
    way = article(site, f"argument/{slug}/").select_one("#found a[hreflang]")
    assert way["href"] == f"../../{ADDRESS}#{slug}" and way["lang"] == way["hreflang"]
    part = article(site, ADDRESS).find(id=slug)
    links = []
    while (part := part.find_next_sibling()) and part.name not in ("h2", "h3"):
        links += [link["href"] for link in part.select("a[href]")]
    assert [link for link in links if link.startswith(f"../argument/{slug}/")]


def test_where_the_address_is_known_each_language_names_both_to_search_engines() -> None:
    at = "https://bees.example/"
    home, step = SimpleNamespace(meta={}, canonical_url=at), SimpleNamespace(meta={}, canonical_url=f"{at}step/")
    other = SimpleNamespace(meta={"renders": {"one": "two"}, "lang": "zh"}, canonical_url=f"{at}zh/")
    template = Environment(loader=FileSystemLoader(ROOT / "overrides" / "partials")).get_template("languages.html")
    nav, config = SimpleNamespace(pages=[home, other, step], homepage=home), {"theme": {"language": "en"}}
    links = [template.render(nav=nav, page=page, config=config) for page in (home, other, step)]
    assert re.findall(r'hreflang="(.+)" href="(.+)"', links[0]) == [("zh", f"{at}zh/"), ("en", at)]
    assert links[1] == links[0] and not links[2].strip()


def test_each_language_names_the_other_and_english_parts_are_called_so(site: Path) -> None:
    built = pages(site)
    here, home = parse(built[ADDRESS]), parse(built["/"])
    assert here.html["lang"] == "zh-Hans" and home.html["lang"] == "en"
    assert not here.select("head [hreflang]") and not home.select("head [hreflang]")  # the address is not known
    assert home.select_one(f'article a[href="{ADDRESS}"][hreflang]')
    for part in here.select(".jd-skip, .jd-header, #jd-menu, #jd-contents-title, .jd-footer"):
        assert part["lang"] == "en", part["class"]
    for address, path in built.items():
        assert parse(path).html["lang"] == ("zh-Hans" if address == ADDRESS else "en")


def blocks(site: Path) -> list[str]:
    """The texts of the page, each as a reader reads it, without citations."""
    page = parse(pages(site)[ADDRESS]).select_one("article").__copy__()
    for part in page.select(".jd-cite, .headerlink"):
        part.decompose()
    found = [part for part in page.select(BLOCK) if not part.find(["p", "li"])]
    return [" ".join(words(part).split()) for part in found]


def test_chinese_has_its_own_punctuation_and_a_gap_before_latin_letters(site: Path) -> None:
    told = [
        (found[0], text) for text in blocks(site) for sign in (UNGAPPED, HALF_WIDTH) if (found := sign.search(text))
    ]
    assert told == []


@pytest.mark.parametrize(("text", "seen"), [("模型V3", 1), ("模型,", 1), ("好。 坏", 1), ("模型 V3，好。", 0)])
def test_a_missing_gap_and_a_narrow_mark_are_seen(text: str, seen: int) -> None:
    assert bool(UNGAPPED.search(text) or HALF_WIDTH.search(text)) == seen


def test_that_no_check_was_published_is_said_in_the_same_words_each_time(site: Path) -> None:
    assert [
        text
        for text in blocks(site)
        if text.count("核查") > text.count(CHECK) and "第三方" in text.replace(CHECK, "")
    ] == []


SVG = '<svg aria-label="Bees count"><text>Bees</text> <text>MLA</text><text>a &lt; b</text></svg>'
KNOWN = {"Bees": "蜂", "a < b": "甲 < 乙"}


def mapping(folder: Path, words: dict[str, str], alternative: str = "Bees count") -> Path:
    lines = [f'  "{key}": "{word}"\n' for key, word in words.items()]
    path = folder / "zh.yml"
    path.write_text(f'renders: "{fingerprint(alternative)}"\nalternative: 蜂会数数\nwords:\n{"".join(lines)}')
    return path


def test_a_drawing_takes_other_words(tmp_path: Path) -> None:
    made = translated(SVG, "Bees count", mapping(tmp_path, KNOWN))
    assert made == '<svg aria-label="蜂会数数"><text>蜂</text> <text>MLA</text><text>甲 &lt; 乙</text></svg>'


@pytest.mark.parametrize(
    ("words", "alternative", "told"),
    [
        ({"Bees": "蜂"}, "Bees count", "lacks 'a < b'"),
        (KNOWN | {"Wasps": "胡蜂"}, "Bees count", "no longer needs 'Wasps'"),
        (KNOWN, "Bees counted", "text alternative has changed"),
    ],
)
def test_words_that_have_gone_stale_are_refused(tmp_path: Path, words: dict, alternative: str, told: str) -> None:
    with pytest.raises(RecordError, match=told):
        translated(SVG, "Bees count", mapping(tmp_path, words, alternative))


@pytest.mark.parametrize("width", [360, 1280])
def test_the_words_of_a_drawing_stay_inside_it(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + ADDRESS)
    outside = """texts => texts.filter(text => {
      const [own, all] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
      return own.width && (own.left < all.left - 2 || own.right > all.right + 2);
    }).map(text => text.textContent)"""
    assert page.locator(".jd-draw text").count() > 0
    assert page.locator(".jd-draw text").evaluate_all(outside) == []
