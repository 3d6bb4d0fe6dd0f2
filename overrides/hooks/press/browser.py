"""The Chromium that draws, prints and tests: where it is on this machine."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # found without Playwright as well
    from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chromium-headless-shell")
MAC = tuple(f"Applications/{name}.app/Contents/MacOS/{name}" for name in ("Google Chrome", "Chromium"))
QUIET = ("--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync")
FETCHED = Path(sys.prefix) / "browser"  # beside the programs of .venv
RECORD = FETCHED / "path"
REMEDY = "install Chromium or Chrome, or set CHROMIUM to the path of one"


def places() -> Iterator[str]:
    """Where a Chromium may stand, best first: by name, in the folders of programs, or fetched before."""
    yield from filter(None, map(shutil.which, NAMES))
    yield from (str(root / place) for root in (Path("/"), Path.home()) for place in MAC)
    if RECORD.is_file():
        yield RECORD.read_text(encoding="utf-8").strip()


def find_chromium() -> str | None:
    """The path of a Chromium: CHROMIUM in the environment, or one that stands in a usual place, or a fetched one."""
    return os.environ.get("CHROMIUM") or next((place for place in places() if Path(place).is_file()), None)


def launch(playwright: "Playwright", *, headless: bool = True) -> "Browser":
    """A running Chromium; ends the program with the remedy where there is none."""
    path = find_chromium() or sys.exit(f"No Chromium found: {REMEDY}.")
    sandbox = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    return playwright.chromium.launch(executable_path=path, args=[*QUIET, *sandbox], headless=headless)
