"""Do the ledger's filters and the sorting of tables work in a browser, by keyboard and by address?"""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect


def shown(page):
    return page.locator("li[data-verdict]:visible").count()


def expected(registers, **wanted):
    return sum(
        all(getattr(claim, name) == value for name, value in wanted.items()) for claim in registers.claims.values()
    )


def test_an_address_sets_the_filters(page, address, registers):
    claim = next(iter(registers.claims.values()))
    wanted = {name: getattr(claim, name) for name in ("verdict", "step", "kind")}
    page.goto(f"{address}claims/?{urlencode(wanted)}")
    expect(page.locator("form.jd-filter")).to_be_visible()
    number = expected(registers, **wanted)
    assert shown(page) == number
    expect(page.get_by_role("status")).to_have_text(f"{number} of {len(registers.claims)} shown.")
    assert page.locator("section[data-step]:visible").count() == 1


@pytest.mark.parametrize(
    "query",
    [
        "verdict=nonsense",
        "step=../../x&kind=__proto__",
        "verdict=%00%FF&step=1%27",
        "verdict=&kind=&find=",
        "a&&=&=b",
    ],
)
def test_malformed_values_are_ignored(page, address, registers, query):
    page.goto(f"{address}claims/?{query}")
    assert shown(page) == len(registers.claims)


def test_markup_in_the_address_stays_text(page, address):
    page.goto(f"{address}claims/?find=<img src=x onerror=alert(1)>&verdict=<b>")
    expect(page.get_by_role("status")).to_have_text("Nothing matches all of this.")
    assert page.locator(".jd-ledger img").count() == 0
    assert page.locator("[name=find]").input_value().startswith("<img")


def test_the_keyboard_filters_and_the_address_follows(page, address, registers):
    page.goto(f"{address}claims/?other=1")
    page.locator("select[name=verdict]").focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**/claims/?other=1&verdict=supported")
    assert shown(page) == expected(registers, verdict="supported")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("cache")
    page.wait_for_url("**/claims/?other=1&verdict=supported&find=cache")
    for key in ("Enter", *["Tab"] * 4, "Enter"):
        page.keyboard.press(key)
    page.wait_for_url("**/claims/?other=1")
    assert shown(page) == len(registers.claims)


def test_counts_follow_the_other_filters(page, address, registers):
    page.goto(f"{address}claims/?kind=omission&verdict=contested")
    for count in page.locator(".jd-count").all():
        kind, word = count.evaluate("(count) => [count.closest('[data-kind]').dataset.kind, count.dataset.verdict]")
        number = expected(registers, kind=kind, verdict=word) if kind == "omission" else 0
        expect(count.locator(".jd-count__number")).to_have_text(str(number))
        part = page.locator(f".jd-ledger [data-kind={kind}] rect[data-verdict={word}]")
        expect(part).to_have_attribute("width", str(number))


def test_a_word_found_only_in_a_finding_shows_the_finding(page, address, registers):
    titles = " ".join(claim.title for claim in registers.claims.values()).lower()
    found = re.findall(r"[a-z]{7,}", " ".join(claim.because for claim in registers.claims.values()))
    word = next(word for word in found if word not in titles)
    page.goto(f"{address}claims/?find={word.upper()}")
    rows = page.locator("li[data-verdict]:visible")
    assert rows.count() > 0
    for row in rows.all():
        assert word in row.inner_text().lower()


def test_without_a_script_the_list_is_whole(unscripted, address, registers):
    unscripted.goto(f"{address}claims/?verdict=opinion")
    assert shown(unscripted) == len(registers.claims)
    expect(unscripted.locator("form.jd-filter")).to_be_hidden()


def test_headings_sort_by_keyboard_and_blanks_stay_last(page, address, registers):
    page.goto(f"{address}models/")
    head = page.locator("th", has_text="Bytes a token")
    head.get_by_role("button").focus()
    for direction, order in (("ascending", 1), ("descending", -1)):
        page.keyboard.press("Enter")
        expect(head).to_have_attribute("aria-sort", direction)
        cells = page.locator("tbody tr td:nth-child(2)").all()
        values = [cell.get_attribute("data-value") for cell in cells]
        numbers = [order * float(value) for value in values if value]
        assert numbers == sorted(numbers) and not any(values[len(numbers) :]) and len(values) == len(registers.models)
