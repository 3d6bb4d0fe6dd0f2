"""The faults that a test must stop, or the build: where each is planted, how, what catches it, and what it must say.

What writers mistake in a record or a form is planted in the tiny project, by tests/test_messages.py.

`by` is "build" or the name of one test; `said` are words of the line in which it gives its reason. To add a fault,
add a line and run `make faults`.
"""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))
from subjects import BUSIEST, DOCS, LONGEST

Change = Callable[[str], str | None]


@dataclass(frozen=True)
class Fault:
    """One fault: a change of one file, the check that must catch it, and words that the check must say."""

    name: str
    file: str
    change: Change
    by: str
    said: str


def swap(old: str, new: str) -> Change:
    """Put other words in the place of some; raises ValueError when these do not stand there."""

    def change(text: str) -> str:
        if old not in text:
            raise ValueError(f"'{old}' does not stand there")
        return text.replace(old, new, 1)

    return change


def add(words: str) -> Change:
    """Add a paragraph at the end."""
    return lambda text: f"{text}\n\n{words}\n"


def gone(text: str) -> None:
    """Remove the file; raises ValueError when there is none."""
    if not text:
        raise ValueError("there is no such file")


def claim_with(pattern: str, fits: Callable[[re.Match], bool]) -> tuple[str, re.Match]:
    """The first claim in whose text a pattern matches as wanted, and the match; raises StopIteration for none."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((DOCS / "claims").glob("*.md"))}
    return next((name, found) for name, text in texts.items() for found in re.finditer(pattern, text) if fits(found))


def comes_out(found: re.Match) -> bool:
    """Whether a product gives what is printed."""
    one, other, product = (int(found[each].replace(",", "")) for each in (1, 2, 3))
    return one * other == product


STEP, CLAIM = f"docs/argument/{BUSIEST}.md", f"docs/claims/{LONGEST}.md"
SUMMED, SUM = claim_with(r"(?<=\s)(\d+) × (\d+) = (\d[\d,]*\d)(?=[.,;]?\s)", comes_out)
WRONG = f"{SUM[1]} × {SUM[2]} = {int(SUM[3].replace(',', '')) + 1:,}"
LONE, EVIDENCE = claim_with(
    r"\n(  - source: \S+)\n",
    lambda found: found.string.count("\n  - source: ") == 1 and "verdict: opinion" not in found.string,
)
SOURCE = re.compile(r"^- id: (\S+)$.*?^  read: (\w+)$", re.MULTILINE | re.DOTALL)
QUOTED = next(name for name, read in SOURCE.findall((DOCS / "data" / "sources.yml").read_text()) if read == "quoted")
SOURCES, EVENTS, MODELS = "docs/data/sources.yml", "docs/data/events.yml", "docs/data/models.yml"
SHEETS, SCRIPTS, HOOKS = "docs/assets/stylesheets", "docs/assets/javascripts", "overrides/hooks"
FIGURE, LAB = "docs/figures/kv-cache", "docs/lab/keeping-experts-busy"
PAGES, WORDS, SUMS = "tests/test_pages.py", "tests/test_prose.py", "tests/test_sums.py"
BROWSER, CSP, BUSY = "tests/test_browser.py", "tests/test_csp.py", "tests/test_lab_keeping_experts_busy.py"
SPARE = '- {id: zz-2026-spare, type: report, title: Spare, title-short: Spare 2026, issued: "2026", read: full}'
NOISE = "".join(
    sha256(bytes([number // 256, number % 256])).hexdigest() for number in range(4000)
)  # hard to compress
MANY = """{% for slug in ["the-accusation", "what-distillation-is", "variants-and-users", "norms-of-training", "i-am-chatgpt",
"kv-cache", "beyond-deepseek", "the-narrative", "the-position"] %}
<link rel="preload" as="fetch" href="{{ ('text/argument/' ~ slug ~ '.txt') | url }}">{% endfor %}
"""
SENTENCE = "Every word of this sentence stands here only to make the page longer than its rule allows it to be. "

REFERENCES = (
    Fault("dead link", STEP, add("[x](step-14.md)"), "build", "'step-14.md', but the target 'argument/step-14.md' is not found"),
    Fault("dead anchor", STEP, add("[x](the-position.md#gone)"), "build", "does not contain an anchor '#gone'"),
    Fault("dead link in a template", "overrides/partials/footer.html", swap('</footer>', '<a href="/gone/">x</a></footer>'), "tests/test_links.py::test_every_internal_link_and_anchor_resolves", "gone"),
    Fault("page outside the navigation", "docs/spare.md", add("# Spare { #spare }"), "build", "spare.md"),
    Fault("page removed", "docs/teach.md", gone, "build", "Unknown page 'teach.md'"),
)  # fmt: skip

PROSE = (
    Fault("number off by one in a step", STEP, swap("9,210,691,584", "9,210,691,585"), f"{SUMS}::test_no_number_on_a_page_misses_one_of_the_register_narrowly", "9,210,691,585"),
    Fault("sum off by one on a claim's page", f"docs/claims/{SUMMED}.md", swap(SUM[0], WRONG), f"{SUMS}::test_sums_that_pages_print_in_full_come_out", WRONG),
    Fault("number without a citation", STEP, add("It kept 12,345 bytes."), f"{WORDS}::test_numbers_of_a_step_are_cited_in_their_paragraph[kv-cache]", "['12,345']: It kept 12,345 bytes."),
    Fault("number beside a link to the lab that it did not measure", "docs/argument/i-am-chatgpt.md", swap("gives it in 0.3 %", "gives it in 9.3 %"), f"{WORDS}::test_numbers_beside_a_link_to_an_experiment_stand_on_its_page", "['9.3'] not on ../../lab/whose-name-is-it/"),
    Fault("verdict in the text of a step", STEP, add(f"See [it](claim:{LONGEST})."), "tests/test_open_prose.py::test_no_verdict_stands_outside_the_rows_of_claims[kv-cache]", "See it"),
    Fault("term that is not explained", STEP, swap("[KV cache](term:kv-cache)", "KV cache"), "tests/test_open_prose.py::test_a_term_is_linked_or_set_off_where_a_step_first_uses_it[kv-cache]", "kv-cache"),
    Fault("step too long", STEP, add(SENTENCE * 40), f"{WORDS}::test_a_step_has_700_to_1700_open_words_beside_its_tables[kv-cache]", "<= 1700"),
    Fault("reasoning of a claim too long", CLAIM, add(SENTENCE * 20), f"{WORDS}::test_claim_bodies_have_120_to_400_words_beside_their_tables", f"'{LONGEST}'"),
    Fault("both replies from one side", STEP, swap("/// reply | accuser", "/// reply | essay"), f"{PAGES}::test_every_step_has_its_parts_in_their_order", "one reply from either side, not from ['essay', 'essay']"),
    Fault("folder of a machine in a page", STEP, add("See /home/someone/notes."), "tests/test_build.py::test_the_project_speaks_of_itself_alone", "kv-cache.md"),
    Fault("command that does not exist", "README.md", swap("make growth", "make grow"), "tests/test_build.py::test_commands_that_are_named_exist", "['grow']"),
)  # fmt: skip

DATA = (
    Fault("width of a model off by one", MODELS, swap('layers: 61, latent: 512', 'layers: 61, latent: 511'), "tests/test_models.py::test_bytes_per_token_equal_the_printed_table[deepseek-v3]", "70272"),
    Fault("event beyond the record's end", EVENTS, swap('public: "2006-08"', 'public: "2999-01"'), "build", "a day to come"),
    Fault("accusation told as a fact", EVENTS, swap("Bloomberg reports that individuals who may be linked to DeepSeek drew", "Individuals linked to DeepSeek copied"), "tests/test_events.py::test_a_title_in_the_lane_of_accusations_does_not_assert_the_conduct", "Individuals linked to DeepSeek copied"),
    Fault("aggregator as a source", SOURCES, swap("https://404media.co/", "https://nextfin.ai/"), "tests/test_registers.py::test_no_source_is_an_aggregator", "404-media-2025-openai"),
    Fault("source that nothing uses", SOURCES, add(SPARE), "tests/test_registers.py::test_every_source_is_used", "zz-2026-spare"),
    Fault("source out of order", SOURCES, add(SPARE.replace("zz-", "aa-")), "tests/test_registers.py::test_sources_stand_in_alphabetical_order", "aa-2026-spare"),
    Fault("verdict on quoted sources alone", f"docs/claims/{LONE}.md", swap(EVIDENCE[1], f"  - source: {QUOTED}"), "tests/test_registers.py::test_every_verdict_but_opinion_rests_on_a_source_that_was_read", LONE),
    Fault("program of an experiment changed, result not", "docs/lab/whose-name-is-it/experiment.py", swap("PATCHES = (0, 10,", "PATCHES = (0, 11,"), "tests/test_lab.py::test_result_belongs_to_this_code[whose-name-is-it]", "run whose-name-is-it/experiment.py again"),
    Fault("module of an experiment changed, result not", f"{LAB}/router.py", swap("width**-0.5", "width**-0.4"), "tests/test_lab.py::test_result_belongs_to_these_modules[keeping-experts-busy]", "run keeping-experts-busy/experiment.py again"),
    Fault("result of an experiment changed by hand", f"{LAB}/result.json", swap('"chance_violation": 0.3075', '"chance_violation": 0.3675'), f"{BUSY}::test_prose_says_what_was_measured", "sampling alone leaves 37 %"),
    Fault("page of an experiment says another number", f"{LAB}/index.md", swap("sampling alone leaves 31 %", "sampling alone leaves 32 %"), f"{BUSY}::test_prose_says_what_was_measured", "sampling alone leaves 31 %"),
)  # fmt: skip

FIGURES = (
    Fault("script of a figure drifts from its Python", "docs/figures/cache.js", swap("=> 2 * kvHeads", "=> 3 * kvHeads"), "tests/test_figures_worked.py::test_both_languages_agree[kv-cache]", "headElements"),
    Fault("Python of a figure drifts from its script", "docs/figures/load-controller/model.py", swap("(mean > load) - (mean < load)", "(mean >= load) - (mean < load)"), "tests/test_figures_worked.py::test_both_languages_agree[load-controller]", "'run'"),
    Fault("wrong answer of a figure told right", f"{FIGURE}/words.js", swap("answer: 2", "answer: 1"), "tests/test_figures_worked.py::test_the_answer_follows_from_the_numbers[kv-cache]", "assert 1 == 2"),
    Fault("error in a figure's words", f"{FIGURE}/words.js", swap("designs(values, Number(groups));\n  const same", "design(values, Number(groups));\n  const same"), "tests/test_figures_worked.py::test_the_first_state_says_what_was_drawn[kv-cache]", "design is not defined"),
    Fault("bar of a figure never moves", "docs/figures/base.js", swap("    wear(this, (", "    void (("), "tests/test_figures_in_browser.py::test_every_part_with_a_name_changes_in_some_state[kv-cache]", "no state changes"),
    Fault("figure at work without mathematics", "docs/figures/who-taught-whom/model.py", gone, "tests/test_figures_worked.py::test_every_function_of_a_model_is_compared[who-taught-whom]", "model.py"),
    Fault("text alternative missing", "docs/figures/worked.py", swap("Drawing(wide, narrow, alternative", 'Drawing(wide, narrow, ""'), "tests/test_figures.py::test_drawings_are_well_formed_and_carry_their_alternative[kv-cache]", "== ''"),
    Fault("colour written into a drawing", "docs/figures/base.py", swap('f"<text {worn}', """f"<text fill='#000' {worn}"""), "tests/test_figures.py::test_drawings_are_well_formed_and_carry_their_alternative[kv-cache]", "svg}"),
    Fault("words in drawings too small", f"{SHEETS}/figures.css", swap("font-size: 14px", "font-size: 11px"), "tests/test_figures.py::test_words_stay_legible_on_the_narrowest_screen[kv-cache]", ">= 12"),
    Fault("published link of a figure means something else", "docs/figures/fields.js", swap("version: 1,", "version: 2,"), "tests/test_figures_worked.py::test_a_published_link_keeps_its_state[kv-cache 1~groups.2~context.131072]", "groups"),
    Fault("hostile address taken for a state", "docs/figures/state.js", swap("if (value === null || value === undefined) return null;\n    state[field.name]", "state[field?.name ?? part]"), "tests/test_figures_worked.py::test_an_address_that_is_not_of_the_schema_gives_the_first_state[kv-cache]", "assert"),
    Fault("number beyond its limits taken from an address", "docs/figures/state.js", swap("value >= field.min && value <= field.max ? value : null", "value"), "tests/test_state.py::test_what_the_schema_does_not_allow_is_refused[1~context.101]", "101"),
    Fault("markup made from text", f"{FIGURE}/element.js", swap("const fields = ", 'document.body.innerHTML += "";\n\nconst fields = '), "tests/test_ledger.py::test_the_scripts_never_make_markup_of_a_value", "element.js"),
    Fault("height of an embedded figure wrong", f"{FIGURE}/index.md", swap("height: 1190", "height: 480"), "tests/test_embedding.py::test_the_snippet_on_a_figures_page_names_its_bare_page_and_height[kv-cache]", 'height="480"'),
)  # fmt: skip

