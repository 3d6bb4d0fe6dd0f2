"""What the figure says of the facts: five answers, what would change them, and the limits of all that."""

from .model import changed_by, deciding

RULING = "We found no ruling on it by 29 November 2026; this is no legal advice."
LIMITS = f"US law in outline. {RULING}"


def rule_of(label: dict, facts: dict) -> dict:
    """The rule that decides a label."""
    return label["rules"][deciding(label["rules"], facts)]


def supposed(values: dict, facts: dict) -> str:
    """The facts in words."""
    return ", ".join(fact["options"][facts[name]] for name, fact in values["facts"].items())


def answered(values: dict, facts: dict) -> str:
    """The five answers in a line."""
    found = [(label["name"], values["states"][rule_of(label, facts)["state"]]["words"]) for label in values["labels"]]
    return "; ".join(f"{name}: {words}" for name, words in found)


def weights(values: dict, facts: dict) -> str:
    """How many answers each fact could change."""
    counts = [
        (fact["label"].lower(), changed_by(values["labels"], facts, name, list(fact["options"])))
        for name, fact in values["facts"].items()
    ]
    listed = ", ".join(f"{name} {count}" for name, count in counts)
    return f"Changing one fact changes, of the five answers: {listed}."


def sentence(values: dict, facts: dict) -> str:
    """The state in one sentence."""
    said = (f"Suppose answers of {supposed(values, facts)}.", f"{answered(values, facts)}.", weights(values, facts))
    return " ".join((*said, RULING))


def alternative(values: dict, facts: dict) -> str:
    """The drawing in words."""
    rows = []
    for label in values["labels"]:
        rule = rule_of(label, facts)
        rows.append(f"{label['name']}: {values['states'][rule['state']]['words']}. {rule['says']}")
    return (
        "Five labels, each with a mark on five steps from nothing to claim to a probable breach. "
        f"Suppose answers of {supposed(values, facts)}. {' '.join(rows)} {weights(values, facts)} {LIMITS}"
    )
