"""What tests in a browser share: a server for the built site, one browser, and pages in it."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from weakref import WeakSet

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Frame, Page, Response, sync_playwright
from press.browser import launch
from subjects import KINDS

PHONE = {"width": 360, "height": 740}
SCRIPTED: WeakSet[Page] = WeakSet()
# Where scripts run and the page's own have run, or have none to wait for: the page brings them when it is painted.
AWAKE = "body[data-awake], .no-js, :root:not(:has(script[data-late]))"
FRAMES = """(urls) => Promise.all(urls.map((src) => new Promise((onload) => {
  const frame = Object.assign(document.createElement("iframe"), { src: new URL(src), width: 360, height: 500, onload });
  frame.style.cssText = "position: absolute; left: 0; top: 0; border: 0";
  document.body.append(frame);
})))"""


def waking(go: Callable[..., Response | None]) -> Callable[..., Response | None]:
    """A way to a page that arrives when the page's scripts have run, unless it is left at once."""

    @functools.wraps(go)
    def gone(page: Page, *given: object, **options: object) -> Response | None:
        answer = go(page, *given, **options)
        if options.get("wait_until") != "commit":
            page.locator(AWAKE).first.wait_for(state="attached")
        return answer

    return gone


for way in ("goto", "reload", "go_back", "go_forward", "wait_for_url"):
    setattr(Page, way, waking(getattr(Page, way)))


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


def new_tab(parked: Page) -> Page:
    """A tab beside the parked page, in its process."""
    with parked.expect_popup() as opened:
        parked.evaluate("() => { window.open('about:blank'); }")
    return opened.value


@pytest.fixture(scope="session")
def kept(parked: Page) -> list[Page]:  # of the same profile, and gone when it is
    """The tab that the last test left, if it did: a new one takes as long as loading a page."""
    return []


@pytest.fixture
def page(parked: Page, kept: list[Page]) -> Iterator[Page]:
    """A tab, nothing stored and nothing permitted in its profile, that fails the test on an uncaught script error."""
    page, errors = kept.pop() if kept else new_tab(parked), []
    others = set(parked.context.pages)

    def listen(error: Error) -> None:
        errors.append(error)

    page.on("pageerror", listen)
    yield page
    page.remove_listener("pageerror", listen)
    for tab in set(parked.context.pages) - others:
        tab.close()
    leave(page, kept)
    parked.evaluate("localStorage.clear()")
    parked.context.clear_permissions()
    assert not errors, errors


def leave(page: Page, kept: list[Page]) -> None:
    """Keep a tab for the next test, as a new one would be; what has a script of its own cannot be."""
    if page in SCRIPTED:
        page.close()
    else:
        page.unroute_all()
        page.goto("about:blank")
        if page.viewport_size != PHONE:
            page.set_viewport_size(PHONE)
        page.emulate_media(media="null", color_scheme="light", reduced_motion="reduce", forced_colors="none")
        kept.append(page)


def framed(page: Page, address: str, urls: list[str]) -> list[Frame]:
    """Pages of a server, all at once: each in a frame of a phone's width over the others, so that all are in view."""
    page.goto(address + "robots.txt")
    page.evaluate(FRAMES, urls)
    frames = page.locator("iframe").element_handles()
    return [frame.content_frame() for frame in frames]


def put_script(page: Page, text: str) -> None:
    """Have a script run first on each page that this tab will show."""
    page.add_init_script(text)
    SCRIPTED.add(page)


@pytest.fixture(scope="session")
def stage(parked: Page) -> Page:
    """The tab of all figures that many tests work: what is opened in it is looked at by one test after the other."""
    return new_tab(parked)


@pytest.fixture(scope="session")
def viewing(parked: Page) -> Page:
    """The tab of all pages that many tests look at: not that of the figures, which would lead away from them."""
    return new_tab(parked)


@pytest.fixture(scope="session")
def visited(request: pytest.FixtureRequest, viewing: Page, address: str) -> Page:
    """The page of the kind, the step or the path that is the parameter: loaded once for all tests that only look."""
    path = request.param if request.param.endswith("/") else f"argument/{request.param}/"
    viewing.goto(address + KINDS.get(request.param, path))
    return viewing


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
