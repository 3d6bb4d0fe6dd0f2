"""The other browser that `make engines` looks with."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright


@contextmanager
def running_firefox(*, headless: bool = True) -> Iterator[Browser]:
    """A Firefox that cannot reach the network; fails with the remedy when there is none."""
    path = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if not path:
        pytest.fail("No Firefox found: install firefox-esr, or set FIREFOX to its path.")
    nowhere = {f"network.proxy.{kind}": "127.0.0.1" for kind in ("http", "ssl")}
    nowhere |= {f"network.proxy.{kind}_port": 9 for kind in ("http", "ssl")}
    with sync_playwright() as playwright:
        prefs = {"network.proxy.type": 1, **nowhere}  # what is served on this machine is reached without a proxy
        browser = playwright.firefox.launch(
            executable_path=path, channel="moz-firefox", firefox_user_prefs=prefs, headless=headless
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def firefox() -> Iterator[Browser]:
    """A Firefox, for `make engines`."""
    with running_firefox() as browser:
        yield browser
