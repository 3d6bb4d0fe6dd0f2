// What the figure says in a state.
import { fixed, memory, signed } from "../numbers.js";
import { points } from "./model.js";

const STORED = { bf16: "At 16 bits a number", served: "As served, if published," };

/** The models in this state, with names and dates. */
export function shown(values, state) {
  const found = points(values.models, state);
  return values.models.map((model, index) => ({ ...model, ...found[index] }));
}

/** What is drawn. */
export const title = ({ precision }) => `Bytes a token ${precision === "bf16" ? "at 16 bits" : "as served"}, by area`;

/** Bytes that a further token costs; with their own form, or marked where the wanted one was not published. */
export function perToken({ bytes, stored, form }, { precision }) {
  return fixed(bytes) + (stored ? `, ${stored}` : form === precision ? "" : " ‡");
}

/** The cache of the whole context, starred where that is past the model's own maximum. */
export const whole = (entry) => memory(entry.total) + (entry.beyond ? " *" : "");

/** Whether a change is so large that it is said beside its line, as times less. */
export const isLarge = (change) => change !== null && change < -0.5;

/** A change from the model before; nothing where the forms differ. */
export const changed = (change) => (change === null ? "" : isLarge(change) ? `÷ ${fixed(1 / (1 + change), 1)}` : `${signed(100 * change)} %`);

/** The line under a number: the change from the model before, and the whole cache. */
export const below = (entry) => (entry.change === null ? whole(entry) : `${changed(entry.change)} · ${whole(entry)}`);

/** What the signs mean in this state. */
export function notes(values, state) {
  const rows = shown(values, state);
  const unpublished = rows.some(({ form }) => form === "bf16") && state.precision === "served";
  const found = [
    "Ringed: four bits, reported at second hand.",
    unpublished && "‡ No served form found: at 16 bits.",
    rows.some(({ beyond }) => beyond) && "* Past the model’s own maximum: arithmetic.",
  ].filter(Boolean);
  return [0, 1, 2].map((row) => found[row] ?? "");
}

function ratio(first, last) {
  if (first.form !== last.form) return "two forms, no ratio";
  return `${fixed(first.bytes / last.bytes)} times less`;
}

export function sentence(values, state) {
  const rows = shown(values, state);
  const told = values.told.map((index) => rows[index]);
  const costs = told.map((entry) => `${entry.name} ${perToken(entry, state)}`).join(", ");
  return (
    `${STORED[state.precision]} a further token costs in bytes: ${costs}; ${ratio(told[0], told.at(-1))}. ` +
    `${fixed(state.context)} tokens take ${told.map(whole).join(", ")}.`
  );
}

export function alternative(values, state) {
  const say = (entry) =>
    `${entry.name} (${entry.month}${entry.quoted ? ", at second hand" : ""}) ${perToken(entry, state)}, ${below(entry)}`;
  return (
    `${title(state)}: a line that falls in two steps, seven models of DeepSeek from the earliest to the latest, on a logarithmic scale of bytes that a further ` +
    `token costs, which squares show by area, with the change from the model before and the cache of ${fixed(state.context)} tokens: ` +
    `${shown(values, state).map(say).join("; ")}. ${notes(values, state).filter(Boolean).join(" ")}`
  );
}
