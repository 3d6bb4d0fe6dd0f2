// Shares in words: the twin of shares.py.
import { fixed } from "./precision.js";

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const raised = (text) => text.replace("-", "⁻").replace(/\d/g, (digit) => SUPERSCRIPT[digit]);

/** The arithmetic mean. */
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A share in per cent; a small one with one digit that counts, a very small one as a power of ten. */
export function percent(share) {
  if (share === 0 || share >= 0.001) return `${fixed(100 * share, 1)} %`;
  const [mantissa, exponent] = (100 * share).toExponential(0).split("e");
  if (Number(exponent) >= -4) return `0.${mantissa.padStart(-exponent, "0")} %`;
  return `${mantissa} × 10${raised(exponent)} %`;
}

/** The mean over seeds in per cent, with one decimal. */
export const meanPercent = (bySeed) => `${fixed(100 * mean(bySeed), 1)} %`;

/** The smallest and the largest over seeds, in per cent. */
export function seedRange(bySeed) {
  const [low, high] = [Math.min(...bySeed), Math.max(...bySeed)].map((value) => fixed(100 * value, 1));
  return low === high ? "on every seed" : `${low} to ${high} by seed`;
}

/** The mean in per cent with its range. */
export const meanAndRange = (bySeed) => `${meanPercent(bySeed)} (${seedRange(bySeed)})`;
