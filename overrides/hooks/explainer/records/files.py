"""Reading YAML and front matter, with errors that name the file."""

import os
import re
from functools import lru_cache
from pathlib import Path

import yaml

from .errors import RecordError

FRONT_MATTER = re.compile(r"\A---\n(?P<meta>.*?)\n---\n(?P<body>.*)\Z", re.DOTALL)


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """A safe loader, in C where there is one, that refuses a key which stands twice in one mapping."""

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


@lru_cache(maxsize=8192)
def parse_yaml(text: str, path: Path) -> object:
    """The value that a YAML text holds, the same for the same text; raises RecordError with the line of the fault."""
    try:
        return yaml.load(text, Loader=Loader)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "cannot be read"
        remedy = "Quote strings that hold ': ' or '#'."
        raise RecordError(f"{shown(path)}{line}: broken YAML ({problem}). {remedy}") from None
    except ValueError as error:  # a date such as 2026-02-31
        raise RecordError(f"{shown(path)}: broken YAML ({error}). Correct the date or put it in quotes.") from None


def read_front_matter(path: Path) -> tuple[dict, str]:
    """The front matter of a page and its body; an empty mapping when it has none."""
    match = FRONT_MATTER.match(path.read_text(encoding="utf-8"))
    if not match:
        return {}, path.read_text(encoding="utf-8")
    meta = parse_yaml(match["meta"], path)
    if not isinstance(meta, dict):
        raise RecordError(f"{shown(path)}: the front matter must be 'key: value' lines between two '---' lines.")
    return meta, match["body"]


def read_list(path: Path, under: str = "") -> list[dict]:
    """The records of a YAML file that holds one list of mappings, alone or under one key."""
    records = parse_yaml(path.read_text(encoding="utf-8"), path)
    if under:
        records = records.get(under) if isinstance(records, dict) else None
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        raise RecordError(f"{shown(path)}: must hold a list of records, each beginning with '- id:'.")
    return records
