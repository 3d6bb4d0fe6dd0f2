"""Does the extension turn this Markdown into that HTML, and refuse that mistake?"""

from pathlib import Path

import markdown
import pytest
from explainer.forms.sparing import Sparing
from explainer.records.errors import RecordError
from explainer.records.verdicts import VERDICTS

pytestmark = pytest.mark.tiny


def html(docs: Path, text: str, file: str = "") -> str:
    """The HTML of a Markdown text, on one line."""
    made = markdown.markdown(
        text,
        extensions=["explainer", "attr_list"],
        extension_configs={"explainer": {"docs": str(docs), "settings": {"record_ends": "2026-11-24"}, "file": file}},
    )
    return " ".join(made.replace("\xa0", "&nbsp;").split())


MARK = (
    '<span class="jd-mark jd-mark--corrected"><span aria-hidden="true" class="jd-mark__icon">✎</span> '
    + VERDICTS["corrected"].word
    + "</span>"
)
PAIRS = {
    "a claim": (
        "See [they *count*](claim:bees-count).",
        '<p>See <a class="jd-ref" href="/claims/bees-count.md"><span class="jd-ref__words">they <em>count</em></span> '
        f"{MARK}</a>.</p>",
    ),
    "a citation": (
        "So [@lee-2020-bees, p. 3; §2; @wasp-2021].",
        '<p>So <span class="jd-cite">[<a href="/sources.md#lee-2020-bees" title="On bees">Lee 2020</a>, p.&nbsp;3; §2; '
        '<a href="/sources.md#wasp-2021" title="On wasps (not read in the original; quoted in The Hive)">Wasp 2021</a>, '
        "quoted]</span>.</p>",
    ),
    "a term": ("[Hives](term:hive)", '<p><a class="jd-term" href="/glossary.md#hive">Hives</a></p>'),
    "the end of the record": (
        "Until [the end of the record](record:end).",
        '<p>Until <time datetime="2026-11-24">24&nbsp;November 2026</time>.</p>',
    ),
    "a unit that is kept with its number": (
        "On *8 GB* and 5 % of 3 hives `1 %`",
        '<p>On <em>8&nbsp;GB</em> and 5&nbsp;% of 3 hives <code class="jd-whole">1 %</code></p>',
    ),
    "the number of a step, and short code, that stay on one line": (
        "See step 5 and `?theme=dark`.",
        '<p>See step&nbsp;5 and <code class="jd-whole">?theme=dark</code>.</p>',
    ),
    "a name in a heading that stays on one line": (
        "## V3, *bee-hives* and *a Bee-V3 hive* { #v3 }",
        '<h2 id="v3">V3, <em>bee-hives</em> and <em>a <span class="jd-whole">Bee-V3</span> hive</em></h2>',
    ),
    "a long name, and a number with its word": (
        "Bee3-235B-A22B. A 14-swarm-hive-old Bee-R1-Hum-Drone-Swarm-7B",
        '<p><span class="jd-whole">Bee3-235B-A22B</span>. A <span class="jd-whole">14-swarm</span>-hive-old '
        'Bee-<span class="jd-whole">R1-Hum</span>-Drone-<span class="jd-whole">Swarm-7B</span></p>',
    ),
    "a short name, and a span of numbers, that stay on one line": (
        "GPT-9, *V3-Base* and 3–6",
        '<p><span class="jd-whole">GPT-9</span>, <em><span class="jd-whole">V3-Base</span></em> and '
        '<span class="jd-whole">3–6</span></p>',
    ),
    "code is left alone": ("`[@lee-2020-bees]`", '<p><code class="jd-whole">[@lee-2020-bees]</code></p>'),
}


EACH_FORM = (
    "`a` \\* [b](https://b.org) [c] [c][c] ![d](d.svg) ![e] <https://f.org> <g@g.org> h  \n"
    "i <b>j</b> &amp; *k* __l__ \"m\" 'n' o's"
)


def test_no_form_is_missed_for_want_of_its_sign() -> None:
    sparing = markdown.Markdown(extensions=["smarty"])
    for name, priority in (("inline", 20), ("smarty", 6)):
        sparing.treeprocessors.register(Sparing(sparing, name), name, priority)
    for form in (EACH_FORM, *EACH_FORM.split(" ")):
        text = f"{form}\n\n[c]: https://c.org\n[e]: e.svg\n"
        assert sparing.reset().convert(text) == markdown.markdown(text, extensions=["smarty"])


@pytest.mark.parametrize("name", PAIRS)
def test_a_form_becomes_this_html(docs: Path, name: str) -> None:
    text, expected = PAIRS[name]
    assert html(docs, text) == expected


