"""What the tests share: one strict build of the site, a server for it, and a browser."""

import fcntl
import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small matrices run faster on one thread
ROOT = Path(__file__).parent.parent
HOME = "https://example.org/just/"  # an address to build the site for
sys.path[:0] = [str(ROOT / "overrides" / "hooks"), str(ROOT / "docs"), str(Path(__file__).parent)]

pytest.register_assert_rewrite("figure_checks")  # so that its assertions say what they compared
from explainer.figures.drawings import forget_drawings  # noqa: E402
from explainer.records.settings import Settings, settings_from  # noqa: E402
from explainer.registers import Registers, load_registers  # noqa: E402
from figures.javascript import call  # noqa: E402
from press.browser import launch  # noqa: E402
from projects import bees  # noqa: E402
from waiting import pytest_collection_modifyitems, pytest_sessionfinish, pytest_unconfigure  # noqa: E402, F401


def record_ends() -> str:
    """The last day of what was searched, as mkdocs.yml has it."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    return re.search(r"^  record_ends: (\S+)", settings, re.MULTILINE)[1]


def run_mkdocs(folder: Path, target: Path) -> subprocess.CompletedProcess:
    """Build a project folder strictly into a target folder."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def pytest_configure(config: pytest.Config) -> None:
    """Name our marks."""
    config.addinivalue_line("markers", "both: the test looks at this project and at the tiny one")
    config.addinivalue_line("markers", "tiny: the test looks at the tiny project")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Have what is marked so look at the tiny project, which has every case, or at both."""
    for mark, projects in {"both": ["site", "bees"], "tiny": ["bees"]}.items():
        if metafunc.definition.get_closest_marker(mark) and "which" in metafunc.fixturenames:
            metafunc.parametrize("which", projects, indirect=True, scope="session")


@pytest.fixture(scope="session")
def which(request: pytest.FixtureRequest) -> str:
    """The project that is looked at: 'site' or 'bees'."""
    return getattr(request, "param", "site")


@pytest.fixture(scope="session")
def project(which: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of that project; what was loaded from it is forgotten afterwards."""
    folder = ROOT if which == "site" else bees(tmp_path_factory.mktemp("bees"))
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder / "docs")
        yield folder
    forget_drawings()


@pytest.fixture(scope="session")
def docs(project: Path) -> Path:
    """The folder of its pages and records."""
    return project / "docs"


@pytest.fixture(scope="session")
def settings(project: Path) -> Settings:
    """What its mkdocs.yml says of the site, whose address is not known."""
    config = load_config(str(project / "mkdocs.yml"))
    return settings_from({**config.extra, "name": config.site_name})


@pytest.fixture(scope="session")
def registers(docs: Path, settings: Settings) -> Registers:
    """Its records, as the build reads them."""
    return load_registers(docs, settings)


def built_once(factory: pytest.TempPathFactory, name: str, project: Path = ROOT, **environment: str) -> Path:
    """A strict build into a folder that all test processes share: the first to ask builds, the others wait for it."""
    alone = os.environ.get("PYTEST_XDIST_WORKER") is None
    folder = factory.getbasetemp() if alone else factory.getbasetemp().parent
    target, done = folder / name, folder / f"{name}.done"
    with (folder / f"{name}.lock").open("w") as lock, pytest.MonkeyPatch.context() as patch:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for variable, value in environment.items():
            patch.setenv(variable, value)
        if not done.exists():
            built = run_mkdocs(project, target)
            assert built.returncode == 0, built.stderr
            done.touch()
    return target


@pytest.fixture(scope="session")
def site(which: str, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of that project."""
    return built_once(tmp_path_factory, which, project)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as for the address HOME and with the copies to keep below it."""
    return built_once(tmp_path_factory, "published", SITE_URL=HOME, KEEP="keep/", CARDS="assets/cards/")


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


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium that is on the machine, or that `make test` has fetched."""
    with sync_playwright() as playwright, launch(playwright) as browser:
        yield browser


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
