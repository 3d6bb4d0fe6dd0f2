// What evidence does to a guess, by Bayes' rule: the twin of posterior.py.

/** How likely a history is after evidence that is `ratio` times as likely under it as under its only rival. */
export const posterior = (prior, ratio) => (prior * ratio) / (prior * ratio + 1 - prior);
