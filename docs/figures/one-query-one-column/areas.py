"""What one word leaves in one layer under four designs, as areas at one scale."""

from ..base import rect, text
from .model import Design, designs
from .place import Place


def square(x: float, y: float, side: float, design: Design, config: dict) -> list[str]:
    """The numbers of one design as an area; those of MLA in their two parts."""
    if design.key != "mla":
        return [rect(x, y, side, side, "s1")]
    latent = side * config["kv_lora_rank"] / design.numbers
    return [rect(x, y, side, latent, "s3"), rect(x, y + latent, side, side - latent, "s4")]


def listed(place: Place, y: float, design: Design, config: dict, largest: Design) -> list[str]:
    """One of the smaller designs: its square, its name and its numbers."""
    side = place.side * (design.numbers / largest.numbers) ** 0.5
    x = place.side + (28 if place.wide else 12)
    words = x + (42 if place.wide else 36)
    return [
        *square(x, y + 4, side, design, config),
        text(words, y + 13, design.name, "strong"),
        text(place.width, y + 13, f"{design.numbers:,} numbers", "", "end"),
        text(place.width, y + 30, f"{design.size:,} B", "soft", "end"),
        *([text(words, y + 30, design.keeps, "soft")] if place.wide else []),
    ]


def areas(place: Place, data: dict, config: dict) -> list[str]:
    """The four designs: the largest with its words within, the others beside it."""
    largest, *others = designs(config, data["groups"])
    y, pitch = place.area + 12, place.side / len(others)
    title = (
        "What one word leaves in one layer, drawn by area" if place.wide else "What a word leaves in a layer, by area"
    )
    inside = (
        (largest.name, "on strong"),
        (f"{largest.numbers:,}", "on"),
        ("numbers", "on"),
        (f"{largest.size:,} B", "on"),
    )
    return [
        text(0, place.area, title, "strong"),
        *square(0, y, place.side, largest, config),
        *(text(8, y + 22 + 18 * row, words, classes) for row, (words, classes) in enumerate(inside)),
        *(
            part
            for row, other in enumerate(others)
            for part in listed(place, y + row * pitch, other, config, largest)
        ),
    ]
