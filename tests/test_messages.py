"""Does every mistake of a writer end the build in one line that names file, line and remedy, without a traceback?"""

import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click import ClickException
from explainer.figures.drawings import forget_drawings
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.files import Files
from preview import in_one_line
from projects import bees, files, replace

CLAIM, STEP, HIVE = "docs/claims/bees-count.md", "docs/argument/counting.md", "docs/figures/hive"
SOURCES, EVENTS, MODELS = "docs/data/sources.yml", "docs/data/events.yml", "docs/data/models.yml"
DRAWING, PAGE, WORDS = f"{HIVE}/drawing.py", f"{HIVE}/index.md", "docs/glossary.md"
Change = Callable[[str], str | bytes | None]


def add(words: str) -> Change:
    """Words at the end."""
    return lambda text: f"{text}\n{words}\n"


def before(head: bytes) -> Change:
    """Bytes in front of the file."""
    return lambda text: head + text.encode()


MISTAKES: dict[str, tuple[str, Change, str]] = {
    # blocks
    "a block that does not exist": (STEP, add("/// figur | hive\n///"), "counting.md, line 60: Unknown block 'figur'. Did you mean 'figure'?"),
    "a block that does not end": (STEP, add("/// figure | hive\nA hive."), "counting.md, line 60: the block '/// figure | hive' does not end. Put a line '///'"),
    "a block in a block": (STEP, add("/// worked | x\n/// figure | hive\n///"), "counting.md, line 60: the block '/// worked | x' does not end."),
    "an end without a block": (STEP, add("///"), "counting.md, line 60: '///' ends a block, and none is open."),
    "a block without its bar": (STEP, add("/// worked A sum\n///"), "counting.md, line 60: '/// worked A sum' is no block. Write '/// worked | …'"),
    "a block without its name": (STEP, add("/// worked\n///"), "counting.md, line 60: '/// worked' is no block. Write '/// worked | …'"),
    "a block with too much": (STEP, add("/// glance | all\n///"), "counting.md, line 60: '/// glance | all' is no block. Write '/// glance'"),
    "a block with two slashes": (STEP, add("// worked | A sum\n//"), "counting.md, line 60: '// worked | A sum' is no block."),
    "a step's page without its rows": (STEP, replace("/// claims\n///", ""), "counting.md, line 7: the block '/// claims' is missing. Set it, and '///' where it ends."),
    "rows that stand twice": (STEP, add("/// claims\n///"), "counting.md, line 7: the block '/// claims' stands twice. Delete one."),
    "a figure that does not exist": (STEP, add("/// figure | hives\nA hive.\n///"), "counting.md, line 60: Unknown figure 'hives'. Did you mean 'hive'?"),
    "a finding without words": (STEP, replace("They count a little [@lee-2020-bees, p. 3].\n", ""), "counting.md, line 9: the block '/// found | counting' is empty."),
    "a timeline since no day": ("docs/timeline.md", replace("/// timeline", "/// timeline | since May"), "timeline.md, line 7: the block '/// timeline | since May' names no day."),
    "a listing of nothing": ("docs/index.md", add("/// listing | wasps\n///"), "index.md, line 19: no folder of docs/wasps/ holds index.md."),
    "a fold whose id stands too far to the left": (STEP, add("/// fold | More\nattrs: {id: more}\n\nText.\n///"), "counting.md, line 61: 'attrs: {id: more}' would be printed as it stands."),
    "a fold whose id is misspelt": (STEP, add("/// fold | More\n    attr: {id: more}\n\nText.\n///"), "counting.md, line 60: '/// fold | More' would be printed as it stands."),
    "a figure without its caption": (STEP, add("/// figure | hive\n///"), "counting.md, line 60: the block '/// figure | hive' is empty. Write its caption in it."),
    "a reply that says nothing": (STEP, add("/// reply | essay\n///"), "counting.md, line 60: the block '/// reply | essay' is empty. Write what this side could say in it."),
    "a worked example without its work": (STEP, add("/// worked | A sum\n\n///"), "counting.md, line 60: the block '/// worked | A sum' is empty."),
    "a fold with an id and nothing else": (STEP, add("/// fold | More\n    attrs: {id: more}\n\n///"), "counting.md, line 60: the block '/// fold | More' is empty."),
    "text in a block that the records fill": (STEP, replace("/// claims\n", "/// claims\nSome words.\n"), "counting.md, line 17: the block '/// claims' is filled from the records, and 'Some words.' stands in it."),
    "code that does not end": (STEP, add("```\nx = 1"), "counting.md, line 60: the code after '```' does not end."),
    "a citation without its sign": (STEP, add("So [lee-2020-bees, p. 3]."), "counting.md, line 60: '[lee-2020-bees' cites without its sign. Write '[@lee-2020-bees'."),
    "a reply of nobody": (STEP, add("/// reply | judge\nSo.\n///"), "counting.md, line 60: Unknown side 'judge'. Write '/// reply | essay'"),
    "the record of another claim": (CLAIM, replace("record | bees-count", "record | bees-think"), "bees-count.md, line 26: the page 'bees-count' shows 'bees-think'. Write '/// record | bees-count'."),
    "a claim's page without its record": (CLAIM, replace("/// record | bees-count\n///", ""), "bees-count.md, line 28: the block '/// record | bees-count' is missing."),
    "a step's page without its finding": (STEP, replace("/// found | counting", "/// worked | counting"), "counting.md, line 7: the block '/// found | counting' is missing."),
    # inside a line
    "a link to an unknown claim": (STEP, add("[x](claim:bees-cuont)"), "counting.md, line 60: Unknown claim 'bees-cuont'. Did you mean 'bees-count'? Link a file of docs/claims/"),
    "a link to an unknown term": (STEP, add("[x](term:hives)"), "counting.md, line 60: Unknown term 'hives'. Did you mean 'hive'?"),
    "an unknown source": (STEP, add("[@lee-2021-bees]"), "counting.md, line 60: Unknown source 'lee-2021-bees'. Did you mean 'lee-2020-bees'? Cite an id"),
    "an unknown day": (STEP, add("[x](record:ends)"), "counting.md, line 60: Unknown date of the record 'ends'. Did you mean 'end'?"),
    "a link of no kind": (STEP, add("[x](claims:bees-count)"), "counting.md, line 60: Unknown kind of link 'claims'. Did you mean 'claim'?"),
    "a citation that does not end": (STEP, add("So [@lee-2020-bees, p. 3."), "counting.md, line 60: '[@lee-2020-bees, p. 3.' would be printed as it stands."),
    "a link to nothing": (STEP, add("See [this][claim]."), "counting.md, line 60: '][claim' would be printed as it stands."),
    "a link without its address": (STEP, add("See [this] and that."), "counting.md, line 60: '[this]' would be printed as it stands."),
    "an id with a capital": (STEP, add("## Where {#where"), "counting.md, line 60: '{#where' would be printed as it stands."),
    "a formula that does not end": (STEP, add("So $`x = 1."), "counting.md, line 60: '$`x = 1.' would be printed as it stands."),
    "a formula with a brace too few": (STEP, add("So $`\\frac{a}{b`$."), "counting.md, line 60: the formula '\\frac{a}{b' cannot be read (2 opening braces and 1 closing ones)."),
    "a formula with an unknown command": (STEP, add("So $`\\foo{a}`$."), "counting.md, line 60: the formula '\\foo{a}' cannot be read (the command \\foo is not known)."),
    "a formula of which half is missing": (STEP, add("/// formula\n\\frac{a}\n///"), "counting.md, line 61: the formula '\\frac{a}' cannot be read (something is missing in a 'mfrac')."),
    "a formula that opens and does not close": (STEP, add("So $`\\left( a`$."), "counting.md, line 60: the formula '\\left( a' cannot be read (extra left or missing right)."),
    "a file that is not there": (STEP, add('```py\n--8<-- "figures/hive/modell.py"\n```'), "counting.md, line 61: Snippet at path 'figures/hive/modell.py' could not be found. Correct the path"),
    "a heading without an id": (STEP, add("## Where they live"), "counting.md, line 60: the heading 'Where they live' has no id. Write 'Where they live { #an-id }'."),
    "an id twice": (STEP, add("## Where { #counting }"), "the id 'counting' stands twice on this page."),
    "a second title": (STEP, add("# Again { #again }"), "counting.md, line 60: 'Again' is a second title. Begin its line with '##'."),
    "a figure twice on a page": (STEP, add("/// figure | hive\nA.\n///\n\n/// figure | hive\nB.\n///"), "counting.md: the id 'figure-hive' stands twice on this page."),
    "a table without its line": (STEP, add("| A | B |\n| 1 | 2 |"), "counting.md, line 60: '| A | B |' would be printed as it stands."),
    "a note at the foot": (STEP, add("So.[^1]\n\n[^1]: For a reason."), "counting.md, line 60: '[^1]' would be printed as it stands."),
    "a formula between dollars": (STEP, add("So $x^2$ it is."), "counting.md, line 60: '$x^2$' would be printed as it stands."),
    "a link without words": (STEP, add("[](claim:bees-count)"), "counting.md, line 60: the link '[](claim:bees-count)' has no words."),
    "two citations and a comma": (STEP, add("So [@lee-2020-bees, p. 3, @wasp-2021]."), "counting.md, line 60: '[@lee-2020-bees, p. 3, @wasp-2021]' cites several. Write '; @wasp-2021'"),
    # front matter and encoding
    "front matter that does not end": (CLAIM, replace("checked: 2026-11-24\n---", "checked: 2026-11-24"), "bees-count.md, line 1: the front matter does not begin or does not end."),
    "front matter below an empty line": (STEP, lambda text: f"\n{text}", "counting.md, line 1: the front matter does not begin"),
    "no front matter": (CLAIM, lambda text: text.split("---\n")[2], "bees-count.md, line 1: no front matter."),
    "a tab": (CLAIM, replace("paragraph: 1", "paragraph:\t\n\t1"), "bees-count.md, line 4: broken YAML (found character that cannot start any token). Indent with spaces"),
    "a colon without quotes": (CLAIM, replace('because: "Up to four."', "because: To four: no more"), "bees-count.md, line 6: broken YAML (mapping values are not allowed in this context). Put text that holds ': ' in quotes."),
    "a bracket that does not end": (CLAIM, replace("paragraph: 1", "paragraph: [1"), "bees-count.md, line 3: broken YAML"),
    "a claim without its reason in short": (CLAIM, replace("in_short: three and four are told apart\n", ""), "bees-count.md, line 2: the field 'in_short' is missing. Add a line 'in_short: …'."),
    "a reason in short that is long": (CLAIM, replace("three and four are told apart", "a b c d e f g h i j k"), "bees-count.md, line 7: 'in_short' has more than 10 words."),
    "a quotation mark that does not end": (CLAIM, replace('"Up to four."', '"Up to four.'), "bees-count.md, line 10: broken YAML (did not find expected key). Look for a quotation mark"),
    "a field twice": (CLAIM, replace("step: counting", "step: counting\nstep: counting"), "bees-count.md, line 5: broken YAML ('step' stands twice). Delete one"),
    "a byte order mark": (CLAIM, before(b"\xef\xbb\xbf"), "bees-count.md, line 1: a byte order mark. Save the file as UTF-8 without one."),
    "another encoding": (STEP, lambda text: text.encode() + "Caf\xe9".encode("latin-1"), "counting.md, line 59: not UTF-8. Save the file with the encoding UTF-8."),
    "a field of a page that is misspelt": (PAGE, replace("description:", "descripton:"), "index.md, line 3: Unknown field 'descripton'. Did you mean 'description'?"),
    "a description that is none": (PAGE, replace("description: A drawing of hive.", "description: [Some, hives]"), "index.md, line 3: 'description' is '['Some', 'hives']'. Write text"),
    # records
    "a word for a number": (CLAIM, replace("paragraph: 1", "paragraph: eight"), "bees-count.md, line 3: 'paragraph' is 'eight'. Write a whole number."),
    "a field without a value": (CLAIM, replace("paragraph: 1", "paragraph:"), "bees-count.md, line 3: 'paragraph' is empty. Write a whole number, or delete the line."),
    "a field that is missing": (CLAIM, replace('would_change: "a bee that counts to nine: then supported"\n', ""), "bees-count.md, line 2: the field 'would_change' is missing. Add a line 'would_change: …'."),
    "a field that is misspelt": (CLAIM, replace("would_change:", "would_chance:"), "Did you mean 'would_change'?"),
    "evidence as text": (CLAIM, replace("  - source: lee-2020-bees\n    locator: \"p. 3\"\n    bears: corrects\n    says: \"bees tell three from four\"\n", "  - lee-2020-bees\n"), "bees-count.md, line 9: entry 1 of 'evidence' is 'lee-2020-bees'. Write 'source: …', 'bears: …', 'says: …'."),
    "evidence of an unknown source": (CLAIM, replace("source: lee-2020-bees", "source: lee-2020-bee"), "bees-count.md, line 9: Unknown source 'lee-2020-bee'. Did you mean 'lee-2020-bees'?"),
    "evidence that bears otherwise": (CLAIM, replace("bears: corrects", "bears: correct"), "bees-count.md, line 11: Unknown bears 'correct'. Did you mean 'corrects'? Use one of"),
    "a verdict that is none": (CLAIM, replace("verdict: corrected", "verdict: correct"), "bees-count.md, line 5: Unknown verdict 'correct'. Did you mean 'corrected'? Use one of"),
    "a claim of an unknown step": (CLAIM, replace("step: counting", "step: count"), "bees-count.md, line 4: Unknown step 'count'. Did you mean 'counting'?"),
    "a claim of another paragraph": (CLAIM, replace("paragraph: 1", "paragraph: 2"), "bees-count.md, line 3: paragraph 2, and its step 'counting' follows paragraph 1."),
    "a relation to an unknown claim": (CLAIM, replace("claim: bees-think", "claim: bees-thing"), "bees-count.md, line 19: Unknown claim 'bees-thing'. Did you mean 'bees-think'?"),
    "a relation to itself": (CLAIM, replace("claim: bees-think", "claim: bees-count"), "bees-count.md, line 19: it bears on itself. Delete this relation."),
    "a relation twice": (CLAIM, replace("relations:\n", "relations:\n  - {kind: attacks, claim: bees-think}\n"), "bees-count.md, line 20: it bears on 'bees-think' twice. Delete this relation."),
    "a change of a verdict that is none": (CLAIM, replace("was: supported,", "was: corrected,"), "bees-count.md, line 23: 'corrected' is no change of a verdict. Delete the entry."),
    "a check on no day": (CLAIM, replace("checked: 2026-11-24", "checked: 2026-11-31"), "bees-count.md, line 24: 'checked' is '2026-11-31', no date"),
    "a check on a day to come": (CLAIM, replace("checked: 2026-11-24", "checked: 2999-01-01"), "bees-count.md, line 24: 'checked' is '2999-01-01', a day to come."),
    "a verdict that no evidence bears out": (CLAIM, lambda text: text.replace("bears: corrects", "bears: context").replace("bears: contradicts", "bears: context"), "bees-count.md, line 5: 'corrected', and no evidence bears 'contradicts' or 'corrects'."),
    "a field that holds a blank": (CLAIM, replace('"a bee that counts to nine: then supported"', '" "'), "bees-count.md, line 16: 'would_change' is empty. Write at least one word."),
    "a condition from which no verdict follows": (CLAIM, replace(": then supported", ""), "bees-count.md, line 16: 'would_change' names no other verdict. Write 'A finding: then supported'"),
    "a condition from which the same verdict follows": (CLAIM, replace("then supported", "then nearly right"), "bees-count.md, line 16: 'would_change' names no other verdict."),
    "a condition that is a formality": (CLAIM, replace("a bee that counts to nine: then supported", "Nothing: no"), "bees-count.md, line 16: 'would_change' names no other verdict."),
    "an event on a day to come": (EVENTS, replace('public: "2026-07-01"', 'public: "2999-07-01"'), "events.yml, line 5, event 'a-dance': 'public' is '2999-07-01', a day to come."),
    "two steps of one paragraph": ("docs/argument/wasps.md", lambda text: "---\ntitle: Wasps\ndescription: W.\nparagraph: 1\nfinding: W.\n---\n# Wasps { #wasps }\n", "wasps.md, line 4: 'counting' follows paragraph 1 too."),
    "an author as text": (SOURCES, replace("author: [{family: Lee, given: Ann}]", 'author: "36Kr"'), "sources.yml, line 20, source 'lee-2020-bees': 'author' is '36Kr'. Write a list such as '[{literal: A lab}"),
    "an author with two kinds of name": (SOURCES, replace("{family: Lee,", "{literal: Lab, family: Lee,"), "sources.yml, line 20, source 'lee-2020-bees': an author has 'literal' or 'family'."),
    "an unknown type of source": (SOURCES, replace("type: book", "type: newspaper"), "sources.yml, line 17, source 'lee-2020-bees': Unknown type 'newspaper'. Did you mean 'article-newspaper'?"),
    "a source without its label": (SOURCES, replace("  title-short: Lee 2020\n", ""), "sources.yml, line 16, source 'lee-2020-bees': the field 'title-short' is missing. Add a line 'title-short: …'."),
    "a year without quotes": (SOURCES, replace('"2020-05"', "2020"), "sources.yml, line 21, source 'lee-2020-bees': 'issued' is '2020'. Write a day as 2026-06-18"),
    "a source twice": (SOURCES, replace("id: wasp-2021", "id: lee-2020-bees"), "sources.yml, line 23, source 'lee-2020-bees': the id 'lee-2020-bees' stands twice."),
    "a label twice": (SOURCES, replace("Wasp 2021", "Lee 2020"), "sources.yml, line 26: the title-short 'Lee 2020' stands twice, at 'lee-2020-bees' too."),
    "a quoted source without its outlet": (SOURCES, replace("  via: The Hive\n", ""), "sources.yml, line 28, source 'wasp-2021': 'read: quoted' needs 'via'."),
    "an outlet of a source that was read": (SOURCES, replace("read: part", "read: part\n  via: The Hive"), "sources.yml, line 8, source 'ant-2022': 'via' says where it was quoted, and 'read: part' that its own text was read."),
    "a list that is none": (SOURCES, lambda text: "just: words\n", "sources.yml: must hold a list of records"),
    "an event of no lane": (EVENTS, replace("lane: policy", "lane: polcy"), "events.yml, line 13, event 'a-hive': Unknown lane 'polcy'. Did you mean 'policy'?"),
    "an event of an unknown claim": (EVENTS, replace("[bees-count,", "[bees-cuont,"), "events.yml, line 8, event 'a-dance': Unknown claim 'bees-cuont'. Did you mean 'bees-count'?"),
    "a model with an unknown field": (MODELS, replace("    layers: 2\n", "    layres: 2\n"), "models.yml, line 7, model 'bee-1': Unknown field 'layres'. Did you mean 'layers'?"),
    "a cache of no kind": (MODELS, replace('kind: "heads"', 'kind: "head"'), "models.yml, line 11, model 'bee-1': Unknown kind 'head'. Did you mean 'heads'?"),
    "a term without an id": (WORDS, add("### Comb\n\nOf wax."), "glossary.md, line 15: a term without an id."),
    "a term with a capital in its id": (WORDS, add("### Comb { #Comb }\n\nOf wax."), "glossary.md, line 15: a term without an id. Write '### Words { #words }', lower-case."),
    "a term twice": (WORDS, add("### Hives { #hive }"), "glossary.md, line 15: the id 'hive' stands twice."),
    "a term without text": (WORDS, add("### Comb { #comb }\n"), "glossary.md, line 15: the term 'comb' has no text."),
    "a change without its day": ("docs/changes.md", add("## Soon { #soon }"), "changes.md, line 15: the heading 'Soon { #soon }' begins with no date."),
    # records, more of them
    "a figure of no kind": (PAGE, replace("kind: toy", "kind: guess"), "index.md, line 5: Unknown kind 'guess'. Use one of arithmetic"),
    "a step that does not exist": (STEP, replace("/// found | counting", "/// found | count"), "counting.md, line 9: Unknown step 'count'. Did you mean 'counting'?"),
    "a step without its finding": (STEP, replace('finding: "Bees tell three from four; nobody has seen them tell four from five."\n', ""), "counting.md, line 2: the field 'finding' is missing."),
    "a finding of a claim that is long": (CLAIM, replace('because: "', 'because: "' + "word " * 61), "bees-count.md, line 6: 'because' has more than 60 words."),
    "a claim without evidence": (CLAIM, lambda text: text[: text.index("evidence:")] + text[text.index("would_change:") :], "bees-count.md, line 2: the field 'evidence' is missing."),
    "a history that ends elsewhere": (CLAIM, replace("now: corrected", "now: contested"), "it ends with 'contested', and the verdict is 'corrected'."),
    "a history out of order": (CLAIM, replace("2026-11-18", "2026-11-21"), "bees-count.md, line 23: '2026-11-21' stands before '2026-11-20'. Put the oldest change first."),
    "a label of a source by another name": (SOURCES, replace("title-short:", "title_short:"), "Unknown field 'title_short'. Did you mean 'title-short'?"),
    "broken YAML in the sources": (SOURCES, replace("- id: ", "- id: ["), "sources.yml, line 1: broken YAML"),
    "broken YAML in the events": (EVENTS, replace("sources: [", "sources: [["), "events.yml, line 7: broken YAML"),
    "broken YAML in the models": (MODELS, replace('name: "', 'name: ""'), "models.yml, line 3: broken YAML"),
    "an event on no day": (EVENTS, replace('"2026-07-01"', '"2026-13"'), "event 'a-dance': 'public' is '2026-13', no date"),
    "an event public before it happened": (EVENTS, replace('"2026-07-01"', '"2025-07-01"'), "event 'a-dance': it became public before it happened."),
    "a model of an unknown source": (MODELS, replace("source: lee-2020-bees", "source: lee-2020-bee"), "Unknown source 'lee-2020-bee'. Did you mean 'lee-2020-bees'?"),
    "an old address that leads nowhere": ("docs/data/moved.yml", lambda text: '- {from: "claims/old/", to: "claims/bees-cuont/"}', "'claims/old/' leads to 'claims/bees-cuont/', which does not exist."),
    "a result that is no JSON": ("docs/lab/nectar/result.json", replace("{", "{{"), "result.json, line 1: broken JSON"),
    # figures
    "a drawing that fails": (DRAWING, replace("    words =", "    {}['warm']\n    words ="), "drawing.py, line 8: the figure 'hive' cannot be drawn (KeyError: 'warm'). Correct the program"),
    "a file that is not there, of a figure's numbers": (DRAWING, lambda text: text.replace("NARROW,", "NARROW, read_data,").replace("    words =", "    read_data(__import__('pathlib').Path(__file__).parent)\n    words =", 1), "docs/figures/hive/data.yml: there is no such file. Write the figure's numbers into it."),
    "a drawing that is no Python": (DRAWING, replace("def draw() ->", "def draw( ->"), "drawing.py, line 6: the figure 'hive' cannot be drawn (SyntaxError"),
    "a drawing that gives nothing": (DRAWING, replace("    return Drawing", "    return None and Drawing"), "drawing.py: the figure 'hive' cannot be drawn"),
    "a figure without its function": (DRAWING, replace("def draw", "def drawn"), "drawing.py: the figure 'hive' cannot be drawn (AttributeError: module"),
    "a figure without its page": (PAGE, lambda text: None, "figures/hive/index.md is missing."),
    "a figure without its title": (PAGE, replace('title: "Figure: a hive"\n', ""), "index.md, line 1: the front matter has no title."),
    "a figure without its height": (PAGE, replace("height: 470\n", ""), "index.md, line 1: the front matter has no height. Add 'height: …'"),
    "a figure that its page does not show": (PAGE, replace("/// figure | hive\n**It is drawn.** So it is.\n///", ""), "index.md: shows no figure. Add '/// figure | hive'"),
    # settings
    "a setting that is misspelt": ("mkdocs.yml", replace("essay: essay", "esay: essay"), "mkdocs.yml, line 54: Unknown setting 'esay'. Did you mean 'essay'?"),
    "a kind of page that does not exist": ("mkdocs.yml", replace("steps: argument", "step: argument"), "mkdocs.yml, line 59: Unknown kind of page 'step'. Did you mean 'steps'?"),
    "a page of the settings that is not there": ("mkdocs.yml", replace("steps: argument", "steps: arguments"), "mkdocs.yml, line 59: 'steps: arguments' is not below docs."),
    "an essay that is no source": ("mkdocs.yml", replace("essay: essay-on-bees", "essay: essay-on-wasps"), "mkdocs.yml, line 54: Unknown source 'essay-on-wasps'. Did you mean 'essay-on-bees'?"),
    "arithmetic that is not there": ("mkdocs.yml", replace("figures.cache", "figures.cash"), "mkdocs.yml: 'arithmetic: figures.cash' under 'extra' is no module"),
    # what would be printed otherwise than it was meant, or for nothing
    "two claims with one title": ("docs/claims/bees-think.md", replace("Bees think", "bees count"), "bees-think.md, line 2: 'bees-count' has the title 'bees count' too. Tell the two apart."),
    "two steps with one title": ("docs/argument/being-wise.md", replace("title: Thinking", "title: Counting"), "being-wise.md, line 2: 'counting' has the title 'Counting' too."),
    "a step without its title": (STEP, replace("# Bees tell three from four { #counting }", ""), "counting.md, line 9: the page has no title. Begin it with '# A statement { #counting }'."),
    "an element that does not end": (STEP, add("<div>\n\nSome words."), "counting.md, line 60: the element '<div>' does not end. Put '</div>' where it does."),
    "an element in a line that does not end": (STEP, add("Some <b>bold words."), "counting.md, line 60: the element '<b>' does not end."),
    "elements that cross": (STEP, add("Some <b>bold <i>words</b>.</i>"), "counting.md, line 60: the element '<i>' does not end."),
    "an end of no element": (STEP, add("Some bold</b> words."), "counting.md, line 60: '</b>' ends an element, and none is open. Delete it."),
    "a comment that does not end": (STEP, add("<!-- later\n\nMore."), "counting.md, line 60: the comment does not end. Put '-->' where it does."),
    "a row with a cell too many": (STEP, add("| A | B |\n| --- | --- |\n| 1 | 2 | 3 |"), "counting.md, line 62: the table has 2 columns, and its row '| 1 | 2 | 3 |' fills 3."),
    "a row with a cell too few": (STEP, add("| A | B |\n| --- | --- |\n| 1 |"), "counting.md, line 62: the table has 2 columns, and its row '| 1 |' fills 1."),
    "a sign that is misspelt": (STEP, add("a&nbps;b"), "counting.md, line 60: Unknown sign '&nbps;'. Did you mean '&nbsp;'?"),
    "a formula between backslashes": (STEP, add("So \\(x = 1\\)."), "counting.md, line 60: '\\(x = 1\\)' is no formula. Write '$`…`$'."),
    "a formula between dollars without signs": (STEP, add("So $x = 1$ it is."), "counting.md, line 60: '$x = 1$' would be printed"),
    "a formula between two dollars": (STEP, add("$$\nx = 1\n$$"), "counting.md, line 60: '$$' would be printed"),
    "emphasis that does not end": (STEP, add("So *this is it."), "counting.md, line 60: '*this' would be printed"),
    "emphasis that does not begin": (STEP, add("So this is it**."), "counting.md, line 60: 'it**' would be printed"),
    "code in a line that does not end": (STEP, add("So `x = 1 is."), "counting.md, line 60: '`x = 1 is.' would be printed"),
    "a list without an empty line above": (STEP, add("These:\n- one\n- two"), "counting.md, line 61: '- one' would be printed within its paragraph. Set an empty line above the list"),
    "numbers without an empty line above": (STEP, add("These:\n1. one\n2. two"), "counting.md, line 61: '1. one' would be printed within its paragraph."),
    "a text that stands too far to the right": (STEP, add("Text.\n\n    And more."), "counting.md, line 62: 'And more.' would be printed as code, since its line begins with four blanks."),
    "a box of another dialect": (STEP, add("!!! note\n    Text."), "counting.md, line 60: '!!! note' would be printed"),
    "a block of another dialect": (STEP, add("::: note\nText.\n:::"), "counting.md, line 60: '::: note' would be printed"),
    "a sign of another dialect": (STEP, add("Well :smile: so."), "counting.md, line 60: ':smile:' would be printed"),
    "a variable of a template": (STEP, add("On {{ page.title }}."), "counting.md, line 60: '{{ page.title }}.' would be printed"),
    "an address that is no link": (STEP, add("See https://example.org/x here."), "counting.md, line 60: 'https://example.org/x' would be printed"),
    "an address with a slash too few": (STEP, add("[x](https:/example.org)"), "counting.md, line 60: 'https:/example.org' is no address. Write 'https://'."),
    "a citation in round brackets": (STEP, add("So (@lee-2020-bees, p. 3)."), "counting.md, line 60: '@lee-2020-bees' cites without its brackets. Write '[@lee-2020-bees, …]'."),
    "a citation whose place was forgotten": (STEP, add("So [@lee-2020-bees, ]."), "counting.md, line 60: '[@lee-2020-bees, ]' names no place behind its comma."),
    "a note to oneself": (STEP, add("TODO: more."), "counting.md, line 60: 'TODO: more.' would be printed"),
    "a picture without words": (STEP, add("![](../assets/favicon.svg)"), "counting.md, line 60: a picture has no words for who cannot see it."),
    "an id of another form": (STEP, add("## Where { #Where }"), "counting.md, line 60: the id 'Where' is none. Write lower-case letters and hyphens."),
    "a file by another ending": ("docs/claims/wasps.markdown", add("---"), "wasps.markdown: would not be read. Rename it to 'wasps.md'."),
    "a check before the last change": (CLAIM, replace("checked: 2026-11-24", "checked: 2026-11-19"), "bees-count.md, line 24: '2026-11-19' is before '2026-11-20', the day of the last change"),
    "evidence twice": (CLAIM, replace("would_change:", "  - source: wasp-2021\n    bears: contradicts\n    says: \"no insect counts\"\nwould_change:"), "bees-count.md, line 16: entry 3 of 'evidence' stands there already."),
    "an address with a blank": (SOURCES, replace("https://example.org/essay", "https://example.org/es say"), "'URL' is 'https://example.org/es say'. Write an address with https:// and without blanks."),
    "a model of a day to come": (MODELS, replace('"2026-01"', '"2999-01"'), "models.yml, line 5, model 'bee-1': 'released' is '2999-01', a day to come."),
    "a number of a figure twice": (f"{HIVE}/data.yml", add("warm: 1\nwarm: 2"), "data.yml, line 3: broken YAML ('warm' stands twice). Delete one of the two lines."),
    "a setting twice": ("mkdocs.yml", add("extra_css: []"), "'extra_css' stands twice. Delete one of the two."),
    "a setting below another twice": ("mkdocs.yml", replace("  slug:", "  slug: bees\n  slug:"), "mkdocs.yml, line 54: 'slug' stands twice."),
    "a page twice in the menu": ("mkdocs.yml", replace("  - glossary.md\n", "  - glossary.md\n  - glossary.md\n"), "the page 'glossary.md' stands twice. Delete one of the two."),
    "a page of the menu that is misspelt": ("mkdocs.yml", replace("  - glossary.md\n", "  - glosary.md\n"), "Unknown page 'glosary.md'. Did you mean 'glossary.md'? Name a file below docs."),
    "a script that is misspelt": ("mkdocs.yml", replace("modules: [case,", "modules: [cse,"), "Unknown module 'assets/javascripts/cse.js'. Did you mean 'assets/javascripts/case.js'?"),
    "a style sheet that is misspelt": ("mkdocs.yml", replace("stylesheets/folds.css", "stylesheets/fold.css"), "Unknown style sheet 'assets/stylesheets/fold.css'. Did you mean 'assets/stylesheets/folds.css'?"),
    "a day of the settings that is none": ("mkdocs.yml", replace("2026-11-29", "2026-11-31"), "'record_ends' is '2026-11-31', no date"),
    # what nobody foresaw
    "arithmetic that fails": ("docs/figures/cache.py", replace("    return element_bytes(cache) * sum(part.elements for", "    return nothing * sum(part.elements for"), "NameError: name 'nothing' is not defined, in docs/figures/cache.py, line 84."),
}  # fmt: skip


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny project, for all mistakes: each is taken out again."""
    return bees(tmp_path_factory.mktemp("mistakes") / "project")


@pytest.fixture
def project(written: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """That project, as a command in its folder finds it; what was loaded from it is forgotten, what was changed put back."""
    monkeypatch.chdir(written)
    monkeypatch.syspath_prepend(written / "docs")
    forget_drawings()
    before = {path: path.read_bytes() for path in files(written)}
    yield written
    forget_drawings()
    for path in files(written):
        if path not in before:
            path.unlink()
    for path, data in before.items():
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not look through the thousands of files of the theme, which no mistake of a writer concerns."""
    monkeypatch.setattr(Files, "add_files_from_theme", lambda *_: None)


