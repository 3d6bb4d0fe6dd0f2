"""Does the search within a page open closed folds in Chromium, Firefox and WebKit? `make engines` runs this.

Only a window that takes keys has that search: each browser is shown on a virtual screen and typed to.
"""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest
from engines import waited
from firefox import running_firefox
from playwright.sync_api import sync_playwright
from press.browser import launch
from webkit import running_webkit

pytestmark = pytest.mark.tiny

STEP = "argument/counting/"
PLACES = {  # by words that stand there only, the folds around them
    "Wings are not counted": "#often-wrong",
    "1 + 2 = 3": "#often-wrong, #a-sum",
    "Up to four.": "#claim-bees-count .jd-claim__more",
}
Browse = tuple[Callable[[str], object], Callable[[str], object]]


@pytest.fixture(scope="module", autouse=True)
def screen() -> Iterator[None]:
    """A virtual screen, which the browsers of this file use."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.fail("No screen to type to: install xvfb and xdotool.")
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24"]
    with (
        pytest.MonkeyPatch.context() as patch,
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server,
    ):
        patch.setenv("DISPLAY", f":{server.stdout.readline().strip()}")
        yield
        server.terminate()


@pytest.fixture(scope="module", params=["chromium", "firefox", "webkit"])
def browse(request: pytest.FixtureRequest, screen: None) -> Iterator[Browse]:  # noqa: ARG001 - it is shown there
    """For each browser, how it opens an address and runs a script."""
    if request.param == "webkit":
        with running_webkit() as session:
            yield session.open, session.run
    elif request.param == "firefox":
        with running_firefox(headless=False) as browser:
            page = browser.new_page()
            yield page.goto, lambda script: page.evaluate(f"() => {{ {script} }}")
    else:
        with sync_playwright() as playwright, launch(playwright, headless=False) as browser:
            page = browser.new_page()
            yield page.goto, lambda script: page.evaluate(f"() => {{ {script} }}")


def xdotool(*command: str) -> str:
    """What the program that types prints."""
    return subprocess.run(["xdotool", *command], capture_output=True, text=True, check=False).stdout


def search(words: str) -> None:
    """Search within the page that is shown, as a reader does."""
    for window in xdotool("search", "--onlyvisible", "--name", ".").split():
        xdotool("windowfocus", window)
    for keys in (["key", "Escape"], ["key", "ctrl+f"], ["type", "--delay", "50", words], ["key", "Return"]):
        xdotool(*keys)
        time.sleep(1)


@pytest.mark.parametrize("words", PLACES)
def test_what_is_searched_for_within_a_page_is_shown(browse: Browse, address: str, words: str) -> None:
    open_page, run = browse
    open_page(f"{address}robots.txt")  # so that the page itself is a new one
    open_page(address + STEP)
    closed = f"return [...document.querySelectorAll('{PLACES[words]}')].filter((fold) => !fold.open).length;"
    assert run(closed) == len(PLACES[words].split(","))
    search(words)
    assert waited(lambda: run(closed) == 0)
