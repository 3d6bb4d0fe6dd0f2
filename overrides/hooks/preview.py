"""What only a preview needs: it makes what came out otherwise or is asked for, and says in one line what is wrong.

A page that is known is not converted: it is given what it became. Nor is it written by its template, where nothing
else that templates show is otherwise: it stands there as it was written before.
"""

import gc
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from click import ClickException
from jinja2 import ChoiceLoader, DictLoader, Environment
from later import INDEX, Later
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from remembered import Memory


def stamp(paths: Iterable[Path]) -> list[tuple[str, int]]:
    """Files, with the time when each was changed."""
    return [(str(path), path.stat().st_mtime_ns) for path in sorted(paths)]


def code_stamp() -> list[tuple[str, int]]:
    """The stamp of the programs beside this one."""
    return stamp(Path(__file__).parent.rglob("*.py"))


MEMORY, LATER = Memory(), Later()
CODE = code_stamp()
AT_ONCE = "feed.xml"  # which refuses a heading of the page of changes that has no date
OTHER_NAMES = " data-also="  # which are refused for a section that is not there
AS_BEFORE = {"as-before": "{{ page.written }}"}  # the template of a page that stands as it was written


def on_startup(command: str, dirty: bool) -> None:
    """Begin to remember, where pages are served."""
    MEMORY.on = command == "serve"


@event_priority(100)  # before anything is told the address
def on_config(config: MkDocsConfig) -> None:
    """Say that this build is only looked at, and listen for warnings: a page that was warned of is not remembered.

    A preview says of its address what the project says: where it is served would be given away with citations.
    """
    config.extra["previewed"] = MEMORY.on
    if MEMORY.on:
        config.site_url = config.user_configs[0].get("site_url") or ""
        logging.getLogger("mkdocs").addHandler(MEMORY.warned)  # once, however often it is added


@event_priority(100)  # before anything is made from drawings
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Forget the drawings that are otherwise now, and, where what concerns every page has changed, all pages."""
    from explainer.figures.drawings import refresh_drawings
    from explainer.records.settings import settings_from
    from explainer.registers import load_registers

    if MEMORY.on:
        ours = config.mdx_configs["explainer"]
        registers = load_registers(Path(config.docs_dir), settings_from(ours["settings"]))
        refresh_drawings(registers.docs)
        LATER.waiting.clear()
        MEMORY.begin(
            registers, [Path(config.config_file_path).read_bytes(), ours["settings"], sorted(files.src_uris)]
        )


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Have the front matter of a page read only where its file is otherwise."""
    known = MEMORY.pages.get(page.file.src_uri)
    if known and known.source == page.file.content_string:
        vars(page).update(markdown=known.text[0], meta={**known.meta}, read_source=lambda config: None)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give a page that is known what it became; have another converted, noting what it looks up."""
    if not MEMORY.on:
        return
    if known := MEMORY.recall(page.file.src_uri, markdown):
        links = {files.src_uris[uri]: found for uri, found in known.links.items()}
        vars(page).update(known.parts, links_to_anchors=links, render=lambda config, files: None)
    else:
        config.mdx_configs["explainer"]["registers"] = MEMORY.expect(markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Remember a page that was converted."""
    if MEMORY.on and "render" not in vars(page):
        MEMORY.keep(page.file.src_uri, page, page.file.content_string)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep compiled templates while they are the same, and written pages while what all pages show is the same.

    All that is no page is put off until it is asked for.
    """
    if not MEMORY.on:
        return env
    for file in files:
        if not file.is_documentation_page() and file.src_uri != AT_ONCE:
            LATER.put_off(file)
    templates = stamp(Path(str(config.theme.custom_dir)).rglob("*.html"))
    pages = [file.page for file in files.documentation_pages() if file.page]
    heads = {page.file.src_uri: repr((page.url, page.title, page.meta)) for page in pages}
    menu = [heads[page.file.src_uri] for page in pages if not page.file.inclusion.is_not_in_nav()]
    MEMORY.show([templates, menu], heads)
    for page in pages:
        if (known := MEMORY.pages.get(page.file.src_uri)) and known.written:
            page.meta["template"], page.written = "as-before", known.written  # type: ignore[attr-defined]
    if MEMORY.templates != templates:
        env.loader = ChoiceLoader([DictLoader(AS_BEFORE), env.loader])  # type: ignore[list-item]
        MEMORY.templates, MEMORY.env = templates, env
    return MEMORY.env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> None:
    """Remember a page as it was written; one with other names for its sections is read at once, which checks them."""
    from finish.sections import sections

    if known := MEMORY.pages.get(page.file.src_uri):
        if OTHER_NAMES in output and output != known.written:
            list(sections(output, page.url))
        known.written = output


def on_post_build(config: MkDocsConfig) -> None:
    """Put the search index off."""
    if MEMORY.on:
        LATER.waiting[INDEX] = partial(index, Path(config.site_dir))


def index(site: Path) -> None:
    """Write what the search reads."""
    from finish.site import built_pages, write_index

    LATER.give("data/same-words.yml")
    write_index(site, built_pages(site))


def in_one_line(build: Callable[[], None]) -> Callable[[], None]:
    """A build that ends with a message where it would end with a traceback: the server prints either and goes on."""

    def built() -> None:
        try:
            build()
        except ClickException as error:
            raise Abort(error.format_message()) from None

    return built


def with_programs_of_now(build: Callable[[], None], served: str) -> Callable[[], None]:
    """A build that starts this process anew in its place where a program has changed, of which it has the old one.

    `served` is the folder that the server made for its pages.
    """

    def built() -> None:
        if code_stamp() != CODE:
            logging.getLogger("mkdocs.preview").info("A program has changed: serving anew...")
            shutil.rmtree(served, ignore_errors=True)
            os.execv(sys.executable, sys.orig_argv)
        build()

    return built


def settle() -> None:
    """Never look for waste again in what the first build left, and often in the little that an edit leaves."""
    gc.freeze()
    gc.set_threshold(50_000, 20)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Rebuild when the extension or the templates change, tell what is wrong in one line, make what is asked for."""
    settle()
    server.watch(str(Path(__file__).parent.parent))
    server.builder = with_programs_of_now(in_one_line(LATER.alone(server.builder)), server.root)
    server.set_app(LATER.asked_first(server.serve_request, server.mount_path))
    return server
