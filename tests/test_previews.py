"""What do other programs show of a linked page: title, description, picture?"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from built import article, pages, parse_head
from conftest import HOME, ROOT
from explainer.exports.previews import Card, preview_cards
from explainer.figures.drawings import figure_homes, forget_drawings
from explainer.records.verdicts import VERDICTS
from explainer.records.words import unbroken
from explainer.registers import Registers, load_registers
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page
from press import cards
from projects import bees

KINDS = ("argument/", "claims/", "figures/", "lab/")


def named(page, name: str) -> str | None:
    tag = page.find("meta", property=name) or page.find("meta", attrs={"name": name})
    return tag and tag["content"]


def test_every_page_names_itself_and_without_an_address_none_claims_one(site: Path) -> None:
    for address, path in pages(site).items():
        page = parse_head(path)
        assert named(page, "og:site_name") == "Is China really just distilling?"
        assert page.title.string.startswith(named(page, "og:title"))
        assert named(page, "og:description") == named(page, "description")
        assert '"' not in named(page, "description") and len(named(page, "description")) > 40, address
        assert not page.find("link", rel="canonical") and not named(page, "og:image") and not named(page, "og:url")


@pytest.mark.tiny
def test_where_it_is_known_every_page_names_its_address(published: Path) -> None:
    for address, path in pages(published).items():
        page = parse_head(path)
        original = address.replace("/bare/", "/")  # an embedded figure is a copy of its own page
        assert page.find("link", rel="canonical")["href"] == HOME + original.removeprefix("/")
        assert named(page, "og:url") == HOME + address.removeprefix("/")
        assert named(page, "twitter:card") == "summary_large_image"


@pytest.mark.tiny
def test_every_page_names_a_picture_that_the_publishing_build_draws(published: Path, registers) -> None:
    named_ones = {named(parse_head(path), "og:image") for path in pages(published).values()}
    assert named_ones == {f"{HOME}assets/cards/{name}.png" for name in preview_cards(registers)}


@pytest.mark.tiny
def test_a_claim_shows_its_verdict_first(published: Path, registers: Registers) -> None:
    for claim in registers.claims.values():
        page, said = (
            parse_head(published / f"claims/{claim.id}/index.html"),
            f"{VERDICTS[claim.verdict].word}: {claim.title}",
        )
        assert named(page, "og:title") == said
        assert named(page, "og:image") == f"{HOME}assets/cards/claims/{claim.id}.png"
        assert named(page, "og:image:alt") == f"{said}. {claim.because}"


def test_cards_count_as_pages_do(site: Path, registers: Registers) -> None:
    made = preview_cards(registers)
    for slug in registers.steps:
        kicker = article(site, f"argument/{slug}/").select_one(".jd-kicker").text
        assert kicker.startswith(f"{made[f'argument/{slug}'].kicker} · ")
    graded = sum(claim.kind != "omission" for claim in registers.claims.values())
    assert re.findall(r"\d+", made["site"].kicker) == [str(len(registers.steps)), str(graded)]


def test_a_figures_card_says_what_its_page_says_first(site: Path, registers: Registers) -> None:
    made = preview_cards(registers)
    for name, home in figure_homes(registers.docs).items():
        heading = article(site, f"{home}/{name}/").h1.text.rstrip("¶")
        assert unbroken(made[f"{home}/{name}"].title) == heading, name


@pytest.fixture
def made(tmp_path: Path) -> dict[str, Card]:
    """The cards of a small project, and one with more words than fit, graded and not."""
    docs = bees(tmp_path / "project") / "docs"
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(docs)
        forget_drawings()
        made = preview_cards(load_registers(docs))
    forget_drawings()
    wordy = Card("An assertion", "Bees count flowers and hives " * 12, "They were seen to do so again. " * 30)
    return made | {"claims/wordy": wordy, "claims/graded": replace(wordy, verdict="corrected")}


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """A page of a card's size."""
    tab = chromium.new_page(viewport=cards.SIZE)
    yield tab
    tab.close()


SPILT = """() => {
  const boxes = [...document.querySelectorAll(".card__words > *, .card__picture")]
    .map((part) => [part.className, part.getBoundingClientRect()]).filter(([, box]) => box.width);
  const outside = boxes.filter(([, box]) => box.left < 40 || box.right > 1176 || box.top < 30 || box.bottom > 606);
  const over = boxes.flatMap(([name, one], at) => boxes.slice(at + 1).filter(([, other]) =>
    one.right > other.left + 1 && other.right > one.left + 1 &&
    one.bottom > other.top + 1 && other.bottom > one.top + 1).map(([other]) => `${name} and ${other}`));
  return [...outside.map(([name]) => name), ...over];
}"""


def test_the_parts_of_a_card_stay_on_it_and_apart(made: dict[str, Card], registers: Registers, tab: Page) -> None:
    styles = cards.read_styles(ROOT / "docs", load_config(str(ROOT / "mkdocs.yml")).extra_css)
    ours = preview_cards(registers)
    longest = max(ours, key=lambda name: len(ours[name].title + ours[name].text))
    sample = made | {
        name: ours[name]
        for name in ("site", longest, *(next(n for n in ours if n.startswith(kind)) for kind in KINDS))
    }
    for name, card in sample.items():
        tab.set_content(cards.card_html(card, "A site", styles))
        assert tab.evaluate(SPILT) == [], name


def test_cards_show_drawings_tiles_and_verdicts(registers: Registers) -> None:
    made = preview_cards(registers)
    assert made["site"].picture.count("jd-tile--") == len(registers.claims)
    for name in registers.figures:
        assert "<svg" in made[f"{figure_homes(registers.docs)[name]}/{name}"].picture, name
    for slug in registers.steps:
        drawn = "/// figure" in (registers.docs / f"argument/{slug}.md").read_text(encoding="utf-8")
        assert ("<svg" if drawn else "jd-tile--") in made[f"argument/{slug}"].picture, slug
    for claim in registers.claims.values():
        card = made[f"claims/{claim.id}"]
        assert card.verdict == claim.verdict and card.picture.count("aria-current") == 1, claim.id


def test_a_picture_is_made_once_and_again_when_its_words_change(made, tab: Page, tmp_path: Path) -> None:
    site, cache = tmp_path / "site", tmp_path / "cache"
    assert cards.write_cards(made, "", tab, site, cache) == len(made)
    first = (site / "claims/bees-count.png").read_bytes()
    assert cards.write_cards(made, "", tab, tmp_path / "again", cache) == 0
    changed = made | {"claims/bees-count": Card("An assertion", "Bees cannot count", "Or can they?", "opinion")}
    assert cards.write_cards(changed, "", tab, site, cache) == 1
    assert (site / "claims/bees-count.png").read_bytes() != first
    assert len(list(cache.glob("*.png"))) == len(changed)
    assert cards.write_cards(made, "", tab, tmp_path / "third", cache) == 1
    assert (tmp_path / "third" / "claims/bees-count.png").read_bytes() == first
