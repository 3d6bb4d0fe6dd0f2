"""What the figure says of a day: the sentence and the text alternative."""

from .model import changed, counts, public_by, stands_by

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_words(value: str) -> str:
    """A day or a month in words."""
    year, month, *day = value.split("-")
    words = [MONTHS[int(month) - 1], year]
    return " ".join([str(int(day[0])), *words] if day else words)


def short_day(value: str) -> str:
    """A day in few letters."""
    day, month, year = day_words(value).split(" ")
    return f"{day} {month[:3]} {year}"


def lane_counts(values: dict, day: str) -> str:
    """The events of each lane."""
    found = counts(values["events"], values["lanes"], day)
    return ", ".join(f"{lane} {count}" for lane, count in zip(values["lanes"], found, strict=True))


def moved(values: dict, day: str) -> str:
    """How the verdicts of the latest reading stand to the first."""
    come = stands_by(values["stands"], day)
    total = len(values["claims"])
    if come == 0:
        return "No verdict is read so early."
    first = day_words(values["stands"][0])
    if come == 1:
        return f"The {total} verdicts are those of {first}."
    number = changed(values["claims"], 0, come - 1)
    as_of = "" if values["stands"][come - 1] == day else f", as of {day_words(values['stands'][come - 1])}"
    return f"{number} of {total} verdicts{as_of} read otherwise than on {first}."


def sentence(values: dict, state: dict) -> str:
    """The state in one sentence with its numbers."""
    day, seen = state["on"], public_by(values["events"], state["on"])
    return (
        f"On {day_words(day)} {len(seen)} of the record’s {len(values['events'])} events were public: "
        f"{lane_counts(values, day)}. The newest: “{seen[-1]['title']}”. {moved(values, day)}"
    )


def entry(event: dict) -> str:
    """An event with its days."""
    late = "" if event["happened"] == event["public"] else f", happened {day_words(event['happened'])}"
    return f"{event['title']} ({day_words(event['public'])}{late})"


def readings(values: dict, claim: dict, come: int) -> str:
    """A claim with its verdicts so far."""
    dated = zip(claim["readings"][:come], values["stands"], strict=False)
    return f"{claim['short']}: " + ", ".join(f"{reading['word']} ({short_day(stand)})" for reading, stand in dated)


def alternative(values: dict, state: dict) -> str:
    """The drawing in words with its numbers."""
    day = state["on"]
    seen, come = public_by(values["events"], day), stands_by(values["stands"], day)
    newest = "; ".join(entry(event) for event in reversed(seen[-values["latest"] :]))
    late = [event for event in seen if event["late"]]
    lags = "; ".join(entry(event) for event in late) or "none"
    verdicts = "; ".join(readings(values, claim, come) for claim in values["claims"]) if come else "none so early"
    return (
        f"A grid of months and four lanes with one mark for each event that was public on {day_words(day)}: "
        f"{lane_counts(values, day)}. The newest, latest first: {newest}. A hollow mark and a line show what "
        f"happened in an earlier month than it became public: {lags}. Below, claims with the verdicts that the "
        f"record supported: {verdicts}."
    )
