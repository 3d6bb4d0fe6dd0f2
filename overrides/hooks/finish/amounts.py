"""Numbers and compounds as people type them: one form for 24,000 and 24k, for GPT-4 and gpt4, for six million and 6m.

search/words.js has the same functions, so that a query is read as the texts were.
"""

import re

HYPHENS = ("-", "\N{HYPHEN}")
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
SHORT = re.compile(r"(?P<digits>\d+(?:\.\d+)?)(?P<scale>k|mn|bn|tn)")
SCALES = {"thousand": "k", "million": "m", "billion": "b", "trillion": "t"}
ONE_TO_TWELVE = """
one two three four five six seven eight nine ten eleven twelve
"""
NUMBERS = {word: str(value) for value, word in enumerate(ONE_TO_TWELVE.split(), 1)}


def number(word: str) -> str:
    """A word; if it is a number, without commas, with thousands written out and millions as 'm'."""
    if GROUPED.fullmatch(word):
        return word.replace(",", "")
    if short := SHORT.fullmatch(word):
        thousands = f"{float(short['digits']) * 1000:.0f}"
        return thousands if short["scale"] == "k" else short["digits"] + short["scale"][0]
    return word


def joined(one: str, between: str, other: str) -> str:
    """What two neighbours make together: a number and its scale, or the halves of a compound; '' for nothing."""
    if other in SCALES and (between.isspace() or between in HYPHENS):
        digits = NUMBERS.get(one, number(one))
        if digits.replace(".", "", 1).isdecimal():
            return number(digits + SCALES[other])
    return number(one) + number(other) if between in HYPHENS else ""
