"""Draws parts by a figure's look.js, which says how they look in a state, to the build and to the page alike."""

from collections.abc import Mapping
from html import escape

from .base import named, number

Looks = Mapping[str, Mapping[str, str | float]]  # attributes by part name; `words` is what a text says

USUAL = (("visibility", "visible"), ("class", ""))


def part(tag: str, name: str, looks: Looks, inside: str = "", **fixed: str | float) -> str:
    """A named part as it looks, with what never changes of it: `classes` and `text_anchor` for the attributes."""
    given = {key.replace("classes", "class").replace("_", "-"): value for key, value in fixed.items()}
    given.update(looks[name])
    words = escape(str(given.pop("words", ""))) + inside
    written = "".join(attribute(key, value) for key, value in given.items())
    return f"<{tag}{written}{named(name)}>{words}</{tag}>" if words else f"<{tag}{written}{named(name)}/>"


def says(name: str, x: float, y: float, looks: Looks, classes: str = "", anchor: str = "start") -> str:
    """A line of text that changes, with its baseline at y."""
    ends = {} if anchor == "start" else {"text_anchor": anchor}
    return part("text", name, looks, classes=classes, x=x, y=y, **ends)


def attribute(key: str, value: str | float) -> str:
    """An attribute as text; nothing for what is so anyway."""
    if (key, value) in USUAL:
        return ""
    return f' {key}="{escape(value) if isinstance(value, str) else number(value, 2)}"'
