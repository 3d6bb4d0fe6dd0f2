// How the squares look in a state: areas in tokens on the left, in items on the right.
import { lines, px } from "../looks.js";
import { amount } from "../numbers.js";
import { shareOf, tokensOf } from "./model.js";
import { eachWords, headLines, results } from "./words.js";

export const TOP = 68; // of the squares
export const LAYOUT = { 600: { side: 236, columns: [1, 362] }, 328: { side: 150, columns: [1, 171] } };
const LEAST = 2; // pixels of a square's side
const [TALL, LETTER] = [20, 8]; // how high words need to be clear of a line, and how wide a letter of them is at most

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

/** How many tokens that is: in its square where it is large, or else beside it or above, clear of the lines to the right. */
function tokensLook({ x, y, width: own, height }, items, words, width) {
  const { side, columns } = LAYOUT[width];
  if (covers({ width: own }, side)) return { words, x: x + 6, y: px(y + height - 10), class: "on" };
  const rise = (y - items.y) / (items.x - x - own); // of the upper line
  const room = LETTER * words.length;
  const beside = px(x + own + TALL / rise);
  if (rise > 0 && beside + room <= columns[0] + side) return { words, x: beside, y: TOP + side - 6, class: "strong s2" };
  return { words, x: x + 1, y: px(y - 5 - Math.max(0, rise * (room - own))), class: "strong s2 clear" };
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
    ...lines("each", eachWords(length)),
    text,
    items,
    ...Object.fromEntries([0, 1].map((line) => [`whole-${line}`, { class: covers(text, side) ? "on" : "" }])),
    tokens: tokensLook(text, items, amount(tokens), width),
    zoom: { d: zoom(text, items) },
    ...Object.fromEntries(sets.map((samples, at) => [`set-${at}`, square(width, 1, shareOf(samples, most))])),
  };
}
