// How much attention work a step takes, with and without the KV cache: counts for one head of one layer.
// The same functions as model.py.

/** The token whose query the step uses that writes token number `written`: the one before it. */
export function askingToken(written) {
  return written - 1;
}

/** Keys and values computed in one step, together. */
export function projections(step, cached) {
  return cached ? 2 : 2 * step;
}

/** Products of a query with a key computed in one step. */
export function scores(step, cached) {
  return cached ? step : (step * (step + 1)) / 2;
}

/** Keys and values computed in all steps up to this one. */
export function totalProjections(steps, cached) {
  return cached ? 2 * steps : steps * (steps + 1);
}

/** Scores computed in all steps up to this one. */
export function totalScores(steps, cached) {
  return cached ? (steps * (steps + 1)) / 2 : (steps * (steps + 1) * (steps + 2)) / 6;
}
