"""Does every page carry a strict policy, does the site live under it, and does it stop what was planted?"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import PHONE
from built import elements, parse_head
from finish.policy import digest, inline_scripts, policy, with_policy
from page_checks import wake_figures
from playwright.sync_api import Browser, Page
from subjects import KINDS

WATCH = "window.refused = []; addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective))"
UNDER_THE_POLICY = ("home", "step", "bare", "ledger", "models", "sources", "translation", "missing")


def every_page(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def policy_of(path: Path) -> str:
    metas = parse_head(path).select('meta[http-equiv="Content-Security-Policy"]')
    assert len(metas) == 1, path
    return metas[0]["content"]


def test_every_page_has_a_strict_policy_before_all_that_it_governs(site: Path) -> None:
    for path in every_page(site):
        rules = policy_of(path)
        assert "unsafe" not in rules and "http:" not in rules and "https:" not in rules and "*" not in rules
        assert rules.startswith("default-src 'none'; script-src 'self'")
        head = path.read_text(encoding="utf-8").partition("Content-Security-Policy")[0]
        assert not re.search(r"<(script|style|link|img)\b", head), path


def test_the_policy_allows_exactly_the_inline_scripts_of_the_page(site: Path) -> None:
    for path in every_page(site):
        scripts = inline_scripts(path.read_text(encoding="utf-8"))
        assert len(scripts) == 1, path
        assert re.findall(r"script-src 'self' ('sha256-[^']+');", policy_of(path)) == [
            digest(code) for code in scripts
        ]


def test_the_policy_allows_exactly_the_style_of_the_page(site: Path) -> None:
    for path in every_page(site):
        (style,) = parse_head(path).find_all("style")
        assert f"; style-src {digest(style.string)};" in policy_of(path), path


def test_no_page_holds_style_or_code_in_attributes(site: Path) -> None:
    for path in every_page(site):
        for tag in elements(path):
            assert tag.name != "style" or tag.parent.name == "head", path
            assert not [name for name in tag.attrs if name == "style" or name.startswith("on")], path
            assert not tag.attrs.get("href", "").lower().startswith(("javascript:", "data:")), path


def test_the_headers_for_hosts_say_the_same(site: Path) -> None:
    told = re.sub(r"style-src [^;]+", "style-src 'unsafe-inline'", policy_of(site / "index.html"))
    assert told in (site / "_headers").read_text(encoding="utf-8")


def test_data_is_no_script_and_a_page_without_a_place_is_refused() -> None:
    page = '<meta charset="utf-8"><script type="application/ld+json">{}</script><script src="a.js"></script><script>a</script>'
    assert inline_scripts(page) == ["a"]
    assert policy(["b", "a", "a"], " 'none'").count("'sha256-") == 2
    made = with_policy(page)
    assert made.index("Content-Security-Policy") < made.index("<script")
    with pytest.raises(ValueError, match="charset"):
        with_policy("<title>x</title>")


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """A page that the policy governs, as it does a reader's; it notes what was refused."""
    with chromium.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        yield page


@pytest.mark.parametrize("kind", UNDER_THE_POLICY)
def test_a_page_works_without_a_violation(page: Page, address: str, kind: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address + KINDS[kind])
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    wake_figures(page)
    if page.locator("#jd-search").count():
        page.keyboard.press("Control+k")
        page.locator("#jd-search-field").fill("cache")
        page.locator(".jd-search__hits a").first.wait_for()
    assert page.evaluate("refused") == []
    sought = kind == "missing"  # that page looks whether the pages are there that may have been meant
    assert [words for words in said if not (sought and "404 (File not found)" in words)] == []


PLANTED = """<script>window.planted = "script"</script><img src="x" onerror="window.planted = 'handler'">
<a id="bait" href="javascript:window.planted='link'">x</a><p id="styled" style="color: red">x</p>
<script src="https://example.org/x.js"></script><iframe src="https://example.org/"></iframe>"""


def test_what_is_planted_in_a_page_is_refused(page: Page, address: str, site: Path) -> None:
    body = (site / "claims" / "index.html").read_text(encoding="utf-8").replace("<article", f"{PLANTED}<article")
    page.route("**/claims/", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(address + "claims/", wait_until="load")
    page.unroute_all()
    page.locator("#bait").click()
    assert page.evaluate("window.planted") is None
    assert page.evaluate("getComputedStyle(document.querySelector('#styled')).color") != "rgb(255, 0, 0)"
    expected = {"script-src-elem", "script-src-attr", "style-src-attr", "frame-src"}
    assert expected <= set(page.evaluate("refused"))


def test_markup_cannot_be_made_from_text(page: Page, address: str) -> None:
    page.goto(address)
    script = "() => { try { document.body.innerHTML = '<b>x</b>'; return 'made'; } catch { return 'refused'; } }"
    assert page.evaluate(script) == "refused"
