"""One act under several labels: a table of rules, of which the first that fits decides; no law in the code."""

from collections.abc import Mapping, Sequence


def fits(rule: Mapping, facts: Mapping[str, str]) -> bool:
    """Whether the facts are those that a rule asks for; a fact that it does not name may be anything."""
    return all(facts[name] in allowed for name, allowed in rule["when"].items())


def deciding(rules: Sequence[Mapping], facts: Mapping[str, str]) -> int:
    """The number of the first rule that fits; the last rule of a label fits always."""
    return next(index for index, rule in enumerate(rules) if fits(rule, facts))


def answers(labels: Sequence[Mapping], facts: Mapping[str, str]) -> list[str]:
    """The state of each label."""
    return [label["rules"][deciding(label["rules"], facts)]["state"] for label in labels]


def changed_by(labels: Sequence[Mapping], facts: Mapping[str, str], name: str, options: Sequence[str]) -> int:
    """How many labels at most change their state when one fact is replaced by another of its options."""
    before = answers(labels, facts)
    others = (answers(labels, {**facts, name: option}) for option in options)
    return max(sum(one != other for one, other in zip(before, after, strict=True)) for after in others)
