"""The feed's entries as their page has them: converted once, with links, emphasis and sources."""

import re
from collections.abc import Mapping
from html import escape
from urllib.parse import urljoin

ENTRY = re.compile(r"<entry>.*?</entry>", re.DOTALL)
LINK = re.compile(r'<link rel="alternate" href="(?P<home>[^"#]*?)(?P<page>[^"#/]+/)#(?P<anchor>[^"]+)"')
CONTENT = re.compile(r"<content\b[^>]*>.*?</content>|<content\b[^>]*/>", re.DOTALL)
HREF = re.compile(r'(?<= href=")[^"]*')
PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
SIGNPOST = re.compile(r'<p class="jd-moved".*?</p>', re.DOTALL)


def with_pages(feed: str, pages: Mapping[str, str]) -> str:
    """A feed, by built pages at their addresses, whose entries hold what stands under their headings."""

    def filled(entry: re.Match) -> str:
        link = LINK.search(entry[0])
        page = pages.get(link["page"], "") if link else ""
        html = section(page, link["anchor"]) if link and page else ""
        if not link or not html:
            return entry[0]
        html = HREF.sub(lambda href: urljoin(link["home"] + link["page"], href[0]), html)
        return CONTENT.sub(lambda _: f'<content type="html">{escape(html, quote=False)}</content>', entry[0])

    return ENTRY.sub(filled, feed)


def section(page: str, anchor: str) -> str:
    """The HTML between a heading of the second level and the next; '' for none."""
    found = re.search(rf'<h2 id="{re.escape(anchor)}".*?</h2>(.*?)(?=<h2\b|</article>)', page, re.DOTALL)
    return SIGNPOST.sub("", PERMALINK.sub("", found[1])).strip() if found else ""
