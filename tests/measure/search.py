"""Does the search lead to the answer, and how soon? Not part of `make test`: `make search` prints where it leads.

For each query of queries.yml: at which place the first right hit stands, and the first three hits. Then the milliseconds
from a keystroke to the laid-out list, letter by letter, with the processor slowed sixfold: on an idle machine only.
"""

import statistics
import sys
from pathlib import Path

from browsers import PHONE, served
from playwright.sync_api import Page, sync_playwright
from press.browser import launch
from queries import lists, results, totals

SLOWED, LIMIT = 6, 50.0  # how many times, and milliseconds at most for 19 of 20 keystrokes
TYPED = ("how much did deepseek cost", "distillation vs fine-tuning", "anthropic fake accounts", "latent atention")
STROKE = """async (text) => {
  const [field, list] = ['#jd-search-field', '.jd-search__hits'].map((part) => document.querySelector(part));
  const taken = [];
  for (let end = 1; end <= text.length; end += 1) {
    const begun = performance.now();
    field.value = text.slice(0, end);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    list.getBoundingClientRect();
    taken.push(performance.now() - begun);
    await new Promise((done) => setTimeout(done, 100));
  }
  return taken;
}"""


def tell(page: Page, root: str) -> None:
    """Print each list with what was found."""
    for name, queries in lists().items():
        found = results(page, root, queries)
        for each in found:
            print(f"{each.place or '-':>3}  {each.query:<45} {'  '.join(each.hits[:3])}")
        first, among, nothing = totals(found)
        print(f"{name}: of {len(found)}, right first {first}, among the first three {among}, nothing {nothing}\n")


def strokes(page: Page, root: str) -> list[float]:
    """Milliseconds of each keystroke in the open search, slowed."""
    page.goto(root)
    page.keyboard.press("Control+k")
    page.get_by_role("searchbox").fill("warm")
    page.locator(".jd-search__hits a").first.wait_for()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    return [taken for text in TYPED for taken in page.evaluate(STROKE, text)]


def main(site: Path) -> int:
    """Print what was found and how long it took; 1 when one keystroke in twenty takes longer than it may."""
    with served(site) as root, sync_playwright() as playwright, launch(playwright) as browser:
        page = browser.new_page(viewport=PHONE, bypass_csp=True)
        page.goto(root + "robots.txt")
        tell(page, root)
        taken = sorted(strokes(page, root))
    median, high = statistics.median(taken), taken[int(len(taken) * 0.95)]
    print(f"A keystroke, {SLOWED} times slowed: median {median:.1f} ms, 19 of 20 within {high:.1f} ms.")
    return int(high > LIMIT)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
