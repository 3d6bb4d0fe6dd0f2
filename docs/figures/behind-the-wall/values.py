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
    chances = values["chances"]
    soft, labels = (read_share(values, name) for name in ("soft", "labels"))
    return (
        "A teacher, drawn as a network, reads an image of a 2. A wall, its API, stands between it and two of three students. "
        f"1, match probabilities: inside the wall a student gets all ten probabilities, softened at "
        f"T = {values['temperature']}: {numbers.chance(chances[LABEL])} for a 2, {numbers.chance(chances[UNSEEN])} "
        f"for a 3, the rest for the others. In our toy such students read {soft} of the 3s though they were never "
        "shown one. The list does not pass the wall: OpenAI’s interface lists at most "
        f"{values['listed']} of about {vocabulary(values)} entries for a token, and for some models none. Weights "
        "and design do not pass either. 2, imitate text: the words “That is a 2.” pass through a gap; a student copies "
        f"the answer; of labels the toy’s students, shown no 3, read {labels} of the 3s; a language model’s text carries more. "
        "3, let it grade: a student’s own try goes in, a mark comes out, and the student does more of what scored. "
        "The first needs the model in hand, the others an account. We found no charge of the first; the others are "
        "alleged of Chinese labs, and no outside check has been published. The words on the arrows are made up."
    )
