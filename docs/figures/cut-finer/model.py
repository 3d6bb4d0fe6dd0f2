"""How many teams of experts there are when experts are cut finer at the same cost.

Source: DeepSeekMoE (arXiv 2401.06066), section 3.1, where m is the number of pieces, and 3.2 for shared experts.
Counts are exact integers.
"""

from math import comb

MODULUS = 2**32


def pieces(experts: int, working: int, cut: int, shared: int) -> tuple[int, int]:
    """How many pieces there are to choose from, and how many are chosen; shared pieces always work."""
    return cut * experts - shared, cut * working - shared


def teams(experts: int, working: int, cut: int, shared: int) -> int:
    """The number of different sets of chosen pieces."""
    return comb(*pieces(experts, working, cut, shared))


def teams_in_groups(experts: int, groups: int, kept: int, chosen: int) -> int:
    """The number of sets of `chosen` experts that touch at most `kept` of equally large groups."""
    size = experts // groups
    return sum(comb(groups, count) * teams_in_all_of(count, size, chosen) for count in range(1, kept + 1))


def teams_in_all_of(groups: int, size: int, chosen: int) -> int:
    """The number of sets of `chosen` experts that touch every one of `groups` groups, by inclusion and exclusion."""
    return sum(
        (-1) ** left_out * comb(groups, left_out) * comb((groups - left_out) * size, chosen)
        for left_out in range(groups + 1)
    )


def draw_team(count: int, chosen: int, draw: int) -> list[int]:
    """One set of `chosen` indices below `count`, in order; the same for the same number of the draw."""
    left, seed, team = list(range(count)), draw, []
    for _ in range(chosen):
        seed = (1664525 * seed + 1013904223) % MODULUS
        team.append(left.pop(seed * len(left) // MODULUS))
    return sorted(team)
