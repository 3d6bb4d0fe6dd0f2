"""Draws the pictures that are shown where a page is linked, into a site to be published (make publish).

Needs Pillow and the fonts Liberation, DejaVu and, for a card in Chinese, Noto CJK, which a build does not. What was
drawn once is taken from a cache, where each picture is called after all that it is made of.
"""

import hashlib
import re
import shutil
import sys
from dataclasses import astuple
from pathlib import Path

import PIL
from explainer.exports.previews import Card, preview_cards
from explainer.records.settings import settings_from
from explainer.records.verdicts import VERDICTS
from explainer.records.words import HAN
from explainer.registers import load_registers
from mkdocs.config import load_config
from PIL import Image, ImageDraw, ImageFont

SIZE = WIDTH, HEIGHT = 1200, 630
MARGIN = 70
FONTS = Path("/usr/share/fonts/truetype")
SANS, SERIF = FONTS / "liberation/LiberationSans-Regular.ttf", FONTS / "liberation/LiberationSerif-Bold.ttf"
BOLD, SIGNS = FONTS / "liberation/LiberationSans-Bold.ttf", FONTS / "dejavu/DejaVuSans-Bold.ttf"
CJK = Path("/usr/share/fonts/opentype/noto")
SIMPLIFIED = 2  # the face in those files with the letters of the mainland
TITLE_SIZES = (64, 58, 52, 46, 42)
MOST_TITLE = 230  # pixels of height
# A word with the gap behind it; a Chinese letter with the marks that may not begin a line.
PIECE = re.compile(rf"{HAN.pattern}[，。；：？！、”’）》]*|(?:(?!{HAN.pattern})[^ ])+ ?| ")
ROLE = re.compile(r"--jd-([a-z]+): (#[0-9a-f]{6})")


def roles(docs: Path) -> dict[str, str]:
    """The colours of the light scheme by their role."""
    style = (docs / "assets" / "stylesheets" / "tokens.css").read_text(encoding="utf-8")
    return dict(ROLE.findall(style.partition('[data-md-color-scheme="slate"]')[0]))


def font(path: Path, size: int, text: str = "") -> ImageFont.FreeTypeFont:
    """A font at a size in pixels, laid out the same on every machine; another where the text is Chinese."""
    index = SIMPLIFIED if HAN.search(text) else 0
    path = CJK / f"NotoSansCJK-{'Regular' if path == SANS else 'Bold'}.ttc" if index else path
    if not path.is_file():
        sys.exit(f"{path} is missing. Run: apt-get install fonts-liberation fonts-dejavu-core fonts-noto-cjk")
    return ImageFont.truetype(str(path), size, index, layout_engine=ImageFont.Layout.BASIC)


def wrapped(text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """A text in lines of at most a width in pixels."""
    lines = [""]
    for word in PIECE.findall(text.replace(" %", "\u00a0%")):
        longer = f"{lines[-1]}{word}"
        if lines[-1] and face.getlength(longer.rstrip()) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return [line.rstrip() for line in lines]


def cut(lines: list[str], most: int) -> list[str]:
    """At most so many lines; an ellipsis in the place of the last word says that there were more."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], lines[most - 1].rpartition(" ")[0].rstrip(".,;: ") + " …"]


def fitted(title: str) -> tuple[ImageFont.FreeTypeFont, list[str], int]:
    """The title's font, lines and line height: the largest size at which it fits."""
    for size in TITLE_SIZES:
        face, step = font(SERIF, size, title), round(size * 1.16)
        lines = wrapped(title, face, WIDTH - 2 * MARGIN)
        if len(lines) * step <= MOST_TITLE:
            break
    return face, cut(lines, MOST_TITLE // step), step


def draw(card: Card, site: str, colours: dict[str, str]) -> Image.Image:
    """The picture of a card."""
    image = Image.new("RGB", SIZE, colours["paper"])
    pen = ImageDraw.Draw(image)
    accent = colours[card.verdict or "accent"]
    pen.rectangle((0, 0, 24, HEIGHT), fill=accent)
    pen.text((MARGIN, 48), card.kicker, font=font(SANS, 32, card.kicker), fill=colours["soft"])
    top = put_lines(pen, 100, fitted(card.title), colours["ink"])
    top = put_verdict(pen, top + 24, card.verdict, accent) if card.verdict else top + 24
    face, step = (font(SANS, 34), 45) if card.verdict else (font(SANS, 44, card.text), 60)
    text = cut(wrapped(card.text, face, WIDTH - 2 * MARGIN), (HEIGHT - 90 - top) // step)
    put_lines(pen, top, (face, text, step), colours["ink"])
    pen.text((MARGIN, HEIGHT - 66), site, font=font(BOLD, 30), fill=colours["soft"])
    return image


def put_lines(pen: ImageDraw.ImageDraw, top: int, lines: tuple, colour: str) -> int:
    """Write (font, lines, line height) from the top; where they end."""
    face, texts, step = lines
    for number, text in enumerate(texts):
        pen.text((MARGIN, top + number * step), text, font=face, fill=colour)
    return top + len(texts) * step


def put_verdict(pen: ImageDraw.ImageDraw, top: int, name: str, colour: str) -> int:
    """The mark: icon and word in a frame; where the text may go on."""
    sign, word, face = VERDICTS[name].icon, VERDICTS[name].word, font(BOLD, 44)
    signs = font(SIGNS, 40)
    left, right = MARGIN + 22, MARGIN + 22 + round(signs.getlength(sign)) + 16
    end = right + face.getlength(word) + 22
    pen.rounded_rectangle((MARGIN, top, end, top + 68), 8, outline=colour, width=4)
    pen.text((left, top + 52), sign, font=signs, fill=colour, anchor="ls")
    pen.text((right, top + 50), word, font=face, fill=colour, anchor="ls")
    return top + 96


def save(image: Image.Image, path: Path) -> None:
    """Write a picture of few colours."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image.quantize(8, dither=Image.Dither.NONE).save(path, optimize=True)


def digest(card: Card, site: str, colours: dict[str, str]) -> str:
    """A short hash of a card's words, the colours, and the program that draws: equal hashes, equal pictures."""
    program = Path(__file__).read_bytes(), PIL.__version__
    return hashlib.sha256(repr((astuple(card), site, sorted(colours.items()), program)).encode()).hexdigest()[:24]


def write_cards(cards: dict[str, Card], colours: dict[str, str], target: Path, cache: Path) -> int:
    """Put the picture of each card below a folder, by its name; how many of them were not in the cache."""
    site, drawn, used = cards["site"].title, 0, set()
    for name, card in sorted(cards.items()):
        kept = cache / f"{digest(card, site, colours)}.png"
        if not kept.is_file():
            save(draw(card, site, colours), kept)
            drawn += 1
        used.add(kept)
        path = target / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(kept, path)
    for stale in set(cache.glob("*.png")) - used:
        stale.unlink()
    return drawn


def main(docs: Path, target: Path, cache: Path) -> None:
    """Write all pictures and tell how many had to be drawn."""
    config = load_config()
    settings = settings_from({**config.extra, "name": config.site_name})
    cards = preview_cards(load_registers(docs, settings))
    drawn = write_cards(cards, roles(docs), target, cache)
    print(f"{len(cards)} pictures of previews, {drawn} of them drawn anew")


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:4]))
