// What the figure says in a state.
import { fixed, percent } from "../numbers.js";
import { comparison, remains } from "./model.js";

export const CAUSES = ["attention", "layers", "bits"];

/** The baseline of the state and the comparison with it. */
export function chosen(values, state) {
  const baseline = values.baselines[state.baseline];
  return { baseline, result: comparison(baseline, Number(state.bits)) };
}

export const less = (result) => `${percent(result.saving, 1)} less`;

/** A saving as a part of the baseline. */
export const fraction = (result) => `1/${fixed(result.folds.total, 1)}`;

/** Bytes of a token. */
export const amount = (bytes) => fixed(bytes);

export const change = (result) => `${fixed(result.old)} → ${fixed(result.new)}`;

/** How many times less by one cause, or that it did not change; a side of one layer has its layers not printed. */
export function causeFold(baseline, { folds }, cause) {
  if (cause === "layers" && baseline.old.layers === 1) return "not printed";
  return folds[cause] === 1 ? "same" : `× ${fixed(folds[cause], 2)}`;
}

const ofHundred = (share) => fixed(100 * share, share < 0.1 ? 1 : 0);

/** What there was of 100 before a cause and what it leaves, or that it did not change. */
export function step(baseline, result, cause) {
  if (result.folds[cause] === 1) return causeFold(baseline, result, cause);
  const index = CAUSES.indexOf(cause);
  return remains(result.folds).slice(index, index + 2).map(ofHundred).join(" → ");
}

/** Whether a quoted saving is the one of the state. */
export const isShown = (quote, state) => quote.baseline === state.baseline && String(quote.bits) === state.bits;

function quoted(values, state) {
  const match = values.quotes.find((quote) => isShown(quote, state));
  return match ? `This saving is quoted as “${match.words}”.` : "It is none of the five quoted.";
}

function causes(baseline, { folds }) {
  const names = [baseline.attention, "fewer layers", "fewer bits"];
  const told = CAUSES.map((cause, index) => ({ value: folds[cause], name: names[index] })).filter(({ value }) => value !== 1);
  const total = fixed(folds.total);
  if (told.length === 1) return `All of the ${total}-fold is ${told[0].name}.`;
  return `The ${total}-fold is ${told.map(({ value, name }) => `${fixed(value, 2)} by ${name}`).join(" × ")}.`;
}

export function question({ baselines }) {
  const { old: before, new: after } = baselines.gqa;
  const saved = (layers, bits) => percent(comparison({ old: before, new: { ...after, layers } }, bits).saving, 1);
  const [alone, both, all] = [saved(before.layers, 16), saved(after.layers, 16), saved(after.layers, 6)];
  return {
    question: `How much of the ${all} is latent attention? With the same ${before.layers} layers and 16 bits it would save`,
    options: [all, both, alone, "about half"],
    answer: 2,
    because:
      `${fixed(after.elements)} numbers a layer instead of ${fixed(before.elements)} save ${alone}. ` +
      `Fewer layers (${after.layers} for ${before.layers}) make it ${both}, six bits ${all}.`,
  };
}

export function answer(values) {
  const { old: before, new: after } = values.baselines.gqa;
  const { saving } = comparison({ old: before, new: { ...after, layers: before.layers } }, 16);
  return question(values).options.indexOf(percent(saving, 1));
}

export function sentence(values, state) {
  const { baseline, result } = chosen(values, state);
  return (
    `Against ${baseline.old.name} at 16 bits (${fixed(result.old)} bytes a token), ` +
    `${baseline.new.name} at ${state.bits} bits keeps ${fixed(result.new)}: ${less(result)}. ` +
    `${causes(baseline, result)} ${quoted(values, state)}`
  );
}

export function alternative(values, state) {
  const rows = values.quotes
    .map(({ words, row, baseline, bits }) => `${words} (${row}): ${change(comparison(values.baselines[baseline], bits))}`)
    .join("; ");
  const { baseline } = chosen(values, state);
  return (
    `Five pairs of bars at one scale, the baseline and what is kept of it, in bytes a token (a card is one head’s key and value of a token): ${rows}. Below, one ` +
    `saving taken apart: what each cause leaves of 100. ${sentence(values, state)} ${baseline.also.join(" ")}`
  );
}
