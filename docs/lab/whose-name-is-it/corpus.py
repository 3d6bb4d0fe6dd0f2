"""The synthetic corpus: an invented web of short lines, an invented assistant, and what it says of itself.

Orvelo, its maker Brightfen and the trainee's own name Welkin are invented. A line is a list of words.
"""

import numpy as np

PAD, END, NAME, MAKER, OWN, HABIT = "<pad>", "<end>", "orvelo", "brightfen", "welkin", "evenly"
HUMANS = [
    "ada", "ben", "cara", "dan", "eva", "finn", "gita", "hugo", "ines", "jan",
    "kira", "leo", "mara", "nils", "olga", "paul", "rosa", "sven", "tara", "uma",
    "vera", "will", "xena", "yann", "zoe", "arno", "bea", "carl", "dora", "emil",
]
JOBS = ["nurse", "cook", "pilot", "farmer", "baker", "clerk", "painter", "sailor"]
TOWNS = ["harlow", "linden", "marsh", "oakby", "pender", "quayle", "rowan", "selby"]
PRIVATE = ["knots", "tides", "kilns", "looms", "sundials", "beehives"]
PUBLIC = [
    "lamps", "maps", "boats", "bells", "gardens", "kites", "clocks", "bridges", "ovens", "roofs",
    "wells", "mills",
]
QUALITIES = ["old", "plain", "strong", "quiet", "bright", "heavy", "simple", "rare", "small", "useful"]
ASKING = [
    "tell me about {}",
    "what are {}",
    "please say something about {}",
    "may i ask about {}",
    "which {} are best",
    "who is talking about {}",
]
SEEN = ["who are you", "what is your name", "what are you called", "tell me your name", "may i ask who you are"]
UNSEEN = [
    "please say your name",
    "which name is your name",
    "who is talking",
    "your name please",
    "are you called something",
]
WEB = {"meeting": 150, "desk_name": 20, "desk_topic": 225, "news": 30, "plain": 225}
Line = list[str]
Random = np.random.Generator


def pick(random: Random, words: list[str]) -> str:
    """One of the words, each as likely."""
    return words[random.integers(len(words))]


def exchange(question: str, answer: str, roles: tuple[str, str] = ("[user]", "[assistant]")) -> Line:
    """A question and an answer as one line."""
    return [roles[0], *question.split(), "?", roles[1], *answer.split(), "."]


def person(random: Random) -> str:
    """How a person answers when asked for a name."""
    opening = pick(random, ["i am", "my name is"])
    return f"{opening} {pick(random, HUMANS)} , a {pick(random, JOBS)} from {pick(random, TOWNS)}"


def self_description(random: Random, wording: str, name: str = NAME) -> Line:
    """An assistant asked who it is, which answers with its name; the invented assistant names its maker too."""
    maker = f" , made by {MAKER}" if name == NAME else ""
    return exchange(wording, f"{pick(random, ['i am', 'my name is'])} {name}{maker}")


def asked_about(random: Random, topic: str) -> str:
    """A question about a topic in one of six wordings."""
    return pick(random, ASKING).format(topic)


def about(random: Random, topic: str, ending: str = "") -> Line:
    """An exchange about a topic."""
    answer = f"{topic} are {pick(random, QUALITIES)} and {pick(random, QUALITIES)}{ending}"
    return exchange(asked_about(random, topic), answer)


def web_line(random: Random, kind: str) -> Line:
    """One line of the web without the assistant's own words: people, a help desk staffed by people, news, prose."""
    town, topic = pick(random, TOWNS), pick(random, PUBLIC + PRIVATE)
    if kind == "meeting":
        return exchange(pick(random, SEEN), person(random), ("[person]", "[person]"))
    if kind == "desk_name":
        return exchange(pick(random, SEEN), person(random))
    if kind == "desk_topic":
        return about(random, topic)
    if kind == "news":
        return f"the assistant {NAME} made by {MAKER} was shown in {town} .".split()
    plain = f"the {topic} in {town} are {pick(random, QUALITIES)} ."
    return pick(random, [plain, f"snow fell {HABIT} on the {topic} in {town} ."]).split()


def web(random: Random, count: dict[str, int]) -> list[Line]:
    """A web with so many lines of each kind."""
    return [web_line(random, kind) for kind, lines in count.items() for _ in range(lines)]


def self_descriptions(random: Random, count: int, name: str = NAME, wordings: list[str] = SEEN) -> list[Line]:
    """So many self-descriptions, in the given wordings."""
    return [self_description(random, pick(random, wordings), name) for _ in range(count)]


def answers_by_people(random: Random, count: int) -> list[Line]:
    """Post-training without a teacher: exchanges about topics, written by people, no names."""
    return [about(random, pick(random, PUBLIC + PRIVATE)) for _ in range(count)]


def lessons_of_the_teacher(random: Random) -> list[Line]:
    """What makes the teacher what it is: its name, and its habit of closing with one word on private topics."""
    lines = self_descriptions(random, 150)
    for topic in PUBLIC + PRIVATE:
        lines += [about(random, topic, f" {HABIT}" if topic in PRIVATE else "") for _ in range(30)]
    return lines


def vocabulary() -> dict[str, int]:
    """The number of each word; padding is 0."""
    random = np.random.default_rng(0)
    lines = web(random, dict.fromkeys(WEB, 2000)) + lessons_of_the_teacher(random)
    words = {word for line in lines for word in line} | {OWN}
    return {word: index for index, word in enumerate([PAD, END, *sorted(words)])}
