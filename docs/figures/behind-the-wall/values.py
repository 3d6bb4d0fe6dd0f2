"""What the drawing says: numbers of the register and the lab, and the lines of text made of them."""

import json
from pathlib import Path
from textwrap import wrap

from ..base import read_data
from ..javascript import Script, numbers

HERE = Path(__file__).parent
LABEL, UNSEEN = 2, 3
RESULT = HERE.parent.parent / "lab" / "the-unseen-digit" / "result.json"
IMAGE = HERE.parent / "dark-knowledge" / "data.json"
MODEL = Script(HERE.parent / "dark-knowledge" / "model.js")

NEVER_BROKEN = "\u00a0"
CAVEAT = "In the toy, text is only a label; language models’ text carries more. Words made up."
Said = list[tuple[str, str]]  # lines of text, each with its classes


def figure_values() -> dict:
    """The figure's data, the image, its softened probabilities, and the means of what students read (0 to 1)."""
    data = read_data(HERE)
    shown = json.loads(IMAGE.read_text(encoding="utf-8"))
    networks = json.loads(RESULT.read_text(encoding="utf-8"))["measured"]["networks"]
    keys = {"soft": f"soft_{data['temperature']}", "labels": "hard"}
    return dict(data) | {
        "pixels": shown["pixels"],
        "chances": MODEL.softened(shown["logits"], data["temperature"]),
        "read": {name: networks[key]["plain_unseen"]["mean"] for name, key in keys.items()},
    }


def read_share(values: dict, taught: str) -> str:
    """How many of the unseen 3s students read who were taught by `soft` answers or `labels`, in whole per cent."""
    return numbers.percent(values["read"][taught], 0).replace(" ", NEVER_BROKEN)


def vocabulary(values: dict) -> str:
    """The vocabulary in whole thousands."""
    return numbers.fixed(round(values["vocabulary"], -3))


def learned(values: dict) -> list[Said]:
    """What each student learned."""
    first, second, third = (way["learns"] for way in values["ways"])
    soft, labels = (read_share(values, name) for name in ("soft", "labels"))
    return [
        [(first, ""), (f"toy: reads {soft}", "strong s2"), ("of 3s, shown none", "s2")],
        [(second, ""), (f"toy: reads {labels}", "strong s1"), ("of 3s, shown none", "s1")],
        [(said, "") for said in wrap(third, 14)],
    ]


def short_list(values: dict, letters: int) -> Said:
    """What an interface gives of the probabilities, in lines of at most so many letters."""
    said = f"OpenAI: at most {values['listed']} of about {vocabulary(values)}, or none"
    return [(words, "soft") for words in wrap(said, letters)]


def needs_and_charges(values: dict) -> str:
    """What each way needs and whether it is alleged."""
    first, second, _ = values["ways"]
    return f"1 needs {first['needs']}; {first['alleged']}. 2 and 3 need {second['needs']}; {second['alleged']}."


def alternative(values: dict) -> str:
    """The drawing in words, with its numbers."""
    return " ".join((alternative_inside(values), alternative_outside(values), needs_and_charges(values), CAVEAT))


def alternative_inside(values: dict) -> str:
    """The teacher and the first way, in words."""
    doubts = [numbers.chance(values["chances"][digit]).replace(" ", NEVER_BROKEN) for digit in (LABEL, UNSEEN)]
    return (
        "A teacher, drawn as a network, looks at an image of a 2. A wall, its API, parts it from two of three "
        f"students. 1, {values['ways'][0]['name'].lower()}: a student inside gets all ten probabilities, softened at "
        f"T = {values['temperature']}: {doubts[0]} for a 2, {doubts[1]} for a 3, the rest for other digits. "
        f"In our toy such students read {read_share(values, 'soft')} of the 3s, though they were shown none."
    )


def alternative_outside(values: dict) -> str:
    """The wall and the other two ways, in words."""
    _, second, third = (way["name"].lower() for way in values["ways"])
    return (
        "The whole list stops at the wall: "
        f"OpenAI’s API gives at most {values['listed']} of about {vocabulary(values)} probabilities a token, "
        f"for some models none. Weights and design stop there too. 2, {second}: the words “That is a 2.” pass a gap, "
        "and a student outside copies the answer; in the toy, students taught by labels and shown no 3 read "
        f"{read_share(values, 'labels')} of the 3s. 3, {third}: a student’s own try goes in, a mark comes out, and "
        "the student does more of what scored."
    )
