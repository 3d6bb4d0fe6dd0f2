// Bayes' rule over hypotheses, as models counted and as decibans: the twin of model.py.
import { sum } from "../numbers.js";

export const PAIRS = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]];

/** By how many decibans something favours the second of two hypotheses over the first. */
export const decibans = (forSecond, forFirst) => 10 * Math.log10(forSecond / forFirst);

/** Decibans of every pair of hypotheses, in the order of PAIRS; positive favours the later one. */
export function separations(likelihoods) {
  return PAIRS.map(([sooner, later]) => decibans(likelihoods[later], likelihoods[sooner]));
}

/** The decibans by which a card separates the two hypotheses that it separates best. */
export function strength(likelihoods) {
  return decibans(Math.max(...likelihoods), Math.min(...likelihoods));
}

/** Which cards act: all that are declared independent (own), and of the others counted (in) the strongest alone. */
export function effective(cards) {
  const counted = cards.filter((card) => card.use === "in");
  const most = Math.max(...counted.map((card) => strength(card.likelihoods)));
  const strongest = counted.find((card) => strength(card.likelihoods) === most);
  return cards.map((card) => card.use === "own" || card === strongest);
}

/** The product of the likelihoods of the cards that act, for each of `size` hypotheses; 1 where none acts. */
export function combined(cards, size) {
  const acts = effective(cards);
  const acting = cards.filter((card, index) => acts[index]);
  return Array.from({ length: size }, (_, index) => acting.reduce((product, { likelihoods }) => product * likelihoods[index], 1));
}

/** Prior times likelihood, shared out to sum to 1; priors are weights. All 0 where every product is 0. */
export function posterior(priors, likelihoods) {
  const weights = priors.map((prior, index) => prior * likelihoods[index]);
  const total = sum(weights);
  return weights.map((weight) => (total ? weight / total : 0));
}

/** Whole numbers in proportion to the weights that sum to the total, by largest remainder; all 0 without weight. */
export function apportioned(weights, total) {
  const whole = sum(weights);
  const exact = weights.map((weight) => (whole ? (total * weight) / whole : 0));
  const found = exact.map(Math.floor);
  const left = whole ? total - sum(found) : 0;
  const order = exact.map((_, at) => at).sort((a, b) => found[a] - exact[a] - (found[b] - exact[b]));
  for (const index of order.slice(0, left)) found[index] += 1;
  return found;
}

/** How many of so many models show what each shows with this likelihood. */
export const showing = (models, likelihood) => Math.floor(models * likelihood + 0.5);
