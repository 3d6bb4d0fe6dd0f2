"""Calls what a figure's JavaScript exports, at build time: a figure's sentences stand in words.js and nowhere else.

A module and all that it imports become one function of one text, made anew only when a text is otherwise: files are
looked at in every call, since a preview runs for hours. A function must give the same for the same. Only the forms of
import and export that we write are known.
"""

import json
import re
import threading
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import quickjs

IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "(?P<path>\.[^"]+)";', re.MULTILINE)
EXPORT = re.compile(r"^export (?P<what>(?:async )?(?:function\*?|class|const|let) (?P<name>\w+))", re.MULTILINE)
LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
PLACE = re.compile(r"<input>:(\d+)")
CALL = """return (name, given) => {
  if (!(name in last)) throw new ReferenceError(`there is no exported ${name}`);
  return JSON.stringify(typeof last[name] === "function" ? last[name](...JSON.parse(given)) : last[name]);
};
"""
ROOT = Path(__file__).resolve().parents[2]

Modules = tuple[tuple[Path, str], ...]  # paths and texts, each module behind those that it imports


class JavaScriptError(Exception):
    """What went wrong in JavaScript, in one line: file, line, the function that was called, the engine's message."""


class Script:
    """A module as an object: `words.hours_and_cost(…)` calls its `hoursAndCost`, and `words.WAYS` is its constant.

    Arguments and results are what JSON can hold. What is asked for raises JavaScriptError where it cannot be given.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (JSON holds values of every type)
        """What is exported by a name: a function, by its name as Python writes it, or a constant."""
        if name.isupper():
            return call(self.path, name, [])
        return lambda *arguments: call(self.path, camel_case(name), list(arguments))


def words_beside(file: str) -> Script:
    """The figure's sentences, words.js in the folder of a Python file: `words = words_beside(__file__)`."""
    return Script(Path(file).parent / "words.js")


numbers = Script(Path(__file__).parent / "numbers.js")


def camel_case(name: str) -> str:
    """A name as JavaScript writes it."""
    return re.sub(r"_(\w)", lambda match: match[1].upper(), name)


def call(path: Path, name: str, arguments: list) -> object:
    """What an exported function gives for some arguments; raises JavaScriptError."""
    modules = tuple(texts(path, {}).items())
    try:
        result = answer(modules, threading.get_ident(), name, json.dumps(arguments))
    except quickjs.JSException as error:
        raise JavaScriptError(explained(str(error), modules, name)) from None
    return None if result is None else json.loads(result)


def texts(path: Path, found: dict[Path, str]) -> dict[Path, str]:
    """The texts of a module and of all that it imports, added to those found; raises JavaScriptError for none."""
    if path in found:
        return found
    try:
        state = path.stat()
    except FileNotFoundError:
        raise JavaScriptError(f"{shown(path)}: there is no such file. Write it, or mend what imports it.") from None
    text = read(path, state.st_mtime_ns, state.st_size)
    for needed in imported(path, text):
        texts(needed, found)
    found[path] = text
    return found


@lru_cache(maxsize=256)
def read(path: Path, _time: int, _size: int) -> str:
    """The text of a file, by when it was changed and how large it is."""
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def imported(path: Path, text: str) -> tuple[Path, ...]:
    """The paths of the modules that a module imports."""
    return tuple(beside(path, match["path"]) for match in IMPORT.finditer(text))


def beside(path: Path, name: str) -> Path:
    """The path of what a module calls by a path of its own."""
    return (path.parent / name).resolve()


@lru_cache(maxsize=2048)
def answer(modules: Modules, thread: int, name: str, given: str) -> str | None:
    """What an export of the last module gives for some arguments, both as JSON."""
    return loaded(modules, thread)(name, given)


@lru_cache(maxsize=256)
def loaded(modules: Modules, thread: int) -> Callable[[str, str], str | None]:
    """The function that calls the last module's exports by name, with JSON in and out."""
    return engine(thread).eval(f"(() => {{ {''.join(bodies(modules))}{CALL}}})()")


@lru_cache(maxsize=8)
def engine(_thread: int) -> quickjs.Context:
    """The engine of a thread: it can be used in no other."""
    return quickjs.Context()


def bodies(modules: Modules) -> Iterator[str]:
    """Each module as a function that is called at once, its lines kept; `last` holds what the last one exports."""
    names = {path: f"module{index}" for index, (path, _) in enumerate(modules)}
    names[modules[-1][0]] = "last"
    for path, text in modules:
        exported = ", ".join(match["name"] for match in EXPORT.finditer(text))
        yield f"const {names[path]} = (() => {{ {body(path, text, names)}\nreturn {{ {exported} }};\n}})();\n"


def body(path: Path, text: str, names: dict[Path, str]) -> str:
    """A module's text without its imports and exports; raises JavaScriptError for a form that is not foreseen."""

    def needed(match: re.Match) -> str:
        given = match["names"].replace(" as ", ": ")
        return f"const {{{given}}} = {names[beside(path, match['path'])]};"

    text = EXPORT.sub(r"\g<what>", IMPORT.sub(needed, text)).replace("import.meta.url", '""')
    if left := LEFT_OVER.search(text):
        raise JavaScriptError(
            f"{shown(path)}: '{left[0]}' is a form that the build does not know. Write it otherwise."
        )
    return text


def explained(message: str, modules: Modules, name: str) -> str:
    """An error of the engine with the file and the line that it came from, and the function that was called."""
    place = PLACE.search(message)
    path, line = placed(int(place[1]), modules) if place else (modules[-1][0], 1)
    return f"{shown(path)}, line {line}, in {name}(): {message.partition(chr(10))[0]}"


def placed(line: int, modules: Modules) -> tuple[Path, int]:
    """The module and its own line at a line of the text that the engine was given."""
    for path, text in modules:
        if line <= (lines := text.count("\n") + 1):
            return path, line
        line -= lines + 2  # the line of what it returns, and that of its end
    return modules[-1][0], 1


def shown(path: Path) -> str:
    """A file's path from the root of the repository."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)
