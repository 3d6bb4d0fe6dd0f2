"""The errors that a wrong record or form raises: one line that names the place and the remedy."""

from collections.abc import Iterable
from difflib import get_close_matches

import click


class RecordError(click.ClickException):
    """A fault in what somebody wrote: one line that names the file and the remedy, without a traceback."""


class FormError(RecordError):
    """A fault on a page, which whoever knows the page puts in front of the message.

    The fault stands in a line of the page's text without its front matter, or, where that is 0, where the words
    `sought` stand first.
    """

    def __init__(self, message: str, sought: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.sought, self.line = sought, line


def stranger(kind: str, name: str, known: Iterable[str]) -> str:
    """What is said of a name that nothing has, with the nearest one that exists."""
    near = get_close_matches(name, list(known), n=1)
    return f"Unknown {kind} '{name}'." + (f" Did you mean '{near[0]}'?" if near else "")


def unknown(kind: str, name: str, known: Iterable[str], remedy: str, sought: str = "") -> FormError:
    """The error for an id on a page that no register holds."""
    return FormError(f"{stranger(kind, name, known)} {remedy}", sought or name)