FRAME_TESTS = "tests/test_figures_frame.py"
FRAME = (
    Fault("drawing that scrolls away from its controls", f"{SHEETS}/figures.css", swap("position: sticky; top: var(--jd-stuck)", "position: static"), f"{FRAME_TESTS}::test_a_control_and_what_it_changes_are_in_view_together[how-strong-is-this-evidence]", "assert"),
    Fault("sentence without room for its longest", "overrides/hooks/explainer/figures/figure.py", swap("    if room.longest:", "    if not room.longest:"), f"{FRAME_TESTS}::test_nothing_else_moves_when_a_control_is_used[two-clocks]", "'moved'"),
    Fault("controls that come without their room", "overrides/hooks/explainer/forms/figure.py", swap("        if html:", "        if not html:"), f"{FRAME_TESTS}::test_a_page_does_not_grow_when_a_figure_wakes[kv-cache]", "<= 2"),
    Fault("few choices folded into a list", "docs/figures/controls.js", swap("SIDE_BY_SIDE = 4", "SIDE_BY_SIDE = 2"), f"{FRAME_TESTS}::test_few_choices_stand_side_by_side_and_a_thumb_can_meet_each[behind-the-wall]", "[3] == []"),
    Fault("answer told below its question", f"{SHEETS}/figures.css", swap(":not([data-told]) :is(.jd-figure__live", ":not([data-told]) :is(.jd-none"), f"{FRAME_TESTS}::test_an_answer_is_out_of_sight_until_it_is_given[kv-cache]", "assert"),
    Fault("answer in the message", f"{FIGURE}/index.md", swap("**The latent cache (MLA) is small, not the smallest.**", "**The latent cache (MLA) is small, as GQA with about 2 groups.**"), f"{FRAME_TESTS}::test_no_message_on_any_page_answers_its_figures_question", "About 2"),
    Fault("answer hidden on paper", f"{SHEETS}/figures.css", swap("@media screen and (scripting: enabled) {\n  .jd-figure[data-asks]:not", "@media (scripting: enabled) {\n  .jd-figure[data-asks]:not"), f"{FRAME_TESTS}::test_nothing_is_hidden_on_paper_and_a_figure_fits_on_one_sheet[kv-cache]", "== 0"),
    Fault("keys that go against the eyes", f"{SHEETS}/figures.css", swap(".jd-figure__links { align-items: center; display: flex;", ".jd-figure__links { align-items: center; display: flex; flex-direction: row-reverse;"), f"{FRAME_TESTS}::test_keys_go_as_eyes_go[kv-cache]", "assert"),
    Fault("unit torn from its number", "docs/figures/units.js", swap('"%|', '"'), "tests/test_figures_worked.py::test_numbers_keep_their_units_by_the_same_rule_in_both_languages[kv-cache]", "assert"),
)  # fmt: skip

