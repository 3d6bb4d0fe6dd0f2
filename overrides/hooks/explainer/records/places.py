"""Where in a file a field of a record stands: looked up only when a message has to name it."""

from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from .errors import FormError, RecordError
from .files import FRONT_MATTER, Loader, read_text, shown


@dataclass(frozen=True)
class Place:
    """A file, the names and positions that lead to a field from the root of its YAML, and whose field it is."""

    path: Path
    keys: tuple[str | int, ...] = ()
    name: str = ""

    def at(self, *keys: str | int) -> "Place":
        """A place below this one."""
        return replace(self, keys=(*self.keys, *keys))

    def __str__(self) -> str:
        """File, line and whose field it is, as the head of a message."""
        line = line_of(self.path, self.keys) if self.path.is_file() else 0
        return f"{shown(self.path)}{f', line {line}' if line else ''}{f', {self.name}' if self.name else ''}"


def refusal(place: Place, message: str) -> RecordError:
    """The error for a fault at a place."""
    return RecordError(f"{place}: {message}")


def line_of(path: Path, keys: tuple[str | int, ...]) -> int:
    """The line of the field that these keys lead to, or of the last on the way to it that exists."""
    text = read_text(path)
    match = FRONT_MATTER.match(text)
    node = yaml.compose(match["meta"] if match else text, Loader=Loader)
    mark = node.start_mark if node else None
    for key in keys:
        found = [pair for pair in pairs(node) if pair[0] == key]
        if not found:
            break
        _, mark, node = found[0]
    return (mark.line if mark else 0) + (2 if match else 1)


def on_page(error: FormError, path: Path) -> RecordError:
    """The error with the page and, where it is found, the line, which counts from the first of the file."""
    text = read_text(path) if path.is_file() else ""  # a page may have been made by a program
    match = FRONT_MATTER.match(text)
    body = (match["body"] if match else text).lstrip("\n")
    above = text[: len(text) - len(body)].count("\n")
    at = body.find(error.sought) if error.sought else -1
    into = len(error.sought) - len(error.sought.lstrip("\n"))
    line = error.line or (body.count("\n", 0, at + into) + 1 if at >= 0 else 0)
    return RecordError(f"{shown(path)}{f', line {above + line}' if line else ''}: {error.message}")


def pairs(node: yaml.Node | None) -> list[tuple[str | int, yaml.Mark, yaml.Node]]:
    """The keys or positions of a node's parts, where each begins, and the parts."""
    if isinstance(node, yaml.MappingNode):
        return [(key.value, key.start_mark, value) for key, value in node.value]
    if isinstance(node, yaml.SequenceNode):
        return [(number, value.start_mark, value) for number, value in enumerate(node.value)]
    return []
