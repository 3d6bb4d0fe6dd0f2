"""The only code that knows MkDocs, but for the preview's and the converter's: it adds the extension and the files
that are made, and has the built site finished."""

import gc
import logging
import os
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

from click import ClickException
from converter import keep_converter
from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

HERE = Path(__file__).parent
gc.set_threshold(1_000_000, 20)  # a build keeps nearly all that it makes: looking for waste took a fifth of its time


class AT:
    """The page that is converted or written now, which a message about it has to name."""

    project = HERE.parent.parent
    page: Path | None = None
    meta: dict | None = None  # its front matter


class Made(File):
    """A file whose text is made when it is copied: `make` makes it."""

    make: Callable[[], str]

    def copy_file(self, dirty: bool = False) -> None:
        """Make it, and write it into the site."""
        self.content_string = self.make()
        super().copy_file(dirty)


class Seen(FileSystemLoader):
    """Lists no templates in hidden folders: the theme has 14,000 icons there, of which MkDocs takes none."""

    def list_templates(self) -> list[str]:
        """The names of the others."""
        found = set()
        for root in self.searchpath:
            for folder, folders, names in os.walk(root):
                folders[:] = [name for name in folders if not name.startswith(".")]
                found |= {Path(folder, name).relative_to(root).as_posix() for name in names}
        return sorted(found)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Append the extension: the list of extensions is validated before hooks are loaded."""
    AT.project, AT.page = Path(config.docs_dir).parent, None
    if sys.path[-1] != str(HERE):  # MkDocs takes its own entry for hooks away again
        sys.path.append(str(HERE))
    from explainer.records.configuration import check_configuration
    from explainer.records.dead_links import PLACED

    check_configuration(Path(config.config_file_path), Path(config.docs_dir))
    PLACED.docs = Path(config.docs_dir)
    logging.getLogger("mkdocs.structure.pages").addFilter(PLACED)  # once, however often it is added
    config.theme.get_env = partial(seen, config.theme.get_env)  # type: ignore[method-assign]
    if "explainer" not in config.markdown_extensions:
        config.markdown_extensions.append("explainer")
    settings = {**config.extra, "site": config.site_url or "", "name": config.site_name}
    config.mdx_configs["explainer"] = {"docs": config.docs_dir, "settings": settings}
    return config


def seen(make: Callable[[], Environment]) -> Environment:
    """The theme's environment without its hidden folders."""
    env = make()
    env.loader = Seen(env.loader.searchpath)  # type: ignore[union-attr]
    return env


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read the records, add what is made from them for other programs, and leave out the scripts of the hooks."""
    from explainer.exports.downloads import downloads
    from explainer.exports.machines import machine_files
    from explainer.exports.schemas import schemas
    from explainer.figures.bare import bare_pages
    from explainer.records.settings import settings_from
    from explainer.registers import load_registers

    keep_converter()
    settings = settings_from(config.mdx_configs["explainer"]["settings"])
    registers = load_registers(Path(config.docs_dir), settings)
    for texts, folder in (
        (downloads(registers), f"{settings.pages.data}/"),
        (schemas(), f"{settings.pages.data}/"),
        (machine_files(registers), ""),
    ):
        for name in texts:
            file = Made.generated(config, folder + name, content="")
            file.make = partial(texts.__getitem__, name)  # type: ignore[attr-defined]
            files.append(file)
    for path, text in bare_pages(registers.docs).items():
        files.append(File.generated(config, path, content=text))
    config.mdx_configs["explainer"]["registers"] = registers
    for file in [file for file in files if file.src_uri.startswith(f"{HERE.name}/")]:
        files.remove(file)  # MkDocs takes what lies beside the templates for a part of the theme
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """A page without its front matter, which has been read with the records; MkDocs reads pages that are made."""
    from explainer.records.files import read_front_matter

    if not page.file.abs_src_path:
        return None
    AT.meta, body = read_front_matter(Path(page.file.abs_src_path))
    return f"\n{body}"  # behind an empty line nothing is taken for front matter


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Name a claim's verdict, and curl quotation marks in descriptions: straight ones would end their attribute."""
    from explainer.records.verdicts import VERDICTS
    from explainer.records.words import curled

    AT.page = Path(page.file.abs_src_path or page.file.src_uri)
    config.mdx_configs["explainer"]["file"] = page.file.src_uri
    page.meta, AT.meta = page.meta or dict(AT.meta or {}), None

    for name in ("description", "because"):
        if name in page.meta:
            page.meta[name] = curled(page.meta[name])
    if page.meta.get("verdict") in VERDICTS:
        page.meta["verdict_word"] = VERDICTS[page.meta["verdict"]].word


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Remember that no page is converted any more."""
    AT.page = None


def on_page_context(context: dict, page: Page, config: MkDocsConfig, nav: object) -> None:
    """Remember which page is written now."""
    AT.page = Path(page.file.abs_src_path or page.file.src_uri)


def on_build_error(error: Exception) -> None:
    """Say in one line what is wrong and on which page; with TRACEBACK set, also the way there."""
    from explainer.records.errors import FormError, RecordError
    from explainer.records.places import on_page
    from explainer.records.unforeseen import unforeseen
    from pymdownx.snippets import SnippetMissingError

    if os.environ.get("TRACEBACK"):
        traceback.print_exception(error)
    if isinstance(error, SnippetMissingError):
        error = FormError(f"{error}. Correct the path behind --8<--, which counts from docs/.", "--8<--")
    if isinstance(error, FormError) and AT.page:
        raise on_page(error, AT.page) from None
    if not isinstance(error, ClickException | RecordError):
        raise unforeseen(error, AT.project, AT.page) from None


def on_post_build(config: MkDocsConfig) -> None:
    """Make from the built pages what is made from them; those that are only previewed need just the old addresses."""
    AT.page = None
    from finish.redirects import redirect
    from finish.site import finish

    site = Path(config.site_dir)
    redirect(site, Path(config.docs_dir) / "data" / "moved.yml")
    if not config.extra.get("previewed"):
        finish(site)
        gc.freeze()  # the process ends soon, and would look for waste once more
