"""Makes a record of what somebody wrote, and says in one line what is wrong with it where it has not the shape."""

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from .errors import RecordError, stranger
from .places import Place, refusal
from .shapes import Record

Made = TypeVar("Made", bound=Record)
PLACED = re.compile(r"(?P<problem>.*?)(?: - at `\$(?P<keys>[^`]*)`)?", re.DOTALL)
KEY = re.compile(r"\.(?P<name>[^.\[\]]+)|\[(?P<position>\d+)\]")
KINDS = {
    "int": "a whole number",
    "float": "a number",
    "str": "text, in quotes where it looks like a number",
    "bool": "true or false",
    "array": "a list, each entry in a line that begins with '- '",
    "object": "a record of 'name: value' lines",
    "null": "empty",
}


def convert(kind: type[Made], data: object, place: Place) -> Made:
    """The record; raises RecordError for a field that is missing, not known or of another type."""
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        raise explained(str(error), kind, data, place) from None


def explained(said: str, kind: type, data: object, place: Place) -> RecordError:
    """The error for what the library says of a record."""
    match = PLACED.fullmatch(said)
    keys = tuple(keys_in(match["keys"] or "")) if match else ()
    problem = match["problem"] if match else said
    shape, value = inspect.type_info(kind), data
    for key in keys:
        shape, value = part_of(shape, key, value), value_of(value, key)
    for form, tell in TELL.items():
        if found := re.match(form, problem):
            return tell(found, Fault(place, keys, shape, value))
    return refusal(place.at(*keys), f"{problem}. Compare it with its neighbours.")


def keys_in(path: str) -> Iterable[str | int]:
    """The names and positions in a path such as '.evidence[0].bears'."""
    for match in KEY.finditer(path):
        yield match["name"] or int(match["position"])


def plain(shape: inspect.Type) -> list[inspect.Type]:
    """A type without its remarks, or those that it may be."""
    if isinstance(shape, inspect.Metadata):
        return plain(shape.type)
    return [part for each in shape.types for part in plain(each)] if isinstance(shape, inspect.UnionType) else [shape]


def part_of(shape: inspect.Type, key: str | int, value: object) -> inspect.Type:
    """The type of one part of what has a type; of kinds of records that which names its kind, or else the first."""
    structs = [each for each in plain(shape) if isinstance(each, inspect.StructType)]
    tag = value.get(structs[0].tag_field) if structs and isinstance(value, dict) else None
    if structs and key == structs[0].tag_field:
        return inspect.LiteralType(tuple(each.tag for each in structs))
    for struct in sorted(structs, key=lambda each: each.tag != tag):
        for field in struct.fields:
            if field.encode_name == key:
                return field.type
    lists = [each for each in plain(shape) if isinstance(each, inspect.VarTupleType)]
    return lists[0].item_type if lists else inspect.AnyType()


def value_of(value: Any, key: str | int) -> object:  # noqa: ANN401 - what YAML can hold
    """One part of a value; None where there is none."""
    try:
        return value[key]
    except (KeyError, IndexError, TypeError):
        return None


class Fault(msgspec.Struct):
    """Where a fault is, from which record and by which keys; what should stand there, and what does."""

    place: Place
    keys: tuple[str | int, ...]
    shape: Any
    value: object

    def says(self, message: str, *more: str | int) -> RecordError:
        """The error with its place."""
        return refusal(self.place.at(*self.keys, *more), message)

    def name(self) -> str:
        """What is at fault, as words: 'evidence', or entry 2 of 'evidence'."""
        if not self.keys:
            return "the record"
        *above, last = self.keys
        return f"'{last}'" if isinstance(last, str) else f"entry {last + 1} of '{above[-1] if above else 'the list'}'"

    def extra(self, name: str) -> Any:  # noqa: ANN401 - what stands in the remarks
        """What the remarks of the type hold under a name; None for nothing."""
        shapes = self.shape.types if isinstance(self.shape, inspect.UnionType) else [self.shape]
        remarks = (each.extra or {} for each in shapes if isinstance(each, inspect.Metadata))
        return next((found[name] for found in remarks if name in found), None)


def tell_missing(match: re.Match, fault: Fault) -> RecordError:
    """A field that must be there."""
    return fault.says(f"the field '{match[1]}' is missing. Add a line '{match[1]}: …'.")


def tell_unknown(match: re.Match, fault: Fault) -> RecordError:
    """A field that no record of this kind has."""
    structs = [each for each in plain(fault.shape) if isinstance(each, inspect.StructType)]
    known = [field.encode_name for struct in structs for field in struct.fields]
    return fault.says(f"{stranger('field', match[1], known)} Rename or delete it.", match[1])


def tell_choice(match: re.Match, fault: Fault) -> RecordError:
    """A word outside a closed list."""
    literals = [each for each in plain(fault.shape) if isinstance(each, inspect.LiteralType)]
    names = fault.extra("names") or [str(value) for each in literals for value in each.values]
    return choice(fault, str(fault.value), names)


def choice(fault: Fault, value: str, names: Iterable[str]) -> RecordError:
    """The error for a word that is not among some."""
    kind = str(next((key for key in reversed(fault.keys) if isinstance(key, str)), "value"))
    return fault.says(f"{stranger(kind, value, names)} Use one of {', '.join(names)}.")


def tell_form(match: re.Match, fault: Fault) -> RecordError:
    """Text of another form."""
    if names := fault.extra("names"):
        return choice(fault, str(fault.value), names)
    if not str(fault.value).strip():
        return fault.says(f"{fault.name()} is empty. Write at least one word.")
    return fault.says(f"{fault.name()} is '{fault.value}'. Write {fault.extra('write') or match[1]}.")


def tell_type(match: re.Match, fault: Fault) -> RecordError:
    """Something of another type, or nothing."""
    wanted = fault.extra("write") or required(fault.shape) or KINDS.get(match[1].partition(" ")[0], match[1])
    if fault.value is None or match[2] == "null":
        return fault.says(f"{fault.name()} is empty. Write {wanted}, or delete the line.")
    return fault.says(f"{fault.name()} is '{str(fault.value)[:60]}'. Write {wanted}.")


def required(shape: inspect.Type) -> str:
    """The fields that a record must have, as one would write them; nothing for what is no record."""
    structs = [each for each in plain(shape) if isinstance(each, inspect.StructType)]
    names = [field.encode_name for struct in structs[:1] for field in struct.fields if field.required]
    return ", ".join(f"'{name}: …'" for name in names)


def tell_empty(match: re.Match, fault: Fault) -> RecordError:
    """Text or a list without anything in it."""
    return fault.says(f"{fault.name()} is empty. Write at least one {'entry' if match[1] == 'array' else 'word'}.")


def tell_bound(match: re.Match, fault: Fault) -> RecordError:
    """A number that is too small or too large."""
    return fault.says(f"{fault.name()} is {fault.value}. Write a number {match[1]}.")


TELL: dict[str, Callable[[re.Match, Fault], RecordError]] = {
    r"Object missing required field `([^`]*)`": tell_missing,
    r"Object contains unknown field `([^`]*)`": tell_unknown,
    r"Invalid (?:enum )?value": tell_choice,
    r"Expected `str` matching regex (.*)": tell_form,
    r"Expected `(str|array)` of length": tell_empty,
    r"Expected `(?:int|float)` ([<>]=? .*)": tell_bound,
    r"Expected `([^`]*)`(?:, got `([^`]*)`)?": tell_type,
}
