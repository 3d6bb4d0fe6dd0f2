"""Photographs what is shown where a page is linked, into a site to be published (make publish).

Needs Chromium and Pillow, which a build does not. What was photographed once is taken from a cache, where each
picture is called after all that it is made of.
"""

import hashlib
import io
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple
from html import escape
from pathlib import Path

from explainer.exports.previews import Card, preview_cards
from explainer.records.settings import settings_from
from explainer.records.verdicts import VERDICTS
from explainer.records.words import HAN, unbroken
from explainer.registers import load_registers
from mkdocs.config import load_config
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from .browser import launch

SIZE = {"width": 1200, "height": 630}
COLOURS = 32  # that a picture may have: enough for drawings, few enough for small files
LONG = {"below": 90, "beside": 52}  # letters of a title that is set smaller
OWN = Path(__file__).parent / "card.css"


def card_html(card: Card, site: str, styles: str) -> str:
    """A card as a page."""
    place = "below" if card.verdict or "jd-row--page" in card.picture or not card.picture else "beside"
    classes = f"card card--{place} md-typeset" + (f" card--verdict jd-tile--{card.verdict}" if card.verdict else "")
    classes += " card--long" if len(card.title) > LONG[place] else ""
    classes += " card--step" if card.picture and place == "below" and not card.verdict else ""
    words = [
        f'<p class="card__kicker">{escape(card.kicker)}</p>',
        verdict(card.verdict) if card.verdict else "",
        f'<h1 class="card__title">{escape(unbroken(card.title))}</h1>',
        f'<p class="card__text">{escape(unbroken(card.text))}</p>',
        f'<p class="card__site">{escape(site)}</p>',
    ]
    picture = f'<div class="card__picture">{card.picture}</div>' if card.picture else ""
    parts = f'<div class="card__words">{"".join(words)}</div>{picture}'
    head = f'<meta charset="utf-8"><style>{styles}</style>'
    body = f'<body data-md-color-scheme="default"><main class="{classes}">{parts}</main></body>'
    language = "zh-Hans" if HAN.search(card.title) else "en"
    return f'<!doctype html><html lang="{language}" dir="ltr"><head>{head}</head>{body}</html>'


def verdict(name: str) -> str:
    """The verdict, as the largest thing."""
    sign = f'<span class="jd-tile jd-tile--{name}">{VERDICTS[name].icon}</span>'
    return f'<p class="card__verdict">{sign} {VERDICTS[name].word}</p>'


def photograph(tab: Page, page: str, path: Path) -> None:
    """Write the picture of a page, in few colours."""
    tab.set_content(page)
    picture = Image.open(io.BytesIO(tab.screenshot()))
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


@contextmanager
def opened() -> Iterator[Page]:
    """A page of the right size in a browser."""
    with sync_playwright() as playwright, launch(playwright) as browser:
        yield browser.new_page(viewport={"width": SIZE["width"], "height": SIZE["height"]})


def digest(card: Card, site: str, styles: str) -> str:
    """A short hash of all that a card is made of: equal hashes, equal pictures."""
    made_of = astuple(card), site, styles, Path(__file__).read_bytes()
    return hashlib.sha256(repr(made_of).encode()).hexdigest()[:24]


def write_cards(cards: dict[str, Card], styles: str, tab: Page, target: Path, cache: Path) -> int:
    """Put the picture of each card below a folder, by its name; how many of them were not in the cache."""
    site, drawn, used = cards["site"].title, 0, set()
    for name, card in sorted(cards.items()):
        kept = cache / f"{digest(card, site, styles)}.png"
        if not kept.is_file():
            photograph(tab, card_html(card, site, styles), kept)
            drawn += 1
        used.add(kept)
        path = target / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(kept, path)
    for stale in set(cache.glob("*.png")) - used:
        stale.unlink()
    return drawn


def read_styles(docs: Path, names: list[str]) -> str:
    """The site's style sheets and the cards' own."""
    return "".join(path.read_text(encoding="utf-8") for path in [*(docs / name for name in names), OWN])


def main(docs: Path, target: Path, cache: Path) -> None:
    """Write all pictures and tell how many had to be photographed."""
    config = load_config()
    settings = settings_from({**config.extra, "name": config.site_name})
    cards = preview_cards(load_registers(docs, settings))
    with opened() as tab:
        drawn = write_cards(cards, read_styles(docs, config.extra_css), tab, target, cache)
    print(f"{len(cards)} pictures of previews, {drawn} of them photographed anew")


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:4]))
