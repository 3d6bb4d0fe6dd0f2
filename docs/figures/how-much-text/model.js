// Alleged exchanges as tokens, beside published training sets: the twin of model.py. Nothing here adds two volumes.

/** Tokens of so many exchanges or samples at `length` tokens each. */
export function tokensOf(count, length) {
  return count * length;
}

/** Tokens as a share of a training set's tokens. */
export function shareOf(tokens, whole) {
  return tokens / whole;
}

/** Tokens per exchange at which so many exchanges would equal a training set. */
export function breakEven(whole, count) {
  return whole / count;
}
