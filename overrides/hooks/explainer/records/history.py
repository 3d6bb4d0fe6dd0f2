"""How a claim's verdict changed: what stood before, what stands now, and what made the difference."""

from collections.abc import Sequence

from .dates import check_past
from .places import Place, refusal
from .shapes import Day, Record, Text
from .verdicts import VerdictId


class Revision(Record, frozen=True):
    """One change of a verdict: its day, both verdicts, and the source or reason."""

    date: Day
    was: VerdictId
    now: VerdictId
    because: Text


def check_history(history: Sequence[Revision], verdict: str, checked: str, place: Place) -> None:
    """Refuse days that are none, and what does not follow one another up to the present verdict."""
    for number, revision in enumerate(history):
        check_past(revision.date, "date", place.at("history", number))
        if revision.was == revision.now:
            raise refusal(
                place.at("history", number), f"'{revision.was}' is no change of a verdict. Delete the entry."
            )
    for number, (before, after) in enumerate(zip(history, history[1:], strict=False), 1):
        here = place.at("history", number)
        if before.date > after.date:
            raise refusal(here, f"'{before.date}' stands before '{after.date}'. Put the oldest change first.")
        if before.now != after.was:
            raise refusal(here, f"'{before.now}' is followed by '{after.was}'. Begin with what stood there before.")
    if history and history[-1].now != verdict:
        now = history[-1].now
        raise refusal(place.at("history"), f"it ends with '{now}', and the verdict is '{verdict}'. Correct either.")
    if history and history[-1].date > checked:
        said = f"'{checked}' is before '{history[-1].date}', the day of the last change in 'history'"
        raise refusal(place.at("checked"), f"{said}. Write the day on which the claim was checked last.")
