"""What the figure says in a state: the twin of words.js."""

from ..precision import fixed
from .model import numbers_passed

WAYS = ("probabilities", "text", "grades")
OPEN = {"yes": "is possible", "in part": "is possible in part", "no": "is not possible"}


def possible(values: dict, way: str, access: str) -> str:
    """Whether an access gives what a way needs: yes, in part, no."""
    return values["ways"][way]["access"][access]


def passed(values: dict, state: dict, way: str) -> int:
    """How many of the teacher's probabilities, tokens or marks reach the student; 0 where the way is closed."""
    if possible(values, way, state["access"]) == "no":
        return 0
    listed = values["short_list"] if state["access"] == "list" else None
    return numbers_passed(way, state["tokens"], values["vocabulary"], listed)


def returned(values: dict, state: dict, way: str) -> str:
    """What comes back, in words."""
    amount = fixed(float(passed(values, state, way)))
    if amount == "0":
        return "no probabilities"  # the only thing that an access can withhold
    return {"probabilities": f"{amount} numbers", "text": f"{amount} tokens", "grades": "1 mark"}[way]


def heading(values: dict, state: dict) -> str:
    """Which way is drawn large."""
    return f"{values['ways'][state['way']]['name']}: what passes"


def learning(values: dict, state: dict) -> str:
    """What the student does with what came back."""
    if possible(values, state["way"], state["access"]) == "no":
        return "The student cannot learn this way."
    return f"The student {values['ways'][state['way']]['learns']}."


def fits(values: dict, state: dict, way: str) -> str:
    """Whether the way is open, for its panel."""
    return f"possible here: {possible(values, way, state['access'])}"


def alleged(values: dict, way: str) -> str:
    """Whether Anthropic alleges it, for its panel."""
    return f"Anthropic alleges it: {values['ways'][way]['alleged']}"


def sentence(values: dict, state: dict) -> str:
    """The state in words with its numbers."""
    way = values["ways"][state["way"]]
    back = returned(values, state, state["way"])
    length = "" if state["way"] == "text" else f", for an answer of {fixed(float(state['tokens']))} tokens"
    return (
        f"{way['doing']}: the student sends {way['sends']} and gets {back} back{length}. {learning(values, state)} "
        f"{values['doors'][state['access']]['words']} this "
        f"{OPEN[possible(values, state['way'], state['access'])]}. {way['allegation']}"
    )


def panel(values: dict, state: dict, key: str) -> str:
    """One panel in words."""
    way = values["ways"][key]
    back = returned(values, state, key)
    return f"{way['name']}: {way['needs']}; {back} back; {fits(values, state, key)}; {alleged(values, key)}"


def alternative(values: dict, state: dict) -> str:
    """The drawing in words with its numbers."""
    panels = ". ".join(panel(values, state, key) for key in WAYS)
    return (
        "A teacher and a student with the teacher’s door between them; an arrow carries what the student sends, "
        f"another what comes back. Drawn large: {heading(values, state)} with "
        f"{values['doors'][state['access']]['choice']}. Below, three panels. {panels}. "
        f"{sentence(values, state)}"
    )
