"""How much of the teacher passes in each of three ways of learning from it. Units: counts for one answer.

An answer of n tokens has, for each token, one probability per entry of the vocabulary, or as many as an interface
lists; as text it is n tokens; a grade is one mark, however long the attempt was that the student itself wrote.
"""


def numbers_passed(way: str, tokens: int, vocabulary: int, listed: int | None) -> int:
    """Probabilities, tokens or marks of the teacher that reach the student; `listed` is None where all are given."""
    if way == "probabilities":
        return tokens * (vocabulary if listed is None else listed)
    return tokens if way == "text" else 1
