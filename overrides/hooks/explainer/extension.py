"""Registers every form with Python-Markdown, by priority and never by order."""

from pathlib import Path

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from .blocks import BLOCKS
from .datasets import DatasetBlock
from .inline import FORMULA, Citation, InlineFormula, ReferenceLinks
from .ledger import Ledger
from .listing import Listing
from .modeltable import Models
from .overviews import OVERVIEWS
from .page import Endings, Page
from .registers import load_registers
from .timeline import Timeline

BEFORE_CODE_SPANS = 195  # Python-Markdown reads code spans at 190
BEFORE_LINKS = 175  # and links at 160
AFTER_INLINE = 15  # inline forms are read at 20, the table of contents at 5, MkDocs resolves links at 0


class ExplainerExtension(BlocksExtension):
    """The extension; `docs` names the folder with the records."""

    def __init__(self, **configs: object) -> None:
        """Take the configuration."""
        self.config = {
            "docs": ["docs", "The folder that holds the pages and the records."],
            "registers": ["", "The records, where they have been read already."],
            "site": ["", "The address of the site, with a slash at its end, where it is known."],
            "name": ["", "The name of the site."],
            "essay": ["", "The id of the source that the claims are taken from."],
            "ends": ["", "The last day of what was searched."],
        }
        super().__init__(**configs)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        """Register blocks, inline forms and the end of the page."""
        registers = self.getConfig("registers") or load_registers(Path(self.getConfig("docs")).resolve())
        self.page = Page(registers, *map(self.getConfig, ("site", "name", "essay")))
        for block in (*BLOCKS, *OVERVIEWS, Ledger, Timeline, Models, Listing, DatasetBlock):
            block_mgr.register(block, {"page": self.page})
        md.inlinePatterns.register(InlineFormula(FORMULA, md), "jd-formula", BEFORE_CODE_SPANS)
        md.inlinePatterns.register(Citation(md, registers, self.page.cited), "jd-citation", BEFORE_LINKS)
        md.treeprocessors.register(ReferenceLinks(md, registers, self.getConfig("ends")), "jd-links", AFTER_INLINE)
        md.treeprocessors.register(Endings(md, self.page), "jd-endings", AFTER_INLINE - 1)
        md.registerExtension(self)

    def reset(self) -> None:
        """Start a page with nothing cited."""
        if hasattr(self, "page"):
            self.page.reset()
