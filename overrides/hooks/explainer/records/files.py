"""Reading texts, YAML and front matter, with errors that name the file and the line."""

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from .errors import RecordError

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<meta>.*?)\n---[ \t]*\n(?P<body>.*)\Z", re.DOTALL)
MISPLACED = re.compile(r"\A(?:---[ \t]*(?:\n|\Z)|\s+---[ \t]*\n[a-z_]+:)")
REMEDIES = {  # what the parser says of a fault, and what to do about it
    "cannot start any token": "Indent with spaces, not with tabs; put text that begins with such a sign in quotes.",
    "stands twice": "Delete one of the two lines.",
    "']'": "Close the bracket that is opened there.",
    "'}'": "Close the bracket that is opened there.",
    "flow": "Close the bracket that is opened there.",
    "mapping values": "Put text that holds ': ' in quotes.",
    "quoted scalar": "Close the quotation mark that is opened there.",
    "end of stream": "Close the quotation mark or bracket that is opened there.",
    "expected ':'": "Write 'name: value', and the lines of a long text further to the right than its name.",
    "'-' indicator": "Begin each entry of the list with '- ', all at the same depth.",
    "expected key": "Look for a quotation mark inside quotes, and for a line that stands too far to the left.",
    "block end": "Look for a quotation mark inside quotes, and for a line at another depth than its neighbours.",
    "alias": "Put text that begins with '*' in quotes.",
}


PLAIN = {  # the forms by which text without quotes is told to be no text, by its first sign; none is that of a date
    first: [(tag, form) for tag, form in forms if tag != "tag:yaml.org,2002:timestamp"]
    for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
STRING, LIST, MAPPING = (f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))


@lru_cache(maxsize=65536)
def tag_of(text: str) -> str:
    """The tag of a text without quotes."""
    return next((tag for tag, form in PLAIN.get(text[:1], ()) if form.match(text)), STRING)


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A safe loader, in C where there is one, that leaves dates as text and refuses a key that stands twice."""

    descend_resolver = ascend_resolver = lambda *_: None  # no tag depends on where a value stands

    def resolve(self, kind: type, value: str, implicit: tuple[bool, bool] | bool) -> str:
        """The tag of a value that has none."""
        if kind is yaml.ScalarNode and implicit[0]:  # type: ignore[index]
            return tag_of(value)
        return super().resolve(kind, value, implicit)

    def construct_document(self, node: yaml.Node) -> Any:  # noqa: ANN401
        """The value of a node. Most are texts, lists and mappings: the library's own way takes twice as long."""
        if node.tag == STRING:
            return node.value
        if node.tag == LIST:
            return [self.construct_document(each) for each in node.value]
        if node.tag != MAPPING:
            return super().construct_document(node)
        found = {}
        for key, value in node.value:
            if key.value in found:
                raise yaml.constructor.ConstructorError(
                    problem=f"'{key.value}' stands twice", problem_mark=key.start_mark
                )
            found[self.construct_document(key)] = self.construct_document(value)
        return found


def shown(path: Path) -> str:
    """A path as an error message names it: from the folder in which the command runs."""
    return os.path.relpath(path)


def read_text(path: Path) -> str:
    """The text of a file; raises RecordError for one that is missing or in another encoding than UTF-8."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8")
    except OSError:
        raise RecordError(f"{shown(path)} is missing. Add it, or correct what names it.") from None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise RecordError(f"{shown(path)}, line {line}: not UTF-8. Save the file with the encoding UTF-8.") from None
    if text.startswith("\ufeff"):
        raise RecordError(f"{shown(path)}, line 1: a byte order mark. Save the file as UTF-8 without one.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


@lru_cache(maxsize=8192)
def parse(text: str) -> Any:  # noqa: ANN401 - what YAML can hold
    """The value of a YAML text; the same, and not to be changed, for the same. Raises YAMLError."""
    return yaml.load(text, Loader=Loader)  # noqa: S506 - a safe loader


def parse_yaml(text: str, path: Path, first: int = 1) -> Any:  # noqa: ANN401
    """The value of a YAML text that begins in line `first` of a file; raises RecordError with the line of a fault."""
    try:
        return parse(text)
    except yaml.YAMLError as error:
        raise RecordError(f"{shown(path)}{fault(error, first)}") from None


def fault(error: yaml.YAMLError, first: int) -> str:
    """The line of a fault in YAML, what it is, and the remedy."""
    problem, context = (str(getattr(error, name, None) or "") for name in ("problem", "context"))
    said = f"{context}, {problem}"
    opened = re.search("flow|quoted", context)  # then the fault is where the bracket or quotation mark opens
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    remedy = next((remedy for words, remedy in REMEDIES.items() if words in said), "Compare it with its neighbours.")
    return f"{f', line {mark.line + first}' if mark else ''}: broken YAML ({problem or error}). {remedy}"


def read_front_matter(path: Path) -> tuple[dict, str]:
    """The front matter of a page and its body; an empty mapping when it has none."""
    text = read_text(path)
    match = FRONT_MATTER.match(text)
    if not match:
        if MISPLACED.match(text):
            remedy = "Put '---' into the first line of the file and behind the last field, alone in its line."
            raise RecordError(f"{shown(path)}, line 1: the front matter does not begin or does not end. {remedy}")
        return {}, text
    meta = parse_yaml(match["meta"], path, 2)
    if not isinstance(meta, dict):
        raise RecordError(f"{shown(path)}, line 2: the front matter must be 'name: value' lines between two '---'.")
    return meta, match["body"]


def read_list(path: Path, under: str = "") -> list[dict]:
    """The records of a YAML file that holds one list of mappings, alone or under one key."""
    records = parse_yaml(read_text(path), path)
    if under:
        records = records.get(under) if isinstance(records, dict) else None
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        key = f"'{under}:' and below it " if under else ""
        raise RecordError(f"{shown(path)}: must hold {key}a list of records, each beginning with '- id:'.")
    return records
