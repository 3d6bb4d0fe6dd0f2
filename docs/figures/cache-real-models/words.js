// What the figure says in a state.
import { bytesPerToken } from "../cache.js";
import { fixed, memory, percent } from "../numbers.js";
import { fullWidth, gpusNeeded, row } from "./model.js";

const STORED = { bf16: "stored at 16 bits", fp8: "stored at 8 bits", served: "as served, if published" };

/** The models of the chosen list in this state, with names. */
export function shown(values, state) {
  return values.lists[state.models].map((key) => ({ ...values.models[key], ...row(values.models[key], state) }));
}

const filled = (share, needed) => (share > 1 ? `${needed} GPUs` : `${percent(share)} of a GPU`);

/** The label at a line across the bars. */
export function widthWords(share) {
  if (share < 1) return percent(share, share >= 0.25 ? 0 : 1);
  return `${fixed(share)} GPU${share > 1 ? "s" : ""}`;
}

/** What the full width stands for, in GPUs. */
export const scale = (rows) => fullWidth(Math.max(...rows.map((entry) => entry.share)));

/** How many GPUs a model's bytes fill. */
const gpusOf = (entry, state) => filled(entry.share, gpusNeeded(entry.bytes, Number(state.gpu)));

/** What is drawn, and what it is measured by. */
export const title = ({ context, sequences }) => `KV cache of ${sequences > 1 ? `${sequences} × ` : ""}${fixed(context)} tokens`;
export const unit = ({ gpu }) => `GPUs of ${gpu} GB`;

/** What is not drawn, and a GPU's memory in the unit of the caches. */
function alone({ gpu }) {
  const size = (gpu * 1e9) / 2 ** 30;
  return `Cache alone, no weights; ${gpu} GB = ${fixed(size, size < 100 ? 1 : 0)} GiB.`;
}

/** A model's design, in a word or two; marked where its longest context is not known. */
export const marked = ({ design, context }) => design.replace(/ [\d,]+$/, "s").replace(/ (tokens|layers)$/, "") + (context === null ? " †" : "");

function designOf({ design, context, beyond }) {
  if (context === null) return `${design}; limit not read`;
  return design + (beyond ? "; arithmetic only" : "");
}

/** A model's bytes, marked where the wanted form was not published for it. */
export const kept = (entry, state) => memory(entry.bytes) + (entry.form === state.precision ? "" : " ‡");

/** What the bars leave out, then what paleness and marks mean in this state; nothing where no row bears them. */
export function notes(rows, state) {
  const unread = rows.some(({ context }) => context === null) ? " († not read)" : "";
  const pale = rows.some(({ beyond }) => beyond) || unread;
  return [alone(state), pale ? `Pale: past its own maximum${unread}.` : "", form(rows, state.precision)];
}

function form(rows, precision) {
  if (rows.every((row) => row.form === precision)) return "";
  return precision === "served" ? "‡ No served form found: at 16 bits." : "‡ Known only in the form served.";
}

function what({ sequences, context, precision }) {
  const tokens = `${fixed(context)} tokens`;
  const text = sequences > 1 ? `${sequences} sequences of ${tokens}` : `One sequence of ${tokens}`;
  return `${text}, ${STORED[precision]}`;
}

export function question({ models, reference, sparse }) {
  const [before, after] = [models[reference], models[sparse.model]].map(({ cache }) => bytesPerToken(cache));
  return {
    question: `${models[sparse.model].name} adds sparse attention: a new token reads at most ${fixed(sparse.reads)} of the stored ones. What must be stored becomes`,
    options: ["much less", "slightly less", "more"],
    answer: 2,
    because:
      `It becomes ${fixed(100 * (after / before - 1))} % more: ${fixed(after)} bytes a token at 16 bits against ${fixed(before)} in ` +
      `${models[reference].name}. Nothing may be thrown away, since each token may want others, and finding them needs an index key in every layer.`,
  };
}

export function answer({ models, reference, sparse }) {
  const [before, after] = [models[reference], models[sparse.model]].map(({ cache }) => bytesPerToken(cache));
  return after > before ? 2 : after > before / 2 ? 1 : 0;
}

export function sentence(values, state) {
  const rows = shown(values, state);
  const own = values.models[values.reference];
  const base = row(own, state);
  const most = rows.reduce((best, entry) => (entry.bytes > best.bytes ? entry : best));
  const least = rows.reduce((best, entry) => (entry.bytes < best.bytes ? entry : best));
  const times = fixed(most.bytes / base.bytes, 1);
  return (
    `${what(state)}: ${own.name} keeps ${kept(base, state)}, ${gpusOf(base, state)} of ${state.gpu} GB. ` +
    `Of the models shown, ${most.name} keeps most (${memory(most.bytes)}, ${times} times as much), ` +
    `${least.name} least (${memory(least.bytes)}).`
  );
}

export function alternative(values, state) {
  const rows = shown(values, state);
  const listed = rows
    .map((entry) => `${entry.name} (${designOf(entry)}) ${kept(entry, state)}, ${gpusOf(entry, state)}`)
    .join("; ");
  return (
    `Bars at one scale, one for each of ${rows.length} models: the KV cache. ${alone(state)} ${what(state)}, against ` +
    `GPUs of ${state.gpu} GB: ${listed}. Arithmetic only: the context is past the model’s own maximum. ${form(rows, state.precision)}`
  ).trim();
}
