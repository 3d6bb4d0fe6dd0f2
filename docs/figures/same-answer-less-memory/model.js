// A toy latent attention, computed with rebuilt keys and values and with the query carried into the latent.
// The same functions as model.py. Positions: "none", "rotated" or "separate".
import { HEADS, LATENT, ROTARY, WIDTH, apply, applyTransposed, dot, makeToy, mix, softmax, turn } from "./toy.js";

const GAIN = 2; // of the queries, so that attention prefers some tokens

/** The two rows that belong to a head. */
const ofHead = (rows, head) => rows.slice(head * WIDTH, (head + 1) * WIDTH);

/** What the separate rotary key, shared by all heads, adds to each token's score. */
function rotaryScores(toy, hidden, head) {
  const last = hidden.length - 1;
  const query = turn(ofHead(apply(toy.rotaryQuery, hidden[last]), head), last);
  return hidden.map((token, place) => dot(query, turn(apply(toy.rotaryKey, token), place)));
}

/** Attention weights from content scores, with the rotary part where there is one. */
function weights(scores, toy, hidden, head, position) {
  if (position !== "separate") return softmax(scores.map((score) => (GAIN * score) / Math.sqrt(WIDTH)));
  const added = rotaryScores(toy, hidden, head);
  return softmax(scores.map((score, index) => (GAIN * (score + added[index])) / Math.sqrt(WIDTH + ROTARY)));
}

/** One head's answer from keys and values rebuilt for every token. */
function naiveHead(toy, hidden, head, position) {
  const latents = hidden.map((token) => apply(toy.down, token));
  let query = ofHead(apply(toy.query, hidden.at(-1)), head);
  let keys = latents.map((latent) => apply(ofHead(toy.keyUp, head), latent));
  const values = latents.map((latent) => apply(ofHead(toy.valueUp, head), latent));
  if (position === "rotated") {
    query = turn(query, hidden.length - 1);
    keys = keys.map((key, place) => turn(key, place));
  }
  const scores = keys.map((key) => dot(query, key));
  return mix(weights(scores, toy, hidden, head, position), values);
}

/** One head's answer from the latents alone. A turned key cannot be met: the merged query fits distance 0 only. */
function absorbedHead(toy, hidden, head, position) {
  const latents = hidden.map((token) => apply(toy.down, token));
  const query = ofHead(apply(toy.query, hidden.at(-1)), head);
  const merged = applyTransposed(ofHead(toy.keyUp, head), query);
  const scores = latents.map((latent) => dot(merged, latent));
  return apply(ofHead(toy.valueUp, head), mix(weights(scores, toy, hidden, head, position), latents));
}

/** All heads' answers, one after the other. */
function answers(oneHead, toy, hidden, position) {
  return Array.from({ length: HEADS }, (_, head) => oneHead(toy, hidden, head, position)).flat();
}

/** The newest token's answers, two numbers a head, with keys and values rebuilt and kept. */
export function naiveAnswers(seed, tokens, position) {
  const toy = makeToy(seed);
  return answers(naiveHead, toy, toy.tokens.slice(0, tokens), position);
}

/** The same answers with only the latents kept. */
export function absorbedAnswers(seed, tokens, position) {
  const toy = makeToy(seed);
  return answers(absorbedHead, toy, toy.tokens.slice(0, tokens), position);
}

/** The largest distance between two lists of answers, number by number. */
export function largestDifference(left, right) {
  return Math.max(...left.map((value, index) => Math.abs(value - right[index])));
}

/** How far the rebuilt answers move when the first two of at least three tokens change places. */
export function orderEffect(seed, tokens, position) {
  const toy = makeToy(seed);
  const [first, second, ...rest] = toy.tokens.slice(0, tokens);
  const before = answers(naiveHead, toy, [first, second, ...rest], position);
  return largestDifference(before, answers(naiveHead, toy, [second, first, ...rest], position));
}

/** Numbers kept per token with full keys and values; each head's key carries a copy of the rotary part. */
export function storedNaive(position) {
  return 2 * HEADS * WIDTH + (position === "separate" ? HEADS * ROTARY : 0);
}

/** Numbers kept per token: the latent, and the rotary key once. */
export const storedAbsorbed = (position) => LATENT + (position === "separate" ? ROTARY : 0);
