"""Writes the copies to keep (make keep): PDF, EPUB and a zip for a disk, from a built site into a folder.

The files are called after the site's short name in mkdocs.yml.
"""

import os
import sys
import tempfile
from pathlib import Path

from explainer.exports.feed import changes
from mkdocs.config import load_config
from playwright.sync_api import sync_playwright

from .book import book, print_pdf
from .browser import launch
from .epub import Title, epub
from .offline import archive


def main(site: Path, docs: Path, target: Path) -> None:
    """Write all three."""
    target.mkdir(parents=True, exist_ok=True)
    settings = load_config()
    name, slug = settings.site_name, settings.extra["slug"]
    home = os.environ.get("SITE_URL", "")
    day = max(entry.day for entry in changes(docs / "changes.md")).isoformat()
    archive(site, target / f"{slug}.zip", slug)
    epub(site, docs / "assets" / "stylesheets", Title(name, slug, day, home), target / f"{slug}.epub")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder) / "book.html"
        page.write_text(book(site, name, home, day), encoding="utf-8")
        with launch(playwright) as browser:
            print_pdf(browser, page, target / f"{slug}.pdf", day)
    for path in sorted(target.glob(f"{slug}.*")):
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:4]))
