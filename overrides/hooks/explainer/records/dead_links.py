"""A link that leads nowhere, told with file, line and remedy: MkDocs names the page alone."""

import logging
import posixpath
import re
from difflib import get_close_matches
from pathlib import Path

from .errors import FormError
from .places import on_page

WARNING = re.compile(r"Doc file '(?P<page>[^']+)' (?P<said>contains .*?'(?P<link>[^']*)'.*)", re.DOTALL)


class Placed(logging.Filter):
    """Puts file and line before what MkDocs says of a link, and the nearest page that exists behind it."""

    docs = Path("docs")

    def filter(self, record: logging.LogRecord) -> bool:
        """Let everything pass, what is said of a link with its place."""
        if found := WARNING.fullmatch(record.getMessage()):
            told = f"{found['said']} {self.near(found['page'], found['link'])}Correct the link."
            error = on_page(FormError(told, f"]({found['link']}"), self.docs / found["page"])
            record.msg, record.args = error.message, ()
        return True

    def near(self, page: str, link: str) -> str:
        """The page that may have been meant, as a link would name it; nothing where the link's page exists."""
        folder, path = posixpath.dirname(page), link.partition("#")[0]
        target = posixpath.normpath(posixpath.join(folder, path))
        if not path or (self.docs / target).is_file():
            return ""
        pages = [found.relative_to(self.docs).as_posix() for found in self.docs.rglob(f"*{Path(path).suffix}")]
        close = get_close_matches(target, pages, n=1)
        return f"Did you mean '{posixpath.relpath(close[0], folder or '.')}'? " if close else ""


PLACED = Placed()
