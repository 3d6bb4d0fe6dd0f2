"""Two small language models with one interface: a fixed-window neural network and an interpolated n-gram.

Both give the probabilities of the next word for rows of the last WINDOW word numbers, padded on the left with 0.
"""

from collections import defaultdict
from collections.abc import Callable

import numpy as np
from toys import batches, softmax

Array = np.ndarray
Predict = Callable[[Array], Array]
WINDOW, EMBED, HIDDEN = 8, 16, 64
END_ID, LONGEST = 1, 14


def examples(lines: list[list[int]]) -> tuple[Array, Array]:
    """Every position of every line: contexts (rows × WINDOW) and the word that follows, the end included."""
    contexts, following = [], []
    for words in lines:
        padded = [0] * WINDOW + words + [END_ID]
        for end in range(WINDOW, len(padded)):
            contexts.append(padded[end - WINDOW : end])
            following.append(padded[end])
    return np.array(contexts), np.array(following)


def new_model(words: int, seed: int) -> list[Array]:
    """Embeddings, then two layers: [words × EMBED, WINDOW·EMBED × HIDDEN, HIDDEN, HIDDEN × words, words]."""
    random, inputs = np.random.default_rng(seed), WINDOW * EMBED
    first = random.normal(0, np.sqrt(1 / inputs), (inputs, HIDDEN))
    second = random.normal(0, np.sqrt(1 / HIDDEN), (HIDDEN, words))
    return [random.normal(0, 1, (words, EMBED)), first, np.zeros(HIDDEN), second, np.zeros(words)]


def predict(model: list[Array], contexts: Array) -> Array:
    """Probabilities of the next word, rows × words (after Bengio et al. 2003, without direct connections)."""
    embedded = model[0][contexts].reshape(len(contexts), -1)
    return softmax(np.tanh(embedded @ model[1] + model[2]) @ model[3] + model[4])


def gradients(model: list[Array], contexts: Array, following: Array) -> list[Array]:
    """The gradient of the mean cross-entropy for each parameter."""
    embedded = model[0][contexts].reshape(len(contexts), -1)
    hidden = np.tanh(embedded @ model[1] + model[2])
    error = softmax(hidden @ model[3] + model[4])
    error[np.arange(len(error)), following] -= 1
    error /= len(error)
    below = (error @ model[3].T) * (1 - hidden**2)
    to_embedding = np.zeros_like(model[0])
    np.add.at(to_embedding, contexts.ravel(), (below @ model[1].T).reshape(-1, EMBED))
    return [to_embedding, embedded.T @ below, below.sum(axis=0), hidden.T @ error, error.sum(axis=0)]


def trained(model: list[Array], lines: list[list[int]], *, epochs: int, seed: int, rate: float) -> list[Array]:
    """The model after Adam on shuffled batches of 128 positions; the model passed in is left as it was."""
    random, model = np.random.default_rng(seed), [value.copy() for value in model]
    contexts, following = examples(lines)
    means, squares = ([np.zeros_like(value) for value in model] for _ in range(2))
    steps = (rows for _ in range(epochs) for rows in batches(len(contexts), 128, random))
    for step, rows in enumerate(steps, 1):
        for index, slope in enumerate(gradients(model, contexts[rows], following[rows])):
            means[index] += 0.1 * (slope - means[index])
            squares[index] += 0.001 * (slope**2 - squares[index])
            size = np.sqrt(squares[index] / (1 - 0.999**step)) + 1e-8
            model[index] -= rate * means[index] / (1 - 0.9**step) / size
    return model


def ngram(lines: list[list[int]], words: int, weight: float = 0.8) -> Predict:
    """An n-gram model: each longer context that was seen, up to five words, gets `weight`; the shorter, the rest."""
    counts: dict[tuple, Array] = defaultdict(lambda: np.zeros(words))
    for context, word in zip(*examples(lines), strict=True):
        for length in range(6):
            counts[tuple(context[WINDOW - length :])][word] += 1
    counts = dict(counts)

    def one(context: Array) -> Array:
        probabilities = np.full(words, 1 / words)
        for length in range(6):
            seen = counts.get(tuple(context[WINDOW - length :]))
            if seen is not None:
                probabilities = (1 - weight) * probabilities + weight * seen / seen.sum()
        return probabilities

    return lambda contexts: np.array([one(context) for context in contexts])


def chance_of(next_word: Predict, prompt: list[int], word: int, *, paths: int, seed: int) -> float:
    """The probability that an answer to the prompt contains the word, at temperature 1.

    Answers are sampled with the word forbidden; each carries the chance that the word was avoided so far. The mean
    of 1 minus that is unbiased and does not need the word to turn up, so small probabilities can be measured.
    """
    random, avoided = np.random.default_rng(seed), np.ones(paths)
    contexts = np.tile(([0] * WINDOW + prompt)[-WINDOW:], (paths, 1))
    for _ in range(LONGEST):
        probabilities = next_word(contexts)
        running = contexts[:, -1] != END_ID
        avoided[running] *= 1 - probabilities[running, word]
        probabilities[:, word] = 0
        contexts = np.column_stack([contexts[:, 1:], drawn(probabilities, random)])
        contexts[~running, -1] = END_ID
    return float(1 - avoided.mean())


def drawn(probabilities: Array, random: np.random.Generator) -> Array:
    """One word for each row of (unnormalised) probabilities."""
    edges = probabilities.cumsum(axis=1)
    return (edges < random.random((len(edges), 1)) * edges[:, -1:]).sum(axis=1)


def answer(next_word: Predict, prompts: list[list[int]], seed: int) -> list[list[int]]:
    """One sampled answer for each prompt, without the end."""
    random, answers = np.random.default_rng(seed), [list(prompt) for prompt in prompts]
    contexts = np.array([([0] * WINDOW + prompt)[-WINDOW:] for prompt in prompts])
    for _ in range(LONGEST):
        words = drawn(next_word(contexts), random)
        for line, word in zip(answers, words, strict=True):
            if END_ID not in line[-1:]:
                line.append(int(word))
        contexts = np.column_stack([contexts[:, 1:], words])
    return [line[:-1] if line[-1] == END_ID else line for line in answers]
