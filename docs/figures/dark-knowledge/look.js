// Where the parts of the drawing that change are, and how they look, at both widths.
import { px } from "../looks.js";
import { chance, mean } from "../numbers.js";
import { meanPercent } from "../shares.js";
import { barShare, softened } from "./model.js";
import { TAUGHT, dialLine, heading, labels, shares } from "./words.js";

export const ROW = 18; // from one digit to the next
const APART = 1.7; // between the dots of two seeds, so that equal ones stay visible

// By width: the side of the image's cells; where the digits begin, the left edge and room of bars; the students' top,
// the left edge and room of their strips, how far a strip is below its
// name and the next kind below.
export const LAYOUT = {
  600: { cell: 13, left: 150, top: 30, bar: 240, room: 262, students: 260, strip: 190, strips: 336, stacked: 0, pitch: 28 },
  328: { cell: 8, left: 0, top: 124, bar: 76, room: 162, students: 334, strip: 4, strips: 252, stacked: 18, pitch: 36 },
};

/** The height of the strip of a kind of student. */
export function stripAt(width, index) {
  const { students, stacked, pitch } = LAYOUT[width];
  return students + 42 + index * pitch + stacked / 2;
}

function digitLooks(v, state, width) {
  const { bar, room, top } = LAYOUT[width];
  const looks = softened(v.logits, Number(state.temperature)).map((share, digit) => ({
    [`bar-${digit}`]: { x: bar, y: top + digit * ROW + 4, width: px(barShare(share, state.scale === "log") * room) },
    [`chance-${digit}`]: { words: chance(share) },
  }));
  return Object.assign({ heading: { words: heading(state) } }, ...looks);
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
    { dial: { words: dialLine(state) } },
    digitLooks(v, state, width),
    ...TAUGHT.map((taught, index) => studentLooks(v, state, width, taught, index)),
  );
