"""Does the site stand on each kind of host: one that adds the slash, one that does not, a project's page below a path?"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import QuietHandler, served
from conftest import HOME
from playwright.sync_api import Page
from test_mangled import FIGURE, STATE, Lost, state

PATH = HOME.split("/", 3)[3]


class Plain(Lost):
    """A host that finds no page at an address without its slash."""

    def send_head(self) -> object:
        """The file, and what is missing for a folder without its slash."""
        path = self.path.partition("?")[0]
        if not path.endswith("/") and Path(self.translate_path(path)).is_dir():
            return self.send_error(404)
        return super().send_head()


class Below(Lost):
    """A host on which the site is a project's page: it has only what lies below a path."""

    def translate_path(self, path: str) -> str:
        """The file for an address below the path."""
        below = path.removeprefix(f"/{PATH}")
        return super().translate_path(f"/{below}" if below != path else "/no-such-file")


@pytest.fixture
def project_page(published: Path) -> Iterator[str]:
    """The address of the published site on a host of projects' pages."""
    with served(published, Below) as address:
        yield address + PATH


def guess(page: Page) -> str:
    """The address that the page for missing ones offers."""
    link = page.locator("p", has_text="You may be looking for").locator("a")
    return link.evaluate("link => link.href")


@pytest.mark.tiny
def test_where_the_slash_is_added_a_state_is_kept(page: Page, site: Path) -> None:
    with served(site, QuietHandler) as host:
        page.goto(f"{host}{FIGURE.rstrip('/')}?waggle={STATE}")
        assert (page.url.partition("?")[0], state(page)) == (host + FIGURE, STATE)


@pytest.mark.tiny
def test_where_no_slash_is_added_the_page_for_missing_ones_leads_on(page: Page, site: Path) -> None:
    with served(site, Plain) as host:
        page.goto(f"{host}{FIGURE.rstrip('/')}?waggle={STATE}")
        assert guess(page) == f"{host}{FIGURE}?waggle={STATE}"


@pytest.mark.tiny
def test_below_a_path_pages_load_from_below_it_and_a_wrong_address_leads_on(page: Page, project_page: str) -> None:
    missing: list[str] = []
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    for address in ("", "glossary/", "figures/"):
        page.goto(project_page + address)
    assert missing == []
    page.goto(f"{project_page}glossary).")
    assert guess(page) == f"{project_page}glossary/"
