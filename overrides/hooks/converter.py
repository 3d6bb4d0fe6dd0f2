"""What is made once for all pages: MkDocs makes a converter for each, which takes a fortieth of a build, and the
highlighter seeks a language among 600 for each block of code."""

from functools import lru_cache
from types import SimpleNamespace
from typing import Any

import markdown
from mkdocs.structure import pages
from pymdownx import highlight

lexer = lru_cache(highlight.get_lexer_by_name)


class LAST:
    """The converter that was made last, and the registers that its forms look things up in."""

    made: markdown.Markdown
    registers: object = None


def converter(extensions: list, extension_configs: dict[str, Any]) -> markdown.Markdown:
    """The last converter, ready for another page; a new one for other registers."""
    given = extension_configs["explainer"]
    if LAST.registers is not given["registers"]:
        LAST.registers = given["registers"]
        LAST.made = markdown.Markdown(extensions=extensions, extension_configs=extension_configs)
    ours = next(each for each in LAST.made.registeredExtensions if hasattr(each, "page"))
    ours.page.file = given["file"]
    return LAST.made.reset()


def keep_converter() -> None:
    """Have MkDocs take this one, and the highlighter the lexers that it had before."""
    highlight.get_lexer_by_name = lexer
    pages.markdown = SimpleNamespace(**{**vars(markdown), "Markdown": converter})  # type: ignore[assignment]
