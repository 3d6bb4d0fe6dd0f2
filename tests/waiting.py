"""Tests that need a browser: marked, and made to wait for one. What is said last: which wait, or why nothing was built."""

import re

import pytest
from press.browser import REMEDY, find_chromium

WAITS = "waits for a browser"
STOPPED = re.compile(r"^E? *(Error: .*)$", re.MULTILINE)  # how a build ends that stops


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what needs a browser; have it wait where there is none."""
    if "chromium" in getattr(item, "fixturenames", ()):
        item.add_marker("browser")
        if not find_chromium():
            item.add_marker(pytest.mark.skip(reason=WAITS))


def waiting(config: pytest.Config) -> int:
    """How many tests of this run wait for a browser."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return sum(WAITS in str(report.longrepr) for report in reporter.stats.get("skipped", ())) if reporter else 0


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Do not pass a run in which tests wait."""
    if waiting(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def unbuilt(config: pytest.Config) -> list[str]:
    """What a strict build said, for each test that could not begin for want of it."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    told = (STOPPED.findall(str(report.longrepr)) for report in (reporter.stats.get("error", ()) if reporter else ()))
    return [lines[0] for lines in told if lines]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Say last why the site is not built, or how many tests wait, and what to do."""
    if stopped := unbuilt(config):
        print(f"{len(stopped)} tests could not begin, because the site does not build. {stopped[0]}")
    if count := waiting(config):
        remedy = REMEDY[0].upper() + REMEDY[1:]
        print(f"{count} tests wait for a browser; all that needs none has run. {remedy}; then run this again.")
