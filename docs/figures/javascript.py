"""Calls what a figure's JavaScript exports, at build time: a figure's sentences stand in words.js and nowhere else.

A module is evaluated once, and anew only when its text or one that it imports is otherwise: files are looked at in
every call, since a preview runs for hours. A function must give the same for the same, and leave what it is given as
it is. Only the forms of import and export that we write are known.
"""

import json
import os
import re
import threading
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import quickjs

IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "(?P<path>\.[^"]+)";', re.MULTILINE)
EXPORT = re.compile(r"^export (?P<what>(?:async )?(?:function\*?|class|const|let) (?P<name>\w+))", re.MULTILINE)
LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
PLACE = re.compile(r"<input>:(\d+)")
# A long value is parsed once while it is asked of again and again: what a figure makes once for its values stays so.
ASKED = """
const modules = [];
let long = {};
const parsed = (text) => {
  if (text.length < 500) return JSON.parse(text);
  if (long.text !== text) long = { text, value: JSON.parse(text) };
  return long.value;
};
(module, name, ...given) => {
  if (!(name in module)) throw new ReferenceError(`there is no exported ${name}`);
  return JSON.stringify(typeof module[name] === "function" ? module[name](...given.map(parsed)) : module[name]);
};
"""
ROOT = Path(__file__).resolve().parents[2]

Modules = tuple[tuple[str, str], ...]  # paths and texts, each module behind those that it imports


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


def call(path: Path, name: str, arguments: list) -> Any:  # noqa: ANN401
    """What an exported function gives for some arguments; raises JavaScriptError."""
    result = answer(modules_of(path), threading.get_ident(), name, tuple(map(json.dumps, arguments)))
    return None if result is None else json.loads(result)


def modules_of(path: Path) -> Modules:
    """A module, last, and all that it imports; raises JavaScriptError for a file that is missing."""
    found: dict[str, str] = {}
    add_texts(str(path), found)
    return tuple(found.items())


def add_texts(path: str, found: dict[str, str]) -> None:
    """Add the texts of a module and of all that it imports to those found."""
    if path in found:
        return
    try:
        state = os.stat(path)
    except FileNotFoundError:
        raise JavaScriptError(f"{shown(path)}: there is no such file. Write it, or mend what imports it.") from None
    text, needed = read(path, state.st_mtime_ns, state.st_size)
    for each in needed:
        add_texts(each, found)
    found[path] = text


@lru_cache(maxsize=256)
def read(path: str, _time: int, _size: int) -> tuple[str, tuple[str, ...]]:
    """The text of a file, by when it was changed and how large it is, and the paths of what it imports."""
    text = Path(path).read_text(encoding="utf-8")
    return text, tuple(beside(path, match["path"]) for match in IMPORT.finditer(text))


def beside(path: str, name: str) -> str:
    """The path of what a module calls by a path of its own."""
    return os.path.normpath(os.path.join(os.path.dirname(path), name))


@lru_cache(maxsize=2048)
def answer(modules: Modules, thread: int, name: str, given: tuple[str, ...]) -> str | None:
    """What an export of the last module gives for some arguments, all as JSON."""
    return engine(thread).ask(modules, name, given)


@lru_cache(maxsize=8)
def engine(_thread: int) -> "Engine":
    """The engine of a thread: it can be used in no other."""
    return Engine()


class Engine:
    """Evaluates each module once; `change` may give another text for one. What fails raises JavaScriptError."""

    def __init__(self, change: Callable[[str, str], str] = lambda path, text: text) -> None:
        self.context, self.change = quickjs.Context(), change
        self.begins, self.paths, self.lines = [0], [__file__], 0  # where each text begins, in lines of all of them
        self.places: dict[Modules, int] = {}
        self.asked = self.evaluate(__file__, ASKED, "")

    def evaluate(self, path: str, code: str, name: str) -> Any:  # noqa: ANN401
        """The value of code. Its lines are counted on from those before, since errors name nothing but lines."""
        begin, self.lines = self.lines, self.lines + code.count("\n") + 1
        self.begins.append(begin)
        self.paths.append(path)
        return self.try_to(lambda: self.context.eval("\n" * begin + code), path, name)

    def set_up(self, path: Path) -> None:
        """Evaluate a script, once, whose functions can be performed."""
        if str(path) not in self.paths:
            self.evaluate(str(path), path.read_text(encoding="utf-8"), "")

    def perform(self, path: Path, name: str, *given: object) -> Any:  # noqa: ANN401
        """What a function that was set up gives, once a module has been evaluated."""
        return json.loads(self.ask(modules_of(path), name, tuple(map(json.dumps, given)), "globalThis") or "null")

    def ask(self, modules: Modules, name: str, given: tuple[str, ...], holder: str = "") -> str | None:
        """What an export of the last module, or of another holder, gives for some arguments, all as JSON."""
        place = f"modules[{self.place(modules, name)}]"
        return self.try_to(lambda: self.asked(self.context.eval(holder or place), name, *given), modules[-1][0], name)

    def place(self, modules: Modules, name: str) -> int:
        """The place of the last module among all, which it gets when it is evaluated, for the sake of a function."""
        if modules not in self.places:
            path, text = modules[-1]
            given = {each: self.place(modules_of(Path(each)), name) for each, _ in modules[:-1]}
            exported = ", ".join(match["name"] for match in EXPORT.finditer(text))
            code, at = body(path, self.change(path, text), given), len(self.places)
            self.evaluate(path, f"modules[{at}] = (() => {{ {code}\nreturn {{ {exported} }};\n}})();", name)
            self.places[modules] = at
        return self.places[modules]

    def try_to(self, act: Callable, path: str, name: str) -> Any:  # noqa: ANN401
        """What an act gives; raises JavaScriptError with the file and the line that an error came from."""
        try:
            return act()
        except quickjs.JSException as error:
            line, message = 1, str(error)
            if found := PLACE.search(message):
                at = bisect_left(self.begins, int(found[1])) - 1
                path, line = self.paths[at], int(found[1]) - self.begins[at]
            raise JavaScriptError(
                f"{shown(path)}, line {line}, in {name}(): {message.partition(chr(10))[0]}"
            ) from None


def body(path: str, text: str, given: dict[str, int]) -> str:
    """A module's text without its imports and exports; raises JavaScriptError for a form that is not foreseen."""

    def needed(match: re.Match) -> str:
        names = match["names"].replace(" as ", ": ")
        return f"const {{{names}}} = modules[{given[beside(path, match['path'])]}];"

    text = EXPORT.sub(r"\g<what>", IMPORT.sub(needed, text)).replace("import.meta.url", '""')
    if left := LEFT_OVER.search(text):
        raise JavaScriptError(
            f"{shown(path)}: '{left[0]}' is a form that the build does not know. Write it otherwise."
        )
    return text


def shown(path: str) -> str:
    """A file's path from the root of the repository."""
    return Path(path).relative_to(ROOT).as_posix() if Path(path).is_relative_to(ROOT) else path
