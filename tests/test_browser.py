"""What a reader's browser makes of the site: no script, small screens, both schemes, accessibility, own host only."""

import pytest
from page_checks import assert_accessible, wake_figures, what_moves_while_loading
from playwright.sync_api import Page
from subjects import KINDS, STEPS

SAMPLE = ("home", "step", "claim", "ledger", "sources", "glossary", "figure", "translation")
MOVING = [
    *((kind, 360) for kind in ("home", "step", "claim", "ledger", "case", "bare", "translation", "missing")),
    *((page, 360) for page in ("models", "sources", "timeline/", "figures/")),
    ("check", 1280),
    ("step", 1280),
]


@pytest.mark.parametrize("visited", [*SAMPLE, "models", "timeline/", "since/", "data/", *STEPS], indirect=True)
def test_no_page_scrolls_sideways(visited: Page) -> None:
    for width in (320, 360, 1280):
        visited.set_viewport_size({"width": width, "height": 740})
        assert visited.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
@pytest.mark.parametrize(
    "visited", [kind for kind in SAMPLE if kind != "sources"], indirect=True
)  # its axe takes seconds
def test_axe_finds_no_violation(visited: Page, width: int, scheme: str) -> None:
    visited.set_viewport_size({"width": width, "height": 800})
    visited.emulate_media(color_scheme=scheme)
    assert_accessible(visited)


def test_axe_finds_no_violation_in_an_open_panel(page: Page, address: str) -> None:
    page.goto(address + KINDS["step"])
    for name, panel in {"Menu": "#jd-menu", "On this page": "#jd-contents", "Search": "#jd-search"}.items():
        page.get_by_role("button", name=name, exact=True).click()
        if name == "Search":
            page.keyboard.type("cache")
            page.locator(".jd-search__hits a").first.wait_for()
        assert page.locator(panel).is_visible()
        assert_accessible(page, "header", panel)
        page.keyboard.press("Escape")


@pytest.mark.parametrize(("kind", "width"), MOVING)
def test_nothing_moves_when_the_scripts_come(page: Page, address: str, kind: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    assert what_moves_while_loading(page, address + KINDS.get(kind, kind)) == []


def test_a_page_loads_from_its_own_host_only(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + KINDS["step"])
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    wake_figures(page)
    assert asked
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


def test_a_step_is_complete_without_scripts(unscripted: Page, address: str) -> None:
    unscripted.goto(address + KINDS["step"])
    unscripted.locator("details:has(math) > summary").first.click()
    for selector in (
        "h1",
        ".jd-found",
        ".jd-claim",
        ".jd-figure svg:visible",
        ".jd-figure details",
        "math",
        ".jd-references",
    ):
        assert unscripted.locator(selector).first.is_visible(), selector


def test_the_dark_preference_is_honoured_without_scripts(unscripted: Page, address: str) -> None:
    unscripted.emulate_media(color_scheme="dark")
    unscripted.goto(address)
    assert unscripted.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 27)"


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(255, 253, 248)"), ("dark", "rgb(22, 24, 27)")])
def test_the_scheme_of_the_system_is_followed(page: Page, address: str, scheme: str, paper: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == paper


def test_the_finding_of_a_claim_stands_on_the_first_screen_of_a_phone(page: Page, address: str) -> None:
    page.goto(address + KINDS["claim"])
    box = page.locator(".jd-found").bounding_box()
    assert box["y"] + box["height"] <= 740


@pytest.mark.parametrize("width", [360, 1280])
def test_the_verdict_is_the_largest_thing_on_a_claims_page(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(address + KINDS["claim"])
    size = "tag => parseFloat(getComputedStyle(tag).fontSize)"
    verdict, others = page.locator(".jd-verdict"), page.locator("article :is(h1, h2, h3, p, li):not(.jd-verdict)")
    assert verdict.evaluate(size) > max(20, *others.evaluate_all(f"tags => tags.map({size})"))
    assert verdict.bounding_box()["height"] < 80 and page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_line_of_prose_has_60_to_75_characters(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address + KINDS["step"])
    paragraph = page.locator("article > p").nth(2)
    lines = paragraph.evaluate(
        "(p) => { const r = document.createRange(); r.selectNodeContents(p);"
        " return new Set([...r.getClientRects()].map((b) => Math.round(b.bottom / 10))).size; }"
    )
    characters = len(paragraph.inner_text())
    assert 55 <= characters / lines <= 78


def test_a_permalink_takes_no_line_to_itself(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}asked/")
    tall = "(headings) => headings.map((heading) => heading.offsetHeight)"
    headings = page.locator("article :is(h1, h2, h3)")
    before = headings.evaluate_all(tall)
    page.locator(".headerlink").evaluate_all("(links) => links.forEach((link) => link.remove())")
    assert len(before) > 9 and headings.evaluate_all(tall) == before
