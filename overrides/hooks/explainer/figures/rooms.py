"""The room that a page keeps for what a figure's behaviour will add: the behaviour itself has built it.

So nothing moves when a figure wakes, whatever the width and the fonts of a reader are.
"""

import threading
from pathlib import Path
from typing import NamedTuple

from .drawings import figure_homes, load_module

STAGE = Path(__file__).parent / "stage.js"


class Rooms(NamedTuple):
    """The question and the controls as HTML without words, and a sentence as long as the longest that is said."""

    question: str
    controls: str
    longest: str


def rooms(docs: Path, name: str, data: object) -> Rooms:
    """The rooms of a figure that can be worked; raises JavaScriptError for what its behaviour refuses."""
    javascript = load_module(docs, "figures.javascript")
    element = (docs / figure_homes(docs)[name] / name / "element.js").resolve()
    engine = javascript.engine(threading.get_ident())
    engine.set_up(STAGE)
    return Rooms(*engine.perform(element, "rooms", name, data))
