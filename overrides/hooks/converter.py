"""One converter for all pages: MkDocs makes one for each, which takes a fortieth of a build."""

from types import SimpleNamespace
from typing import Any

import markdown
from mkdocs.structure import pages


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
    """Have MkDocs take this one."""
    pages.markdown = SimpleNamespace(**{**vars(markdown), "Markdown": converter})  # type: ignore[assignment]
