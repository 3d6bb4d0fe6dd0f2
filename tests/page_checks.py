"""What tests of different pages in a browser share."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


def assert_accessible(page: Page) -> None:
    """No axe rule is broken, that of the size of targets included."""
    results = Axe().run(page, options=OPTIONS)
    assert not results.response["violations"], f"{page.url}\n{results.generate_report()}"
