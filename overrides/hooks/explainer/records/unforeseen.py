"""An error that nobody foresaw, in one line: what it is, and where in the programs of the project."""

import json
import traceback
from collections.abc import Iterable
from pathlib import Path

from .errors import RecordError
from .files import parse_yaml, read_text, shown

MORE = "TRACEBACK=1 before the command shows the way there."


def place_of(error: BaseException, folder: Path, otherwise: str) -> str:
    """The innermost line below a folder that an error passed through, as file and line."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"{shown(Path(error.filename))}, line {error.lineno}"
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if ours(Path(frame.filename), folder)]
    return f"{shown(Path(frames[-1].filename))}, line {frames[-1].lineno}" if frames else otherwise


def ours(path: Path, folder: Path) -> bool:
    """Whether a file lies below a folder, and in no hidden one below it."""
    return path.is_relative_to(folder) and not any(part[0] == "." for part in path.relative_to(folder).parts)


def in_words(error: BaseException) -> str:
    """The kind of an error and what it says, on one line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())}"


def refuse_broken_data(paths: Iterable[Path]) -> None:
    """Raise RecordError for the first file of JSON or YAML that cannot be read."""
    for path in paths:
        if path.suffix == ".yml":
            parse_yaml(read_text(path), path)
        elif path.suffix == ".json":
            refuse_broken_json(path)


def refuse_broken_json(path: Path) -> None:
    """Raise RecordError, with the line, for a file that is no JSON."""
    try:
        json.loads(read_text(path))
    except json.JSONDecodeError as error:
        remedy = "Correct it, or have it made anew."
        raise RecordError(f"{shown(path)}, line {error.lineno}: broken JSON ({error.msg}). {remedy}") from None


def unforeseen(error: BaseException, folder: Path, page: Path | None) -> RecordError:
    """The error for one that nobody foresaw, with the page at which it came up, if it was at one."""
    place = place_of(error, folder, "a program beside the project's")
    at = f"{shown(page)}: " if page else ""
    return RecordError(f"{at}{in_words(error)}, in {place}. Nobody foresaw this: look for what changed last. {MORE}")
