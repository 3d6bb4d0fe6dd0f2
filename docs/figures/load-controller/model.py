"""The balance controller: after each step every expert's bias moves by a fixed amount against its load.

Rule: Wang et al. 2024 (arXiv 2408.15664), Algorithm 1, and DeepSeek-V3 report (arXiv 2412.19437), section 2.1.2.
The stream is a toy, the same in both languages: 32-bit whole numbers, then only sums, products and comparisons.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from operator import add

MASK = 2**32 - 1
Token = tuple[int, tuple[float, ...]]  # its topic, and how much more than the least each affinity is


@dataclass(frozen=True)
class Run:
    """For each step: the tokens sent to each expert, the biases that it used, and the maximum violation."""

    loads: list[list[int]]
    biases: list[list[float]]
    violations: list[float]


def random_numbers(seed: int) -> Callable[[], float]:
    """A function that gives the next number of a fixed sequence from 0 up to 1 (mulberry32)."""
    state = seed

    def draw() -> float:
        nonlocal state
        state = (state + 0x6D2B79F5) & MASK
        mixed = ((state ^ (state >> 15)) * (state | 1)) & MASK
        mixed ^= (mixed + (((mixed ^ (mixed >> 7)) * (mixed | 61)) & MASK)) & MASK
        return (mixed ^ (mixed >> 14)) / 2**32

    return draw


@cache
def numbers(seed: int, experts: int, count: int) -> list[tuple[float, list[float]]]:
    """For each of the first tokens a number for its topic and one for each expert: all runs meet these."""
    draw = random_numbers(seed)
    return [(draw(), [draw() for _ in range(experts)]) for _ in range(count)]


@cache
def first_tokens(seed: int, experts: int, span: float, shares: tuple[float, ...], count: int) -> list[Token]:
    """The first tokens of a stream whose topics have these shares, and whose affinities vary over a span."""
    drawn = numbers(seed, experts, count)
    return [(pick_topic(shares, number), tuple(span * each for each in more)) for number, more in drawn]


def pick_topic(shares: tuple[float, ...], number: float) -> int:
    """The topic on whose share a number from 0 up to 1 falls."""
    topic, rest = 0, number
    while topic < len(shares) - 1 and rest >= shares[topic]:
        rest -= shares[topic]
        topic += 1
    return topic


def best_two(scores: list[float]) -> tuple[int, int]:
    """The indices of the two largest scores, largest first; ties go to the smaller index."""
    first, second = (0, 1) if scores[0] >= scores[1] else (1, 0)
    for index in range(2, len(scores)):
        if scores[index] > scores[first]:
            first, second = index, first
        elif scores[index] > scores[second]:
            second = index
    return first, second


def moved(biases: list[float], loads: list[int], speed: float) -> list[float]:
    """Each bias after a step: down by `speed` where the load is above the mean, up where it is below."""
    mean = sum(loads) / len(loads)
    return [bias + speed * ((mean > load) - (mean < load)) for bias, load in zip(biases, loads, strict=True)]


def violation(loads: list[int]) -> float:
    """The maximum violation: by how much the largest load exceeds the mean, as a share of the mean."""
    mean = sum(loads) / len(loads)
    return (max(loads) - mean) / mean


def count_loads(stream: dict, biases: list[float], arriving: Iterable[Token]) -> list[int]:
    """How many of the tokens of one step each expert gets."""
    loads = [0] * len(biases)
    lowest = [
        [value - stream["noise"] + bias for value, bias in zip(row, biases, strict=True)]
        for row in stream["affinities"]
    ]
    for topic, more in arriving:
        for index in best_two(list(map(add, lowest[topic], more))):
            loads[index] += 1
    return loads


def run(stream: dict, speed: float, shifting: bool, steps: int, begun: Run | None = None) -> Run:
    """Steps of the stream under the controller, from biases of zero, or from where another run met the shift."""
    experts, each = len(stream["affinities"][0]), stream["tokens"]
    first = stream["shift_at"] if begun else 0
    result = Run(begun.loads[:first], begun.biases[:first], begun.violations[:first]) if begun else Run([], [], [])
    biases = begun.biases[first] if begun else [0.0] * experts
    for step in range(first, steps):
        shares = tuple(stream["shares"]["after" if shifting and step >= stream["shift_at"] else "before"])
        arriving = first_tokens(stream["seed"], experts, 2 * stream["noise"], shares, steps * each)
        loads = count_loads(stream, biases, arriving[step * each : (step + 1) * each])
        result.loads.append(loads)
        result.biases.append(biases)
        result.violations.append(violation(loads))
        biases = moved(biases, loads, speed)
    return result


def late_mean(violations: list[float], count: int) -> float:
    """The mean of the last `count` violations: where the run has settled."""
    return sum(violations[-count:]) / count


def less_mean(biases: list[float]) -> list[float]:
    """The biases less their mean: a constant in all of them changes no choice."""
    mean = sum(biases) / len(biases)
    return [bias - mean for bias in biases]
