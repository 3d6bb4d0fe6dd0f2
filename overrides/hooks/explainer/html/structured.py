"""What a page says of itself in the vocabulary of schema.org: a claim's review, a step as an article."""

import json
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from ..records.claims import Claim
from ..records.settings import LICENCE, built
from ..records.sources import Author, Source
from ..records.steps import Step
from ..records.verdicts import VERDICTS
from ..registers import Registers

CONTEXT = "https://schema.org"
TYPES = {
    "article": "ScholarlyArticle",
    "article-journal": "ScholarlyArticle",
    "article-newspaper": "NewsArticle",
    "bill": "Legislation",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "paper-conference": "ScholarlyArticle",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "software": "SoftwareSourceCode",
    "webpage": "WebPage",
}


def add_data(root: Element, data: dict) -> None:
    """Append a block of JSON-LD, in which no sign can end the block."""
    text = json.dumps({"@context": CONTEXT} | data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    script = SubElement(root, "script", {"type": "application/ld+json"})
    script.text = AtomicString(text)


def filled(data: dict) -> dict:
    """A mapping without its empty values."""
    return {name: value for name, value in data.items() if value not in ("", None, [], {})}


def located(registers: Registers, link: str) -> dict:
    """The address of what a link from the root of the docs folder names, where the site knows its own."""
    site = registers.settings.site
    return {"url": site + built(link)} if site else {}


def publisher(registers: Registers) -> dict:
    """Who says all this: the authors of the site."""
    settings = registers.settings
    return filled({"@type": "Organization", "name": f"The authors of “{settings.name}”", "url": settings.site})


def pictured(registers: Registers, link: str) -> dict:
    """The picture of a page that previews show, where pictures are published."""
    settings = registers.settings
    known = settings.site and settings.cards
    return {"image": f"{settings.site}{settings.cards}{built(link).strip('/')}.png"} if known else {}


def first_day(claim: Claim) -> str:
    """The earliest ISO day that a claim's record bears: this review was public then."""
    return min(str(day) for day in (claim.checked, *(revision.date for revision in claim.history)))


def work(source: Source) -> dict:
    """A source as a creative work."""
    return filled(
        {
            "@type": TYPES.get(source.type, "CreativeWork"),
            "name": source.title,
            "author": [person(author) for author in source.author if author.literal != "and others"],
            "datePublished": source.issued,
            "url": source.url,
            "sameAs": f"https://doi.org/{source.doi}" if source.doi else "",
        }
    )


def person(author: Author) -> dict:
    """An author as a person, or as an organisation where only one name is given."""
    if author.literal:
        return {"@type": "Organization", "name": author.literal}
    return {"@type": "Person", "name": f"{author.given} {author.family}".strip()}


def works(registers: Registers, keys: Iterable[str]) -> list[dict]:
    """Each source once, in alphabetical order of their ids."""
    return [work(registers.sources[key]) for key in sorted(set(keys))]


def named(told: dict) -> dict:
    """Of a work what names it: a step cites many, and its page lists who wrote them and when."""
    return {name: value for name, value in told.items() if name in ("@type", "name", "url")}


def essay(registers: Registers) -> dict:
    """The text that the claims are taken from; nobody is named as its author."""
    source = registers.sources.get(registers.settings.essay)
    return {name: value for name, value in work(source).items() if name != "author"} if source else {}


def claim_page_data(registers: Registers, claim: Claim) -> dict:
    """A review of what the essay claims; what it leaves out is no claim of its, and so an article."""
    common = {
        **located(registers, registers.settings.pages.claim(claim.id)),
        "inLanguage": "en",
        "license": LICENCE,
        **pictured(registers, registers.settings.pages.claim(claim.id)),
        "datePublished": first_day(claim),
        "dateModified": claim.checked,
        "author": publisher(registers),
        "citation": works(registers, (item.source for item in claim.evidence)),
    }
    if claim.kind == "omission":
        about = filled({"about": essay(registers)})
        return {"@type": "Article", "headline": claim.title, "description": claim.because, **common, **about}
    return {"@type": "ClaimReview", "claimReviewed": claim.title, **review(registers, claim), **common}


def review(registers: Registers, claim: Claim) -> dict:
    """What is reviewed and how it was graded: a word, because there is no score."""
    reviewed = filled({"@type": "Claim", "name": claim.title, "appearance": essay(registers)})
    rating = {"@type": "Rating", "alternateName": VERDICTS[claim.verdict].word, "ratingExplanation": claim.because}
    return {"itemReviewed": reviewed, "reviewRating": rating}


def step_page_data(registers: Registers, step: Step, cited: Iterable[str]) -> dict:
    """A step as an article with the sources that it cites."""
    return filled(
        {
            "@type": "Article",
            "headline": step.title,
            "description": step.description,
            "position": step.paragraph,
            **located(registers, registers.settings.pages.step(step.slug)),
            "inLanguage": "en",
            "license": LICENCE,
            **pictured(registers, registers.settings.pages.step(step.slug)),
            "datePublished": registers.settings.published,
            "author": publisher(registers),
            "about": essay(registers),
            "citation": [named(each) for each in works(registers, cited)],
        }
    )