PUBLISHED = (
    Fault("heading that jumps a level", STEP, swap("## Where to go next", "#### Where to go next"), f"{PAGES}::test_headings_do_not_jump", "argument/kv-cache/: [(2, 4)]"),
    Fault("heading with the id of another", STEP, swap("{ #price }", "{ #adoption }"), "build", "the id 'adoption' stands twice"),
    Fault("image without words", "docs/argument/the-narrative.md", add("![](../assets/favicon.svg)"), "build", "a picture has no words"),
    Fault("script from another host", STEP, add('<script src="https://cdn.example.org/x.js"></script>'), f"{PAGES}::test_no_page_loads_anything_from_another_host", "https://cdn.example.org/x.js"),
    Fault("font from another host", f"{SHEETS}/tokens.css", add("@font-face { font-family: x; src: url(https://cdn.example.org/x.woff2); }"), f"{PAGES}::test_no_style_or_script_names_another_host[*.css]", "https://cdn.example.org/x.woff2"),
    Fault("request to another host", f"{SCRIPTS}/site.js", add('fetch("https://count.example.org/");'), f"{PAGES}::test_no_style_or_script_names_another_host[*.js]", "https://count.example.org/"),
    Fault("steps in another order", "mkdocs.yml", swap("      - argument/kv-cache.md\n      - argument/mixture-of-experts.md", "      - argument/mixture-of-experts.md\n      - argument/kv-cache.md"), f"{PAGES}::test_steps_stand_in_the_navigation_in_the_essays_order", "mixture-of-experts"),
    Fault("published anchor removed", STEP, swap("{ #price }", "{ #cost }"), "tests/test_links.py::test_published_anchors_still_exist", "argument/kv-cache/#price"),
    Fault("page too heavy", STEP, add(NOISE), "tests/test_weight.py::test_every_page_is_light", "argument/kv-cache/"),
    Fault("too many requests", "overrides/base.html", swap("{% block libs %}", MANY + "{% block libs %}"), "tests/test_weight.py::test_every_page_needs_few_requests_all_its_figures_included", "<= 12"),
    Fault("search fetched at once", f"{SCRIPTS}/site.js", add('import("./search.js");'), "tests/test_search_browser.py::test_the_search_is_fetched_when_it_opens", "search.js"),
    Fault("navigation that grows with the claims", "mkdocs.yml", swap("      - Timeline: timeline.md", f"      - Experts: claims/{LONGEST}.md\n      - Timeline: timeline.md"), "tests/test_weight.py::test_the_navigation_does_not_grow_with_the_records", f"records in the menu: ['claims/{LONGEST}/']"),
    Fault("picture of a preview that nobody draws", "overrides/preview.html", swap("parts | join('/') if own", "parts | join('-') if own"), "tests/test_previews.py::test_every_page_names_a_picture_that_the_publishing_build_draws[bees]", "assets/cards/argument-"),
    Fault("build that differs each time", f"{HOOKS}/explainer/exports/feed.py", swap('uuid.uuid5(uuid.NAMESPACE_URL, f"{settings.slug}/{name}")', "uuid.uuid4()"), "tests/test_build.py::test_two_builds_are_identical[bees]", "feed.xml"),
    Fault("feed without its date", f"{HOOKS}/explainer/exports/feed.py", swap('put(feed, "updated"', 'put(feed, "changed"'), "tests/test_machines.py::test_the_feed_has_each_dated_heading", "AttributeError"),
    Fault("book without its kind", f"{HOOKS}/press/epub.py", swap('        put(archive, "mimetype", b"application/epub+zip", zipfile.ZIP_STORED)\n', ""), "tests/test_keeping.py::test_the_epub_is_built_as_the_format_wants", "mimetype"),
    Fault("offline copy with links to folders", f"{HOOKS}/press/offline.py", swap("/index.html{after}", "/{after}"), "tests/test_offline.py::test_every_link_of_the_zip_names_a_file", "index.html: "),
)  # fmt: skip

