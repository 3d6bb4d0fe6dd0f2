"""Folders that hold one thing each, the figures and the experiments: what the page of each thing says of it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from .errors import RecordError
from .files import read_front_matter, shown


def entries(folder: Path) -> list[tuple[str, str, str]]:
    """Name, title and one line (its result, or else its description) of each thing in a folder of the docs."""
    return [entry(path) for path in sorted(folder.glob("*/index.md"))]


def entry(path: Path) -> tuple[str, str, str]:
    """What one page says of itself in its front matter."""
    meta = read_front_matter(path)[0]
    line = meta.get("result") or meta.get("description")
    if not line or "title" not in meta:
        raise RecordError(
            f"{shown(path)}, line 1: needs 'title' and 'description' (or 'result') in its front matter."
        )
    return path.parent.name, meta["title"].partition(": ")[2] or meta["title"], line


class Folders(Mapping):
    """The entries of each folder of the docs, read when they are asked for."""

    def __init__(self, docs: Path) -> None:
        """Keep the docs folder."""
        self.docs = docs

    def __getitem__(self, name: str) -> list[tuple[str, str, str]]:
        """The entries of one folder; none when it holds no pages of things."""
        return entries(self.docs / name)

    def __iter__(self) -> Iterator[str]:
        """The names of the folders."""
        return (path.name for path in sorted(self.docs.iterdir()) if path.is_dir())

    def __len__(self) -> int:
        """How many folders there are."""
        return len(list(iter(self)))
