"""Dates as records write them: ISO days, or months and years where the day is not known."""

import re
from datetime import date

from .places import Place, refusal

DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")


def is_month(value: str) -> bool:
    """Whether a date names a month only."""
    return len(value) == len("2026-06")


def first_day(value: str) -> date:
    """The day of a date, or the first of its month; raises ValueError for anything else."""
    if not DATE.fullmatch(value):
        raise ValueError(value)
    return date.fromisoformat(value + "-01" if is_month(value) else value)


def check_past(value: str, name: str, place: Place) -> None:
    """Refuse a day that the calendar has not, and one to come."""
    check_date(value, name, place)
    if value > date.today().isoformat():
        raise refusal(place.at(name), f"'{name}' is '{value}', a day to come. Write the day on which it happened.")


def check_date(value: str, name: str, place: Place) -> None:
    """Refuse a day that the calendar has not; the form of a date is checked with its type."""
    try:
        first_day(value if len(value) > len("2026") else f"{value}-01")
    except ValueError as error:
        raise refusal(place.at(name), f"'{name}' is '{value}', no date ({error}). Write a day that exists.") from None
