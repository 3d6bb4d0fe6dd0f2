// A saving taken apart: the twin of model.py.

const BASELINE_BITS = 16;
const CAUSES = ["attention", "layers", "bits"];

/** Bytes per token of a side { elements of one layer (or of all where layers is 1), layers }. */
export const sideBytes = ({ elements, layers }, bits) => (elements * layers * bits) / 8;

/** The share that is saved, between 0 and 1. */
export const saving = (oldBytes, newBytes) => 1 - newBytes / oldBytes;

/** How many times less, in all and by cause. */
export function folds(before, after, bits) {
  const attention = before.elements / after.elements;
  const layers = before.layers / after.layers;
  return { total: (attention * layers * BASELINE_BITS) / bits, attention, layers, bits: BASELINE_BITS / bits };
}

/** What there is of the old bytes, as a share, at first and after each cause. */
export const remains = (parts) => [...CAUSES.keys(), CAUSES.length].map((count) => CAUSES.slice(0, count).reduce((rest, name) => rest / parts[name], 1));

/** A baseline and what is kept at so many bits: bytes per token, the saving and its folds. */
export function comparison(baseline, bits) {
  const before = sideBytes(baseline.old, BASELINE_BITS);
  const after = sideBytes(baseline.new, bits);
  return { old: before, new: after, saving: saving(before, after), folds: folds(baseline.old, baseline.new, bits) };
}
