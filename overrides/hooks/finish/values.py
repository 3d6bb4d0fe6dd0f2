"""The values that a figure is worked from: once beside its script, and not again in every page that shows it."""

import json
import posixpath
import re
from collections.abc import Iterable, Mapping
from html import unescape

FIGURE = re.compile(r'(?P<before>data-figure="(?P<name>[^"]+)"(?: [\w-]+="[^"]*")*?) data-values="(?P<json>[^"]*)"')


def beside(behaviour: str) -> str:
    """The name of the module that gives a figure its values, from that of its behaviour."""
    return posixpath.join(posixpath.dirname(behaviour), "values.js")


def given(pages: Iterable[str]) -> dict[str, str]:
    """The values that pages hold, as JSON, by the figure's name."""
    return {found["name"]: unescape(found["json"]) for page in pages for found in FIGURE.finditer(page)}


def without(page: str) -> str:
    """A page without the values."""
    return FIGURE.sub(r"\g<before>", page)


def modules(behaviours: Iterable[str], values: Mapping[str, str], base: str) -> dict[str, str]:
    """By its name, for each behaviour the module that gives its figure's values to `base`, which all import."""
    return {beside(name): module(posixpath.dirname(name), values, base) for name in behaviours}


def module(folder: str, values: Mapping[str, str], base: str) -> str:
    """The text of one, for the figure of a folder."""
    figure = posixpath.basename(folder)
    path = posixpath.relpath(base, folder)
    return f'import {{ given }} from "{path}";\ngiven[{json.dumps(figure)}] = {values.get(figure, "{}")};\n'
