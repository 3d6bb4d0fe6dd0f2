// How much of the teacher passes in each of three ways of learning from it: the twin of model.py.

/** Probabilities, tokens or marks of the teacher that reach the student; `listed` is null where all are given. */
export function numbersPassed(way, tokens, vocabulary, listed) {
  if (way === "probabilities") return tokens * (listed === null ? vocabulary : listed);
  return way === "text" ? tokens : 1;
}
