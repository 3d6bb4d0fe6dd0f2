"""Loads the figures' programs, and keeps what each drew until a file that it was made from is otherwise.

An audit hook notes what a drawing opens, so no figure has to say what it reads. Code beside the figures' folders is
shared and stays loaded: it must open a file at every call, and may keep only what it made of the same text.
"""

import importlib
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from .errors import unknown

HOMES = ("figures", "lab")
READS = ("open", "os.scandir", "os.listdir")
Stamp = tuple  # equal for equal content: size and time of a file, or what a folder holds
Stamps = dict[Path, Stamp]


@dataclass
class Kept:
    """What figures became and from which files, the state of the code that they share, what a drawing now opens."""

    made: dict[tuple[Path, str], tuple[object, Stamps]]
    shared: Stamps
    opened: set[Path] | None = None


KEPT = Kept({}, {})


@cache
def figure_homes(docs: Path) -> dict[str, str]:
    """The name of each figure and the folder it lives in: those that hold a drawing."""
    paths = (path for home in HOMES for path in sorted((docs / home).glob("*/drawing.py")))
    return {path.parent.name: path.parent.parent.name for path in paths}


def load_drawing(docs: Path, name: str) -> ModuleType:
    """The module that draws a figure; raises RecordError for a name without a folder."""
    homes = figure_homes(docs)
    if name not in homes:
        raise unknown("figure", name, homes, "Name a folder of docs/figures/ or docs/lab/ that holds drawing.py.")
    return load_module(docs, f"{homes[name]}.{name}.drawing")


def load_module(docs: Path, name: str) -> ModuleType:
    """A module of the docs folder, by its dotted name from there."""
    if str(docs) not in sys.path:
        sys.path.insert(0, str(docs))
    return importlib.import_module(name)


def drawn(docs: Path, name: str, make: Callable[[object], object]) -> object:
    """What `make` makes of a figure's drawing, made once; raises RecordError for a name without a folder."""
    if (docs, name) not in KEPT.made:
        KEPT.opened = set()
        try:
            made = make(load_drawing(docs, name).draw())
            own = (docs / figure_homes(docs)[name] / name).glob("*.py")
            KEPT.made[docs, name] = made, stamped({*KEPT.opened, *own}, docs)
        finally:
            KEPT.opened = None
    return KEPT.made[docs, name][0]


def note_reading(event: str, found: tuple) -> None:
    """Note a file or folder that a drawing opens."""
    if KEPT.opened is not None and event in READS and isinstance(found[0], (str, Path)):
        KEPT.opened.add(Path(found[0]))


sys.addaudithook(note_reading)


def stamped(paths: Iterable[Path], docs: Path) -> Stamps:
    """The stamps of what lies below the docs folder, but for Python's own copies of programs."""
    return {path: stamp(path) for path in paths if path.is_relative_to(docs) and "__pycache__" not in path.parts}


def stamp(path: Path) -> Stamp:
    """Size and time of a file, the names in a folder, nothing for what is not there."""
    if path.is_dir():
        return tuple(sorted(os.listdir(path)))
    return (path.stat().st_size, path.stat().st_mtime_ns) if path.is_file() else ()


def refresh_drawings(docs: Path) -> None:
    """Forget what was drawn from files that are otherwise now; all of it when the code that figures share is."""
    figure_homes.cache_clear()
    shared = stamped((path for home in HOMES for path in (docs / home).glob("*.py")), docs)
    if shared != KEPT.shared:
        forget_drawings()
        KEPT.shared = shared
    for key, (_, stamps) in list(KEPT.made.items()):
        if any(stamp(path) != before for path, before in stamps.items()):
            forget(*key)
    importlib.invalidate_caches()


def forget(docs: Path, name: str) -> None:
    """Drop one drawing and its modules."""
    del KEPT.made[docs, name]
    unload(lambda parts: parts[0] in HOMES and parts[1:2] == [name])


def forget_drawings() -> None:
    """Drop all drawings and all loaded modules of figures, so that the next build reads them again."""
    KEPT.made.clear()
    KEPT.shared = {}
    figure_homes.cache_clear()
    unload(lambda parts: parts[0] in HOMES)
    importlib.invalidate_caches()


def unload(wanted: Callable[[list[str]], bool]) -> None:
    """Drop loaded modules by the parts of their names."""
    for name in [name for name in sys.modules if wanted(name.split("."))]:
        del sys.modules[name]
