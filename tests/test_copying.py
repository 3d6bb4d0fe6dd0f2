"""Can a reader copy a link, a quotation and a citation by keyboard alone, and is told so?"""

import json
import re

import pytest
from browsers import put_script
from explainer.records.verdicts import VERDICTS
from page_checks import assert_accessible
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.tiny

CLAIM = "claims/bees-count/"
STEP = "argument/counting/"
FIGURE = "figures/waggle/"
WORD = VERDICTS["corrected"].word
CITE = "assets/javascripts/cite.js"
THING = {
    "id": "x-256", "lead": "The essay claims", "title": "V3 has 256 [experts] & 50 % more_", "verdict": "corrected",
    "because": "Routed ones, *per layer*.", "note": "Verdict: corrected", "url": "https://example.org/c/#x",
    "site": "Just distilling?", "issued": "2026-11-24", "accessed": "2027-01-02",
}  # fmt: skip


@pytest.fixture
def clip(page: Page) -> Page:
    """A page whose clipboard may be used."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


WORK = "https://example.org/bees/"


def name_work(page: Page, path: str) -> None:
    """Let an open page name its address where the work is published, as one does that was built for it."""
    link = "Object.assign(document.createElement('link'), { rel: 'canonical', href })"
    page.evaluate(f"href => document.head.append({link})", WORK + path)


def refuse(page: Page) -> None:
    """Take the clipboard away."""
    put_script(page, "Object.defineProperty(navigator, 'clipboard', { value: undefined })")


def held(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def choose(box: Locator, words: str) -> None:
    """Open the menu and press one of its buttons, with keys only."""
    box.locator(f".jd-copy:has(button:text-is('{words}')) > summary").press("Enter")
    box.get_by_role("button", name=words, exact=True).press("Enter")


def test_a_heading_copies_its_link(clip: Page, address: str) -> None:
    clip.goto(address + STEP + "?waggle=1~turns.5")
    clip.locator("#dances .headerlink").press("Enter")
    expect(clip.locator(".jd-toast[aria-live=polite]")).to_have_text("Link copied.")
    assert held(clip) == f"{address}{STEP}#dances"
    assert clip.url.endswith("#dances")


FORMS = {
    "Link": [CLAIM],
    "Quotation": ["> **The essay claims:** Bees count", f"> **Verdict: {WORD}.** Up to four.", "]("],
    "Citation": ["The authors of", "“Bees count”", f"Verdict: {WORD}", "2026-11-24", "accessed"],
    "BibTeX": ["@misc{bees-count,", "  author = {{The authors of", "  year = {2026},", "  url = {"],
    "CSL-JSON": ['"literal": "The authors of', '"type": "webpage"', '"id": "bees-count"'],
}


def copied(page: Page, words: str) -> str:
    """What is copied of a claim in one of the forms."""
    choose(page.locator(".jd-record"), words)
    expect(page.locator(".jd-toast")).to_have_text(f"{words} copied.")
    return held(page)


def test_a_claim_copies_each_form_and_names_the_work_or_nothing_but_never_this_machine(
    clip: Page, address: str
) -> None:
    clip.goto(address + CLAIM)
    for words in list(FORMS)[1:]:  # the address of the work is not known
        text = copied(clip, words)
        assert "Bees count" in text and "127.0.0.1" not in text and "undefined" not in text
    name_work(clip, CLAIM)
    for words, parts in FORMS.items():
        text = copied(clip, words)
        assert [part for part in parts if part not in text] == []
        assert f"{WORK}{CLAIM}" in text and "127.0.0.1" not in text
        assert clip.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_a_link_to_a_figure_has_its_state_and_nothing_else(clip: Page, address: str) -> None:
    clip.goto(f"{address}{FIGURE}?utm_source=x&waggle=1~turns.5)&fbclid=y")
    name_work(clip, FIGURE)
    figure = clip.locator("#figure-waggle")
    figure.locator(".jd-controls").wait_for()
    expected = f"{WORK}{FIGURE}?waggle=1%7Eturns.5"
    figure.locator(".jd-figure__link").press("Enter")
    expect(clip.locator(".jd-toast")).to_have_text("Link copied.")
    assert held(clip) == f"{expected}#figure-waggle"
    choose(figure, "HTML to embed")
    expect(clip.locator(".jd-toast")).to_have_text("HTML to embed copied.")
    assert f'src="{WORK}{FIGURE}bare/?waggle=1%7Eturns.5"' in held(clip)


def test_a_card_copies_the_address_of_its_claim(clip: Page, address: str) -> None:
    clip.goto(address + STEP + "#claim-wasps-count")
    choose(clip.locator("#claim-wasps-count"), "Link")
    expect(clip.locator(".jd-toast")).to_have_text("Link copied.")
    assert held(clip) == f"{address}claims/wasps-count/"


def test_a_figure_copies_its_state_and_its_embedding(clip: Page, address: str) -> None:
    clip.goto(address + FIGURE + "?waggle=1~turns.5")
    figure = clip.locator("#figure-waggle")
    figure.locator(".jd-figure__link").press("Enter")
    expect(clip.locator(".jd-toast")).to_have_text("Link copied.")
    assert held(clip).endswith("figures/waggle/?waggle=1%7Eturns.5#figure-waggle")
    choose(figure, "HTML to embed")
    expect(clip.locator(".jd-toast")).to_have_text("HTML to embed copied.")
    assert re.fullmatch(
        r'<iframe src="[^"]+/bare/\?waggle=[^"]+" title="[^"]+" width="100%" height="\d+".*', held(clip)
    )


def test_a_refused_clipboard_leaves_the_text_selected(page: Page, address: str) -> None:
    refuse(page)
    page.goto(address + CLAIM)
    choose(page.locator(".jd-record"), "Link")
    field = page.get_by_label("Text to copy")
    expect(field).to_be_focused()
    assert field.evaluate("f => f.value.slice(f.selectionStart, f.selectionEnd)") == address + CLAIM
    assert "The clipboard was refused" in page.locator(".jd-toast[aria-live=polite]").text_content()
    field.press("Control+c")
    field.press("Tab")
    page.get_by_role("button", name="Close").press("Escape")
    expect(field).to_have_count(0)
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.evaluate("document.body.append(document.createElement('textarea'))")
    page.locator("textarea").press("Control+v")
    assert page.locator("textarea").input_value() == address + CLAIM


def test_escape_closes_the_menu(page: Page, address: str) -> None:
    page.goto(address + CLAIM)
    page.locator(".jd-copy > summary").press("Enter")
    page.get_by_role("button", name="BibTeX").press("Escape")
    assert page.locator(".jd-copy[open]").count() == 0


def test_menus_fit_a_small_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    for path in (CLAIM, STEP, FIGURE):
        page.goto(address + path)
        page.locator(".jd-copy").first.wait_for(state="attached")
        page.evaluate("document.querySelectorAll('details').forEach((menu) => { menu.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_an_open_menu_and_the_offered_text(page: Page, address: str, scheme: str) -> None:
    refuse(page)
    page.emulate_media(color_scheme=scheme)
    page.goto(address + "argument/being-wise/#claim-bees-think")
    choose(page.locator("#claim-bees-think"), "Quotation")
    page.locator("#claim-bees-think .jd-copy").evaluate("menu => { menu.open = true; }")
    assert_accessible(page)


def test_texts_escape_what_their_form_reads_as_markup(javascript) -> None:
    give = {name: javascript(CITE, name, [[THING]])[0] for name in ("quotation", "bibtex", "cslJson", "citation")}
    assert "256 \\[experts\\] & 50 % more\\_" in give["quotation"] and "\\*per layer\\*" in give["quotation"]
    assert "year = {2026}," in give["bibtex"] and "urldate = {2027-01-02}," in give["bibtex"]
    assert "title = {{V3 has 256 [experts] \\& 50 \\% more\\_}}" in give["bibtex"]
    item = json.loads(give["cslJson"])[0]
    days = [item[day]["date-parts"] for day in ("issued", "accessed")]
    assert days == [[[2026, 11, 24]], [[2027, 1, 2]]]
    assert give["citation"].endswith("https://example.org/c/#x (accessed 2027-01-02).")


def test_tex_is_escaped_as_in_the_downloads(javascript) -> None:
    from explainer.exports.bibliographies import escaped

    text = "a\\b~c^d&e%f$g#h_i{j}"
    assert javascript(CITE, "tex", [[text]]) == [escaped(text)]
