"""How figures write numbers: the same digits in both languages, whatever each does with halves. Twin: numbers.js."""

from math import floor

SIZES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def fixed(value: float, digits: int = 0) -> str:
    """A number that is not negative, halves rounded up, with that many decimals and commas between thousands."""
    scale = 10**digits
    return f"{floor(value * scale + 0.5) / scale:,.{digits}f}"


def amount(value: float) -> str:
    """A number in words with about three digits: 12.1 billion, 150 million, 805,000."""
    for size, name in SIZES:
        if value >= 0.9995 * size:
            return f"{three(value / size)} {name}"
    return fixed(round_up(value / 1000) * 1000) if value >= 10_000 else fixed(value)


def three(value: float) -> str:
    """About three digits: one decimal below 100, none of it when it is zero."""
    return fixed(value, 1 if value < 99.95 else 0).removesuffix(".0")


def round_up(value: float) -> int:
    """The nearest whole number, halves up."""
    return floor(value + 0.5)


def percent(share: float) -> str:
    """A share as per cent with the decimals that it needs; above zero it never says 0."""
    value = 100 * share
    if 0 < value < 0.00095:
        return "under 0.001 %"
    digits = 0 if value >= 9.95 or value == 0 else 1 if value >= 0.095 else 2 if value >= 0.0095 else 3
    return f"{fixed(value, digits)} %"
