"""Does the zip work from a disk without a network, its figures, filters and search too?"""

import re
import zipfile
from pathlib import Path

import pytest
from conftest import once
from playwright.sync_api import BrowserContext, Page, expect
from press.offline import archive, classic


@pytest.fixture(scope="session")
def disk(site: Path, tmp_path_factory) -> Path:
    """The unpacked zip."""

    def unpack(folder: Path) -> None:
        folder.mkdir()
        archive(site, folder / "site.zip", "site")
        zipfile.ZipFile(folder / "site.zip").extractall(folder)

    return once(tmp_path_factory, "disk", unpack) / "site"


def test_the_zip_works_from_a_disk(context: BrowserContext, disk: Path) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((disk / "index.html").as_uri())
    page.locator("article a[href*='argument/kv-cache/index.html']").first.click()
    page.locator("#figure-one-query-one-column").scroll_into_view_if_needed()
    figure = page.locator("#figure-one-query-one-column")
    figure.locator(".jd-controls").wait_for()
    said = figure.locator(".jd-figure__live").text_content()
    figure.get_by_role("slider").first.press("ArrowLeft")
    assert figure.locator(".jd-figure__live").text_content() != said
    page.goto((disk / "claims/index.html").as_uri())
    page.locator("form.jd-filter").get_by_role("searchbox").fill("experts")
    page.wait_for_function("document.querySelector('.jd-filter__shown').textContent.includes(' of ')")
    page.get_by_role("button", name="Search").click()
    page.locator("#jd-search-field").fill("93.3")
    expect(page.locator(".jd-search__status")).to_have_text(re.compile(r"\bfound\b"))
    hit = page.locator(".jd-search__hits a").first
    folder, _, anchor = hit.evaluate("link => link.href").partition("#")
    hit.click()
    page.wait_for_url(f"{folder}index.html#{anchor}" if anchor else f"{folder}index.html")
    assert all(url.startswith(("file:", "data:", "blob:")) for url in asked)


def opened(context: BrowserContext, url: str) -> tuple[Page, list[str]]:
    """A tab at an address of the disk, and what goes wrong in it."""
    page, errors = context.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)[:200]))
    page.goto(url)
    return page, errors


STATES = {
    "figures/kv-cache/": ["kv-cache=1~groups.16"],
    "argument/kv-cache/": ["kv-cache=1~groups.16", "cache-baselines=nonsense"],
    "case/": ["two-clocks=nonsense", "one-lead-several-rulers=1~a.epoch~b.caisi"],
}


@pytest.mark.parametrize("address", STATES)
def test_a_link_with_states_works_from_a_disk_as_on_the_web(
    context: BrowserContext, disk: Path, address: str
) -> None:
    states = STATES[address]
    page, errors = opened(context, f"{(disk / address / 'index.html').as_uri()}?{'&'.join(states)}")
    for name, _, state in (text.partition("=") for text in states):
        figure = page.locator(f"#figure-{name}")
        expect(figure.locator(".jd-controls").first).to_be_attached()
        assert figure.evaluate("figure => figure.stateText()").startswith(state) == (state != "nonsense"), name
        assert figure.locator(".jd-notice").count() == (state == "nonsense")
    assert errors == []


def test_a_module_that_is_loaded_on_demand_may_need_the_one_that_asked(
    context: BrowserContext, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    head = '<script data-late="a.js"></script>'
    (site / "index.html").write_text(f"<!doctype html><html><head>{head}</head><body></body></html>")
    (site / "a.js").write_text('export const own = ["a"];\nimport("./b.js");\n')
    (site / "b.js").write_text('import { own } from "./a.js";\nown.push("b");\ndocument.title = own.join();\n')
    archive(site, tmp_path / "site.zip", "disk")
    zipfile.ZipFile(tmp_path / "site.zip").extractall(tmp_path)
    page, errors = opened(context, (tmp_path / "disk" / "index.html").as_uri())
    expect(page).to_have_title("a,b")
    assert errors == []


def test_back_copying_and_reset_work_from_a_disk(context: BrowserContext, disk: Path) -> None:
    page, errors = opened(context, (disk / "argument/kv-cache/index.html").as_uri())
    page.locator("#figure-one-query-one-column").scroll_into_view_if_needed()
    page.locator("#figure-one-query-one-column .jd-controls").wait_for()
    first = page.locator("#figure-one-query-one-column").evaluate("figure => figure.stateText()")
    page.evaluate("location.hash = '#two-notes'")
    page.locator("#figure-one-query-one-column").get_by_role("slider").first.press("ArrowLeft")
    page.wait_for_function("location.search")
    page.go_back()
    page.wait_for_function("!location.hash")
    state = page.locator("#figure-one-query-one-column").evaluate("figure => figure.stateText()")
    assert state == first
    page.locator("#figure-one-query-one-column").locator(".jd-figure__link").click()
    expect(page.locator(".jd-toast")).not_to_be_empty()
    assert errors == []


def test_a_state_from_a_disk_is_kept_when_the_page_loads_again(context: BrowserContext, disk: Path) -> None:
    page, errors = opened(context, (disk / "figures/kv-cache/index.html").as_uri())
    page.get_by_role("slider", name="Groups of GQA").press("ArrowRight")
    said = page.locator(".jd-figure__live").first.text_content()
    page.wait_for_function("location.search")
    page.reload()
    page.locator(".jd-controls").first.wait_for()
    assert page.locator(".jd-figure__live").first.text_content() == said
    assert errors == []


def test_every_link_of_the_zip_names_a_file(disk: Path) -> None:
    for path in disk.rglob("*.html"):
        for href in re.findall(r'<a [^>]*href="([^"#?]+)', path.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:|//|/", href):
                assert (path.parent / href).resolve().is_file(), f"{path.relative_to(disk)}: {href}"


@pytest.mark.tiny
def test_equal_sites_give_equal_zips(site: Path, tmp_path: Path) -> None:
    for name in ("one.zip", "other.zip"):
        archive(site, tmp_path / name, "site")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()


def test_a_module_loads_and_fetches_through_the_loader() -> None:
    made = classic(
        "a/b.js",
        'import { x as y } from "../c.js";\nexport const z = y;\nexport function f() {}\nf(import("./d.js"));\n',
    )
    assert (
        made
        == 'const { x: y } = jd.need("c.js");\nconst z = y;\nfunction f() {}\nf(jd.load(url, "./d.js"));\n\nreturn { z, f };'
    )


def test_the_zip_holds_each_module_once(disk: Path) -> None:
    text = (disk / "assets" / "offline.js").read_text(encoding="utf-8")
    assert text.count("class FigureElement ") == 1