def built(project: Path) -> str:
    """What a strict build says at its end; nothing where it succeeds; raises what would print a traceback."""
    try:
        build(load_config(str(project / "mkdocs.yml"), site_dir=str(project.parent / "site")))
    except ClickException as error:
        return error.format_message()
    return ""


def plant(project: Path, file: str, change: Change) -> None:
    """Change one file, or remove it."""
    path = project / file
    text = change(path.read_text(encoding="utf-8") if path.exists() else "")
    if text is None:
        path.unlink()
    else:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_the_project_is_without_fault(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert built(project) == "" and caplog.messages == []


@pytest.mark.usefixtures("hasty")
@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_in_one_line(project: Path, name: str) -> None:
    file, change, said = MISTAKES[name]
    plant(project, file, change)
    message = built(project)
    assert said in message
    assert "\n" not in message and "Traceback" not in message and len(message) < 500
    assert Path(file).name in message or "a file that is not there" in name or "arithmetic" in name


LINKS = {
    "[x](being-wize.md)": "'argument/being-wize.md' is not found among documentation files. Did you mean 'being-wise.md'? Correct the link.",
    "[x](../claims/bees-cuont.md)": "Did you mean '../claims/bees-count.md'? Correct the link.",
    "[x](#gone)": "there is no such anchor on this page. Correct the link.",
    "[x](being-wise.md#gone)": "does not contain an anchor '#gone'. Correct the link.",
}


@pytest.mark.usefixtures("hasty")
@pytest.mark.parametrize("link", LINKS)
def test_a_dead_link_is_told_with_its_line(project: Path, link: str, caplog: pytest.LogCaptureFixture) -> None:
    plant(project, STEP, add(f"See {link}."))
    built(project)
    told = [message for message in caplog.messages if "contains a link" in message]
    assert len(told) == 1 and told[0].startswith("docs/argument/counting.md, line 60: contains a link ")
    assert told[0].endswith(LINKS[link])


def test_the_way_there_is_shown_to_whoever_asks(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    plant(project, *MISTAKES["a drawing that fails"][:2])
    monkeypatch.setenv("TRACEBACK", "1")
    assert "'warm'" in built(project) and "Traceback" in capsys.readouterr().err


def test_broken_settings_are_told_before_mkdocs_reads_them(project: Path) -> None:
    plant(project, "mkdocs.yml", replace("site_name: ", "site_name: a: "))
    command = [sys.executable, "-m", "explainer.records.configuration", "mkdocs.yml"]
    done = subprocess.run(command, env={"PYTHONPATH": "overrides/hooks"}, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: mkdocs.yml, line 2: broken YAML") and done.stderr.count("\n") == 1


def test_a_preview_goes_on_after_a_message(project: Path, capsys: pytest.CaptureFixture) -> None:
    plant(project, *MISTAKES["a word for a number"][:2])
    with pytest.raises(SystemExit, match="'paragraph' is 'eight'") as stopped:
        in_one_line(lambda: build(load_config(str(project / "mkdocs.yml"), site_dir=str(project.parent / "site"))))()
    assert isinstance(stopped.value, Exception)  # which is what the server catches, prints and survives
