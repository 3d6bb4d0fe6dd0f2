"""The list of what has moved: where each old address leads in the end."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from explainer.records.errors import RecordError
from explainer.records.files import parse_yaml, shown

ADDRESS = re.compile(r"(?:/|(?P<page>(?:[A-Za-z0-9_-]+/)+))(?:#(?P<anchor>[A-Za-z0-9_.:-]+))?")
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
