"""The one error that a wrong record or reference raises."""

from collections.abc import Iterable
from difflib import get_close_matches

import click


class RecordError(click.ClickException):
    """A fault in what somebody wrote: one line that names the file and the remedy, without a traceback."""


def unknown(kind: str, name: str, known: Iterable[str], where: str) -> RecordError:
    """The error for an id that no register holds, with the nearest one that exists."""
    near = get_close_matches(name, list(known), n=1)
    hint = f" Did you mean '{near[0]}'?" if near else ""
    return RecordError(f"Unknown {kind} '{name}'.{hint} {where}")
