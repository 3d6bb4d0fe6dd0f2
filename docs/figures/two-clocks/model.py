"""What was public on a day, and which verdict could be read on it.

A date is an ISO day or, where the day is not known, an ISO month. An event known by its month alone counts as public
from the last day of that month: nothing shows before it certainly was.
"""

from calendar import monthrange

MONTH = len("2026-06")


def last_day(value: str) -> str:
    """The day of a date; the last day of a month."""
    if len(value) > MONTH:
        return value
    year, month = map(int, value.split("-"))
    return f"{value}-{monthrange(year, month)[1]:02d}"


def month_ends(first: str, last: str) -> list[str]:
    """The last days of the months from one to another, both included."""
    (year, month), (end_year, end_month) = (tuple(map(int, value.split("-"))) for value in (first, last))
    count = (end_year - year) * 12 + end_month - month + 1
    months = (divmod(month - 1 + step, 12) for step in range(count))
    return [last_day(f"{year + years:04d}-{index + 1:02d}") for years, index in months]


def days_to_stand_on(months: dict, stands: list[str]) -> list[str]:
    """The days that can be chosen, in order."""
    return sorted({*month_ends(months["first"], months["last"]), *stands})


def is_public(event: dict, day: str) -> bool:
    """Whether the public could know of an event on a day."""
    return last_day(event["public"]) <= day


def public_by(events: list[dict], day: str) -> list[dict]:
    """The events that the public could know, in the order in which they became public."""
    return [event for event in events if is_public(event, day)]


def counts(events: list[dict], lanes: list[str], day: str) -> list[int]:
    """How many events of each lane were public."""
    lanes_seen = [event["lane"] for event in public_by(events, day)]
    return [lanes_seen.count(lane) for lane in lanes]


def stands_by(stands: list[str], day: str) -> int:
    """How many of the days on which verdicts are read had come."""
    return sum(stand <= day for stand in stands)


def changed(claims: list[dict], one: int, other: int) -> int:
    """How many verdicts differ between two readings."""
    pairs = ([claim["readings"][index]["verdict"] for index in (one, other)] for claim in claims)
    return sum(before != after for before, after in pairs)


def segments(readings: list[dict], stands: list[str]) -> list[dict]:
    """A claim's verdicts as stretches of time: from the day of a reading to that of one that differs, or the last.

    For each the days `from` and `until`, and the verdict.
    """
    graded = [reading["verdict"] for reading in readings]
    starts = [at for at, verdict in enumerate(graded) if at == 0 or verdict != graded[at - 1]]
    ends = [*starts[1:], len(stands) - 1]
    return [
        {"from": stands[at], "until": stands[end], "verdict": graded[at]}
        for at, end in zip(starts, ends, strict=True)
    ]
