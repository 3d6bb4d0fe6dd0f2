"""A Python-Markdown extension for Zensical: links from the root of the docs folder become relative to their page.

MkDocs reads such links (`absolute_links: relative_to_docs`), and the pages and records of this site write them.
Zensical leaves them as they are; but it tells its Markdown extensions which page they are converting.
"""

import posixpath
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

LAST = 1  # after all that makes links


def relative(link: str, page: str) -> str:
    """A link as the page at a path below the docs folder must write it."""
    if not link.startswith("/") or link.startswith("//"):
        return link
    path, mark, anchor = link[1:].partition("#")
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + mark + anchor


class RootedLinks(Treeprocessor):
    """Rewrites the links of one page."""

    def run(self, root: Element) -> None:
        """Each link and image."""
        page = self.md.preprocessors["rendering_context"].page.path
        for element in root.iter():
            name = {"a": "href", "img": "src"}.get(element.tag)
            if name and element.get(name):
                element.set(name, relative(element.get(name), page))


class RootedExtension(Extension):
    """The extension; it needs no configuration."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register it."""
        md.treeprocessors.register(RootedLinks(md), "rooted", LAST)


def makeExtension(**configs: object) -> RootedExtension:  # noqa: N802 - the name Python-Markdown looks for
    """Give Python-Markdown the extension."""
    return RootedExtension(**configs)
