// DeepSeek-V3's router for one token, as released. The same functions as model.py.
// Source: arXiv 2412.19437, section 2.1.2, and inference/model.py of its repository, class Gate.

/** The logistic function. */
function sigmoid(value) {
  return 1 / (1 + Math.exp(-value));
}

/** The indices (of those allowed) of the `count` largest values, in order; ties go to the smaller index. */
function best(values, count, allowed = values.map((_, index) => index)) {
  const ranked = [...allowed].sort((a, b) => values[b] - values[a] || a - b);
  return ranked.slice(0, count).sort((a, b) => a - b);
}

/** The sum of the two best scores of each group. */
function rateGroups(scores, groupSize) {
  const sums = [];
  for (let start = 0; start < scores.length; start += groupSize) {
    const group = scores.slice(start, start + groupSize).sort((a, b) => a - b);
    sums.push(group.slice(-2).reduce((sum, score) => sum + score, 0));
  }
  return sums;
}

/** Which experts one token goes to and with what weight; the weights sum to `scale`. */
export function route(logits, biases, groupSize, kept, top, scale) {
  const affinities = logits.map(sigmoid);
  const scores = affinities.map((affinity, index) => affinity + biases[index]);
  const groupSums = rateGroups(scores, groupSize);
  const keptGroups = best(groupSums, kept);
  const allowed = [...scores.keys()].filter((index) => keptGroups.includes(Math.floor(index / groupSize)));
  const chosen = best(scores, top, allowed);
  const total = chosen.reduce((sum, index) => sum + affinities[index], 0);
  const weights = Object.fromEntries(chosen.map((index) => [index, (scale * affinities[index]) / total]));
  return { affinities, scores, groupSums, keptGroups, weights };
}

/** The biases with that of `expert`, counted from 0, shifted; all zero where they are not used. */
export function shiftedBiases(biases, expert, shift, used) {
  return biases.map((bias, index) => (used ? (index === expert ? bias + shift : bias) : 0));
}
