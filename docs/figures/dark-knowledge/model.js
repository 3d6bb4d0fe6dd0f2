// Softened probabilities, and how long a bar for one is: the twin of model.py.
import { sum } from "../numbers.js";

const DECADES = 12;

/** Probabilities of the classes at a temperature; they sum to 1. */
export function softened(logits, temperature) {
  const top = Math.max(...logits);
  const weights = logits.map((value) => Math.exp((value - top) / temperature));
  return weights.map((weight) => weight / sum(weights));
}

/** The length of a probability's bar as a share of the scale's: from 0, or from 10⁻¹² where it is logarithmic. */
export const barShare = (probability, logarithmic) =>
  logarithmic ? Math.max(0, 1 + Math.log10(probability) / DECADES) : probability;

/** What all classes but the label's have together. */
export const wrongTogether = (probabilities, label) =>
  probabilities.reduce((sum, value, digit) => (digit === label ? sum : sum + value), 0);
