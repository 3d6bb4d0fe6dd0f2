"""What do other programs show of a linked page: title, description, picture?"""

import json
import struct
from pathlib import Path

from built import pages, parse_head
from conftest import HOME
from explainer.exports.previews import digest, preview_cards
from explainer.records.verdicts import VERDICTS


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


def test_every_picture_exists_and_has_its_size(published: Path) -> None:
    own = set()
    for path in pages(published).values():
        image = named(parse_head(path), "og:image")
        assert image.startswith(HOME)
        head = (published / image.removeprefix(HOME)).read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", head[16:24]) == (1200, 630)
        own.add(image)
    assert len(own) > 140


def test_without_an_address_nothing_claims_one(site: Path) -> None:
    for path in pages(site).values():
        page = parse_head(path)
        assert not page.find("link", rel="canonical") and not named(page, "og:image") and not named(page, "og:url")


def test_a_claim_shows_its_verdict_first(published: Path) -> None:
    page, word = parse_head(published / "claims/experts-256/index.html"), VERDICTS["corrected"].word
    assert named(page, "og:title") == f"{word}: DeepSeek-V3 contains 256 experts"
    assert named(page, "og:image") == f"{HOME}assets/cards/claims/experts-256.png"
    assert named(page, "og:image:alt").startswith(f"{word}: DeepSeek-V3 contains 256 experts. 256 routed")


def test_pictures_show_the_words_of_today(registers, docs: Path) -> None:
    folder, cards = docs / "assets" / "cards", preview_cards(registers)
    drawn = json.loads((folder / "cards.json").read_text(encoding="utf-8"))
    stale = sorted(
        name for name in cards.keys() | drawn.keys() if name not in cards or digest(cards[name]) != drawn.get(name)
    )
    assert not stale, f"Run 'make cards' and commit the pictures: {stale[:5]} …"
    files = {path.relative_to(folder).as_posix().removesuffix(".png"): path for path in folder.rglob("*.png")}
    assert files.keys() == cards.keys()
    assert max(path.stat().st_size for path in files.values()) < 40_000
