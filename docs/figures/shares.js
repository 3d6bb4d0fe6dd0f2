// Shares by seed of an experiment, in words: their mean and their range.
import { fixed, mean, percent } from "./numbers.js";

/** The mean over seeds in per cent, with one decimal. */
export const meanPercent = (bySeed) => percent(mean(bySeed), 1);

/** The smallest and the largest over seeds, in per cent. */
export function seedRange(bySeed) {
  const [low, high] = [Math.min(...bySeed), Math.max(...bySeed)].map((value) => fixed(100 * value, 1));
  return low === high ? "on every seed" : `${low} to ${high} by seed`;
}

/** The mean in per cent with its range. */
export const meanAndRange = (bySeed) => `${meanPercent(bySeed)} (${seedRange(bySeed)})`;
