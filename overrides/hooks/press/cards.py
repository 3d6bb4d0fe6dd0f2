"""Draws the pictures that are shown where a page is linked (make cards): those whose words have changed.

Needs Pillow and the fonts Liberation and DejaVu, which the build does not: the pictures are kept in the repository.
"""

import json
import re
import sys
from pathlib import Path

from explainer.exports.previews import Card, digest, preview_cards
from explainer.records.verdicts import VERDICTS
from explainer.registers import load_registers
from PIL import Image, ImageDraw, ImageFont

SIZE = WIDTH, HEIGHT = 1200, 630
MARGIN = 70
FONTS = Path("/usr/share/fonts/truetype")
SANS, SERIF = FONTS / "liberation/LiberationSans-Regular.ttf", FONTS / "liberation/LiberationSerif-Bold.ttf"
BOLD, SIGNS = FONTS / "liberation/LiberationSans-Bold.ttf", FONTS / "dejavu/DejaVuSans-Bold.ttf"
TITLE_SIZES = (64, 58, 52, 46, 42)
MOST_TITLE = 230  # pixels of height
ROLE = re.compile(r"--jd-([a-z]+): (#[0-9a-f]{6})")


def roles(docs: Path) -> dict[str, str]:
    """The colours of the light scheme by their role."""
    style = (docs / "assets" / "stylesheets" / "tokens.css").read_text(encoding="utf-8")
    return dict(ROLE.findall(style.partition('[data-md-color-scheme="slate"]')[0]))


def font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    """A font at a size in pixels, laid out the same on every machine."""
    if not path.is_file():
        sys.exit(f"{path} is missing. Run: apt-get install fonts-liberation fonts-dejavu-core")
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


def wrapped(text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """A text in lines of at most a width in pixels."""
    lines = [""]
    for word in text.replace(" %", "\u00a0%").split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and face.getlength(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def cut(lines: list[str], most: int) -> list[str]:
    """At most so many lines; an ellipsis says that there were more."""
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1].rstrip(".,;: ") + " …"]


def fitted(title: str) -> tuple[ImageFont.FreeTypeFont, list[str], int]:
    """The title's font, lines and line height: the largest size at which it fits."""
    for size in TITLE_SIZES:
        face, step = font(SERIF, size), round(size * 1.16)
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
    pen.text((MARGIN, 48), card.kicker, font=font(SANS, 32), fill=colours["soft"])
    top = put_lines(pen, 100, fitted(card.title), colours["ink"])
    top = put_verdict(pen, top + 24, card.verdict, accent) if card.verdict else top + 24
    face, step = (font(SANS, 34), 45) if card.verdict else (font(SANS, 44), 60)
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


def main(docs: Path) -> None:
    """Draw what is new, delete what is gone, and list the hashes of all."""
    folder, colours = docs / "assets" / "cards", roles(docs)
    record = folder / "cards.json"
    before = json.loads(record.read_text(encoding="utf-8")) if record.is_file() else {}
    cards = preview_cards(load_registers(docs))
    kept = {name for name in cards if before.get(name) == digest(cards[name]) and (folder / f"{name}.png").is_file()}
    stale = sorted(cards.keys() - kept)
    for name in stale:
        save(draw(cards[name], cards["site"].title, colours), folder / f"{name}.png")
    for path in folder.rglob("*.png"):
        if path.relative_to(folder).as_posix().removesuffix(".png") not in cards:
            path.unlink()
    hashes = {name: digest(card) for name, card in sorted(cards.items())}
    record.write_text(json.dumps(hashes, indent=1) + "\n", encoding="utf-8")
    print(f"{len(stale)} of {len(cards)} cards drawn")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
