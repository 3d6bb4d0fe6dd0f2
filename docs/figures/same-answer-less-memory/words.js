// What the figure says in a state: positions, tokens and the seed of the matrices.
import { fixed } from "../numbers.js";
import { absorbedAnswers, largestDifference, naiveAnswers, orderEffect, storedAbsorbed, storedNaive } from "./model.js";
import { HEADS, LATENT, MOST_TOKENS, ROTARY, WIDTH } from "./toy.js";

const ROUNDING = 1e-12;

export const POSITIONS = {
  none: "No positions",
  rotated: "Every rebuilt key turned by its position",
  separate: "A separate rotary key",
};

/** The toy in one state: both answers, their largest difference, and how far a swap moves the answer. */
export function compute({ position, tokens, seed }) {
  const [naive, absorbed] = [naiveAnswers, absorbedAnswers].map((answers) => answers(seed, tokens, position));
  return { naive, absorbed, difference: largestDifference(naive, absorbed), moved: orderEffect(seed, tokens, position) };
}

/** An answer. */
export const answerWords = (value) => fixed(value, 2);

/** A difference; what is only rounding is called so. */
export const small = (value) => (value < ROUNDING ? "less than 10⁻¹²" : fixed(value, 3));

const inAll = (perToken, tokens) => `${perToken * tokens} in all`;

/** Numbers kept for a token and in all, by the naive and by the absorbed way. */
export const kept = ({ position, tokens }) =>
  [storedNaive(position), storedAbsorbed(position)].map((perToken) => `${perToken} a token, ${inAll(perToken, tokens)}`);

/** Whether the two ways agree. */
export const verdict = ({ difference }) => (difference < ROUNDING ? "Same answer" : "Not the same answer");

export const differenceLine = ({ difference }) => `Largest difference: ${small(difference)}`;

/** Whether the answer knows the order. */
export const orderLine = ({ moved }) => `Swap two older tokens: it moves by ${fixed(moved, 3)}`;

/** The question before the answer. */
export const question = () => ({
  question: "Now turn every rebuilt key by its position. Can the absorbed way still give the same answer?",
  options: ["Yes, to rounding", "No"],
  answer: 1,
  because:
    "The turn stands between the query’s matrix and the key’s and is another one for each distance, so no " +
    "single merged query fits. It answers as if there were no positions. Set “Positions” and see.",
});

/** Which of its options the numbers make right. */
export const answer = () => (compute({ position: "rotated", tokens: MOST_TOKENS, seed: 42 }).difference < ROUNDING ? 0 : 1);

/** The state in words with its numbers. */
export function sentence(_, state) {
  const { position, tokens } = state;
  const { difference, moved } = compute(state);
  const [naive, absorbed] = [storedNaive, storedAbsorbed].map((stored) => stored(position) * tokens);
  return (
    `${POSITIONS[position]}, ${tokens} tokens: naive keeps ${naive} numbers, absorbed ` +
    `${absorbed}, and their answers differ by ${small(difference)}. ` +
    `Swapping two older tokens moves the answer by ${fixed(moved, 3)}.`
  );
}

/** The drawing in words with its numbers. */
export function alternative(_, state) {
  const { position, tokens, seed } = state;
  const result = compute(state);
  const rotary = position === "separate";
  const content = HEADS * WIDTH;
  const full = rotary
    ? `${content} key, ${content} value and ${HEADS * ROTARY} rotary`
    : `${content} key and ${content} value`;
  const list = (values) => values.map(answerWords).join(", ");
  return (
    `Two stores for ${tokens} tokens. Naive: ${full} numbers a token, ${inAll(storedNaive(position), tokens)}. ` +
    `Absorbed: ${LATENT} latent${rotary ? ` and ${ROTARY} rotary` : ""} numbers a token, ` +
    `${inAll(storedAbsorbed(position), tokens)}. ` +
    "Bars and marks: the newest token’s eight answers, two from each of four heads. " +
    `Naive: ${list(result.naive)}. Absorbed: ${list(result.absorbed)}. ${verdict(result)}. ${differenceLine(result)}. ` +
    `${orderLine(result)}. Matrices from seed ${seed}.`
  );
}