POLICY = (
    Fault("style in a page", STEP, add('<p style="color: red">x</p>'), f"{CSP}::test_no_page_holds_style_or_code_in_attributes", "kv-cache/index.html"),
    Fault("handler in a page", STEP, add('<p onclick="x()">x</p>'), f"{CSP}::test_no_page_holds_style_or_code_in_attributes", "kv-cache/index.html"),
    Fault("script in a page", STEP, add("<script>let planted = 1</script>"), f"{CSP}::test_the_policy_allows_exactly_the_inline_scripts_of_the_page", "kv-cache/index.html"),
    Fault("policy that allows inline scripts", f"{HOOKS}/finish/policy.py", swap("'self'{hashes}", "'self' 'unsafe-inline'{hashes}"), f"{CSP}::test_every_page_has_a_strict_policy_before_all_that_it_governs", "unsafe"),
    Fault("policy without trusted types", f"{HOOKS}/finish/policy.py", swap("    \"require-trusted-types-for 'script'\",\n", ""), f"{CSP}::test_markup_cannot_be_made_from_text", "'made'"),
    Fault("hostile filter taken from an address", f"{SCRIPTS}/ledger.js", swap('values.includes(given.get(name)) ? given.get(name) : ""', 'given.get(name) ?? ""'), "tests/test_ledger_browser.py::test_malformed_values_are_ignored[verdict=nonsense]", "assert 0 =="),
)  # fmt: skip

