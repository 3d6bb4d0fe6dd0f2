"""The only code that knows MkDocs: it adds the extension and the downloads, and starts each build afresh."""

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files

HERE = Path(__file__).parent


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Append the extension: the list of extensions is validated before hooks are loaded."""
    if sys.path[-1] != str(HERE):  # MkDocs takes its own entry for hooks away again
        sys.path.append(str(HERE))
    if "explainer" not in config.markdown_extensions:
        config.markdown_extensions.append("explainer")
    config.mdx_configs["explainer"] = {"docs": config.docs_dir}
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the drawings anew."""
    from explainer.figures import forget_drawings

    forget_drawings()


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the downloads, made from the records."""
    from explainer.downloads import downloads
    from explainer.registers import load_registers

    for name, text in downloads(load_registers(Path(config.docs_dir))).items():
        files.append(File.generated(config, f"data/{name}", content=text))
    return files


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Rebuild when the extension or the templates change."""
    server.watch(str(HERE.parent))
    return server
