// Where rulers and their bars are, and how they look when two are set beside each other.
import { px, seen } from "../looks.js";
import { lead } from "./model.js";
import { blindWords } from "./words.js";

export const WIDTHS = [600, 328];
// By width: where nobody leads, pixels of a month and of a doubling, a row's height, its bar in it, and where a date ends.
export const LAYOUT = {
  600: { level: 470, month: 11, twice: 100, row: 30, bar: 5, date: 300 },
  328: { level: 214, month: 13, twice: 100, row: 38, bar: 20, date: 322 },
};
export const TOP = 44; // where the rows begin
const LEAST = 4; // pixels of a bar

/** The left end and the width of a ruler's bar: to the left an American lead, to the right a Chinese one. */
export function bar(ruler, width) {
  const { level, month, twice } = LAYOUT[width];
  const [low, high] = lead(ruler).map((value) => value * (ruler.months ? month : twice));
  const long = Math.max(high - low, LEAST);
  return { x: px(level - (low + high + long) / 2), width: px(long) };
}

/** Attributes and words of all parts that change, at both widths. */
export function looks(values, state) {
  const picked = (id) => ["a", "b"].filter((letter) => state[letter] === id).join("").toUpperCase();
  const rows = values.rulers.flatMap(({ id }) => [
    [`letter-${id}`, { words: picked(id) }],
    [`name-${id}`, { class: picked(id) ? "strong" : "" }],
    [`row-${id}`, seen(picked(id) !== "")],
  ]);
  const blind = ["a", "b"].map((letter) => [`blind-${letter}`, { words: blindWords(values, letter, state[letter]) }]);
  return WIDTHS.map(() => Object.fromEntries([...rows, ...blind]));
}