LOOK = (
    Fault("words too pale", f"{SHEETS}/tokens.css", swap("--jd-soft: #57524a", "--jd-soft: #8a857c"), "tests/test_colours.py::test_words_keep_the_contrast_that_is_promised[light]", "'soft'"),
    Fault("words too pale in the dark, as a browser sees them", f"{SHEETS}/tokens.css", swap("--jd-accent: #7cc7dc", "--jd-accent: #3a4d55"), f"{BROWSER}::test_axe_finds_no_violation[ledger-320-dark]", "color-contrast"),
    Fault("dark scheme that differs without scripts", f"{SHEETS}/tokens.css", swap("  .no-js body {\n    color-scheme: dark;\n    --jd-paper: #16181b;\n    --jd-tint: #1f2226;", "  .no-js body {\n    color-scheme: dark;\n    --jd-paper: #16181b;\n    --jd-tint: #f6f1e6;"), "tests/test_colours.py::test_the_dark_scheme_is_the_same_without_scripts", "#f6f1e6"),
    Fault("dark preference ignored without scripts", f"{SHEETS}/tokens.css", swap("@media screen and (prefers-color-scheme: dark)", "@media screen and (prefers-color-scheme: dusk)"), f"{BROWSER}::test_the_dark_preference_is_honoured_without_scripts", "rgb(255, 253, 248)"),
    Fault("words in drawings in a colour of lines", f"{SHEETS}/figures.css", swap(".jd-draw text { fill: var(--jd-ink)", ".jd-draw text { fill: var(--jd-rule)"), "tests/test_colours.py::test_words_in_drawings_have_colours_of_words", "var(--jd-rule)"),
    Fault("focus not shown", f"{SHEETS}/furniture.css", swap("  outline: 0.12rem solid var(--jd-accent);", "  outline: none;"), "tests/test_keyboard.py::test_every_stop_is_in_view_and_in_reading_order[step-size0]", "nothing shows that"),
    Fault("copy button that Tab passes over", f"{SCRIPTS}/copy.js", swap('make("summary", {}, words)', 'make("summary", { tabindex: -1 }, words)'), "tests/test_adaptation.py::test_what_reacts_to_a_pointer_can_have_the_focus[claim]", "Tab passes over these"),
    Fault("target too small for a thumb", f"{SHEETS}/models.css", swap("font: inherit; min-height: 1.2rem; padding: 0;", "font: inherit; max-height: 0.8rem; padding: 0;"), "tests/test_adaptation.py::test_what_is_pressed_is_large_enough_for_a_thumb[models]", "targets of less than 24 pixels"),
    Fault("page that scrolls sideways", f"{SHEETS}/article.css", add(".md-typeset h1 { min-width: 24rem; }"), f"{BROWSER}::test_no_page_scrolls_sideways[step]", "<= 320"),
    Fault("table that slides", f"{SHEETS}/models.css", swap("repeat(2, minmax(0, 1fr))", "repeat(2, 14rem)"), "tests/test_models.py::test_nothing_of_the_table_is_cut_or_slides[320]", "== 0"),
    Fault("card whose words spill", f"{HOOKS}/press/card.css", swap("height: 556px; min-width", "height: 700px; min-width"), "tests/test_previews.py::test_the_parts_of_a_card_stay_on_it_and_apart", "card__site"),
    Fault("picture with words too small", f"{SHEETS}/thumb.css", swap("repeat(6, minmax(0, 1fr))", "repeat(12, minmax(0, 1fr))"), "tests/test_gallery.py::test_words_in_pictures_can_be_read_and_nothing_slides[1280-figures/]", "assert"),
    Fault("gallery without drawings", f"{HOOKS}/explainer/figures/thumbnails.py", swap("if below < top", "if below > top"), "tests/test_gallery.py::test_each_thing_shows_a_part_of_its_drawing[figures]", "> 5"),
    Fault("furniture on paper", f"{SHEETS}/print.css", swap(".jd-header, .jd-panel", ".jd-panel"), "tests/test_keeping.py::test_paper_is_light_and_has_no_furniture[claim]", "nth=0"),
    Fault("style sheet without rules that are needed", f"{HOOKS}/finish/rules.py", swap("return self.names <= known and", "return bool(self.names & known) and"), "tests/test_weight.py::test_only_rules_that_cannot_match_are_dropped", ":root{--used:2}"),
    Fault("search that reads words otherwise than it wrote them", f"{HOOKS}/finish/words.py", swap(").lower()", ")"), "tests/test_search.py::test_both_languages_take_a_text_apart_alike[words-words]", "'KV'"),
)  # fmt: skip

FAULTS = (*REFERENCES, *PROSE, *DATA, *FIGURES, *FRAME, *PUBLISHED, *POLICY, *LOOK)
FOUND = {
    SUM[0]: "a sum",
    WRONG: "a wrong sum",
    LONGEST: "a-claim",
    SUMMED: "a-claim",
    LONE: "a-claim",
    QUOTED: "a-source",
}
