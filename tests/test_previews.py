"""What do other programs show of a linked page: title, description, picture?"""

from dataclasses import replace
from pathlib import Path

import pytest
from built import pages, parse_head
from conftest import HOME
from explainer.exports.previews import Card, preview_cards
from explainer.records.verdicts import VERDICTS
from explainer.registers import load_registers
from hive import write_docs
from PIL import Image, ImageChops, ImageFont
from press import cards


def named(page, name: str) -> str | None:
    tag = page.find("meta", property=name) or page.find("meta", attrs={"name": name})
    return tag and tag["content"]


def test_every_page_names_itself(published: Path) -> None:
    for address, path in pages(published).items():
        page = parse_head(path)
        assert named(page, "og:site_name") == "Is China really just distilling?"
        assert page.title.string.startswith(named(page, "og:title"))
        assert named(page, "og:description") == named(page, "description")
        assert '"' not in named(page, "description") and len(named(page, "description")) > 40, address
        original = address.replace("/bare/", "/")  # an embedded figure is a copy of its own page
        assert page.find("link", rel="canonical")["href"] == HOME + original.removeprefix("/")
        assert named(page, "og:url") == HOME + address.removeprefix("/")
        assert named(page, "twitter:card") == "summary_large_image"


def test_every_page_names_a_picture_that_the_publishing_build_draws(published: Path, registers) -> None:
    named_ones = {named(parse_head(path), "og:image") for path in pages(published).values()}
    assert named_ones == {f"{HOME}assets/cards/{name}.png" for name in preview_cards(registers)}


def test_without_an_address_nothing_claims_one(site: Path) -> None:
    for path in pages(site).values():
        page = parse_head(path)
        assert not page.find("link", rel="canonical") and not named(page, "og:image") and not named(page, "og:url")


def test_a_claim_shows_its_verdict_first(published: Path) -> None:
    page, word = parse_head(published / "claims/experts-256/index.html"), VERDICTS["corrected"].word
    assert named(page, "og:title") == f"{word}: DeepSeek-V3 contains 256 experts"
    assert named(page, "og:image") == f"{HOME}assets/cards/claims/experts-256.png"
    assert named(page, "og:image:alt").startswith(f"{word}: DeepSeek-V3 contains 256 experts. 256 routed")


@pytest.fixture
def bees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Card]:
    """The cards of a small project, one of them with more words than fit; drawn in any fonts that are to be had."""
    docs = write_docs(tmp_path / "docs")
    if not all(path.is_file() for path in (cards.SANS, cards.SIGNS)):
        monkeypatch.setattr(cards, "font", lambda _, size, text="": ImageFont.load_default(size))
    made = preview_cards(load_registers(docs))
    wordy = Card(
        "An assertion", "Bees count flowers and hives " * 12, "They were seen to do so again and again. " * 20
    )
    return made | {"claims/wordy": wordy, "claims/graded": replace(wordy, verdict="corrected")}


COLOURS = {"paper": "#ffffff", "soft": "#555555", "ink": "#000000", "accent": "#224488"}
COLOURS |= dict.fromkeys(VERDICTS, "#882222")


def test_words_stay_inside_their_picture_and_clear_of_the_name(bees: dict[str, Card]) -> None:
    for name, card in bees.items():
        image = cards.draw(card, bees["site"].title, COLOURS)
        paper = Image.new("RGB", image.size, COLOURS["paper"])
        inked = ImageChops.difference(image, paper)
        assert inked.crop((cards.WIDTH - cards.MARGIN + 16, 0, *cards.SIZE)).getbbox() is None, name
        assert inked.crop((cards.MARGIN, cards.HEIGHT - 84, cards.WIDTH, cards.HEIGHT - 68)).getbbox() is None, name


def test_a_picture_is_drawn_once_and_again_when_its_words_change(bees: dict[str, Card], tmp_path: Path) -> None:
    site, cache = tmp_path / "site", tmp_path / "cache"
    assert cards.write_cards(bees, COLOURS, site, cache) == len(bees)
    first = (site / "claims/bees-count.png").read_bytes()
    assert cards.write_cards(bees, COLOURS, tmp_path / "again", cache) == 0
    changed = bees | {"claims/bees-count": Card("An assertion", "Bees cannot count", "Or can they?", "opinion")}
    assert cards.write_cards(changed, COLOURS, site, cache) == 1
    assert (site / "claims/bees-count.png").read_bytes() != first
    assert len(list(cache.glob("*.png"))) == len(changed)
    assert cards.write_cards(bees, COLOURS, tmp_path / "third", cache) == 1
    assert (tmp_path / "third" / "claims/bees-count.png").read_bytes() == first
