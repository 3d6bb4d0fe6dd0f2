"""Does a deep link show what it points at: marked, below the header, with its one line in sight on a phone?"""

import pytest
from playwright.sync_api import Page

SCREEN = 740
TARGETS = {
    "heading": ("argument/kv-cache/#two-notes", "#two-notes", "#two-notes"),
    "finding": ("claims/experts-256/#found", "#found", "#found .jd-mark"),
    "row of the ledger": ("claims/#experts-256", "#experts-256", "#experts-256 .jd-ledger__finding"),
    "card": ("argument/kv-cache/#claim-mla-memory", "#claim-mla-memory", "#claim-mla-memory .jd-card__finding"),
    "figure": ("argument/kv-cache/#figure-kv-cache", "#figure-kv-cache", "#figure-kv-cache figcaption strong"),
    "term": ("glossary/#mla", "#mla", "#mla + p"),
    "source": ("sources/#deepseek-2024-v3", "#deepseek-2024-v3", "#deepseek-2024-v3 .jd-source__label"),
}
MARKED = "e => { const s = getComputedStyle(e); return s.boxShadow + s.backgroundImage; }"


def land(page: Page, url: str, name: str) -> None:
    """Open a deep link and let figures above it settle."""
    page.goto(url)
    page.wait_for_function("id => document.querySelector(':target')?.id === id", arg=name)
    page.wait_for_timeout(300)


def assert_in_sight(page: Page, target: str, line: str) -> None:
    header = page.locator("header").first.bounding_box()
    top = page.locator(target).bounding_box()["y"]
    said = page.locator(line).first.bounding_box()
    assert header["y"] + header["height"] <= top < SCREEN / 2
    assert top <= said["y"] and said["y"] + min(said["height"], 60) <= SCREEN


@pytest.mark.parametrize("kind", TARGETS)
def test_a_deep_link_shows_its_target_marked_with_its_line_in_sight(page: Page, address: str, kind: str) -> None:
    path, target, line = TARGETS[kind]
    land(page, address + path, target[1:])
    assert_in_sight(page, target, line)
    assert page.locator(target).evaluate(MARKED) != "nonenone"


def test_an_event_is_marked(page: Page, address: str, registers: object) -> None:
    event = list(registers.events)[10]
    land(page, f"{address}timeline/#{event}", event)
    assert_in_sight(page, f"[id='{event}']", f"[id='{event}'] .jd-event__title")
    assert page.locator(f"[id='{event}']").evaluate(MARKED) != "nonenone"


def test_target_and_state_survive_a_change_of_colours(page: Page, address: str) -> None:
    state = "kv-cache=1~groups.16~context.65536"
    land(page, f"{address}argument/kv-cache/?{state}#figure-kv-cache", "figure-kv-cache")
    said = page.locator("#figure-kv-cache .jd-figure__live").text_content()
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate("document.querySelector(':target').id") == "figure-kv-cache"
        assert page.url.endswith(f"?{state}#figure-kv-cache")
        assert page.locator("#figure-kv-cache .jd-figure__live").text_content() == said
    assert_in_sight(page, "#figure-kv-cache", "#figure-kv-cache figcaption strong")


def test_a_place_below_a_figure_stays_where_it_was(page: Page, address: str) -> None:
    """Figures grow controls as they come near; what the link points at must not move away."""
    land(page, f"{address}argument/kv-cache/#claim-mla-quality", "claim-mla-quality")
    page.wait_for_timeout(1200)
    assert_in_sight(page, "#claim-mla-quality", "#claim-mla-quality .jd-card__finding")


def test_the_mark_needs_no_script(unscripted: Page, address: str) -> None:
    unscripted.goto(address + "claims/#experts-256")
    assert unscripted.locator("#experts-256 .jd-ledger__finding").is_visible()
    assert unscripted.locator(".jd-copy").count() == 0
