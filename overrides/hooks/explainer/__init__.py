"""A Python-Markdown extension: registers of claims, sources and terms, and the forms that refer to them."""

from .extension import ExplainerExtension

__all__ = ["ExplainerExtension", "makeExtension"]


def makeExtension(**configs: object) -> ExplainerExtension:  # noqa: N802 - the name Python-Markdown looks for
    """Give Python-Markdown the extension; configuration: `docs`, the folder that holds the records."""
    return ExplainerExtension(**configs)
