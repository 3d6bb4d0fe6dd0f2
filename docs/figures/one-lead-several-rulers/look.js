// How rulers look when two are set beside each other.
import { seen } from "../looks.js";
import { blindWords } from "./words.js";

/** Attributes and words of all parts that change: the same at both widths. */
export function looks(values, state) {
  const picked = (id) => ["a", "b"].filter((letter) => state[letter] === id).join("").toUpperCase();
  const rows = values.rulers.flatMap(({ id }) => [
    [`letter-${id}`, { words: picked(id) }],
    [`name-${id}`, { class: picked(id) ? "strong" : "" }],
    [`row-${id}`, seen(picked(id) !== "")],
  ]);
  const blind = ["a", "b"].map((letter) => [`blind-${letter}`, { words: blindWords(values, letter, state[letter]) }]);
  return Object.fromEntries([...rows, ...blind]);
}
