// How the parts of the drawing that change look in a state: the same at both widths.
import { seen } from "../looks.js";
import { WAYS, fits, heading, lengthWords, possible, returned } from "./words.js";

function lessonLooks(v, state, key) {
  const open = possible(v, key, state.access) !== "no";
  return {
    [`panel-${key}`]: { class: key === state.way ? "box" : "line" },
    [`passes-${key}`]: { words: returned(v, state, key) },
    [`fits-${key}`]: { words: fits(v, state, key), class: open ? "s1 strong" : "s2 strong" },
    [`learns-${key}`]: { words: open ? v.ways[key].learns : "nothing to learn from" },
    [`back-${key}`]: seen(open),
    [`stop-${key}`]: seen(!open),
  };
}

export const looks = (v, state) =>
  Object.assign({ heading: { words: heading(v, state) }, length: { words: lengthWords(state) } }, ...WAYS.map((key) => lessonLooks(v, state, key)));
