"""Does one link carry the state of every figure that weighs the dispute to another browser?"""

import re
from collections.abc import Iterator

import pytest
from browsers import new_tab
from figure_checks import DOCS, as_built, at_work, live, plain
from playwright.sync_api import BrowserContext, Page, expect

FIGURES = re.findall(r"^/// figure \| (\S+)$", (DOCS / "case.md").read_text(encoding="utf-8"), re.MULTILINE)
LONGEST = 2000  # characters of an address that every browser and forum takes
# Every figure's longest state, found in the page: all claims set, the longest option of each choice, the widest number.
FULLEST = """() => Object.fromEntries([...document.querySelectorAll('[data-figure]')].map((figure) => {
  const fields = figure.schema.fields;
  const long = (words) => [...words].sort((a, b) => b.length - a.length)[0];
  const packed = ({ fallback }) => [fallback, fallback.replace(/\\d+/g, '100'), fallback.replace(/\\d+/g, '99.9')];
  const state = { ...figure.state };
  for (const field of fields) {
    if (field.kind === 'list') state[field.name] = 'none';
    else if (Array.isArray(field.options)) state[field.name] = long(field.options);
    else if (field.kind === 'choice') state[field.name] = long(packed(field).filter((text) => field.options.includes(text)));
    else state[field.name] = long([field.min, field.max, field.fallback].map(String));
  }
  const list = fields.find((field) => field.kind === 'list');
  if (list) state[list.name] = list.options.join('_');
  return [figure.name, state];
}))"""


# Nothing set, then Back to an address, which is read as by a page that loads.
BACK = """(address) => {
  for (const figure of document.querySelectorAll("[data-figure]")) figure.clear();
  history.replaceState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}"""


@pytest.fixture(scope="module")
def awake(parked: Page, address: str) -> Iterator[Page]:
    """The page with every figure at work."""
    tab = new_tab(parked)
    tab.goto(address + "case/")
    for name in FIGURES:
        at_work(tab, name)
    yield tab
    tab.close()


@pytest.fixture
def case(awake: Page) -> Page:
    """That page with nothing set."""
    for name in FIGURES:
        awake.locator(f"jd-{name}").evaluate("figure => { if (figure.isChanged()) figure.clear(); }")
    return awake


def change_all(page: Page) -> dict[str, str]:
    """Change something in every figure as a reader would; the sentence of each."""
    for name in FIGURES:
        figure = page.locator(f"jd-{name}")
        before = figure.locator(".jd-figure__live").text_content()
        for control in figure.locator(".jd-controls select, .jd-controls input:not(:checked)").all():
            control.evaluate(
                """(c) => {
                  if (c.type === 'radio') return c.click();
                  if (c.tagName === 'SELECT') c.selectedIndex = (c.selectedIndex + 1) % c.options.length;
                  else c.value = c.value === c.max ? c.min : c.max;
                  for (const kind of ['input', 'change']) c.dispatchEvent(new Event(kind, { bubbles: true }));
                }"""
            )
            if figure.locator(".jd-figure__live").text_content() != before:
                break
    return sentences(page)


def sentences(page: Page) -> dict[str, str]:
    return {name: live(page.locator(f"jd-{name}")) for name in FIGURES}


def link(page: Page) -> str:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy one link to all of this").press("Enter")
    expect(page.locator(".jd-toast")).to_have_text("Link copied.")
    return page.evaluate("navigator.clipboard.readText()")


def test_at_first_nothing_is_set(case: Page) -> None:
    expect(case.locator(".jd-case__status")).to_have_text(
        f"You have set none of the {len(FIGURES)} figures; each shows its first state."
    )
    assert case.get_by_role("button", name="Copy one link to all of this").is_disabled()
    assert {name: as_built(name).live for name in FIGURES} == sentences(case)


def test_one_link_shows_all_of_it_in_another_browser(case: Page, context: BrowserContext) -> None:
    first = sentences(case)
    said = change_all(case)
    assert [name for name in FIGURES if said[name] == first[name]] == []
    shared = link(case)
    assert len(shared) < LONGEST
    other = context.browser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    page = other.new_page()
    page.goto(shared)
    expect(page.locator(".jd-case__status")).to_have_text(f"You have set {len(FIGURES)} of {len(FIGURES)} figures:")
    assert sentences(page) == said
    titles = [page.locator(f"jd-{name}").get_attribute("data-title") for name in FIGURES]
    links = page.locator(".jd-case li a").evaluate_all("links => links.map((link) => [link.hash, link.textContent])")
    assert links == [[f"#figure-{name}", title] for name, title in zip(FIGURES, titles, strict=True)]
    listed = [plain(each) for each in page.locator(".jd-case li").all()]
    assert [said[name] in line for name, line in zip(FIGURES, listed, strict=True)] == [True] * len(FIGURES)
    other.close()


def test_the_longest_link_is_short_enough(case: Page) -> None:
    for name, state in case.evaluate(FULLEST).items():
        case.locator(f"jd-{name}").evaluate("(figure, state) => figure.update(state)", state)
    shared, said = link(case), case.locator(".jd-case__status").text_content()
    assert LONGEST / 2 < len(shared) < LONGEST, len(shared)
    case.evaluate(BACK, shared)
    expect(case.locator(".jd-case__status")).to_have_text(said)
    assert case.locator(".jd-notice").count() == 0


def test_reset_puts_every_figure_back(case: Page, address: str) -> None:
    first = sentences(case)
    change_all(case)
    case.get_by_role("button", name="Reset all").press("Enter")
    assert sentences(case) == first
    assert case.url.partition("?")[0] == address + "case/" and "=" not in case.url


def test_a_link_leaves_out_what_was_not_set(case: Page) -> None:
    kept, undone = FIGURES[:2]
    states = case.evaluate(FULLEST)
    for name in (kept, undone):
        case.locator(f"jd-{name}").evaluate("(figure, state) => figure.update(state)", states[name])
    case.locator(f"jd-{undone}").evaluate("(figure) => figure.reset()")
    assert link(case).partition("?")[2].startswith(f"{kept}=") and f"{undone}=" not in link(case)


# Where a link leads once it has been used, without going there.
USED = """(link) => {
  link.addEventListener("click", (event) => event.preventDefault(), { once: true });
  link.click();
  return link.href;
}"""


def test_the_way_to_data_and_code_keeps_what_was_set(case: Page, context: BrowserContext, address: str) -> None:
    name, states = FIGURES[0], case.evaluate(FULLEST)
    figure = case.locator(f"jd-{name}")
    ways = figure.get_by_role("link", name="Data and code")
    assert ways.evaluate(USED) == f"{address}figures/{name}/#data"
    figure.evaluate("(figure, state) => figure.update(state)", states[name])
    page = context.new_page()
    page.goto(ways.evaluate(USED))
    at_work(page, name)
    assert live(page.locator(f"jd-{name}")) == live(figure)
