// What a kind of access does to a teacher's answer: the twin of model.py.

const sum = (values) => values.reduce((total, value) => total + value, 0);

function rescaled(values) {
  const total = sum(values);
  return values.map((value) => value / total);
}

/** Probabilities at T = 1. */
export const softmax = (logits) => rescaled(logits.map((value) => Math.exp(value - Math.max(...logits))));

/** The `count` largest probabilities, the rest zero, rescaled to sum to 1. */
export function top(probabilities, count) {
  const smallest = [...probabilities].sort((a, b) => b - a)[count - 1];
  return rescaled(probabilities.map((value) => (value >= smallest ? value : 0)));
}

/** Probabilities in whole per cents. */
export const rounded = (probabilities) => probabilities.map((value) => Math.floor(100 * value + 0.5) / 100);

/** Probabilities seen at T = 1 as they would be at another temperature; what is zero stays zero. */
export const heated = (probabilities, temperature) => rescaled(probabilities.map((value) => value ** (1 / temperature)));

/** The chance that an answer of this probability turns up at least once among so many. */
export const chanceToShow = (probability, samples) => 1 - Math.exp(samples * Math.log1p(-probability));
