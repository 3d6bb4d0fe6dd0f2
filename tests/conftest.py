"""What the tests share: one strict build of the site, a server for it, and a browser."""

import fcntl
import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small matrices run faster on one thread
ROOT = Path(__file__).parent.parent
HOME = "https://example.org/just/"  # an address to build the site for
sys.path[:0] = [str(ROOT / "overrides" / "hooks"), str(ROOT / "docs"), str(Path(__file__).parent)]

pytest.register_assert_rewrite("figure_checks")  # so that its assertions say what they compared
from explainer.registers import Registers, load_registers  # noqa: E402
from figures.javascript import call  # noqa: E402

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",)
QUIET = ("--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync")


def run_mkdocs(folder: Path, target: Path) -> subprocess.CompletedProcess:
    """Build a project folder strictly into a target folder."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def docs() -> Path:
    """The folder of the pages and records."""
    return ROOT / "docs"


@pytest.fixture(scope="session")
def registers(docs: Path) -> Registers:
    """The records, as the build reads them."""
    return load_registers(docs)


def built_once(factory: pytest.TempPathFactory, name: str, **environment: str) -> Path:
    """A strict build into a folder that all test processes share: the first to ask builds, the others wait for it."""
    alone = os.environ.get("PYTEST_XDIST_WORKER") is None
    folder = factory.getbasetemp() if alone else factory.getbasetemp().parent
    target, done = folder / name, folder / f"{name}.done"
    with (folder / f"{name}.lock").open("w") as lock, pytest.MonkeyPatch.context() as patch:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for variable, value in environment.items():
            patch.setenv(variable, value)
        if not done.exists():
            built = run_mkdocs(ROOT, target)
            assert built.returncode == 0, built.stderr
            done.touch()
    return target


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    return built_once(tmp_path_factory, "site")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as for the address HOME and with the copies to keep below it."""
    return built_once(tmp_path_factory, "published", SITE_URL=HOME, KEEP="keep/")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a log."""

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path, handler: type = QuietHandler) -> Iterator[str]:
    """The address at which a folder is served meanwhile, with a slash at its end."""
    handler = functools.partial(handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.handle_error = lambda *_: None  # a browser that went on to another page
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the built site is served, with a slash at its end."""
    with served(site) as address:
        yield address


def find_chromium() -> str | None:
    """The path of a Chromium: CHROMIUM in the environment, then the usual names and places."""
    named = os.environ.get("CHROMIUM")
    found = (shutil.which(name) for name in NAMES)
    placed = (place for place in PLACES if Path(place).exists())
    return named or next((path for path in found if path), None) or next(placed, None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium that is on the machine, or Playwright's own; fails with the remedy when there is neither."""
    sandbox = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        path = find_chromium() or playwright.chromium.executable_path
        if not Path(path).exists():
            pytest.fail("No Chromium found: run '.venv/bin/playwright install chromium', or set CHROMIUM.")
        browser = playwright.chromium.launch(executable_path=path, args=[*QUIET, *sandbox])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def firefox() -> Iterator[Browser]:
    """A Firefox that cannot reach the network, for `make engines`; fails with the remedy when there is none."""
    path = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if not path:
        pytest.fail("No Firefox found: install firefox-esr, or set FIREFOX to its path.")
    nowhere = {f"network.proxy.{kind}": "127.0.0.1" for kind in ("http", "ssl")}
    nowhere |= {f"network.proxy.{kind}_port": 9 for kind in ("http", "ssl")}
    with sync_playwright() as playwright:
        prefs = {"network.proxy.type": 1, **nowhere}  # what is served on this machine is reached without a proxy
        browser = playwright.firefox.launch(executable_path=path, channel="moz-firefox", firefox_user_prefs=prefs)
        yield browser
        browser.close()


PHONE = {"width": 360, "height": 740}


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh profile at phone width; Playwright's waiting needs what the site's security policy forbids."""
    with chromium.new_context(viewport=PHONE, reduced_motion="reduce", bypass_csp=True) as context:
        yield context


@pytest.fixture(scope="session")
def parked(chromium: Browser, address: str) -> Iterator[Page]:
    """A page of the built site in the profile that tests share: what it opens needs no process of its own."""
    with chromium.new_context(viewport=PHONE, reduced_motion="reduce", bypass_csp=True) as context:
        page = context.new_page()
        page.goto(address + "robots.txt")
        yield page


@pytest.fixture
def page(parked: Page) -> Iterator[Page]:
    """A new tab, beside nothing stored and nothing permitted, that fails the test on an uncaught script error."""
    with parked.expect_popup() as opened:
        parked.evaluate("() => { window.open('about:blank'); }")
    page, errors = opened.value, []
    page.on("pageerror", lambda error: errors.append(error))
    yield page
    for tab in set(parked.context.pages) - {parked}:
        tab.close()
    parked.evaluate("localStorage.clear()")
    parked.context.clear_cookies()
    parked.context.clear_permissions()
    assert not errors, errors


@pytest.fixture(scope="session")
def without_scripts(chromium: Browser) -> Iterator[Page]:
    """A page in a profile in which JavaScript is off, so that sites can store nothing."""
    with chromium.new_context(viewport=PHONE, java_script_enabled=False) as context:
        yield context.new_page()


@pytest.fixture
def unscripted(without_scripts: Page) -> Iterator[Page]:
    """That page, at phone width and light."""
    yield without_scripts
    without_scripts.emulate_media(color_scheme="light")


@pytest.fixture(scope="session")
def javascript(docs: Path) -> Callable[[str, str, list[list]], list]:
    """A function that calls a module's function on many argument lists, without a browser: (path, name, calls)."""
    return lambda path, name, calls: [call((docs / path).resolve(), name, arguments) for arguments in calls]
