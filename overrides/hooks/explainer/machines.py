"""What other programs read: the feed, robots.txt, and each claim and step as one plain text with its sources."""

from collections.abc import Iterable

from .bibliography import authors, printed_date
from .cards import ASSERTS, BEARS
from .citations import cited_keys
from .elements import reading, sentence
from .feed import atom
from .files import read_front_matter
from .plaintext import RECORD_END, plain
from .records import Claim, Source, Step
from .registers import Registers
from .verdicts import VERDICTS

LICENCE = "Text: CC BY 4.0. The verdict grades the sentence, not whoever said it."


def machine_files(registers: Registers, name: str, site: str, ends: str = "") -> dict[str, str]:
    """The text of each file by its path.

    `site` is the address of the site with a slash at its end, or empty; `ends` the day on which the record ends.
    """
    claims = {
        text_path("claims", name): claim_text(claim, registers, site) for name, claim in registers.claims.items()
    }
    steps = {text_path("argument", slug): step_text(step, registers, site) for slug, step in registers.steps.items()}
    files = {
        "feed.xml": atom(registers.docs / "changes.md", name, site),
        "robots.txt": robots(site),
        "llms.txt": index(registers, name, site),
        **claims,
        **steps,
    }
    return {path: RECORD_END.sub(printed_date(ends), text) for path, text in files.items()} if ends else files


def text_path(folder: str, name: str) -> str:
    """Where the plain text of a page is: it never moves."""
    return f"text/{folder}/{name}.txt"


def robots(site: str) -> str:
    """Everybody may read everything; the sitemap, where the site knows its address."""
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {site}sitemap.xml\n" if site else "")


def index(registers: Registers, name: str, site: str) -> str:
    """A list of all plain texts, each with its verdict or finding."""
    root = site or "/"
    lines = [f"# {name}", "", f"> {read_front_matter(registers.docs / 'index.md')[0]['description']}", ""]
    lines += ["Each file holds a page in Markdown with its verdicts and sources. " + LICENCE, "", "## Steps", ""]
    for step in registers.steps.values():
        lines.append(f"- [{step.title}]({root}{text_path('argument', step.slug)}): {step.finding}")
    lines += ["", "## Claims", ""]
    for claim in registers.claims.values():
        lines.append(f"- [{claim.title}]({root}{text_path('claims', claim.id)}): {VERDICTS[claim.verdict].word}")
    return "\n".join([*lines, "", "## Data", "", f"- [All records]({root}data/): JSON, CSV, BibTeX", ""])


def claim_text(claim: Claim, registers: Registers, site: str) -> str:
    """A claim with verdict, evidence, what would change it, the reasoning and the sources."""
    body = read_front_matter(registers.docs / "claims" / f"{claim.id}.md")[1]
    evidence = [
        f"- {sentence(BEARS[item.bears])[:-1]}: {sentence(item.says)} "
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
        "## Reasoning\n\n" + plain(body, "claims", registers, site).replace("\n## ", "\n### "),
        f"Last checked on {printed_date(claim.checked)}.",
    ]
    return whole(parts, keys, registers, f"{site or '/'}claims/{claim.id}/")


def step_text(step: Step, registers: Registers, site: str) -> str:
    """A step with the claims that belong to it and the sources that it cites."""
    body = read_front_matter(registers.docs / "argument" / f"{step.slug}.md")[1]
    claims = [
        f"- {ASSERTS[claim.kind]}: {claim.title}: {VERDICTS[claim.verdict].word}"
        for claim in registers.claims_of(step.slug)
    ]
    parts = [plain(body, "argument", registers, site), "## Claims of this step\n\n" + "\n".join(claims)]
    return whole(parts, cited_keys(body), registers, f"{site or '/'}argument/{step.slug}/")


def whole(parts: list[str], keys: Iterable[str], registers: Registers, address: str) -> str:
    """The parts, then the sources, the page's address and the licence."""
    sources = [registers.sources[key] for key in sorted(set(keys)) if key in registers.sources]
    listed = "## Sources\n\n" + "\n".join(map(source_line, sources))
    return "\n\n".join([*parts, listed, f"Page: {address}", LICENCE]) + "\n"


def source_line(source: Source) -> str:
    """A source on one line: label, authors, title, publisher, date, address, how it was read, whose interest."""
    printed = printed_date(source.issued) if source.issued else ""
    known = [part for part in (authors(source), source.title, source.container, printed, source.url) if part]
    interest = f"; interest: {source.interest}" if source.interest else ""
    return f"- [{source.label}] {'. '.join(known)} ({reading(source)}{interest})"
