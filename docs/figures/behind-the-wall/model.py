"""What an interface lets through of a teacher's probabilities."""


def passing(chances: list[float], count: int) -> list[float]:
    """The `count` largest probabilities, the rest zero, rescaled to sum to 1; all zero where none pass."""
    order = sorted(range(len(chances)), key=lambda index: (-chances[index], index))[:count]
    total = sum(chances[index] for index in order)
    return [chance / total if index in order else 0.0 for index, chance in enumerate(chances)]
