"""Is each built page whole: one heading of the first level, ids, description, own host, right order?"""

import re
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from built import addresses, article, elements, pages, parse
from subjects import STEPS

FOREIGN = re.compile(r"^(https?:)?//")


def headings(page: BeautifulSoup) -> list[Tag]:
    """The headings of the articles of a page."""
    return [heading for part in page.find_all("article") for heading in part.find_all(["h1", "h2", "h3", "h4"])]


def test_every_page_has_one_first_heading(site: Path) -> None:
    for address, path in pages(site).items():
        assert [heading.name for heading in headings(parse(path))].count("h1") == 1, address


def test_every_heading_has_an_id_and_ids_are_unique(site: Path) -> None:
    for address, path in pages(site).items():
        page = parse(path)
        bare = [heading.get_text() for heading in headings(page) if not heading.get("id")]
        assert not bare, f"{address}: headings without id {bare}"
        ids = Counter(tag["id"] for tag in elements(path) if tag.get("id"))
        twins = {name for name, times in ids.items() if times > 1}
        assert not twins, f"{address}: ids that stand twice {twins}"


def test_headings_do_not_jump(site: Path) -> None:
    for address, path in pages(site).items():
        levels = [int(heading.name[1]) for heading in headings(parse(path))]
        jumps = [pair for pair in zip(levels, levels[1:], strict=False) if pair[1] > pair[0] + 1]
        assert not jumps, f"{address}: {jumps}"


def test_no_quotation_opens_where_it_should_close(site: Path) -> None:
    """A plain mark behind an apostrophe is curled the wrong way: write “, ’ and ” there."""
    for address, path in pages(site).items():
        assert not re.findall(r"’\w*“", parse(path).get_text()), address


def test_every_page_has_a_title_and_a_description_of_its_own(site: Path) -> None:
    seen: dict[str, str] = {}
    for address, path in pages(site).items():
        if "/bare/" in address:
            continue
        descriptions = [tag["content"] for tag in elements(path, "meta") if tag.get("name") == "description"]
        assert len(descriptions) == 1, address
        text = descriptions[0]
        assert text not in seen, f"{address} describes itself as {seen.get(text)} does"
        seen[text] = address
        assert elements(path, "title")[0].get_text(strip=True), address


def test_no_page_loads_anything_from_another_host(site: Path) -> None:
    for address, path in pages(site).items():
        foreign = [target for target in addresses(parse(path)) if FOREIGN.match(target)]
        assert not foreign, f"{address}: {foreign}"


@pytest.mark.parametrize("pattern", ["*.css", "*.js"])
def test_no_style_or_script_names_another_host(site: Path, pattern: str) -> None:
    loads = re.compile(
        r"""(?:url\(\s*["']?|@import\s*["']|import\(\s*["']|fetch\(\s*["']|from\s*["'])(?:https?:)?//[^"')\s]+"""
    )
    for path in site.rglob(pattern):
        assert not loads.findall(path.read_text(encoding="utf-8")), path.relative_to(site)


def test_every_image_has_words(site: Path) -> None:
    for address, path in pages(site).items():
        bare = [tag.get("src") for tag in elements(path, "img") if not tag.get("alt", "").strip()]
        assert not bare, f"{address}: images without alt {bare}"


def test_steps_stand_in_the_navigation_in_the_essays_order(site: Path) -> None:
    links = [link["href"] for link in parse(site / "index.html").select("#jd-menu a[href]")]
    assert [link.split("/")[1] for link in links if link.startswith("argument/")] == STEPS


def test_every_step_has_its_parts_in_their_order(site: Path) -> None:
    parts = ["found", "the-argument", "what-it-leaves-out", "replies", "next", "sources-cited"]
    for slug in STEPS:
        step = article(site, f"argument/{slug}/")
        assert step.select_one("h1")["id"] == slug
        assert [tag["id"] for tag in step.find_all(id=parts)] == parts, slug
        sides = [reply["class"][1].removeprefix("jd-reply--") for reply in step.select(".jd-reply")]
        assert sides == ["essay", "accuser"], f"{slug}: one reply from either side, not from {sides}"


@pytest.mark.both
def test_no_label_holds_two_controls_and_no_drawing_is_hidden_by_a_word_that_it_does_not_know(site: Path) -> None:
    for address, path in pages(site).items():
        for label in elements(path, "label"):
            assert len(label.select("button, input, meter, output, progress, select, textarea")) <= 1, address
        assert not [svg for svg in elements(path, "svg") if svg.has_attr("hidden")], address
