"""Folders that hold one thing each, the figures and the experiments: what the page of each thing says of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .errors import RecordError
from .files import read_front_matter, shown


class Entry(NamedTuple):
    """One thing: its folder's name, its title, one line (its result, or else its description), where it is listed.

    `family` is the heading under which its overview lists it, `leads` its place among those that stand first of their
    families, and `detail` the height in its narrow drawing at which its picture there begins.
    """

    name: str
    title: str
    line: str
    family: str = ""
    leads: int = 0
    detail: int = 0


def entries(folder: Path) -> list[Entry]:
    """Each thing in a folder of the docs."""
    return [entry(path) for path in sorted(folder.glob("*/index.md"))]


def entry(path: Path) -> Entry:
    """What one page says of itself in its front matter."""
    meta = read_front_matter(path)[0]
    line = meta.get("result") or meta.get("description")
    if not line or "title" not in meta:
        raise RecordError(
            f"{shown(path)}, line 1: needs 'title' and 'description' (or 'result') in its front matter."
        )
    listed = {key: meta[key] for key in ("family", "leads", "detail") if key in meta}
    return Entry(path.parent.name, own_title(meta["title"]), line, **listed)


def own_title(title: str) -> str:
    """A page's title without a word such as 'Figure:' before it."""
    plain = title.partition(": ")[2] or title
    return plain[0].upper() + plain[1:]


def folders(docs: Path) -> Iterator[str]:
    """The names of the folders of the docs."""
    return (path.name for path in sorted(docs.iterdir()) if path.is_dir())
