"""Photographs a step of the built site, as it is served, for the README (make picture)."""

import io
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from .browser import launch

STEP, FIGURE = "argument/what-distillation-is/", "#figure-behind-the-wall"
WIDTH, HEIGHT = 1120, 800  # px of the window
HEADER = 60  # px that the header covers
COLOURS = 48


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Keep it to itself."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a folder, as long as it is needed."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def photograph(address: str) -> Image.Image:
    """The window of a browser, scrolled to the figure; raises TimeoutError where its controls do not come."""
    with sync_playwright() as playwright, launch(playwright) as browser:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(address)
        for wanted in (FIGURE, f"{FIGURE} .jd-controls"):  # what is above may yet change its height
            page.locator(wanted).wait_for()
            page.locator(FIGURE).evaluate(f"(figure) => scrollBy(0, figure.getBoundingClientRect().top - {HEADER})")
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return Image.open(io.BytesIO(page.screenshot()))


def main(site: Path, target: Path) -> None:
    """Write the picture in few colours."""
    with served(site) as home:
        photograph(home + STEP).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
    print(f"{target.name}: {target.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:3]))
