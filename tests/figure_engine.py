"""A figure's behaviour at work without a browser, and what the functions of its models were given and gave."""

import json
import random
import re
from collections.abc import Callable
from dataclasses import asdict, is_dataclass
from functools import lru_cache
from importlib import import_module
from math import isclose
from pathlib import Path

from explainer.figures.rooms import STAGE
from figure_checks import DOCS, HOMES, WORKED, as_built
from figures.base import NARROW, WIDE
from figures.javascript import EXPORT, Script, camel_case
from figures.javascript import Engine as JavaScript

STUB = Path(__file__).parent / "element_stub.js"
LOOKED = [name for name in WORKED if (DOCS / HOMES[name] / name / "look.js").is_file()]
FEW = 9  # states that are drawn
Call = tuple[str, str, list, object]  # the file of a model from the docs folder, a function, arguments, result


class Engine:
    """One figure in an engine of its own, with the values that its page carries; `drawing` is what the build made."""

    def __init__(self, name: str) -> None:
        """Load the behaviour with all that it imports; raises JavaScriptError for what JavaScript refuses."""
        self.drawing = drawing = as_built(name)
        self.given = name, drawing.data
        self.element = (DOCS / HOMES[name] / name / "element.js").resolve()
        self.engine = JavaScript(noting)
        self.engine.set_up(STAGE)
        self.engine.set_up(STUB)

    def ask(self, function: str, *arguments: object) -> object:
        """What a function of the stub gives for this figure."""
        return self.engine.perform(self.element, function, *self.given, *arguments)

    def calls(self) -> list[Call]:
        """The calls of models that were noted."""
        return [json.loads(each) for each in self.engine.perform(self.element, "called")]


@lru_cache(maxsize=64)
def engine(name: str) -> Engine:
    """The engine of a figure, made once."""
    return Engine(name)


def noting(file: str, text: str) -> str:
    """The text of a module; that of one with a twin in Python has its exported functions note their calls."""
    return noting_text(path, text) if has_twin(path := Path(file)) else text


def noting_text(path: Path, text: str) -> str:
    """The text of a model whose exported functions note their calls."""
    name = path.relative_to(DOCS.resolve()).as_posix()
    changed = [f"{each} = noted({name!r}, {each!r}, {each});" for each in functions(path)]
    return re.sub(r"^export const ", "export let ", text, flags=re.MULTILINE) + "".join(changed)


def has_twin(path: Path) -> bool:
    """Whether a module is mathematics that stands in Python too: beside it a module with a function of the same name."""
    other = path.with_suffix(".py")
    names = {f"def {snake_case(each)}(" for each in functions(path)}
    return other.is_file() and any(name in other.read_text(encoding="utf-8") for name in names)


def functions(path: Path) -> list[str]:
    """The functions that a module exports."""
    return [
        match["name"] for match in EXPORT.finditer(path.read_text(encoding="utf-8")) if not match["name"].isupper()
    ]


@lru_cache(maxsize=64)
def states(name: str, count: int = 20) -> list[dict]:
    """States of a figure: the first, the ends of each field with the others as at first, and drawn ones."""
    fields, draw = engine(name).ask("fields"), random.Random(name)
    first = {field["name"]: field["fallback"] for field in fields}
    ends = [{**first, field["name"]: edge} for field in fields for edge in field["edges"]]
    drawn = [{field["name"]: draw_value(field, draw) for field in fields} for _ in range(count)]
    return [first, *ends, *drawn]


@lru_cache(maxsize=64)
def worked(name: str) -> list:
    """What each state of a figure gives: itself from the address, the sentence, the alternative."""
    return engine(name).ask("worked", states(name))


@lru_cache(maxsize=64)
def drawn(name: str) -> list[tuple[dict, list[dict]]]:
    """Some states of a figure, each with its parts as they look in it: wide and narrow."""
    look, data = Script(DOCS / HOMES[name] / name / "look.js"), engine(name).drawing.data
    return [(state, [look.looks(data, state, width) for width in (WIDE, NARROW)]) for state in states(name)[:FEW]]


def draw_value(field: dict, draw: random.Random) -> object:
    """A value that a field allows."""
    if field["kind"] == "integer":
        return draw.randint(field["min"], field["max"])
    if field["kind"] == "number":
        return round(draw.uniform(field["min"], field["max"]), 2)
    return draw.choice(field["edges"])


def twin(path: str, name: str) -> Callable | None:
    """The Python function that stands for an exported one; None where there is none."""
    found = import_module(path.removesuffix(".js").replace("/", "."))
    return getattr(found, snake_case(name), None)


def snake_case(name: str) -> str:
    """A name as Python writes it."""
    return re.sub(r"[A-Z]", lambda match: f"_{match[0].lower()}", name)


def same(one: object, other: object) -> bool:
    """Whether two values of the two languages are the same, numbers to 1e-9."""
    one, other = plain(one), plain(other)
    if isinstance(one, dict) and isinstance(other, dict):
        return all(same(one.get(key), other.get(key)) for key in {*one, *other})
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == other or isclose(one, other, rel_tol=1e-9, abs_tol=1e-12)
    return one == other


def plain(value: object) -> object:
    """A value as JSON has it, its names as JavaScript writes them; whole numbers of any size from text."""
    if is_dataclass(value):
        value = asdict(value)
    if isinstance(value, dict):
        return {camel_case(str(key)): each for key, each in value.items()}
    if isinstance(value, str) and re.fullmatch(r"-?\d+n", value):
        return int(value[:-1])
    return list(value) if isinstance(value, tuple) else value
