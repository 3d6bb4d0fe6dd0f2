"""How a model came to be: the webs it read, the teacher it may have asked, and its post-training."""

import corpus as text
import numpy as np
from model import Predict, answer, new_model, predict, trained

TIMES = 3  # how much larger the larger webs are
LEAKED, POSTED_TOPICS = 100, 150  # the teacher's answers in the leaked web of the four cells
LESSONS, NAME_LESSONS = 400, 100  # post-training exchanges about topics; a distiller asks for the name as well
WORDS = text.vocabulary()
SPELLED = list(WORDS)
Model = list[np.ndarray]


def numbered(lines: list[text.Line]) -> list[list[int]]:
    """Lines as word numbers."""
    return [[WORDS[word] for word in line] for line in lines]


def prompt(question: str) -> list[int]:
    """A user's question to an assistant, up to where the answer begins."""
    return numbered([["[user]", *question.split(), "?", "[assistant]"]])[0]


def neural(model: Model) -> Predict:
    """The network as a function from contexts to probabilities."""
    return lambda contexts: predict(model, contexts)


def pretrained(lines: list[text.Line], seed: int) -> Model:
    """A network trained from scratch on a web."""
    return trained(new_model(len(WORDS), seed), numbered(lines), epochs=10, seed=seed, rate=4e-3)


def tuned(model: Model, lines: list[text.Line], seed: int) -> Model:
    """A network after post-training on exchanges."""
    return trained(model, numbered(lines), epochs=4, seed=seed, rate=2e-3) if lines else model


def asked(teacher: Model, questions: list[str], seed: int) -> list[text.Line]:
    """What the teacher answers, as exchanges: its sampled text, as an API gives it."""
    lines = answer(neural(teacher), [prompt(each) for each in questions], seed)
    return [[SPELLED[word] for word in line] for line in lines]


def questions_about(random: np.random.Generator, topics: list[str], count: int) -> list[str]:
    """So many questions about the topics."""
    return [text.asked_about(random, text.pick(random, topics)) for _ in range(count)]


def new_teacher(seed: int) -> Model:
    """A teacher with a name and a private habit, trained on a web of its own."""
    random = np.random.default_rng([seed, 1])
    return pretrained(text.web(random, text.WEB) + text.lessons_of_the_teacher(random), seed + 1000)


def webs(seed: int, doses: tuple[int, ...]) -> dict[int, list[text.Line]]:
    """The same web with more and more self-descriptions of the invented assistant."""
    random = np.random.default_rng([seed, 2])
    clean, leaks = text.web(random, text.WEB), text.self_descriptions(random, max(doses))
    return {dose: clean + leaks[:dose] for dose in doses}


def larger_web(seed: int, kinds: tuple[str, ...], dose: int) -> list[text.Line]:
    """A web in which the given kinds of line are TIMES as many."""
    random = np.random.default_rng([seed, 3])
    count = {kind: lines * (TIMES if kind in kinds else 1) for kind, lines in text.WEB.items()}
    return text.web(random, count) + text.self_descriptions(random, dose)


def leaked_web(teacher: Model, seed: int, topics: list[str]) -> list[text.Line]:
    """The clean web plus the teacher's answers that others posted: its name, and some topics."""
    random = np.random.default_rng([seed, 5])
    posted = questions_about(random, topics, POSTED_TOPICS) + [text.pick(random, text.SEEN) for _ in range(LEAKED)]
    return webs(seed, (0,))[0] + asked(teacher, posted, seed + 50)


def lessons(teacher: Model, seed: int) -> dict[str, list[text.Line]]:
    """Post-training data: by people, from the teacher, and from the teacher with its name filtered out."""
    random = np.random.default_rng([seed, 4])
    topics = questions_about(random, text.PUBLIC + text.PRIVATE, LESSONS)
    kept = asked(teacher, topics + [text.pick(random, text.SEEN) for _ in range(NAME_LESSONS)], seed)
    filtered = [line for line in kept if not {text.NAME, text.MAKER} & set(line)]
    return {"people": text.answers_by_people(random, LESSONS), "kept": kept, "filtered": filtered}


def four_cells(clean: Model, teacher: Model, data: dict[str, list[text.Line]], seed: int) -> dict[str, Model]:
    """Each history's finished model. Control: a web with answers on private topics; both leaked webs also untuned."""
    leaked = pretrained(leaked_web(teacher, seed, text.PUBLIC), seed)
    habit_leaked = pretrained(leaked_web(teacher, seed, text.PRIVATE), seed)
    return {
        "clean_web": tuned(clean, data["people"], seed),
        "leaked_web": tuned(leaked, data["people"], seed),
        "distilled_name_kept": tuned(clean, data["kept"], seed),
        "distilled_name_filtered": tuned(clean, data["filtered"], seed),
        "habit_leaked": tuned(habit_leaked, data["people"], seed),
        "leaked_web_untuned": leaked,
        "habit_leaked_untuned": habit_leaked,
    }
