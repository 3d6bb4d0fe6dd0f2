"""Tests that need a browser: marked, so that they can be left out, and made to wait for a browser."""

import pytest
from press.browser import REMEDY, find_chromium

WAITS = "waits for a browser"


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


def pytest_unconfigure(config: pytest.Config) -> None:
    """Say last how many tests wait, and what to do."""
    if count := waiting(config):
        remedy = REMEDY[0].upper() + REMEDY[1:]
        print(f"{count} tests wait for a browser; all that needs none has run. {remedy}; then run this again.")
