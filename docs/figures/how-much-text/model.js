// Alleged exchanges as tokens, beside published training sets: the twin of model.py. Nothing here adds two volumes.

/** Tokens of so many exchanges or samples at `length` tokens each. */
export const tokensOf = (count, length) => count * length;

/** Tokens as a share of a training set's tokens. */
export const shareOf = (tokens, whole) => tokens / whole;

/** Tokens per exchange at which so many exchanges would equal a training set. */
export const breakEven = (whole, count) => whole / count;
