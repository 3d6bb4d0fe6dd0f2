"""Plants every fault of plants.py in a copy of the project, each alone, and expects its catcher to stop it.

Run by `make faults`. With names of faults it tries only these, and writes only their lines of README.md anew.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from plants import FAULTS, FOUND, Fault

ROOT = Path(__file__).parent.parent.parent
TABLE = Path(__file__).parent / "README.md"
LEFT_OUT = (".git", ".venv", "site", "dist", "__pycache__", ".pytest_cache", ".ruff_cache")
AT_ONCE = 2
WIDEST = 150  # characters of a message in the table
PLACE = re.compile(
    r"https?://127\.0\.0\.1:\d+/|(?:file:/)?/\S*/(?=(?:site|mkdocs|docs|overrides|tests)\b)|0x[0-9a-f]+"
)
HEAD = """# Planted faults and what stops them

Written by `make faults`, which plants each fault alone in a copy of the project and expects the strict build or the
named test to stop it and to say so. The list is `plants.py`. Change that, then run `make faults`; the last column is
the line in which the catcher said what was expected of it. What writers mistake in a record or a form is planted in the
tiny project, by `tests/test_messages.py`.

| | Fault | Planted in | Caught by | What it says |
| --- | --- | --- | --- | --- |
"""


@dataclass(frozen=True)
class Outcome:
    """What a check gave: its exit code and all that it printed."""

    code: int
    printed: str


class Copy:
    """A copy of the project in which checks run, and faults are planted and taken out again."""

    def __init__(self, home: Path) -> None:
        """Copy the project; nothing here is shared with it, so nothing that happens here reaches it."""
        self.project, self.made = home / "project", home / "made"
        shutil.copytree(ROOT, self.project, ignore=shutil.ignore_patterns(*LEFT_OUT))

    def check(self, by: Iterable[str]) -> Outcome:
        """Run the strict build, or some tests."""
        tests = [name for name in by if name != "build"]
        shutil.rmtree(self.made, ignore_errors=True)
        if tests:
            # The project's own options are left out: they may spread tests over processes, which one test does not need.
            options = [
                "-o",
                "addopts=",
                "-q",
                "-rfE",
                "--tb=short",
                "-p",
                "no:cacheprovider",
                "--basetemp",
                self.made,
            ]
            return self.run("pytest", *options, *tests)
        return self.run("mkdocs", "build", "--strict", "--site-dir", self.made)

    def run(self, module: str, *options: object) -> Outcome:
        """Run a Python module in the copy."""
        # CI: pytest then shortens no message.
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "CI": "1", "COLUMNS": "500"}
        command = [sys.executable, "-m", module, *map(str, options)]
        done = subprocess.run(command, cwd=self.project, env=environment, capture_output=True, text=True, check=False)
        return Outcome(done.returncode, done.stdout + done.stderr)

    def plant(self, fault: Fault) -> Outcome:
        """Plant a fault, run its catcher, and put back what stood there."""
        path = self.project / fault.file
        before = path.read_bytes() if path.exists() else None
        times = path.stat() if path.exists() else None
        put(path, changed(fault, before))
        try:
            return self.check([fault.by])
        finally:
            put(path, before)
            if times:  # else Python could take the planted code, once compiled, for the restored
                os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def changed(fault: Fault, before: bytes | None) -> bytes | None:
    """A file with the fault in it, None for one that is removed; raises ValueError when the change changes nothing."""
    text = (before or b"").decode("utf-8", "surrogateescape")
    after = fault.change(text)
    if after == text:
        raise ValueError("it stays as it is")
    return None if after is None else after.encode("utf-8", "surrogateescape")


def stale(faults: Iterable[Fault]) -> Iterator[str]:
    """Faults that cannot be planted any more, because the file is not what it was."""
    for fault in faults:
        path = ROOT / fault.file
        try:
            changed(fault, path.read_bytes() if path.exists() else None)
        except ValueError as error:
            yield f"{fault.name}: cannot be planted in {fault.file}, {error}"


def put(path: Path, data: bytes | None) -> None:
    """Write a file, or remove it."""
    if data is None:
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def said(fault: Fault, outcome: Outcome) -> list[str]:
    """The lines in which a catcher gives its reason: of pytest only those, not the test's own text."""
    lines = outcome.printed.splitlines()
    return lines if fault.by == "build" else [line[1:].strip() for line in lines if line.startswith("E ")]


