// What the figure says in a state.
import { amount, fixed, percent } from "../numbers.js";
import { breakEven, shareOf, tokensOf } from "./model.js";
const LATER = " The traffic is later than R1, of January 2025.";

/** An alleged volume’s lab and report. */
export const label = ({ lab, by, short }) => `${lab} (${by}, ${short})`;

/** What is alleged, and of whom by whom, in two lines. */
export const headLines = (entry) => [`Alleged: ${amount(entry.count)} ${entry.unit}`, label(entry)];

/** That the tokens of an exchange are assumed, in two lines. */
export const eachWords = (length) => [`at ${fixed(length)} tokens`, "each (assumed)"];

/** How much that is beside pre-training, by tokens, and beside fine-tuning, by count. */
export function results({ alleged, published }, { row, length }) {
  const { count } = alleged[row];
  const [text, items] = [shareOf(tokensOf(count, length), published.v3.tokens), shareOf(count, published.r1.samples)];
  return [`${times(text)} it`, `${times(items)} R1’s`];
}

/** Tokens of a published set: as published, or its samples at the reader's length. */
export const setTokens = (entry, length) => entry.tokens ?? tokensOf(entry.samples, entry.mean_tokens ?? length);

export const allegedTokens = ({ count }, length) => `> ${amount(tokensOf(count, length))}`;

/** The same in words; a set whose answers are far shorter than any length here is not turned into tokens. */
export const setWords = (entry, length) =>
  entry.brief ? "short answers, not turned into tokens" : `${entry.tokens || entry.mean_tokens ? "" : "≈ "}${amount(setTokens(entry, length))}`;

const times = (value) => (value < 0.995 ? `${percent(value)} of` : `${fixed(value, value < 9.95 ? 1 : 0)} times`);

export function sentence(values, { row, length }) {
  const entry = values.alleged[row];
  const { v3, r1 } = values.published;
  const tokens = tokensOf(entry.count, length);
  return (
    `As alleged by ${entry.by} (public ${entry.public}), ${entry.who ?? entry.lab} made over ` +
    `${amount(entry.count)} ${entry.unit} (${entry.when}). At ${fixed(length)} tokens each, all kept, that is over ${amount(tokens)} tokens: ` +
    `${percent(shareOf(tokens, v3.tokens))} of V3’s pre-training text, and by count ` +
    `${times(shareOf(entry.count, r1.samples))} R1’s fine-tuning ` +
    `samples. To equal V3’s text each would need ${amount(breakEven(v3.tokens, entry.count))} tokens.${entry.when.includes("2026") ? LATER : ""}`
  );
}

export function alternative(values, state) {
  const { length } = state;
  const only = values.words_only;
  const alleged = Object.values(values.alleged)
    .map((entry) => `${label(entry)}: over ${amount(entry.count)} ${entry.unit}, ${allegedTokens(entry, length)} tokens`)
    .join("; ");
  const sets = Object.values(values.published).map((entry) => `${entry.name}: ${setWords(entry, length)}${entry.brief ? "" : " tokens"}`).join("; ");
  return (
    `Squares by area: one alleged volume beside V3’s pre-training text, in tokens, an assumed ${fixed(length)} for each, and the same, joined by lines, beside sets for fine-tuning, in items. Alleged, unaudited, not to be added: ${alleged}; ${only.by}, ${only.short}: ` +
    `${only.words}, no count. Published: ${sets}. ${sentence(values, state)}`
  );
}
