"""Do the sums that pages print in full come out?"""

import re
from pathlib import Path

from explainer.registers import Registers
from msgspec.structs import asdict

NUMBER = r"\d[\d,]*(?:\.\d+)?"
# A sum in full: numbers and signs, at most one word, and what they give; not one that a word such as million scales.
SUM = re.compile(
    rf"(?<![\w.,^/$])(?<!of )({NUMBER}(?: [×+−] {NUMBER})+)(?: [a-z]+)? = \**({NUMBER})(?!,?\w| [×+−/%]| [mb]illion)"
)
SIGNS = str.maketrans({"×": "*", "−": "-", ",": None})


def wrong_sums(text: str) -> tuple[int, list[str]]:
    """How many sums a text prints in full, and those that do not come out."""
    found = list(SUM.finditer(text))
    return len(found), [match[0] for match in found if not comes_out(match[1], match[2])]


def comes_out(terms: str, printed: str) -> bool:
    """Whether a sum gives the printed number, to the digits that are printed."""
    shown = printed.replace(",", "")
    return round(eval(terms.translate(SIGNS)), len(shown.partition(".")[2])) == float(shown)


def test_a_wrong_sum_is_seen() -> None:
    assert wrong_sums("58 × 256 = 14,848 and 512 + 64 numbers = **576** and 2 × 3 = 6 million") == (2, [])
    assert wrong_sums("- routed: 58 × 256 = 14,849")[1] == ["58 × 256 = 14,849"]


def test_sums_that_pages_print_in_full_come_out(docs: Path) -> None:
    found = {path: wrong_sums(path.read_text(encoding="utf-8")) for path in sorted(docs.rglob("*.md"))}
    assert any(number for number, _ in found.values())
    assert {path.relative_to(docs).as_posix(): wrong for path, (_, wrong) in found.items() if wrong} == {}


GROUPED = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,]*\.?\d)")


def near_misses(text: str, known: set[int]) -> list[str]:
    """The exact numbers of a text that are all but one of the known ones, to a thousandth, and yet none."""
    found = {match: int(match.replace(",", "")) for match in GROUPED.findall(text)}
    near = {name: [value for value in known if abs(number - value) < value / 1000] for name, number in found.items()}
    return [name for name, values in near.items() if values and found[name] not in values]


def test_a_near_miss_is_seen() -> None:
    assert near_misses("70,273 of 9,210,691,584 or 10,000", {70_272, 9_210_691_584}) == ["70,273"]


def test_no_number_on_a_page_misses_one_of_the_register_narrowly(docs: Path, registers: Registers) -> None:
    fields = [value for model in registers.models.values() for value in asdict(model).values()]
    sizes = [value for size in registers.sizes.values() if size for value in (size.per_token, size.at_context)]
    known = {
        int(value)
        for value in [*fields, *sizes]
        if isinstance(value, (int, float)) and value > 10_000 and value % 1000
    }
    found = {path: near_misses(path.read_text(encoding="utf-8"), known) for path in sorted(docs.rglob("*.md"))}
    assert {path.relative_to(docs).as_posix(): missed for path, missed in found.items() if missed} == {}
