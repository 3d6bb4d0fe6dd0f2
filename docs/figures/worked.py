"""How parts become a figure: drawn at both widths and, where it can be worked, in the first state of its own scripts.

A drawing at one width is its height in CSS pixels and its parts.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from .base import NARROW, WIDE, Data, Drawing, read_data, svg
from .javascript import Script
from .looks import Looks

Drawn = tuple[float, Iterable[str]]


def still(drawn: Callable[[int], Drawn], alternative: str, **more: Any) -> Drawing:  # noqa: ANN401 - a Drawing's fields
    """A figure: what is drawn at each width, the drawing in words, and what else a Drawing says."""
    wide, narrow = (svg(width, *drawn(width), alternative) for width in (WIDE, NARROW))
    return Drawing(wide, narrow, alternative, **more)


class Worked:
    """A figure that can be worked: what it says and how it looks in a state stands in the folder of a Python file."""

    def __init__(self, file: str) -> None:
        self.folder = Path(file).parent
        self.words, self.look = (Script(self.folder / f"{name}.js") for name in ("words", "look"))

    def data(self) -> Data:
        """The figure's own numbers: its data.yml."""
        return read_data(self.folder)

    def drawing(
        self,
        drawn: Callable[[int, Any, Looks], Drawn],
        values: dict,
        first: dict | None = None,
        **more: Any,  # noqa: ANN401 - a Drawing's fields
    ) -> Drawing:
        """The figure in its first state, which its behaviour finds in the values as well, under `first`."""
        values = values | ({"first": first} if first else {})
        said = (values, values["first"])
        more |= {"live": self.words.sentence(*said), "data": values}
        return still(
            lambda width: drawn(width, values, self.look.looks(*said, width)), self.words.alternative(*said), **more
        )
