"""The only code that knows MkDocs: it adds the extension and the downloads, and has the built site finished."""

import logging
import sys
import tempfile
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

HERE = Path(__file__).parent
PREVIEW = str(Path(tempfile.gettempdir()) / "mkdocs_")  # where 'mkdocs serve' builds
PARTS = ("content", "toc", "present_anchor_ids", "_title_from_render")  # what MkDocs keeps of a converted page


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Append the extension: the list of extensions is validated before hooks are loaded."""
    if sys.path[-1] != str(HERE):  # MkDocs takes its own entry for hooks away again
        sys.path.append(str(HERE))
    if "explainer" not in config.markdown_extensions:
        config.markdown_extensions.append("explainer")
    names = {"site": config.site_url or "", "name": config.site_name, "essay": config.extra.get("essay", "")}
    names["ends"] = record_ends(config)
    config.mdx_configs["explainer"] = {"docs": config.docs_dir, **names}
    return config


def record_ends(config: MkDocsConfig) -> str:
    """The last day of what was searched, as '2026-11-29'; empty where the configuration names none."""
    return str(config.extra.get("record_ends", ""))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read the records and, where they changed, the drawings; add what is made from them for other programs."""
    from explainer.downloads import downloads
    from explainer.drawings import refresh_drawings
    from explainer.machines import machine_files
    from explainer.memory import MEMORY
    from explainer.registers import load_registers

    docs = Path(config.docs_dir)
    registers = load_registers(docs)
    refresh_drawings(docs)
    made = {f"data/{name}": text for name, text in downloads(registers).items()}
    made |= machine_files(registers, config.site_name, config.site_url or "", record_ends(config))
    for path, text in made.items():
        files.append(File.generated(config, path, content=text))
    settings = Path(config.config_file_path).read_bytes()
    MEMORY.begin(registers, [settings, dict(config.mdx_configs["explainer"]), sorted(files.src_uris)])
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Name a claim's verdict, and curl quotation marks in descriptions: straight ones would end their attribute."""
    from explainer.elements import curled
    from explainer.verdicts import VERDICTS

    for name in ("description", "because"):
        if name in page.meta:
            page.meta[name] = curled(page.meta[name])
    if page.meta.get("verdict") in VERDICTS:
        page.meta["verdict_word"] = VERDICTS[page.meta["verdict"]].word
    page.render = partial(render, page)


def render(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Convert a page, or take what it became in an earlier build if nothing that it depends on is otherwise."""
    from explainer.memory import MEMORY

    path, text = page.file.src_uri, page.markdown
    known = MEMORY.recall(path, text)
    if known:
        parts, links = known
        vars(page).update(parts, links_to_anchors={files.src_uris[uri]: found for uri, found in links.items()})
    else:
        notes, warnings = convert(page, config, files)
        links = {to.src_uri: found for to, found in page.links_to_anchors.items()}
        if not warnings:
            MEMORY.keep(path, text, notes, ({name: vars(page)[name] for name in PARTS}, links))


def convert(page: Page, config: MkDocsConfig, files: Files) -> tuple[dict, list]:
    """Convert a page; what it looked up in the registers, and counts of the warnings that were given."""
    from explainer.memory import MEMORY, noted

    notes, counter, log = {}, CountHandler(level=logging.WARNING), logging.getLogger("mkdocs")
    config.mdx_configs["explainer"]["registers"] = noted(MEMORY.registers, notes)
    log.addHandler(counter)
    try:
        Page.render(page, config, files)
    finally:
        log.removeHandler(counter)
    return notes, counter.get_counts()


def on_build_error(error: Exception) -> None:
    """Say in one line that a page includes a file which does not exist; everything else is told elsewhere."""
    from explainer.errors import RecordError
    from pymdownx.snippets import SnippetMissingError

    if isinstance(error, SnippetMissingError):
        raise RecordError(f"{error}. Correct the path behind --8<--, which counts from docs/.") from None


def on_post_build(config: MkDocsConfig) -> None:
    """Make from the built pages what is made from them; a page that is only previewed needs just the index."""
    from finish.redirects import redirect
    from finish.site import finish, write_index

    redirect(Path(config.site_dir), Path(config.docs_dir) / "data" / "moved.yml")
    (write_index if config.site_dir.startswith(PREVIEW) else finish)(Path(config.site_dir))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Rebuild when the extension or the templates change."""
    server.watch(str(HERE.parent))
    return server
