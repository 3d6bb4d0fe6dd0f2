// What the figure says in a state: positions, tokens and the seed of the matrices.
import { fixed } from "../numbers.js";
import { once } from "../once.js";
import { absorbedAnswers, largestDifference, naiveAnswers, orderEffect, storedAbsorbed, storedNaive } from "./model.js";
import { HEADS, LATENT, MOST_TOKENS, ROTARY, WIDTH } from "./toy.js";

const ROUNDING = 1e-12;

export const POSITIONS = {
  none: "No positions",
  rotated: "Every unpacked key turned by its place",
  separate: "A separate rotary key",
};

/** The toy in one state: both answers, their largest difference, and how far a swap moves the answer. */
export const compute = ({ position, tokens, seed }) =>
  once(POSITIONS, [position, tokens, seed].join(), () => {
    const [naive, absorbed] = [naiveAnswers, absorbedAnswers].map((answers) => answers(seed, tokens, position));
    return { naive, absorbed, difference: largestDifference(naive, absorbed), moved: orderEffect(seed, tokens, position) };
  });

/** A difference; what is only rounding is called so. */
export const small = (value) => (value < ROUNDING ? "less than 10⁻¹²" : fixed(value, 3));

/** What the two ways do, with these positions. */
export const ways = ({ position }) => {
  const unpack = { none: "1  Unpack every note", rotated: "1  Unpack and turn every note", separate: "1  Unpack all, add a turned key" };
  const translate = { none: "2  Translate the one query", rotated: "2  No translation fits all turns", separate: "2  Translate; one turned key apart" };
  return [unpack[position], translate[position]];
};

const stored = (position) => [storedNaive(position), storedAbsorbed(position)];

/** What is known of the place of a token. */
export const PLACE = { none: "places unknown", rotated: "turned by place", separate: "a key of place" };

/** Numbers kept for a token, by the one way and by the other. */
export const kept = ({ position }) => stored(position).map((perToken) => `keeps ${perToken} numbers a token, `);

/** And those kept in all. */
export const totals = ({ position, tokens }) => stored(position).map((perToken) => `${perToken * tokens} in all`);

/** Whether the two ways agree. */
export const verdict = ({ difference }) => (difference < ROUNDING ? "Same answer, number by number" : "Not the same answer");

/** The same as a sign between the two ways. */
export const sign = ({ difference }) => (difference < ROUNDING ? "=" : "≠");

export const differenceLine = ({ difference }) => `Largest difference: ${small(difference)}`;

/** Whether the answer knows the order. */
export const orderLine = ({ moved }) => `Swap two older tokens: it moves by ${fixed(moved, 3)}`;

export const question = () => ({
  question: "Now turn every unpacked key by its position. Can the second way still give the same answer?",
  options: ["Yes, to rounding", "No"],
  answer: 1,
  because:
    "The turn stands between the query’s matrix and the key’s and is another one for each distance, so no " +
    "single translation fits. It answers as if there were no positions. Set “Positions” and see.",
});

export const answer = () => (compute({ position: "rotated", tokens: MOST_TOKENS, seed: 42 }).difference < ROUNDING ? 0 : 1);

export function sentence(_, state) {
  const { position, tokens } = state;
  const { difference, moved } = compute(state);
  const [unpacked, translated] = stored(position).map((perToken) => perToken * tokens);
  return (
    `${POSITIONS[position]}, ${tokens} tokens: ${unpacked} numbers kept or ${translated}, and the answers differ by ` +
    `${small(difference)}. Swapping two older tokens moves the answer by ${fixed(moved, 3)}.`
  );
}

export function alternative(_, state) {
  const { position, tokens, seed } = state;
  const result = compute(state);
  const all = totals(state);
  const [unpacked, translated] = kept(state).map((each, way) => each + all[way]);
  const rotary = position === "separate";
  const content = HEADS * WIDTH;
  const list = (values) => values.map((value) => fixed(value, 2)).join(", ");
  return (
    `Two ways for ${tokens} tokens. First: for each token a matrix unpacks its note into a key and a value${position === "rotated" ? "; each key is turned by its place" : ""}; ` +
    `the query reads all keys, and the values give the answer. This ${unpacked}: ${content} key, ${content} value` +
    `${rotary ? ` and ${HEADS * ROTARY} rotary` : ""} a token. Second: the query goes through a matrix into the notes’ language and reads the notes; ` +
    `what was read goes through a matrix and is the answer. This ${translated}: ${LATENT} latent${rotary ? ` and ${ROTARY} rotary` : ""} a token. ` +
    "Pairs of bars: the newest token’s eight answers, two from each of four heads. " +
    `First: ${list(result.naive)}. Second: ${list(result.absorbed)}. ${verdict(result)}. ${differenceLine(result)}. ` +
    `${orderLine(result)}. Matrices from seed ${seed}.`
  );
}
