"""Does Firefox copy by keyboard alone, and does the zip work in it from a disk? `make engines` runs this.

What was copied is read back as a reader would: pasted with the keyboard into a field.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Locator, Page, expect
from press.offline import archive
from subjects import KINDS, LONGEST

CLAIM = KINDS["claim"]
FIELD = "document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' }))"


@pytest.fixture
def page(firefox: Browser) -> Iterator[Page]:
    """A fresh profile; a request that leaves the machine fails."""
    context = firefox.new_context(viewport={"width": 900, "height": 740})
    yield context.new_page()
    context.close()


def tab_to(page: Page, target: Locator) -> None:
    """Reach an element as a keyboard does: from the control before it, with the Tab key."""
    before = """element => {
      const all = [...document.querySelectorAll("a[href], button, summary, input, select")].filter((e) => e.checkVisibility());
      all[all.indexOf(element) - 1].focus();
    }"""
    target.evaluate(before)
    page.keyboard.press("Tab")
    expect(target).to_be_focused()


def choose(page: Page, box: Locator, words: str) -> None:
    """Open a menu and press one of its buttons, by keyboard."""
    tab_to(page, box.locator(f".jd-copy:has(button:text-is('{words}')) > summary"))
    page.keyboard.press("Enter")
    button = box.get_by_role("button", name=words, exact=True)
    for _ in range(9):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")


def pasted(page: Page) -> str:
    """What the clipboard holds, pasted into a field that is put on the page."""
    page.evaluate(FIELD)
    field = page.locator("#paste")
    field.focus()
    page.keyboard.press("Control+v")
    text = field.input_value()
    field.evaluate("field => field.remove()")
    return text


def test_a_heading_copies_its_link(page: Page, address: str) -> None:
    page.goto(address + "argument/kv-cache/?kv-cache=1~groups.16")
    tab_to(page, page.locator("#two-notes .headerlink"))
    page.keyboard.press("Enter")
    expect(page.locator(".jd-toast[aria-live=polite]")).to_have_text("Link copied.")
    assert pasted(page) == f"{address}argument/kv-cache/#two-notes"


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Link", f"{LONGEST}/"),
        ("Quotation", "> **Verdict: "),
        ("BibTeX", f"@misc{{{LONGEST},"),
    ],
)
def test_a_claim_copies_each_form(page: Page, address: str, words: str, part: str) -> None:
    page.goto(address + CLAIM)
    choose(page, page.locator(".jd-record"), words)
    expect(page.locator(".jd-toast")).to_have_text(f"{words} copied.")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    text = pasted(page)
    assert part in text
    assert (address in text) == (words == "Link")  # a citation names no place that only this machine has


def test_a_figure_copies_its_state_and_its_embedding(page: Page, address: str) -> None:
    page.goto(address + "figures/kv-cache/?kv-cache=1~groups.16")
    figure = page.locator("#figure-kv-cache")
    tab_to(page, figure.locator(".jd-figure__link"))
    page.keyboard.press("Enter")
    expect(page.locator(".jd-toast")).to_have_text("Link copied.")
    assert re.search(r"/figures/kv-cache/\?kv-cache=1(~|%7E)groups\.16[^#]*#figure-kv-cache$", pasted(page))
    choose(page, figure, "HTML to embed")
    expect(page.locator(".jd-toast")).to_have_text("HTML to embed copied.")
    assert re.match(r'<iframe src="[^"]+/bare/\?kv-cache=[^"]+" title="[^"]+"', pasted(page))


def test_a_refused_clipboard_leaves_the_text_selected_for_the_readers_own_command(page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(address + CLAIM)
    choose(page, page.locator(".jd-record"), "Link")
    expect(page.get_by_label("Text to copy")).to_be_focused()
    assert "The clipboard was refused" in page.locator(".jd-toast").text_content()
    page.keyboard.press("Control+c")
    page.keyboard.press("Escape")
    expect(page.get_by_label("Text to copy")).to_have_count(0)
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert pasted(page) == address + CLAIM


@pytest.fixture(scope="module")
def disk(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked zip."""
    folder = tmp_path_factory.mktemp("disk")
    archive(site, folder / "site.zip", "site")
    zipfile.ZipFile(folder / "site.zip").extractall(folder)
    return folder / "site"


def test_the_zip_works_from_a_disk_without_a_network(page: Page, disk: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with pytest.raises(Error, match="PROXY|REFUSED"):
        page.goto("http://example.org/")
    page.goto((disk / "index.html").as_uri())
    page.locator("article a[href*='argument/kv-cache/index.html']").first.press("Enter")
    page.wait_for_url("**/argument/kv-cache/index.html*")
    figure = page.locator("#figure-one-query-one-column")
    figure.scroll_into_view_if_needed()
    slider = figure.get_by_role("slider").first
    slider.wait_for()
    said = figure.locator(".jd-figure__live").text_content()
    slider.press("ArrowLeft")
    expect(figure.locator(".jd-figure__live")).not_to_have_text(said)
    page.goto((disk / "claims/index.html").as_uri())
    page.locator("form.jd-filter").get_by_role("searchbox").fill("experts")
    expect(page.locator(".jd-filter__shown")).to_contain_text(" of ")
    page.keyboard.press("Control+k")
    page.keyboard.type("93.3")
    page.locator("#jd-search a").first.press("Enter")
    page.wait_for_url(re.compile(r"^file:.*/index\.html(#|$)"))
    assert {url for url in asked if url.startswith("http")} == {"http://example.org/"}


def test_a_link_with_states_works_from_a_disk(page: Page, disk: Path) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)[:200]))
    states = {"kv-cache": "1~groups.16", "cache-baselines": "nonsense"}
    page.goto(f"{(disk / 'argument/kv-cache/index.html').as_uri()}?{'&'.join(map('='.join, states.items()))}")
    for name, state in states.items():
        figure = page.locator(f"#figure-{name}")
        expect(figure.locator(".jd-controls").first).to_be_attached()
        assert figure.evaluate("figure => figure.stateText()").startswith(state) == (state != "nonsense"), name
        expect(figure.locator(".jd-notice")).to_have_count(int(state == "nonsense"))
    assert errors == []


def test_back_reloading_and_copying_keep_a_state_on_a_disk(page: Page, disk: Path) -> None:
    page.goto(f"{(disk / 'figures/kv-cache/index.html').as_uri()}?kv-cache=1~groups.16")
    figure = page.locator("#figure-kv-cache")
    slider = figure.get_by_role("slider", name="Groups of GQA")
    slider.wait_for()
    page.evaluate("location.hash = '#data'")
    slider.press("ArrowRight")
    later = figure.evaluate("figure => figure.stateText()")
    page.wait_for_function("state => decodeURIComponent(location.search).includes(state)", arg=later)  # it follows
    page.reload()
    slider.wait_for()
    assert figure.evaluate("figure => figure.stateText()") == later
    page.go_back()
    page.wait_for_function("!location.hash")
    assert figure.evaluate("figure => figure.stateText()").startswith("1~groups.16")
    tab_to(page, figure.locator(".jd-figure__link"))
    page.keyboard.press("Enter")
    expect(page.locator(".jd-toast")).to_have_text("Link copied.")
    assert re.search(
        r"figures/kv-cache/(index\.html)?\?kv-cache=1(~|%7E)groups\.16[^#]*#figure-kv-cache$", pasted(page)
    )
