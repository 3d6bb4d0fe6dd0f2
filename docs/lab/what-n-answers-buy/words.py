"""What the figure says in a state: the number of answers. Twin: words.js."""

DRAWN = ("answer", "warm", "translating")
FEWEST, MOST = 10, 600  # the ends of the curve of plain answers; what lies beyond is not known


def spread(found: list[float]) -> str:
    """A mean in per cent with its range over the seeds."""
    mean, low, high = (f"{100 * share:.1f}" for share in found)
    return f"{mean} % ({low} to {high})"


def worth(number: float) -> str:
    """So many plain answers, read off a curve that has two ends."""
    if number >= MOST:
        return f"{MOST} or more"
    return f"{FEWEST} or fewer" if number <= FEWEST else f"about {number:.0f}"


def equals(values: dict, state: dict) -> list[str]:
    """What the chosen number is worth in plain answers, warm and to the able student: two lines."""
    count = state["count"]
    warm, able = (worth(values["worth"][kind][count]) for kind in DRAWN[1:])
    return [f"as {count} warm ones: {warm}", f"as {count} to the able student: {able}"]


def sentence(values: dict, state: dict) -> str:
    """The state in words with its numbers."""
    count = state["count"]
    plain, warm, able = (spread(values["accuracy"][kind][count]) for kind in DRAWN)
    as_warm, as_able = (worth(values["worth"][kind][count]) for kind in DRAWN[1:])
    return (
        f"{count} answers: the fresh student reads {plain} from plain ones and {warm} from warm scores, for which it "
        f"would need {as_warm} plain ones. The able student reads {able} from plain ones; a fresh one would need "
        f"{as_able}."
    )


def alternative(values: dict, state: dict) -> str:
    """The drawing in words, with its numbers."""
    return f"{values['drawn']} Chosen: {sentence(values, state)}"
