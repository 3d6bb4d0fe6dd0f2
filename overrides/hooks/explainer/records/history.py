"""How a claim's verdict changed: what stood before, what stands now, and what made the difference."""

from collections.abc import Iterable
from dataclasses import dataclass

from .dates import check_date
from .errors import RecordError, unknown
from .verdicts import VERDICTS


@dataclass(frozen=True)
class Revision:
    """One change of a verdict: its day, both verdicts, and the source or reason."""

    date: object
    was: str
    now: str
    because: str


def check_history(history: Iterable[Revision], verdict: str, where: str) -> None:
    """Refuse verdicts that are not on the list, and what does not follow one another up to the present verdict."""
    before = None
    for revision in history:
        for word in (revision.was, revision.now):
            if word not in VERDICTS:
                raise unknown("verdict", word, VERDICTS, f"Correct 'history' in {where}.")
        check_date(revision.date, "date", f"{where}, 'history'", ("day",))
        if before and str(before.date) > str(revision.date):
            raise RecordError(f"{where}: in 'history', {before.date} stands before {revision.date}. Oldest first.")
        if before and before.now != revision.was:
            raise RecordError(f"{where}: in 'history', '{before.now}' is followed by '{revision.was}'. Oldest first.")
        before = revision
    if before and before.now != verdict:
        raise RecordError(f"{where}: 'history' ends with '{before.now}', and the verdict is '{verdict}'.")
