"""The room that a page keeps for what a figure's behaviour will add: the behaviour itself has built it.

So nothing moves when a figure wakes, whatever the width and the fonts of a reader are.
"""

import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from .drawings import figure_homes, load_module

STAGE = Path(__file__).parent / "stage.js"


class Rooms(NamedTuple):
    """The question and the controls as HTML without words, and a sentence as long as the longest that is said."""

    question: str
    controls: str
    longest: str


def rooms(docs: Path, name: str, data: object, outline: Iterable) -> Rooms:
    """The rooms of a figure that can be worked; raises JavaScriptError for what its behaviour refuses."""
    javascript = load_module(docs, "figures.javascript")
    element = (docs / figure_homes(docs)[name] / name / "element.js").resolve()
    engine = javascript.engine(threading.get_ident())
    engine.set_up(STAGE)
    return Rooms(*engine.perform(element, "rooms", name, data, names(tuple(outline))))


def names(outline: tuple) -> dict[str, list[tuple[str, str]]]:
    """The names and words in a figure's list: of its groups, and of all entries below them."""
    entries = [(entry.name, entry.words) for group in outline for entry in flat(group.entries)]
    return {"entry": entries, "group": [(group.name, group.words) for group in outline]}


def flat(entries: Iterable) -> Iterator:
    """The entries of a list with all that stand below them."""
    for entry in entries:
        yield entry
        yield from flat(entry.entries)
