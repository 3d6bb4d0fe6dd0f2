// How the squares look in a state: areas in tokens on the left, in items on the right.
import { lines, px } from "../looks.js";
import { shareOf, tokensOf } from "./model.js";
import { eachWords, headLines, results } from "./words.js";

export const TOP = 68; // of the squares
export const LAYOUT = { 600: { side: 200, columns: [1, 311] }, 328: { side: 150, columns: [1, 171] } };
const LEAST = 2; // pixels of a square's side

/** A square of so much of the largest, in the lower left corner of where the largest is. */
function square(width, column, share) {
  const { side, columns } = LAYOUT[width];
  const long = Math.max(side * Math.sqrt(share), LEAST);
  return { x: columns[column], y: px(TOP + side - long), width: px(long), height: px(long) };
}

export function looks(values, { row, length }, width) {
  const { alleged, published } = values;
  const { count } = alleged[row];
  const sets = values.tuning.map((name) => published[name].samples);
  const most = Math.max(count, ...sets);
  return {
    ...lines("head", headLines(alleged[row])),
    ...lines("result", results(values, { row, length })),
    each: { words: eachWords(length) },
    text: square(width, 0, shareOf(tokensOf(count, length), published.v3.tokens)),
    items: square(width, 1, shareOf(count, most)),
    ...Object.fromEntries(sets.map((samples, at) => [`set-${at}`, square(width, 1, shareOf(samples, most))])),
  };
}
