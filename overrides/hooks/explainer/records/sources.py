"""What a source is: an item of the Citation Style Language (CSL) with three fields of ours."""

from typing import Annotated, Literal

from msgspec import Meta, field

from .convert import convert
from .dates import check_past
from .places import Place, refusal
from .shapes import Id, Issued, Record, Text, described

Reading = Annotated[Literal["full", "part", "quoted"], described("how much of the source's own text was read")]
Via = Annotated[Text, described("where it was quoted, if it was not read")]
Interest = Annotated[Text, described("which party to the dispute, if it is one")]
OUR_FIELDS = ("read", "via", "interest")
SourceType = Annotated[
    Literal[
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "bill",
        "book",
        "broadcast",
        "chapter",
        "dataset",
        "hearing",
        "interview",
        "legal_case",
        "legislation",
        "motion_picture",
        "paper-conference",
        "personal_communication",
        "post",
        "post-weblog",
        "regulation",
        "report",
        "software",
        "speech",
        "standard",
        "thesis",
        "webpage",
    ],
    described("a type of CSL"),
]
ONE_NAME = {"oneOf": [{"required": ["literal"]}, {"required": ["family"]}]}
AUTHORS = "a list such as '[{literal: A lab}, {family: Lee, given: Ann}]'"


class Author(Record, frozen=True):
    """A person by family and given name, or an organisation by its literal name."""

    literal: Text = ""
    family: Text = ""
    given: Text = ""


class CslFields(Record, kw_only=True, frozen=True):
    """What a source has in the list and in the files made from it, by the names of CSL."""

    id: Id
    type: SourceType
    title: Text
    label: Text = field(name="title-short")
    author: Annotated[
        tuple[Annotated[Author, Meta(extra_json_schema=ONE_NAME)], ...], Meta(extra={"write": AUTHORS})
    ] = ()
    url: Annotated[
        str, Meta(pattern=r"^https?://\S+$", extra={"write": "an address with https:// and without blanks"})
    ] = field(name="URL", default="")
    doi: Annotated[str, Meta(pattern=r"^10\.", extra={"write": "the number alone, as 10.1000/182"})] = field(
        name="DOI", default=""
    )
    publisher: Text = ""
    container_title: Text = field(name="container-title", default="")
    note: Text = ""

    @property
    def container(self) -> str:
        """What it was published in or, where that has no name, by whom."""
        return self.container_title or self.publisher


class Source(CslFields, kw_only=True, frozen=True):
    """A source as it is written in the list."""

    issued: Issued = ""
    read: Reading
    via: Via = ""
    interest: Interest = ""


def source_from(data: dict, place: Place) -> Source:
    """The source of one entry of the source list."""
    source = convert(Source, data, place)
    if source.issued:
        check_past(source.issued, "issued", place)
    for number, author in enumerate(source.author):
        if bool(author.literal) == bool(author.family):
            raise refusal(place.at("author", number), f"an author has 'literal' or 'family'. Write {AUTHORS}.")
    if source.read == "quoted" and not source.via:
        raise refusal(place.at("read"), "'read: quoted' needs 'via'. Add 'via: …', the outlet in which it was read.")
    if source.via and source.read != "quoted":
        said = f"'via' says where it was quoted, and 'read: {source.read}' that its own text was read"
        raise refusal(place.at("via"), f"{said}. Delete 'via', or write 'read: quoted'.")
    return source
