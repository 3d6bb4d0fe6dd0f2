"""Refuses, in mkdocs.yml, what MkDocs lets pass: a key that stands twice, and names of files that are not there.

MkDocs stops at broken YAML before any hook runs, and in its own words: `make` runs this first.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from .errors import RecordError, stranger
from .files import Loader, fault, read_text, shown

MODULE = "assets/javascripts/{}.js"


def check_configuration(path: Path, docs: Path) -> None:
    """Raise RecordError for the first fault of a configuration, with its line."""
    root = composed(path)
    refuse_twins(root, path)
    top = parts(root)
    pages = [(node, node.value) for node in scalars(top.get("nav")) if node.value.endswith(".md")]
    refuse_missing("page", pages, docs, path)
    refuse_missing("style sheet", [(node, node.value) for node in scalars(top.get("extra_css"))], docs, path)
    given = [(node, node.value) for node in scalars(top.get("extra_javascript")) if node.value.endswith("js")]
    refuse_missing("script", given, docs, path)
    modules = [(node, MODULE.format(node.value)) for node in scalars(parts(top.get("extra")).get("modules"))]
    refuse_missing("module", modules, docs, path)


def composed(path: Path) -> yaml.Node | None:
    """The nodes of a YAML file; raises RecordError for one that is broken."""
    try:
        return yaml.compose(read_text(path), Loader=Loader)
    except yaml.YAMLError as error:
        raise RecordError(f"{shown(path)}{fault(error, 1)}") from None


def parts(node: yaml.Node | None) -> dict[str, yaml.Node]:
    """What stands below the keys of a mapping; nothing for what is none."""
    return {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}


def refuse_twins(node: yaml.Node | None, path: Path) -> None:
    """Refuse a key that stands twice in one mapping."""
    seen: set[str] = set()
    for key, value in node.value if isinstance(node, yaml.MappingNode) else []:
        if key.value in seen:
            raise at(key, path, f"'{key.value}' stands twice. Delete one of the two.")
        seen.add(key.value)
        refuse_twins(value, path)


def scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """The values below a node, without the keys."""
    if isinstance(node, yaml.MappingNode | yaml.SequenceNode):
        for part in node.value:
            yield from scalars(part[1] if isinstance(part, tuple) else part)
    elif isinstance(node, yaml.ScalarNode):
        yield node


def refuse_missing(kind: str, named: Iterable[tuple[yaml.ScalarNode, str]], docs: Path, path: Path) -> None:
    """Refuse a file that does not exist below the docs folder, and one that is named twice."""
    seen: set[str] = set()
    for node, file in named:
        if not (docs / file).is_file():
            known = [other.relative_to(docs).as_posix() for other in docs.rglob(f"*{Path(file).suffix}")]
            raise at(node, path, f"{stranger(kind, file, known)} Name a file below {shown(docs)}.")
        if file in seen:
            raise at(node, path, f"the {kind} '{file}' stands twice. Delete one of the two.")
        seen.add(file)


def at(node: yaml.Node, path: Path, message: str) -> RecordError:
    """The error with the line of a node."""
    return RecordError(f"{shown(path)}, line {node.start_mark.line + 1}: {message}")


if __name__ == "__main__":
    try:
        composed(Path(sys.argv[1]))
    except RecordError as error:
        sys.exit(f"Error: {error.message}")
