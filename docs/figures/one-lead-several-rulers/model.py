"""Rulers held against one lead: sizes, sides and why two rulers differ. Months count how far China is behind."""

WAYS = ("asks", "sets", "tests", "side")


def ratio(pair: dict) -> float:
    """How many times the larger amount is the smaller."""
    return max(pair["us"], pair["china"]) / min(pair["us"], pair["china"])


def ahead(ruler: dict) -> str:
    """Who leads by a ruler: us or china."""
    if "months" in ruler:
        return "us" if ruler["months"]["low"] > 0 else "china"
    return "us" if ruler["pair"]["us"] > ruler["pair"]["china"] else "china"


def apart(one: dict, other: dict) -> float:
    """How many months lie between two ranges; 0 where they meet."""
    return max(one["low"] - other["high"], other["low"] - one["high"], 0)


def differences(one: dict, other: dict) -> list[str]:
    """The ways in which two rulers differ."""
    return [way for way in WAYS if one[way] != other[way]]
