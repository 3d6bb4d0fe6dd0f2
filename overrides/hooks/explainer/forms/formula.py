"""Formulas: TeX becomes MathML when the site is built, and TeX that is broken is refused."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from xml.etree.ElementTree import Element, fromstring

from latex2mathml.converter import convert
from markdown.inlinepatterns import InlineProcessor

from ..records.errors import FormError

FORMULA = r"\$`(?P<tex>[^`]+)`\$"
# The converter writes \sim as an identifier, which a reader hears as "tilde" and sees without room on either side.
TILDE, SIMILAR = "<mi>&#x0007E;</mi>", "<mo>&#x0223C;</mo>"
# log and exp, with a base or without, before anything but a bracket: TeX leaves a thin space, the converter none.
NAMED = re.compile(r"((?<!<msub>)(?<!<msup>)<mi>(?:log|exp)</mi>|<msub><mi>log</mi><mrow>.*?</mrow></msub>)(?!<mo)")
APPLIED = r'\1<mo rspace="0.1667em">&#x02061;</mo>'
# A comma in braces groups the digits of one number, which TeX sets without room behind it.
GROUPED = "</mn><mrow><mo>&#x0002C;</mo></mrow><mn>"
BRACE = re.compile(r"(?<!\\)[{}]")
SEMANTICS = "<semantics>", "</semantics>"
PARTS = {"mfrac": 2, "msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2, "munderover": 3, "mroot": 2}


@lru_cache(maxsize=1024)
def mathml(tex: str, display: str) -> str:
    """A TeX formula as MathML; `display` is 'inline' or 'block'; raises FormError for TeX that is broken."""
    braces = BRACE.findall(tex)
    if braces.count("{") != braces.count("}"):
        raise broken(tex, display, f"{braces.count('{')} opening braces and {braces.count('}')} closing ones")
    try:
        made = convert(tex, display=display)
        fault = next(faults(fromstring(made)), "")
    except Exception as error:  # noqa: BLE001 - the converter has a dozen kinds, without a common one
        why = " ".join(re.findall("[A-Z][a-z]+", type(error).__name__.removesuffix("Error")))
        raise broken(tex, display, why.lower()) from None
    if fault:
        raise broken(tex, display, fault)
    return with_tex(NAMED.sub(APPLIED, made.replace(TILDE, SIMILAR).replace(GROUPED, ",")), " ".join(tex.split()))


def displayed(tex: str) -> str:
    """Formulas with `\\qquad` between them, each of parts with `\\quad` between: where narrow lines break."""
    ones = (" ".join(mathml(part, "block") for part in one.split(r"\quad")) for one in tex.split(r"\qquad"))
    return " ".join(f'<span class="jd-formula__one">{one}</span>' for one in ones)


def with_tex(made: str, tex: str) -> str:
    """MathML that carries its TeX, apart: without its layout, where MathML is not known, it says something else."""
    head, inside = made.removesuffix("</math>").split(">", 1)
    note = f' <annotation encoding="application/x-tex">{escape(tex)}</annotation>'
    return f'{head} alttext="{escape(tex)}">{SEMANTICS[0]}{inside}{note}{SEMANTICS[1]}</math>'


def faults(root: Element) -> Iterator[str]:
    """What shows in MathML that the TeX was not understood."""
    for part in root.iter():
        tag = part.tag.rpartition("}")[2]
        if tag in PARTS and len(part) != PARTS[tag]:
            yield f"something is missing in a '{tag}'"
        if tag in ("mi", "mo") and not (part.text or "").strip("\\"):
            yield "a sign is missing"
        if tag in ("mi", "mo", "mn") and (part.text or "").startswith("\\"):
            yield f"the command {part.text} is not known"


def broken(tex: str, display: str, why: str) -> FormError:
    """The error for a formula."""
    first = tex.strip().split("\n")[0]
    sought = f"`{tex}`" if display == "inline" else f"\n{first}"
    return FormError(f"the formula '{first}' cannot be read ({why}). Correct its TeX.", sought)


class InlineFormula(InlineProcessor):
    """A formula between dollar-backticks becomes MathML."""

    def handleMatch(self, match: re.Match, data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802
        """The formula, kept out of further processing."""
        return self.md.htmlStash.store(mathml(match["tex"], "inline")), match.start(), match.end()
