"""Does the search meet words as people type them? Each kind of behaviour on a small index made here."""

from collections.abc import Callable

import pytest
from finish.words import index
from playwright.sync_api import Browser

STEMS = "assets/javascripts/search/words.js"
SAME = [["lawsuit", "sue"], ["moonshot", "月之暗面"]]
FIND = """async ([root, index, query]) => {
  const [{ open }, { find }] = await Promise.all(['index', 'find'].map((name) => import(`${root}assets/javascripts/search/${name}.js`)));
  const { hits, missing } = find(open(...index), query);
  return { hits: hits.map(({ address, whole }) => [address, whole]), missing };
}"""
LEAD = """async ([root, text, met]) => {
  const { lead, meeting } = await import(`${root}assets/javascripts/search/leads.js`);
  return lead(text, meeting(new Set(met)));
}"""


def page(title: str, text: str, also: str = "") -> str:
    """A built page with one section."""
    names = f" data-also='[{also}]'" if also else ""
    return f"<title>{title} - Site</title><article{names}><h1>{title}</h1><p>{text}</p></article>"


def term(title: str, text: str, also: str = "[]") -> str:
    """A built page of terms, with one."""
    names = f"data-also='{{\"t\": {also}}}'"
    return f'<title>Words - Site</title><article {names}><h1>Words</h1><h2 id="t">{title}</h2><p>{text}</p></article>'


PAGES = {
    "argument/distil/": page("What distillation is", "A student model learns from a teacher model."),
    "argument/cost/": page("The bill", "The run cost 5.576 million dollars, the colour of money."),
    "claims/accounts/": page("Supported: Accounts were opened", "There were 24,000 fraudulent accounts, as alleged of a lab."),
    "claims/law/": page("Open: How the law stands", "Nobody went to court. No lawsuit is known."),
    "claims/rare/": page("Open: On animals", "A model, a model, an ocelot and a model."),
    "claims/gpt/": page("Open: Self-naming", "It said that it was GPT-4o, on H100s, with open-source code, to explain a thing."),
    "claims/moon/": page("Open: A lab", "Moonshot released Kimi, with a bell."),
    "claims/firm/": page("Open: A firm", "OpenAI is a firm."),
    "claims/hidden-yurt/": page("Open: Something else", "Nothing more."),
    "asked/emu/": page("Is the emu one of nine large birds?", "So it is."),
    "claims/emu/": page("Open: Emu", "A bird."),
    "sources/": page("Yak", "A source."),
    "asked/yak/": page("Is the yak a cow?", "Hardly."),
    "models/quagga/": page("Quagga", "Gone."),
    "timeline/quagga/": page("Quagga", "Gone."),
    "glossary/": term("Multi-head latent attention", "It packs keys.", '["MLA", "潜在注意力"]'),
    "claims/mla/": page("Open: Saving", "Somebody saves memory by multi-head latent attention in a model."),
    "asked/": page("Is it hypocrisy?", "Some say so.", '"double standard", "pot and kettle"'),
    "lab/": page("Zebra", "stripes, yen"),
    "asked/zebra/": page("Zebra", "stripes"),
    "claims/zebra/": page("Open: Zebra", "stripes"),
    "timeline/": page("A day with deepseek", "deepseek model"),
}  # fmt: skip


@pytest.mark.parametrize(
    "forms",
    [
        "distil distill distils distilled distilling distillation distiller",
        "colour color colours colored colouring",
        "licence license licensed licences",
        "organise organize organised organization organisation",
        "analyse analyze analysed analyzing",
        "centre center centres",
        "compute computing computer computation",
        "accuse accused accusation accusations",
        "identity identities identify identification",
        "replicate replicated replication",
        "copy copies copied copying",
        "model models modelling modeled",
        "use used uses using",
        "legal legally",
        "H100 H100s",
    ],
)
def test_the_forms_of_a_word_have_one_stem(javascript: Callable, forms: str) -> None:
    assert len(set(javascript(STEMS, "stem", [[word] for word in forms.lower().split()]))) == 1


def test_other_words_have_other_stems(javascript: Callable) -> None:
    apart = "model mode token take expert export cache catch lab label law claim clam data date bias base"
    assert len(set(javascript(STEMS, "stem", [[word] for word in apart.split()]))) == len(apart.split())


@pytest.fixture(scope="module")
def search(chromium: Browser, address: str) -> Callable:
    """A function that gives what a query finds in these pages."""
    tab, made = chromium.new_page(), index(PAGES, SAME)
    tab.goto(address + "robots.txt")
    yield lambda query: tab.evaluate(FIND, [address, made, query])
    tab.close()


