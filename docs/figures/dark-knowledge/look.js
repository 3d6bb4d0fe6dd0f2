// Where the parts of the drawing that change are, and how they look, at both widths.
import { px } from "../looks.js";
import { chance, mean } from "../numbers.js";
import { meanPercent } from "../shares.js";
import { barShare, softened } from "./model.js";
import { TAUGHT, UNSEEN, dialLine, labels, logitsOf, scaleLine, shares } from "./words.js";

export const HIGH = 50; // of the largest bar
export const BASE = 83; // on which bars stand, below the top of their row
export const MIDDLE = BASE - HIGH / 2;
export const GAP = 0.12; // on both sides of a bar, in bars
const LEAST = 1; // of a bar of next to nothing
const APART = 1.7; // between the dots of two seeds, so that equal ones stay visible

// By width: the top of the first row and the next below; where bars begin and how far apart; the student's left edge;
// left edge and room of its strip; where its mean stands, below the strip, and the line about the dial, below all.
export const LAYOUT = {
  600: { rows: [50, 107], bars: [118, 15], student: 290, strip: 388, strips: 136, read: 5, dial: 12 },
  328: { rows: [50, 110], bars: [0, 14], student: 156, strip: 244, strips: 78, read: -14, dial: 30 },
};

/** The top of a row. */
export const rowAt = (width, index) => LAYOUT[width].rows[0] + index * LAYOUT[width].rows[1];

/** The height of the strip of a kind of student. */
export const stripAt = (width, index) => rowAt(width, index) + MIDDLE;

/** The bars of one teacher’s answer, the largest as high as may be, and above that of the unseen digit its chance. */
function barLooks(v, state, width, index) {
  const taught = TAUGHT[index];
  const [left, pitch] = LAYOUT[width].bars;
  const base = rowAt(width, index) + BASE;
  const chances = softened(logitsOf(v, taught), Number(state.temperature));
  const most = state.scale === "log" ? 1 : Math.max(...chances);
  const tall = chances.map((share) => Math.max(LEAST, barShare(share / most, state.scale === "log") * HIGH));
  const bars = tall.map((high, digit) => [`${taught}-${digit}`, { x: px(left + pitch * (digit + GAP)), y: px(base - high), width: px(pitch * (1 - 2 * GAP)), height: px(high) }]);
  const clear = base - Math.max(...tall.slice(UNSEEN, UNSEEN + 4)) - 4;
  return { ...Object.fromEntries(bars), [`chance-${taught}`]: { words: chance(chances[UNSEEN]), y: px(clear) } };
}

function studentLooks(v, state, width, taught, index) {
  const bySeed = shares(v, state, taught);
  const { strip, strips } = LAYOUT[width];
  const y = stripAt(width, index);
  const dots = bySeed.map((share, seed) => [`dot-${taught}-${seed}`, { cx: px(strip + strips * share), cy: px(y + APART * (seed - 3.5)) }]);
  return {
    [`name-${taught}`]: { words: labels(state)[index] },
    [`read-${taught}`]: { words: meanPercent(bySeed) },
    [`mean-${taught}`]: { x: px(strip + strips * mean(bySeed) - 1), y: px(y - 9) },
    ...Object.fromEntries(dots),
  };
}

export const looks = (v, state, width) =>
  Object.assign(
    { dial: { words: dialLine(state) }, scale: { words: scaleLine(state) } },
    ...[1, 2].map((index) => barLooks(v, state, width, index)),
    ...TAUGHT.map((taught, index) => studentLooks(v, state, width, taught, index)),
  );
