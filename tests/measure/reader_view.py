"""Does a reader view show each page whole, and unsigned by a source? Not part of `make test`: `make audit` runs this.

Mozilla's Readability, which Firefox has for its reader view, takes each page apart. Counted are the words of its article
but for what no reader view shows: navigation, forms and drawings; and the two tables of data that are marked as
supplemental (see LONG in explainer/figures/figure.py), whose numbers stand in lists beside them and in files.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from built import pages
from conftest import ROOT
from playwright.sync_api import Browser, Page

READABILITY = ROOT / ".venv" / "audit" / "node_modules" / "@mozilla" / "readability" / "Readability.js"
LEAST_KEPT = 0.9  # of the words of a page
READ = """async ([url, skip]) => {
  const words = (tree) => {
    for (const part of tree.querySelectorAll(skip)) part.remove();
    const read = [], texts = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) read.push(...(texts.currentNode.data.toLowerCase().match(/[\\p{L}\\p{N}]+/gu) ?? []));
    return read;
  };
  const html = await (await fetch(url)).text(), parsed = () => new DOMParser().parseFromString(html, 'text/html');
  const shown = new Readability(parsed()).parse(), left = new Map();
  for (const word of words(new DOMParser().parseFromString(shown.content, 'text/html').body))
    left.set(word, (left.get(word) ?? 0) + 1);
  const whole = words(parsed().querySelector('article'));
  const lost = whole.filter((word) => !left.get(word) || !left.set(word, left.get(word) - 1));
  return { byline: shown.byline, kept: 1 - lost.length / whole.length, lost: lost.slice(0, 40).join(' ') };
}"""
UNSHOWN = "script, style, template, svg, [hidden], nav, form, button, input, select, .jd-supplemental"


@pytest.fixture(scope="module")
def reader(chromium: Browser, address: str) -> Iterator[Page]:
    """A page of the site on which Readability is loaded."""
    if not READABILITY.is_file():
        pytest.fail("No Readability found: `make audit` fetches it.")
    with chromium.new_context(bypass_csp=True) as context:
        page = context.new_page()
        page.goto(address + "robots.txt")
        page.add_script_tag(path=READABILITY)
        yield page


def test_a_reader_view_keeps_every_page(reader: Page, site: Path, address: str) -> None:
    read = [path for path in pages(site) if not path.endswith("/bare/")]
    found = {path: reader.evaluate(READ, [address + path.lstrip("/"), UNSHOWN]) for path in read}
    assert [path for path in found if not found[path]["byline"].startswith("The authors of “")] == []
    assert {path: shown for path, shown in found.items() if shown["kept"] < LEAST_KEPT} == {}
