"""The list of what has moved: where each old address leads in the end."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from explainer.records.errors import RecordError
from explainer.records.files import parse_yaml, shown

ADDRESS = re.compile(r"(?:/|(?P<page>(?:[A-Za-z0-9_-]+/)+))(?:#(?P<anchor>[A-Za-z0-9_.:-]+))?")
ID = re.compile(' id="([^"]*)"')
PREFIXES = ("", "claim-", "figure-")  # before the name of a page, in anchors that are called after it
FORM = "Write '- {from: \"claims/old-id/\", to: \"claims/new-id/\"}', each with '#anchor' at its end or without."


class Place(NamedTuple):
    """A page by its address below the site, '' for the home page, and an anchor on it, '' for the page itself."""

    page: str
    anchor: str = ""

    def __str__(self) -> str:
        """The place as it is written in the list."""
        return (self.page or "/") + (f"#{self.anchor}" if self.anchor else "")


def read_moves(path: Path) -> dict[Place, Place]:
    """The entries of the list, new places by old ones; none where there is no list."""
    entries = (parse_yaml(path.read_text(encoding="utf-8"), path) if path.is_file() else None) or []
    moves: dict[Place, Place] = {}
    for number, entry in enumerate(entries if isinstance(entries, list) else [entries], 1):
        where = f"{shown(path)}, entry {number}"
        if not isinstance(entry, dict) or entry.keys() != {"from", "to"}:
            raise RecordError(f"{where}: must hold 'from' and 'to'. {FORM}")
        old, new = (place(entry[end], where) for end in ("from", "to"))
        if old in moves:
            raise RecordError(f"{where}: '{old}' has moved before. Write where its new place '{moves[old]}' went.")
        moves[old] = new
    for old in moves:
        chain(old, moves, shown(path))
    return moves


def place(address: object, where: str) -> Place:
    """The place that an address names; raises RecordError for one that is not below the site."""
    match = ADDRESS.fullmatch(str(address))
    if not match:
        raise RecordError(f"{where}: '{address}' is no address below the site. {FORM}")
    return Place(match["page"] or "", match["anchor"] or "")


def step(old: Place, moves: Mapping[Place, Place]) -> Place | None:
    """Where a place went by one entry: its own, or else its page's."""
    if old in moves or not old.anchor:
        return moves.get(old)
    page = moves.get(Place(old.page))
    return page and (page if page.anchor else Place(page.page, old.anchor))


def chain(old: Place, moves: Mapping[Place, Place], where: str = "") -> list[Place]:
    """A place and all that it went to, the last being where it is; raises RecordError for a way that never ends."""
    way = [old]
    while new := step(way[-1], moves):
        if new in way:
            raise RecordError(f"{where}: '{old}' leads in a circle by way of '{new}'. Take the newest entry back.")
        way.append(new)
    return way


def with_named_after(moves: Mapping[Place, Place], pages: Mapping[str, str]) -> dict[Place, Place]:
    """The list with what follows from it: a page that gets another name in its folder takes along what is called so,
    which are pages below it, its heading, its line in the list of its folder, and its rows and drawings anywhere.
    """
    renamed = {old.page: chain(old, moves)[-1] for old in moves if not old.anchor}
    found = {
        old: new
        for page, end in renamed.items()
        if not end.anchor and folder(page) == folder(end.page)
        for old, new in named_after(page, end.page, moves, pages)
    }
    return {**moves, **{old: new for old, new in found.items() if old not in moves and not exists(old, pages)}}


def named_after(old: str, new: str, moves: Mapping[Place, Place], pages: Mapping[str, str]) -> Iterator[tuple]:
    """The places that are called after a page, under its old name and under its new one."""
    was, name = (page.removeprefix(folder(new)).strip("/") for page in (old, new))
    for page in pages:
        if page.startswith(new) and page != new:
            yield Place(old + page.removeprefix(new)), Place(page)
        near = page == folder(new) or page.startswith(new)
        for prefix in PREFIXES if near else PREFIXES[1:]:
            now = Place(page, prefix + name)
            if now in moves or exists(now, pages):
                yield Place(page, prefix + was), now


def folder(page: str) -> str:
    """The page above one."""
    return page[: page.rstrip("/").rfind("/") + 1]


def exists(place: Place, pages: Mapping[str, str]) -> bool:
    """Whether a place is on the built site."""
    return place.page in pages and (not place.anchor or place.anchor in anchors(pages[place.page]))


@lru_cache(maxsize=8192)  # of more pages than there are: all are asked in turn
def anchors(page: str) -> frozenset[str]:
    """The ids on a page."""
    return frozenset(ID.findall(page))
