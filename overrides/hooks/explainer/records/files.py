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


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """A safe loader, in C where there is one, that leaves dates as text and refuses a key that stands twice."""

    yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in forms if tag != "tag:yaml.org,2002:timestamp"]
        for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    descend_resolver = ascend_resolver = lambda *_: None  # no tag depends on where a value stands

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        """The mapping of a node."""
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    problem=f"'{key.value}' stands twice", problem_mark=key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


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
def parse_yaml(text: str, path: Path, first: int = 1) -> Any:  # noqa: ANN401 - what YAML can hold
    """The value of a YAML text that begins in line `first` of a file; the same, and not to be changed, for the same.

    Raises RecordError with the line of the fault.
    """
    try:
        return yaml.load(text, Loader=Loader)  # noqa: S506 - a safe loader
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
