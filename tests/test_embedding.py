"""Can a figure be set into another page: colours of the host or a parameter, state, a frame of the right height?"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import framed, served
from explainer.figures.bare import stated
from explainer.figures.drawings import figure_homes
from explainer.figures.figure import has_behaviour
from figure_checks import DOCS
from playwright.sync_api import Browser, Page

NAMES = sorted(figure_homes(DOCS))
PAPER = {"light": "rgb(255, 253, 248)", "dark": "rgb(22, 24, 27)"}
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
BARE = "figures/waggle/bare/"
STATE = "waggle=1~turns.5"


@pytest.fixture
def host(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A page of another origin: its file and its address."""
    with served(tmp_path) as address:
        yield tmp_path / "index.html", address


def paper(page: Page, url: str, scheme: str) -> str:
    page.emulate_media(color_scheme=scheme)
    page.goto(url)
    return page.evaluate(BACKGROUND)


@pytest.mark.tiny
@pytest.mark.parametrize("scheme", PAPER)
def test_colours_follow_a_parameter_or_else_the_host(page: Page, unscripted: Page, address: str, scheme: str) -> None:
    bare = address + BARE
    assert paper(page, bare, scheme) == PAPER[scheme]
    assert paper(unscripted, bare, scheme) == PAPER[scheme]
    for wanted, colour in PAPER.items():
        assert paper(page, f"{bare}?theme={wanted}", scheme) == colour
    assert paper(page, f"{bare}?theme=pink", scheme) == PAPER[scheme]


@pytest.mark.tiny
def test_a_frame_follows_the_colours_that_its_host_gives_it(
    chromium: Browser, address: str, host: tuple[Path, str]
) -> None:
    file, url = host
    context = chromium.new_context(color_scheme="null")  # an emulated preference would hold for every frame
    page = context.new_page()
    frames = "".join(f'<iframe style="color-scheme: {scheme}" src="{address}{BARE}"></iframe>' for scheme in PAPER)
    file.write_text(f"<!doctype html><title>Host</title>{frames}", encoding="utf-8")
    page.goto(url, wait_until="load")
    assert [frame.evaluate(BACKGROUND) for frame in page.frames[1:]] == list(PAPER.values())
    context.close()


@pytest.mark.tiny
def test_the_copied_snippet_shows_the_state_on_a_page_without_scripts(
    page: Page, address: str, host: tuple[Path, str]
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page.goto(f"{address}figures/waggle/?{STATE}")
    page.locator("#figure-waggle .jd-copy > summary").first.click()
    page.get_by_role("button", name="HTML to embed").click()
    page.locator(".jd-toast", has_text="copied").wait_for()
    snippet = page.evaluate("navigator.clipboard.readText()")
    said = page.locator("#figure-waggle .jd-figure__live").text_content()
    file, url = host
    file.write_text(f"<!doctype html><title>Host</title>{snippet}", encoding="utf-8")
    page.goto(url, wait_until="load")
    figure = page.frame_locator("iframe").locator("jd-waggle")
    figure.locator(".jd-controls").wait_for()
    assert figure.locator(".jd-figure__live").text_content() == said
    assert page.locator("iframe").get_attribute("title")


@pytest.mark.tiny
def test_what_waits_for_the_controls_is_shown_without_them(page: Page, unscripted: Page, address: str) -> None:
    shown = "e => getComputedStyle(e).visibility"
    held = []
    page.route("**/waggle.*.js", lambda route: held.append(route))
    page.goto(address + BARE)
    page.wait_for_function("document.querySelector('.jd-copy')")
    waiting = page.locator(".jd-figure__data")
    assert waiting.evaluate(shown) == "hidden"
    page.evaluate("document.getAnimations().forEach((animation) => animation.finish())")
    assert waiting.evaluate(shown) == "visible"
    unscripted.goto(address + BARE)
    assert unscripted.locator(".jd-figure__data").evaluate(shown) == "visible"
    held[0].continue_()
    page.locator(".jd-controls").wait_for()
    assert waiting.evaluate(shown) == "visible"


@pytest.mark.tiny
def test_a_host_that_listens_hears_the_height(page: Page, address: str, host: tuple[Path, str]) -> None:
    file, url = host
    listen = "<script>addEventListener('message', (event) => { window.heard = event.data; })</script>"
    file.write_text(f'<!doctype html><title>Host</title>{listen}<iframe width="360" src="{address}{BARE}"></iframe>')
    page.goto(url, wait_until="load")
    page.wait_for_function("window.heard")
    heard = page.evaluate("heard")
    assert heard["type"] == "jd-height" and 200 < heard["height"] < 2000


def test_the_height_that_is_named_holds_each_figure_on_a_phone(page: Page, address: str) -> None:
    wrong, homes = [], figure_homes(DOCS)
    frames = framed(page, address, [f"{address}{homes[name]}/{name}/bare/" for name in NAMES])
    for name, frame in zip(NAMES, frames, strict=True):
        if has_behaviour(DOCS, name):
            frame.locator(f"jd-{name} .jd-controls").wait_for()
        frame.locator(f"#figure-{name} .jd-copy").last.wait_for()
        height, needed = stated(DOCS, name, "height"), frame.evaluate("document.body.scrollHeight")
        if not needed <= height <= needed + 260:
            wrong.append(f"{name}: write 'height: {round(needed + 110, -1)}' into its index.md")
        frame.evaluate("frameElement.width = 320")
        if frame.evaluate("document.documentElement.scrollWidth") > 320:
            wrong.append(f"{name}: it slides at 320 pixels")
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_the_snippet_on_a_figures_page_names_its_bare_page_and_height(name: str) -> None:
    text = (DOCS / figure_homes(DOCS)[name] / name / "index.md").read_text(encoding="utf-8")
    snippet = re.search(r"<iframe [^>]*>", text)[0]
    assert f"/{figure_homes(DOCS)[name]}/{name}/bare/" in snippet
    assert f'width="100%" height="{stated(DOCS, name, "height")}" loading="lazy"' in snippet
    assert re.search(r'title="[^"]+"', snippet)
