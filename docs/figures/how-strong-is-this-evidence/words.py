"""What the figure says in a state: the sentence, its warnings, the text alternative, the words beside the marks."""

from ..numbers import fixed, percent
from .model import PAIRS, combined, decibans, effective, posterior, separations

CARDS = ("naming", "telemetry", "report", "architecture", "style", "scores")
HARDLY = 3  # decibans: below this a pair's odds are less than doubled


def read_card(text: str) -> dict:
    """A card of the state: its use, and its likelihoods as shares."""
    use, *numbers = text.split("-")
    return {"use": use, "likelihoods": [float(number) / 100 for number in numbers]}


def result_of(state: dict) -> dict:
    """A state's cards, which of them act, shares before and after, likelihoods of all together."""
    cards = [read_card(state[name]) for name in CARDS]
    priors = [float(number) for number in state["prior"].split("-")]
    together = combined(cards, len(priors))
    before = posterior(priors, [1] * len(priors))
    return {
        "cards": cards,
        "acts": effective(cards),
        "together": together,
        "before": before,
        "after": posterior(priors, together),
    }


def cell(hypotheses: list[dict], pair: tuple[int, int], value: float) -> str:
    """The letter that a pair's decibans favour, and how many they are."""
    size = fixed(abs(value), 1 if abs(value) < 9.95 else 0)
    return "0" if size == "0.0" else f"{hypotheses[pair[value > 0]]['letter']} {size}"


def cells(hypotheses: list[dict], likelihoods: list[float]) -> list[str]:
    """A row of the table of pairs."""
    pairs = zip(PAIRS, separations(likelihoods), strict=True)
    return [cell(hypotheses, pair, value) for pair, value in pairs]


def separated(values: dict, text: str) -> str:
    """Which pairs a card of the state separates, and which it does not."""
    found = separations(read_card(text)["likelihoods"])
    short = [entry["short"] for entry in values["hypotheses"]]
    names = [f"{short[sooner]}/{short[later]}" for sooner, later in PAIRS]
    well = [name for name, value in zip(names, found, strict=True) if abs(value) >= HARDLY]
    hardly = [name for name in names if name not in well]
    return (
        f"Separates {joined(well) if well else 'no pair'}; hardly or not {joined(hardly) if hardly else 'any other'}."
    )


def use_words(card: dict, acts: bool) -> str:
    """What becomes of a card."""
    return {"out": "left out", "own": "independent", "in": "counted" if acts else "not multiplied"}[card["use"]]


def change(result: dict, index: int) -> str:
    """A hypothesis before and after."""
    return f"{percent(result['before'][index])} → {percent(result['after'][index])}"


def joined(names: list[str]) -> str:
    """Names in a row."""
    return ", ".join(names[:-1]) + (" and " if names[1:] else "") + names[-1]


def counted_words(values: dict, state: dict, result: dict) -> str:
    """Which cards act, with the event that self-naming means."""
    names = [values["cards"][name]["name"] for name, acts in zip(CARDS, result["acts"], strict=True) if acts]
    if not names:
        return "No card is counted, so the priors stand"
    if result["acts"][0]:
        names[0] += f" (another name {values['events'][state['event']]['words']})"
    return f"With these numbers, counting {joined(names)}"


def base_words(values: dict, state: dict) -> tuple[str, str]:
    """The base rate of the chosen event, and how far it lets the name speak for the API."""
    event = values["events"][state["event"]]
    rate = event["base"][0] / event["base"][1]
    api = read_card(state["naming"])["likelihoods"][2]
    shown = f"{event['line']} = {fixed(100 * rate, 1)} %"
    return shown, f"API to base rate: × {fixed(api / rate, 2)} (were it certain: × {fixed(1 / rate, 2)})"


def warnings(values: dict, result: dict) -> str:
    """What the reader should know before trusting the product."""
    names = {name: values["cards"][name]["name"] for name in CARDS}
    acting = [name for name, acts in zip(CARDS, result["acts"], strict=True) if acts]
    idle = [names[n] for n, c in zip(CARDS, result["cards"], strict=True) if c["use"] == "in" and n not in acting]
    parts = [f" Not multiplied, because nobody declared independence: {joined(idle)}."] if idle else []
    for shared in values["shared"]:
        if set(shared["cards"]) <= set(acting):
            both = joined([names[name] for name in shared["cards"]])
            parts.append(f" Warning: {both} share a cause, {shared['cause']}; multiplied, it is counted twice.")
    if not sum(result["before"]):
        parts.append(" Every prior is 0: give one hypothesis some weight.")
    return "".join(parts)


def sentence(values: dict, state: dict) -> str:
    """The state in words with its numbers."""
    result, together = result_of(state), values["hypotheses"]
    shares = ", ".join(f"{entry['short']} {change(result, index)}" for index, entry in enumerate(together))
    contact, route = (
        fixed(abs(decibans(result["together"][later], result["together"][sooner])), 1)
        for sooner, later in ((0, 1), (1, 2))
    )
    pairs = f" What is counted separates none from web by {contact} decibans and web from API by {route}."
    told = pairs if any(result["acts"]) else ""
    return f"{counted_words(values, state, result)}: {shares}.{told}{warnings(values, result)}"


def alternative(values: dict, state: dict) -> str:
    """The drawing in words with its numbers."""
    result, hypotheses = result_of(state), values["hypotheses"]
    heads = ", ".join(hypotheses[sooner]["letter"] + hypotheses[later]["letter"] for sooner, later in PAIRS)
    rows = [
        f"{values['cards'][name]['name']} ({use_words(card, acts)}): "
        + ", ".join(cells(hypotheses, card["likelihoods"]))
        for name, card, acts in zip(CARDS, result["cards"], result["acts"], strict=True)
    ]
    meaning = "; ".join(f"{entry['letter']} {entry['full']}" for entry in hypotheses)
    return (
        f"Bars of four hypotheses before and after: {meaning}. {sentence(values, state)} Below, the decibans by "
        f"which each card separates the pairs {heads}, with the letter that it favours: {'; '.join(rows)}; "
        f"all that is counted: {', '.join(cells(hypotheses, result['together']))}. "
        f"{'. '.join(base_words(values, state))}."
    )
