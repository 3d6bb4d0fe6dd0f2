// What an interface lets through of a teacher's probabilities: the twin of model.py.

/** The `count` largest probabilities, the rest zero, rescaled to sum to 1; all zero where none pass. */
export function passing(chances, count) {
  const order = [...chances.keys()].sort((a, b) => chances[b] - chances[a] || a - b).slice(0, count);
  const total = order.reduce((sum, index) => sum + chances[index], 0);
  return chances.map((chance, index) => (order.includes(index) ? chance / total : 0));
}
