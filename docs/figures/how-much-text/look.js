// How the squares look in a state: areas in tokens on the left, in items on the right.
import { lines, px } from "../looks.js";
import { amount } from "../numbers.js";
import { shareOf, tokensOf } from "./model.js";
import { eachWords, headLines, results } from "./words.js";

export const TOP = 68; // of the squares
export const LAYOUT = { 600: { side: 236, columns: [1, 362] }, 328: { side: 150, columns: [1, 171] } };
const LEAST = 2; // pixels of a square's side

/** A square of so much of the largest, in the lower left corner of where the largest is. */
function square(width, column, share) {
  const { side, columns } = LAYOUT[width];
  const long = Math.max(side * Math.sqrt(share), LEAST);
  return { x: columns[column], y: px(TOP + side - long), width: px(long), height: px(long) };
}

/** Lines from what is alleged on the left to the same on the right. */
function zoom(one, other) {
  const [from, base] = [px(one.x + one.width), one.y + one.height];
  return `M${from} ${one.y}L${other.x} ${other.y}M${from} ${px(base)}H${other.x}`;
}

/** Whether a square reaches so far up that words which stand above it elsewhere are in it. */
const covers = ({ width: own }, side) => own > side - 60;

/** How many tokens that is: above its square, or in it where it is large. */
function tokensLook(square, words, side) {
  const [{ x, y }, inside] = [square, covers(square, side)];
  return { words, x: x + (inside ? 6 : 1), y: px(y + (inside ? square.height - 10 : -5)), class: inside ? "on" : "strong s2 clear" };
}

export function looks(values, { row, length }, width) {
  const { alleged, published } = values;
  const { count, unit } = alleged[row];
  const { side } = LAYOUT[width];
  const sets = values.tuning.map((name) => published[name].samples);
  const most = Math.max(count, ...sets);
  const tokens = tokensOf(count, length);
  const text = square(width, 0, shareOf(tokens, published.v3.tokens));
  const items = square(width, 1, shareOf(count, most));
  return {
    ...lines("head", headLines(alleged[row])),
    ...lines("result", results(values, { row, length })),
    ...lines("same", items.width > side - 40 ? [amount(count), unit] : ["", ""]),
    each: { words: eachWords(length) },
    text,
    items,
    ...Object.fromEntries([0, 1].map((line) => [`whole-${line}`, { class: covers(text, side) ? "on" : "" }])),
    tokens: tokensLook(text, amount(tokens), side),
    zoom: { d: zoom(text, items) },
    ...Object.fromEntries(sets.map((samples, at) => [`set-${at}`, square(width, 1, shareOf(samples, most))])),
  };
}
