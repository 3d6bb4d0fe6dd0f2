// The made-up layer of the toy: its matrices from a seed, and the little algebra that it needs.
// The same functions as toy.py. Vectors are arrays of numbers, matrices arrays of rows.
import { draws } from "../draws.js";
import { sum } from "../numbers.js";

export const HEADS = 4;
export const WIDTH = 2;
export const HIDDEN = 8;
export const LATENT = 4;
export const ROTARY = 2;
export const MOST_TOKENS = 8;

/** Hidden vectors of the tokens, and the matrices of one layer; a head's rows stand together. */
export function makeToy(seed) {
  const shapes = {
    tokens: [MOST_TOKENS, HIDDEN],
    down: [LATENT, HIDDEN],
    query: [HEADS * WIDTH, HIDDEN],
    keyUp: [HEADS * WIDTH, LATENT],
    valueUp: [HEADS * WIDTH, LATENT],
    rotaryQuery: [HEADS * ROTARY, HIDDEN],
    rotaryKey: [ROTARY, HIDDEN],
  };
  const sizes = Object.values(shapes).map(([rows, columns]) => rows * columns);
  const numbers = draws(seed, sum(sizes)).map((draw) => 2 * draw - 1);
  const take = ([rows, columns]) => Array.from({ length: rows }, () => numbers.splice(0, columns));
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, take(shape)]));
}

/** The inner product. */
export function dot(left, right) {
  return left.reduce((sum, value, index) => sum + value * right[index], 0);
}

/** Matrix times vector. */
export const apply = (matrix, vector) => matrix.map((row) => dot(row, vector));

/** The columns of a matrix. */
const transposed = (matrix) => matrix[0].map((_, column) => matrix.map((row) => row[column]));

/** Transposed matrix times vector. */
export const applyTransposed = (matrix, vector) => apply(transposed(matrix), vector);

/** A pair of numbers turned by one radian per position. */
export function turn([x, y], position) {
  const [cos, sin] = [Math.cos(position), Math.sin(position)];
  return [x * cos - y * sin, x * sin + y * cos];
}

/** Weights that sum to one. */
export function softmax(scores) {
  const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
  return powers.map((power) => power / sum(powers));
}

/** The weighted sum of vectors. */
export const mix = (weights, vectors) => applyTransposed(vectors, weights);
