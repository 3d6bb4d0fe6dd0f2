"""Shares in words: per cents small and large, and the mean and range over an experiment's seeds. Twin: shares.js."""

from .precision import fixed

SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def mean(values: list[float]) -> float:
    """The arithmetic mean."""
    return sum(values) / len(values)


def percent(share: float) -> str:
    """A share in per cent; a small one with one digit that counts, a very small one as a power of ten."""
    if share == 0 or share >= 0.001:
        return f"{fixed(100 * share, 1)} %"
    mantissa, exponent = f"{100 * share:.0e}".split("e")
    if int(exponent) >= -4:
        return f"0.{mantissa.rjust(-int(exponent), '0')} %"
    return f"{mantissa} × 10{str(int(exponent)).translate(SUPERSCRIPT)} %"


def mean_percent(by_seed: list[float]) -> str:
    """The mean over seeds in per cent, with one decimal."""
    return f"{fixed(100 * mean(by_seed), 1)} %"


def seed_range(by_seed: list[float]) -> str:
    """The smallest and the largest over seeds, in per cent."""
    low, high = (fixed(100 * value, 1) for value in (min(by_seed), max(by_seed)))
    return "on every seed" if low == high else f"{low} to {high} by seed"


def mean_and_range(by_seed: list[float]) -> str:
    """The mean in per cent with its range."""
    return f"{mean_percent(by_seed)} ({seed_range(by_seed)})"