def escape(fault: Fault, outcome: Outcome) -> str:
    """Why a fault was not caught, in one line; nothing when it was."""
    if outcome.code == 0:
        return f"{fault.by} lets it pass"
    if fault.by == "build" and "Traceback" in outcome.printed:
        return "the build stops with a traceback"
    if fault.by != "build" and f"FAILED {fault.by}" not in outcome.printed:
        return f"{fault.by} did not get as far as failing: {last_line(outcome)}"
    if not any(fault.said in line for line in said(fault, outcome)):
        return f"{fault.by} does not say '{fault.said}': {last_line(outcome)}"
    return ""


def last_line(outcome: Outcome) -> str:
    """The end of what was printed, in one line."""
    return " ".join(outcome.printed.split())[-300:]


def message(fault: Fault, outcome: Outcome) -> str:
    """The last line that holds the expected words, without places on this machine, cut to what fits into a table."""
    line = next(line for line in reversed(said(fault, outcome)) if fault.said in line)
    line, words = general(" ".join(PLACE.sub("", line).split())), general(fault.said)
    at = line.find(words)
    start = line.find(" ", at - WIDEST // 3, at) + 1 if at > WIDEST // 3 else 0
    cut = line[start : start + max(WIDEST, len(words) + WIDEST // 2)]
    return cell(("… " if start else "") + cut + (" …" if start + len(cut) < len(line) else ""))


def general(words: str) -> str:
    """Words without what was found for the faults: the table stays when a claim gets another name."""
    for name, kind in FOUND.items():
        words = words.replace(name, kind)
    return words


def cell(words: str) -> str:
    """Words as a cell of the table can hold them, between marks of code."""
    return words.replace("`", "’").replace("|", "\\|")


def row(number: int, fault: Fault, told: str) -> str:
    """One line of the table."""
    caught = "the strict build" if fault.by == "build" else f"`{fault.by}`"
    return f"| {number} | {fault.name} | `{general(fault.file)}` | {caught} | `{told}` |"


def table(told: dict[str, str]) -> str:
    """The whole of README.md, from what each catcher said."""
    return HEAD + "".join(row(number, fault, told[fault.name]) + "\n" for number, fault in enumerate(FAULTS, 1))


def kept() -> dict[str, str]:
    """What each catcher said by the table, by the fault's name."""
    rows = re.findall(r"^\| \d+ \| (.*?) \| `.*`.* \| `(.*)` \|$", TABLE.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(rows)


def halves(names: Iterable[str]) -> list[list[str]]:
    """Names dealt out to the copies: the tests of one file together, since they share what they prepare."""
    files: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        files.setdefault(name.partition("::")[0], []).append(name)
    shares: list[list[str]] = [[] for _ in range(AT_ONCE)]
    for together in sorted(files.values(), key=len, reverse=True):
        min(shares, key=len).extend(together)
    return [share for share in shares if share]


def unchanged(copies: list[Copy], faults: Iterable[Fault]) -> Iterator[str]:
    """The complaints of all catchers about the project as it is; there must be none."""
    shares = halves(fault.by for fault in faults if fault.by != "build")
    checks = [*zip(copies, shares, strict=False)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        outcomes = list(pool.map(lambda pair: pair[0].check(pair[1]), checks))
    outcomes.append(copies[0].check(["build"]))
    for outcome in outcomes:
        if outcome.code:
            failed = re.findall(r"^(?:FAILED|ERROR) \S+", outcome.printed, re.MULTILINE)
            yield "\n".join(failed) or outcome.printed[-2000:]


def caught(copies: list[Copy], faults: Iterable[Fault]) -> list[tuple[Fault, Outcome]]:
    """Every fault with what its catcher gave, in the order of the list."""
    free: SimpleQueue[Copy] = SimpleQueue()
    for copy in copies:
        free.put(copy)

    def attempt(fault: Fault) -> tuple[Fault, Outcome]:
        copy = free.get()
        try:
            return fault, copy.plant(fault)
        finally:
            free.put(copy)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(attempt, faults))


def main(names: list[str]) -> int:
    """Try all faults, or those that are named."""
    faults = [fault for fault in FAULTS if not names or fault.name in names]
    if old := list(stale(faults)):
        print(*old, sep="\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        copies = [Copy(Path(folder) / str(number)) for number in range(AT_ONCE)]
        if complaints := list(unchanged(copies, faults)):
            print("Nothing was planted, and yet:", *complaints, sep="\n")
            return 1
        outcomes = caught(copies, faults)
    escaped = [f"NOT CAUGHT  {fault.name}: {reason}" for fault, done in outcomes if (reason := escape(fault, done))]
    print(*escaped, f"{len(faults) - len(escaped)} of {len(faults)} planted faults were caught.", sep="\n")
    if escaped:
        return 1
    told = (kept() if names else {}) | {fault.name: message(fault, outcome) for fault, outcome in outcomes}
    if told.keys() >= {fault.name for fault in FAULTS}:
        TABLE.write_text(table(told), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
