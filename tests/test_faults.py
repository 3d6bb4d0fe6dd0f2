"""Is the list of planted faults long enough, plantable today, and the same as the table of the last `make faults`?"""

import re
import subprocess
import sys

import pytest
from conftest import ROOT

sys.path.append(str(ROOT / "tests" / "faults"))
import suite  # noqa: E402
from plants import FAULTS, Fault  # noqa: E402

TESTS = sorted({fault.by for fault in FAULTS} - {"build"})
FAULT = Fault("a name", "a/file", str.upper, "tests/test_x.py::test_y", "the reason")
FAILED = "FAILED tests/test_x.py::test_y - x"


def test_there_are_many_and_no_name_stands_twice() -> None:
    assert len(FAULTS) >= 80
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)
    assert all(fault.said.strip() for fault in FAULTS)


def test_every_fault_can_be_planted_today() -> None:
    assert list(suite.stale(FAULTS)) == []


def test_every_test_that_catches_one_exists(request: pytest.FixtureRequest) -> None:
    """Of this run where it holds them all, else of one that only lists them."""
    if missing := sorted(set(TESTS) - {item.nodeid for item in request.session.items}):
        command = [sys.executable, "-m", "pytest", "-o", "addopts=", "--collect-only", "-q", "-p", "no:cacheprovider"]
        done = subprocess.run([*command, *missing], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr + done.stdout[-2000:]


def test_the_table_is_that_of_the_list() -> None:
    lines = suite.TABLE.read_text(encoding="utf-8").removeprefix(suite.HEAD).splitlines()
    assert len(lines) == len(FAULTS), "run 'make faults'"
    for number, (line, fault) in enumerate(zip(lines, FAULTS, strict=True), 1):
        told = re.fullmatch(r"\|.*\| `(.*)` \|", line)[1]
        assert line == suite.row(number, fault, told), "run 'make faults'"
        assert suite.cell(suite.general(fault.said)) in told, f"run 'make faults': {fault.name}"


def test_no_message_in_the_table_names_a_place_on_the_machine() -> None:
    told = re.findall(r"` \| `(.*)` \|$|build \| `(.*)` \|$", suite.TABLE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(told) == len(FAULTS)
    assert not [words for pair in told for words in pair if suite.PLACE.search(words)]


@pytest.mark.parametrize(
    ("code", "printed", "why"),
    [
        (1, f"E   for the reason\n{FAILED}", ""),
        (0, "E   for the reason", "lets it pass"),
        (1, f"    assert the reason\n{FAILED}", "does not say 'the reason'"),
        (1, "E   the reason\nERROR tests/test_x.py::test_y", "did not get as far as failing"),
        (4, "E   the reason", "did not get as far as failing"),
    ],
)
def test_a_test_catches_a_fault_only_by_failing_for_its_reason(code: int, printed: str, why: str) -> None:
    found = suite.escape(FAULT, suite.Outcome(code, printed))
    assert why in found and bool(why) == bool(found)


def test_a_build_catches_a_fault_only_without_a_traceback() -> None:
    fault = Fault("a name", "a/file", str.upper, "build", "the reason")
    assert suite.escape(fault, suite.Outcome(1, "Error: the reason")) == ""
    assert "traceback" in suite.escape(fault, suite.Outcome(1, "Traceback (most recent call last)\nthe reason"))


def test_a_change_that_changes_nothing_is_refused() -> None:
    assert suite.changed(FAULT, b"a") == b"A"
    with pytest.raises(ValueError, match="stays as it is"):
        suite.changed(FAULT, b"A")


def test_a_message_is_cut_around_its_words_and_names_no_place_on_this_machine() -> None:
    line = f"E   {'x' * 200} file:///any/place/site/a.md at http://127.0.0.1:4711/ says `the reason` | {'y' * 200}"
    told = suite.message(FAULT, suite.Outcome(1, line))
    assert "the reason" in told and told.startswith("… ") and told.endswith(" …")
    assert "/any" not in told and "4711" not in told and len(told) < 200
    assert suite.row(1, FAULT, told).count("|") - suite.row(1, FAULT, told).count("\\|") == 6
