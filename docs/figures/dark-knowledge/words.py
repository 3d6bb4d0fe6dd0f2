"""What the figure says in a state: the twin of words.js."""

from ..precision import fixed
from ..shares import mean_and_range, mean_percent, percent, seed_range
from .model import softened, wrong_together

UNSEEN = 3
TAUGHT = ("hard", "soft", "blind")


def minus(value: float) -> str:
    """A number with one decimal and a proper minus."""
    return fixed(value, 1).replace("-", "−")


def student(values: dict, state: dict, taught: str) -> dict:
    """What was measured of the students taught so: shares by seed, the number added, the others read as a 3."""
    found = values["students"][taught]
    return found if taught == "hard" else found[state["temperature"]]


def shares(values: dict, state: dict, taught: str) -> list[float]:
    """The shares of unseen 3s read right, by seed, in the state."""
    return student(values, state, taught)["fixed" if state["bias"] == "with" else "plain"]


def labels(state: dict) -> list[str]:
    """The names of the three kinds of student."""
    heat = f"T = {state['temperature']}"
    return ["labels only", f"softened, {heat}", f"blind teacher, {heat}"]


def heading(state: dict) -> str:
    """What the bars show."""
    return f"softened, T = {state['temperature']}" + (", log scale" if state["scale"] == "log" else "")


def fix_line(state: dict) -> str:
    """Whether the one number is added."""
    return "One dot a seed, with the bias fix" if state["bias"] == "with" else "One dot a seed, no bias fix"


def teacher_says(values: dict, state: dict) -> str:
    """The two numbers that matter in the teacher's answer."""
    chances = softened(values["logits"], float(state["temperature"]))
    wrong = percent(wrong_together(chances, values["label"]))
    return (
        f"At T = {state['temperature']} the teacher’s answer to this {values['label']} puts "
        f"{percent(chances[UNSEEN])} on a 3 and {wrong} on all wrong digits together."
    )


def sentence(values: dict, state: dict) -> str:
    """The state in words with its numbers."""
    hard, soft, blind = (shares(values, state, taught) for taught in TAUGHT)
    read = (
        f"{teacher_says(values, state)} Taught by such answers and shown no 3, students read {mean_percent(soft)} of "
        f"the 3s in the test ({seed_range(soft)}); taught by labels, {mean_percent(hard)}; by a teacher that never "
        f"saw a 3 either, {mean_percent(blind)}."
    )
    return f"{read} {costs(values, state)}" if state["bias"] == "with" else read


def costs(values: dict, state: dict) -> str:
    """What the fix added, and how many other digits it turned into 3s."""
    found = [student(values, state, taught) for taught in ("soft", "hard", "blind")]
    added = [minus(entry["bias"]) for entry in found]
    wrong = [f"{fixed(100 * entry['false'], 1)} %" for entry in found]
    return (
        f"The fix added {added[0]} to their score for 3 ({added[1]} after labels, {added[2]} after the blind "
        f"teacher) and turned {wrong[0]} of the other digits into 3s ({wrong[1]}, {wrong[2]})."
    )


def alternative(values: dict, state: dict) -> str:
    """The drawing in words with its numbers."""
    chances = softened(values["logits"], float(state["temperature"]))
    digits = "; ".join(
        f"{digit}: {minus(logit)}, {percent(chance)}"
        for digit, (logit, chance) in enumerate(zip(values["logits"], chances, strict=True))
    )
    rows = zip(labels(state), TAUGHT, strict=True)
    read = "; ".join(f"{name} {mean_and_range(shares(values, state, taught))}" for name, taught in rows)
    fix = "with" if state["bias"] == "with" else "without"
    scale = "logarithmic" if state["scale"] == "log" else "linear"
    return (
        f"A training image of 8 × 8 cells that shows a {values['label']}. Beside it, for each digit, the teacher’s "
        f"logit and its probability at T = {state['temperature']}, as bars on a {scale} scale: {digits}. Below, the "
        f"3s of the test that students read right who were never shown one, {fix} the bias fix, by what taught "
        f"them: {read}. {sentence(values, state)}"
    )
