// Where the parts of the drawing that change are, and how they look in a state.
import { seen } from "../looks.js";
import { WAYS, counted, heading, lengthWords, possible } from "./words.js";

export const HIGH = 140; // of a lesson with its gap
export const SENT = 42; // from its top to what is sent, and to what comes back
export const BACK = 83;

// By width: where the student ends, the wall is and the teacher begins.
export const LAYOUT = { 600: [92, 296, 510], 328: [8, 148, 320] };

/** The top of a lesson. */
export const top = (index) => 26 + index * HIGH;

/** The wall beside a lesson, with gaps for what passes. */
function wall(x, y, open) {
  const pieces = open ? [[28, SENT - 9], [SENT + 9, BACK - 9], [BACK + 9, HIGH - 28]] : [[28, SENT - 9], [SENT + 9, HIGH - 28]];
  return pieces.map(([from, to]) => `M${x} ${y + from}V${y + to}`).join("");
}

function lessonLooks(v, state, key, index, width) {
  const open = possible(v, key, state.access) !== "no";
  const [count, unit] = counted(v, state, key);
  return {
    [`panel-${key}`]: { class: key === state.way ? "box" : "line" },
    [`wall-${key}`]: { d: wall(LAYOUT[width][1], top(index), open), ...seen(state.access !== "inside") },
    [`count-${key}`]: { words: count },
    [`unit-${key}`]: { words: unit },
    [`learns-${key}`]: { words: open ? v.ways[key].learns : "nothing to learn from" },
    [`back-${key}`]: seen(open),
    [`stop-${key}`]: seen(!open),
  };
}

export const looks = (v, state, width) =>
  Object.assign({ heading: { words: heading(v, state) }, length: { words: lengthWords(state) } }, ...WAYS.map((key, index) => lessonLooks(v, state, key, index, width)));
