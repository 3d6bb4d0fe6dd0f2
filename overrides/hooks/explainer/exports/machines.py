"""What other programs read: the feed, robots.txt, and each claim and step as one plain text with its sources."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from ..records.citations import cited_keys
from ..records.claims import Claim
from ..records.files import read_front_matter
from ..records.lazy import Lazy
from ..records.settings import built
from ..records.sources import Source
from ..records.steps import Step
from ..records.verdicts import VERDICTS
from ..records.words import ASSERTS, BEARS, authors, printed_date, reading, sentence
from ..registers import Registers
from .feed import atom
from .plaintext import plain

TERMS = "Text: CC BY 4.0. The verdict grades the sentence, not whoever said it."


def machine_files(registers: Registers) -> Mapping[str, str]:
    """The text of each file by its path below the site, made when it is asked for."""
    pages, settings = registers.settings.pages, registers.settings
    makers: dict[str, Callable[[], str]] = {
        "feed.xml": partial(atom, registers.docs, settings),
        "robots.txt": partial(robots, settings.site),
        "llms.txt": partial(index, registers),
    }
    for name, claim in registers.claims.items():
        makers[text_path(pages.claims, name)] = partial(claim_text, claim, registers)
    for slug, step in registers.steps.items():
        makers[text_path(pages.steps, slug)] = partial(step_text, step, registers)
    return Lazy(makers.keys, lambda path: makers[path]())


def text_path(folder: str, name: str) -> str:
    """Where the plain text of a page is: it never moves."""
    return f"text/{folder}/{name}.txt"


def robots(site: str) -> str:
    """Everybody may read everything; the sitemap, where the site knows its address."""
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {site}sitemap.xml\n" if site else "")


def index(registers: Registers) -> str:
    """A list of all plain texts, each with its verdict or finding."""
    settings, pages = registers.settings, registers.settings.pages
    root = settings.site or "/"
    lines = [f"# {settings.name}", "", f"> {read_front_matter(registers.docs / pages.home)[0]['description']}", ""]
    lines += ["Each file holds a page in Markdown with its verdicts and sources. " + TERMS, "", "## Steps", ""]
    for step in registers.steps.values():
        lines.append(f"- [{step.title}]({root}{text_path(pages.steps, step.slug)}): {step.finding}")
    lines += ["", "## Claims", ""]
    for claim in registers.claims.values():
        lines.append(f"- [{claim.title}]({root}{text_path(pages.claims, claim.id)}): {VERDICTS[claim.verdict].word}")
    return "\n".join([*lines, "", "## Data", "", f"- [All records]({root}{pages.data}/): JSON, CSV, BibTeX", ""])


def claim_text(claim: Claim, registers: Registers) -> str:
    """A claim with verdict, evidence, what would change it, the reasoning and the sources."""
    pages = registers.settings.pages
    body = read_front_matter(registers.docs / pages.claim(claim.id)[1:])[1]
    evidence = [
        f"- {BEARS[item.bears]}: {sentence(item.says)} "
        f"[{registers.sources[item.source].label}{', ' + item.locator if item.locator else ''}]"
        for item in claim.evidence
    ]
    keys = [*(item.source for item in claim.evidence), *cited_keys(body)]
    parts = [
        f"# {claim.title}",
        f"{ASSERTS[claim.kind]}, in paragraph {claim.paragraph} ({registers.steps[claim.step].title}).",
        f"**Verdict: {VERDICTS[claim.verdict].word}.** {claim.because}",
        "## Evidence\n\n" + "\n".join(evidence),
        f"## What would change this verdict\n\n{sentence(claim.would_change)}",
        "## Reasoning\n\n" + plain(body, pages.claims, registers).replace("\n## ", "\n### "),
        f"Last checked on {printed_date(claim.checked)}.",
    ]
    return whole(parts, keys, registers, pages.claim(claim.id))


def step_text(step: Step, registers: Registers) -> str:
    """A step and the sources that it cites."""
    pages = registers.settings.pages
    body = read_front_matter(registers.docs / pages.step(step.slug)[1:])[1]
    return whole([plain(body, pages.steps, registers, step.slug)], cited_keys(body), registers, pages.step(step.slug))


def whole(parts: list[str], keys: Iterable[str], registers: Registers, link: str) -> str:
    """The parts, then the sources, the page's address and the licence."""
    sources = [registers.sources[key] for key in sorted(set(keys)) if key in registers.sources]
    listed = "## Sources\n\n" + "\n".join(map(source_line, sources))
    return "\n\n".join([*parts, listed, f"Page: {registers.settings.site or '/'}{built(link)}", TERMS]) + "\n"


def source_line(source: Source) -> str:
    """A source on one line: label, authors, title, publisher, date, address, how it was read, whose interest."""
    printed = printed_date(source.issued) if source.issued else ""
    known = [part for part in (authors(source), source.title, source.container, printed, source.url) if part]
    interest = f"; interest: {source.interest}" if source.interest else ""
    return f"- [{source.label}] {'. '.join(part.rstrip('.') for part in known)} ({reading(source)}{interest})"