PARTS = {
    "found": ("/// found | counting\nThey count.\n///", ['<div class="jd-found" id="found"> <h2 id="in-two-minutes">In two minutes</h2> <p>They count.']),
    "record": (
        "/// record | bees-count\n///\n\nBody.",
        ['<h1 id="bees-count">', "Body.", 'id="evidence"', "Bees tell three from four.", "p. 3", "We read it in full.",
         'id="related"', "it helps: ", "Counting is thinking.", "24 November 2026"],
    ),
    "record of the other end": ("/// record | bees-think\n///", ["this helps it: "]),
    "worked": ("/// worked | A sum\n1 + 1 = 2\n///", ["<details class=\"jd-fold jd-worked\"> <summary>Worked example: A sum</summary>", "1 + 1 = 2"]),
    "fold": (
        "//// fold | A *word*\n    attrs: {id: more}\n\n### In it { #in-it }\n\n/// fold | Deeper\nText.\n///\n\nAfter.\n////\n\nOut.",
        ['<details class="jd-fold" id="more"> <summary>A <em>word</em></summary> <h3 id="in-it">', "<summary>Deeper</summary> <p>Text.</p>",
         "</details> <p>After.</p> </details> <p>Out.</p>"],
    ),
    "reply": ("/// reply | accuser\nNo.\n///", ["jd-reply--accuser", "An accuser could answer", "Written by us"]),
    "formula": ("/// formula | By [@wasp-2021]\nx^2\n///", ["<math", "Wasp 2021", "jd-formula__caption"]),
    "formulas that a phone may break apart": (
        "/// formula\nx \\qquad y \\quad z\n///", ["<mi>x</mi>", '</math></span> <span class="jd-formula__one"><math', "</math> <math"],
    ),
    "inline formula": ("a $`x^2`$ b", ["<math", 'display="inline"']),
    "drawn from": (r"a $`y \sim p`$ b", ["<mi>y</mi><mo>&#x0223C;</mo><mi>p</mi>"]),
    "a logarithm": (r"a $`\log q`$ b", ['<mi>log</mi><mo rspace="0.1667em">&#x02061;</mo><mi>q</mi>']),
    "a logarithm to a base": (r"a $`\log_{10} q`$ b", ['</msub><mo rspace="0.1667em">&#x02061;</mo><mi>q</mi>']),
    "a number in groups": (r"a $`44{,}040`$ b", ["<mn>44,040</mn>"]),
    "an exponential": (r"a $`\exp(z)`$ b", ["<mi>exp</mi><mo stretchy"]),
    "figure": ("/// figure | hive\n**Full.**\n///", ["A box, of ", "box &lt; hive", "<strong>Full.</strong>", "data-search-exclude"]),
    "references": ("So [@wasp-2021].\n\n/// references\n///", ["Sources cited on this page", "<summary>1 source, known from quotations</summary>", "quoted in The Hive"]),
    "glance": (
        "/// glance\n///",
        ['aria-label="The essay claims"', f'<span class="jd-tile__words">{VERDICTS["corrected"].word}: Bees count</span>', "Wasps &amp; hornets count"],
    ),
    "ledger": ("/// ledger\n///", ['id="bees-count"', 'data-verdict="opinion"']),
    "sources": ("/// sources\n///", ['id="lee-2020-bees"', "May 2020", "Used in "]),
    "listing": ("/// listing | figures\n///", ["/figures/hive/index.md", "A hive", "A drawing of hive."]),
    "verdicts": ("/// verdicts\n///", ["<td>1</td>", "The essay’s claims"]),
}  # fmt: skip


@pytest.mark.parametrize("name", PARTS)
def test_a_block_shows_these_parts(docs: Path, name: str) -> None:
    text, parts = PARTS[name]
    made = html(docs, text).replace("&nbsp;", " ")
    assert [part for part in parts if part not in made] == [], made


def test_a_step_shows_its_claims_as_rows(docs: Path) -> None:
    made = html(
        docs,
        "# Bees { #bees }\n\n/// found | counting\nSo.\n///\n\n/// claims\n///\n\n/// omissions\n///",
        "argument/counting.md",
    )
    parts = [
        'id="claim-bees-count"',
        'href="/claims/wasps-count.md">',
        MARK,
        "Three and four are told apart",
        "Up to four.",
        "A bee that counts to nine: then supported.",
    ]
    assert [part for part in parts if part not in made] == [], made
    assert made.count("<li class=") == 2 and "1 left out by it" in made


REFUSED = {
    "unknown record": ("/// record | wasps\n///", "Unknown claim 'wasps'"),
    "unknown step": ("/// found | wasps\nx\n///", "Unknown step 'wasps'"),
    "rows on another page": ("/// claims\n///", "stands on the page of a step only"),
    "block not ended inside another": ("/// fold | A\n/// fold | B\n///\n///", "ends with more slashes"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_mistake_is_refused_with_its_remedy(docs: Path, name: str) -> None:
    text, said = REFUSED[name]
    with pytest.raises(RecordError) as caught:
        html(docs, text)
    assert said in caught.value.message
    assert "\n" not in caught.value.message