@pytest.mark.parametrize(
    ("kind", "query", "first"),
    [
        ("another form of a word", "distilling", "argument/distil/"),
        ("American spelling", "distill", "argument/distil/"),
        ("British spelling", "colours", "argument/cost/"),
        ("American spelling of the text's", "color of money", "argument/cost/"),
        ("a number without its comma", "24000", "claims/accounts/"),
        ("a number with its comma", "24,000", "claims/accounts/"),
        ("thousands as k", "24k", "claims/accounts/"),
        ("an amount rounded", "$5.6m", "argument/cost/"),
        ("an amount in words", "5.6 million", "argument/cost/"),
        ("a compound without its hyphen", "gpt4o", "claims/gpt/"),
        ("a compound with a space", "gpt 4o", "claims/gpt/"),
        ("capitals and hyphen", "GPT-4o", "claims/gpt/"),
        ("a compound in one", "opensource", "claims/gpt/"),
        ("two words in one", "packskeys", "glossary/#t"),
        ("one word in two", "open ai", "claims/firm/"),
        ("a name without its plural", "h100", "claims/gpt/"),
        ("a plural that the text has not", "ocelots", "claims/rare/"),
        ("a letter wrong", "fraudulant", "claims/accounts/"),
        ("a letter missing", "ocelt", "claims/rare/"),
        ("a letter too many", "occelot", "claims/rare/"),
        ("two letters changed", "ocleot", "claims/rare/"),
        ("a slip in another form", "distilation", "argument/distil/"),
        ("begun only", "oce", "claims/rare/"),
        ("a term's short name", "mla", "glossary/#t"),
        ("what is", "what is mla", "glossary/#t"),
        ("a term in Chinese", "潜在注意力", "glossary/#t"),
        ("a term in a Chinese sentence", "潜在注意力是什么", "glossary/#t"),
        ("a part of a term in Chinese", "注意力", "glossary/#t"),
        ("a name in Chinese", "月之暗面", "claims/moon/"),
        ("another word for it", "sue", "claims/law/"),
        ("another name of a page", "pot kettle", "asked/"),
        ("words put around", "can you please explain the ocelot thing", "claims/rare/"),
        ("words put around that stand elsewhere", "explain the ocelot thing", "claims/rare/"),
        ("the words of an address", "hidden yurt", "claims/hidden-yurt/"),
        ("a rare word before a common one", "model yen", "lab/"),
        ("a title that is no more than the word", "emu", "claims/emu/"),
        ("a question before a source", "yak", "asked/yak/"),
    ],
)  # fmt: skip
def test_words_are_met_as_people_type_them(search: Callable, kind: str, query: str, first: str) -> None:
    assert [place for place, _ in search(query)["hits"]][:1] == [first], kind


def test_a_term_is_found_elsewhere_by_its_other_names(search: Callable) -> None:
    assert ["claims/mla/", True] in search("mla")["hits"]


def test_parts_are_found_too_and_rare_words_weigh_more(search: Callable) -> None:
    hits = search("model ocelot money")["hits"]
    assert [place for place, _ in hits][:2] == ["claims/rare/", "argument/cost/"]
    assert not any(whole for _, whole in hits)


def test_what_holds_all_comes_before_what_holds_the_rarer_word(search: Callable) -> None:
    hits = search("lab alleged")["hits"]
    assert hits[0] == ["claims/accounts/", True]
    assert [whole for _, whole in hits] == sorted((whole for _, whole in hits), reverse=True)


def test_ties_go_by_kind(search: Callable) -> None:
    assert [place for place, _ in search("zebra")["hits"]] == ["asked/zebra/", "claims/zebra/", "lab/"]
    assert [place for place, _ in search("quagga")["hits"]] == ["timeline/quagga/", "models/quagga/"]


def test_a_word_that_stands_nowhere_is_said_and_asked_of_nobody(search: Callable) -> None:
    found = search("ocelot xylophone")
    assert found["missing"] == ["xylophone"] and found["hits"] == [["claims/rare/", True]]


def test_a_slip_is_forgiven_only_where_nothing_is_met(search: Callable) -> None:
    assert [place for place, _ in search("bill ")["hits"]] == ["argument/cost/"]  # and not "bell"
    assert search("xcelot")["hits"] == []  # the first letter is right


@pytest.mark.parametrize("query", ["", " ", "?!", "the of", "__proto__", "constructor", "<b>", "a" * 100, "𝒳", "0"])
def test_an_odd_query_breaks_nothing(search: Callable, query: str) -> None:
    assert isinstance(search(query)["hits"], list)


def lead(browser: Browser, address: str, text: str, met: list[str]) -> list:
    """The parts of a lead, each with whether it is marked."""
    tab = browser.new_page()
    tab.goto(address + "robots.txt")
    parts = tab.evaluate(LEAD, [address, text, met])
    tab.close()
    return parts


def test_a_lead_is_a_hundred_characters_around_the_words_met(chromium: Browser, address: str) -> None:
    text = "padding words " * 30 + "a distilled <b>model</b> of DeepSeek-V3 " + "more words " * 30
    parts = lead(chromium, address, text, ["distil", "deepseek"])
    assert [part for part, marked in parts if marked] == ["distilled", "DeepSeek-V3"]
    assert 90 <= len("".join(part for part, _ in parts)) <= 130
    assert "".join(part for part, _ in parts).strip("… ") in text


def test_a_text_without_the_words_is_shown_from_its_beginning(chromium: Browser, address: str) -> None:
    assert lead(chromium, address, "Short and plain.", ["ocelot"]) == [["Short and plain.", False]]
