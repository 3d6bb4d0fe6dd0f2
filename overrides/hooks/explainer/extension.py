"""Registers every form with Python-Markdown, by priority and never by order."""

from functools import partial
from pathlib import Path

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from .forms.blocks import BLOCKS
from .forms.claims import ROWS
from .forms.datasets import DatasetBlock
from .forms.figure import FigureBlock
from .forms.folds import FOLDS
from .forms.formula import FORMULA, InlineFormula
from .forms.glance import Glance
from .forms.inline import Citation, link_references
from .forms.ledger import Ledger
from .forms.listing import PICTURES
from .forms.markup import Markup
from .forms.models_table import Models
from .forms.names import bind_names
from .forms.overviews import OVERVIEWS
from .forms.readers import CodeAlone, keep_parts
from .forms.sparing import Escapes, Sparing
from .forms.sure import mark_sure
from .forms.tables import label_cells
from .forms.timeline import Timeline
from .forms.translated import Translated
from .forms.units import bind_units
from .forms.writing import BlockLines, check_anchors, refuse_indented, refuse_left_over
from .page import Page, Pass
from .records.settings import settings_from
from .registers import load_registers

BEFORE_SNIPPETS = 33  # pages include files at 32
BEFORE_CODE_SPANS = 195  # Python-Markdown reads code spans at 190
BEFORE_LINKS = 175  # and links at 160
AFTER_ATTRIBUTES = 2  # in braces, read at 8
BEFORE_CONTENTS = 6  # the table of contents makes ids at 5
BEFORE_HIGHLIGHTING = 31  # indented code is coloured at 30
AFTER_RAW_HTML = 25  # put back at 30
AFTER_INLINE = 15  # inline forms are read at 20, the table of contents at 5, MkDocs resolves links at 0


class ExplainerExtension(BlocksExtension):
    """The extension; `docs` names the folder with the records."""

    def __init__(self, **configs: object) -> None:
        self.config = {
            "docs": ["docs", "The folder that holds the pages and the records."],
            "file": ["", "The file of the page that is converted, below that folder."],
            "registers": ["", "The records, where they have been read already."],
            "settings": [{}, "What the configuration says of the site: see records/settings.py."],
        }
        super().__init__(**configs)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802
        """Register blocks, inline forms and the end of the page."""
        registers = self.getConfig("registers") or load_registers(
            Path(self.getConfig("docs")).resolve(), settings_from(self.getConfig("settings"))
        )
        self.page = Page(registers, self.getConfig("file"))
        many = (*BLOCKS, *FOLDS, *OVERVIEWS, *ROWS, *PICTURES)
        for block in (*many, FigureBlock, Glance, Ledger, Timeline, Models, DatasetBlock, Translated):
            block_mgr.register(block, {"page": self.page})
        md.preprocessors.register(BlockLines(md, block_mgr.blocks), "jd-block-lines", BEFORE_SNIPPETS)
        md.preprocessors.register(Markup(md), "jd-markup", BEFORE_SNIPPETS - 0.5)
        md.inlinePatterns.register(InlineFormula(FORMULA, md), "jd-formula", BEFORE_CODE_SPANS)
        md.inlinePatterns.register(Citation(md, registers, self.page.cited), "jd-citation", BEFORE_LINKS)
        for name, priority in (("inline", 20), ("smarty", 6)):  # where Python-Markdown has them
            if name in md.treeprocessors:
                md.treeprocessors.register(Sparing(md, name), name, priority)
        md.treeprocessors.register(Escapes(md), "unescape", 0)
        for go, priority in (
            (refuse_indented, BEFORE_HIGHLIGHTING),
            (partial(link_references, registers=registers), AFTER_INLINE),
            (self.page.end, AFTER_INLINE - 1),
            (bind_units, AFTER_INLINE - 2),
            (mark_sure, AFTER_INLINE - 3),
            (label_cells, AFTER_INLINE - 4),
            (check_anchors, BEFORE_CONTENTS),
            (partial(refuse_left_over, sources=registers.sources), AFTER_ATTRIBUTES),
            (bind_names, AFTER_ATTRIBUTES - 1),  # which cuts texts up
            (keep_parts, AFTER_ATTRIBUTES - 2),
        ):
            md.treeprocessors.register(Pass(md, go), f"jd-{priority}", priority)
        md.postprocessors.register(CodeAlone(md), "jd-code-alone", AFTER_RAW_HTML)
        md.registerExtension(self)

    def reset(self) -> None:
        """Start a page with nothing cited."""
        if hasattr(self, "page"):
            self.page.reset()
