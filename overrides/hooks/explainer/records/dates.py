"""Dates as records write them: ISO days, or months and years where the day is not known."""

import re
from datetime import date

from .errors import RecordError

DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")
FORMS = {"day": "a day as 2026-06-18", "month": "a month as 2026-06", "year": "a year as 2026"}


def is_month(value: str) -> bool:
    """Whether a date names a month only."""
    return len(value) == len("2026-06")


def first_day(value: str) -> date:
    """The day of a date, or the first of its month; raises ValueError for anything else."""
    if not DATE.fullmatch(value):
        raise ValueError(value)
    return date.fromisoformat(value + "-01" if is_month(value) else value)


def check_date(value: object, name: str, where: str, forms: tuple[str, ...] = ("day", "month")) -> None:
    """Refuse what is no date of the calendar in one of these forms."""
    text = str(value)
    form = {len("2026"): "year", len("2026-06"): "month"}.get(len(text), "day")
    try:
        first_day(f"{text}-01" if form == "year" else text)
    except ValueError:
        form = ""
    if form not in forms:
        remedy = " or ".join(FORMS[form] for form in forms)
        raise RecordError(f"{where}: {name} '{text}' is no date. Write {remedy}, in quotes.")
