"""What a step is: one page of the argument."""

from .convert import convert
from .places import Place
from .shapes import Id, Paragraph, Record, Text


class Step(Record, frozen=True):
    """One page of the argument: the paragraph it follows and the finding for the overview."""

    slug: Id
    title: Text
    paragraph: Paragraph
    finding: Text
    description: Text


def step_from(slug: str, meta: dict, place: Place) -> Step:
    """The step of an argument page's front matter; a page may have other names besides."""
    own = {key: value for key, value in meta.items() if key != "also"}
    return convert(Step, own | {"slug": slug}, place)
