"""Loads the figures' programs, and keeps what each drew while nothing that it reads is otherwise.

A figure may read its own folder and the results of experiments, and records by way of what the figures share, which
notes them in a set called READ. Code beside the figures' folders is shared and stays loaded: it must open a file at
every call, and may keep only what it made of the same text.
"""

import importlib
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from click import ClickException

from ..records.errors import RecordError, unknown
from ..records.files import parse, shown
from ..records.unforeseen import MORE, in_words, place_of, refuse_broken_data

HOMES = ("figures", "lab")
READ_BY_ALL = ("lab/*/*.json", "*/*.py", "*/*.js")
SHARED = "figures.base"
Made = TypeVar("Made")
Stamp = tuple[tuple[str, int, int], ...]  # path, size and time of each file: equal for equal content
KEPT: dict[tuple[Path, str], tuple[Any, Stamp, set[Path]]] = {}  # what figures became, from which files and records
LAST: dict[Path, Stamp] = {}  # the shared files of the last build


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


def load_arithmetic(docs: Path, name: str) -> ModuleType:
    """The module that the settings name; raises RecordError where there is none."""
    if not name or not (docs / f"{name.replace('.', '/')}.py").is_file():
        raise RecordError(
            f"mkdocs.yml: 'arithmetic: {name}' under 'extra' is no module below {shown(docs)}. Correct it."
        )
    return load_module(docs, name)


def drawn(docs: Path, name: str, make: Callable[[Any], Made]) -> Made:
    """What `make` makes of a figure's drawing, made once; raises RecordError for a name without a folder."""
    if (docs, name) not in KEPT:
        records_read(docs).clear()
        try:
            made = make(load_drawing(docs, name).draw())
        except Exception as error:  # noqa: BLE001 - a figure is a program, in which anything may fail
            unload(lambda parts: parts[0] in HOMES and parts[1:2] == [name])
            raise refused(docs, name, error) from error
        records = set(records_read(docs))
        KEPT[docs, name] = made, stamp(files_of(docs, name)) + stamp(records, folders=True), records
    return KEPT[docs, name][0]


def records_read(docs: Path) -> set[Path]:
    """The records that figures have noted to have read since it was emptied; they parse as the records are parsed."""
    if not (docs / f"{SHARED.replace('.', '/')}.py").is_file():
        return set()
    shared = load_module(docs, SHARED)
    shared.PARSE = parse  # type: ignore[attr-defined]
    return shared.READ


def files_of(docs: Path, name: str) -> Iterable[Path]:
    """What a figure's folder holds; nothing where it is gone."""
    return (docs / figure_homes(docs).get(name, name) / name).glob("*")


def refused(docs: Path, name: str, error: Exception) -> ClickException:
    """What to say of a figure that cannot be drawn: which of its data are broken, or else where its program fails."""
    if isinstance(error, ClickException):  # it says itself what is wrong, in one line
        return error
    if type(error).__name__ == "FigureError":  # a figure's own, which does so too
        return RecordError(str(error))
    folder = docs / figure_homes(docs)[name] / name
    patterns = (*READ_BY_ALL, "data/*.yml")
    refuse_broken_data([*folder.iterdir(), *(path for pattern in patterns for path in docs.glob(pattern))])
    place = place_of(error, docs, shown(folder / "drawing.py"))
    remedy = "Correct the program or the data that it reads."
    return RecordError(f"{place}: the figure '{name}' cannot be drawn ({in_words(error)}). {remedy} {MORE}")


def stamp(paths: Iterable[Path], *, folders: bool = False) -> Stamp:
    """The stamp of some files; folders, such as Python's own copies of programs, are left out unless asked for."""
    files = ((str(path), path.stat()) for path in sorted(paths) if path.is_file() or (folders and path.is_dir()))
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in files)


def refresh_drawings(docs: Path) -> None:
    """Forget all drawings if a shared file is otherwise now, else those whose folder or records are."""
    figure_homes.cache_clear()
    now = stamp(path for pattern in READ_BY_ALL for path in docs.glob(pattern))
    if LAST.get(docs, now) != now:
        forget_drawings()
    LAST[docs] = now
    for (home, name), (_, before, records) in list(KEPT.items()):
        if home == docs and stamp(files_of(docs, name)) + stamp(records, folders=True) != before:
            forget(docs, name)
    importlib.invalidate_caches()


def forget(docs: Path, name: str) -> None:
    """Drop one drawing and its modules."""
    del KEPT[docs, name]
    unload(lambda parts: parts[0] in HOMES and parts[1:2] == [name])


def forget_drawings() -> None:
    """Drop all drawings and all loaded modules of figures, so that the next build reads them again."""
    KEPT.clear()
    figure_homes.cache_clear()
    unload(lambda parts: parts[0] in HOMES)
    importlib.invalidate_caches()


def unload(wanted: Callable[[list[str]], bool]) -> None:
    """Drop loaded modules by the parts of their names."""
    for name in [name for name in sys.modules if wanted(name.split("."))]:
        del sys.modules[name]
