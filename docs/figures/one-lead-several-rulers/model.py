"""Rulers held against one lead: sizes, sides and why two rulers differ. Months count how far China is behind."""

from math import log2

WAYS = ("asks", "sets", "tests", "side")


def ratio(pair: dict) -> float:
    """How many times the larger amount is the smaller."""
    return max(pair["us"], pair["china"]) / min(pair["us"], pair["china"])


def ahead(ruler: dict) -> str:
    """Who leads by a ruler: us or china."""
    if "months" in ruler:
        return "us" if ruler["months"]["low"] > 0 else "china"
    return "us" if ruler["pair"]["us"] > ruler["pair"]["china"] else "china"


def lead(ruler: dict) -> list[float]:
    """From where to where the American lead reaches, in months or, for two amounts, in doublings; below 0 China's."""
    if "months" in ruler:
        return [ruler["months"]["low"], ruler["months"]["high"]]
    doublings = log2(ruler["pair"]["us"] / ruler["pair"]["china"])
    return [min(doublings, 0), max(doublings, 0)]


def apart(one: dict, other: dict) -> float:
    """How many months lie between two ranges; 0 where they meet."""
    return max(one["low"] - other["high"], other["low"] - one["high"], 0)


def differences(one: dict, other: dict) -> list[str]:
    """The ways in which two rulers differ."""
    return [way for way in WAYS if one[way] != other[way]]
