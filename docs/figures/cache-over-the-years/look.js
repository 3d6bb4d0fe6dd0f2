// How the drawing looks in a state, at both widths: time to the right, bytes upwards on a logarithmic scale.
import { lines, px, seen } from "../looks.js";
import { signed } from "../numbers.js";
import { logPosition } from "./model.js";
import { notes, perToken, shown, whole } from "./words.js";

const [LEFT, ROOM] = [8, { 600: 520, 328: 288 }]; // of the scale of time
export const TOP = 48; // of the scale
export const HEIGHT = 318;

const MARK = 6; // half of one
const PARTS = ["name", "bytes", "all"];
const LARGE = -0.5; // a change that is said beside its line
const SAID = 50; // pixels at most of a change in words
const LINE = 16;
// From a mark to the words beside it, and how they end there; stacked, or with so many in the first line.
const SIDES = {
  right: { x: 12, y: -8, anchor: "start", first: 2 },
  left: { x: -13, y: 3, anchor: "end", first: 3 },
  lower: { x: -13, y: 9, anchor: "end", first: 3 },
  above: { x: 0, y: -44, anchor: "middle", first: 1 },
  below: { x: 0, y: 25, anchor: "middle", first: 1 },
  under: { x: 4, y: 25, anchor: "end", first: 1 },
};

/** How the words beside a mark end there. */
export const anchor = (side) => SIDES[side].anchor;

/** Where a time and an amount are, both as shares of their scales. */
export const at = (width, time) => px(LEFT + ROOM[width] * time);
export const height = (share) => px(TOP + HEIGHT * (1 - share));

export function looks(values, state, width) {
  const rows = shown(values, state);
  const { low, high } = values.scale;
  const spots = rows.map(({ time, bytes }) => [at(width, time), height(logPosition(bytes, low, high))]);
  const points = rows.flatMap((row, index) => pointLooks(row, index, spots, state, width));
  return { ...lines("note", notes(values, state)), ...Object.fromEntries(points) };
}

function pointLooks(row, index, spots, state, width) {
  const [x, y] = spots[index];
  const { x: aside, y: above, first } = SIDES[row.side];
  const told = [row.name, perToken(row, state), whole(row)].map((words, at_) => {
    const place = at_ && at_ < first ? {} : { x: px(x + aside), y: px(y + above + LINE * Math.max(0, at_ - first + 1)) };
    return [`${PARTS[at_]}-${index}`, { words: at_ && at_ < first ? `\u00a0 ${words}` : words, ...place }];
  });
  const dot = [`dot-${index}`, { x: px(x - MARK), y: px(y - MARK) }];
  return [...told, dot, ...(row.after === null ? [] : stepLooks(row, index, spots, width))];
}

/** The line from the model before and its change, where both are stored in the same form. */
function stepLooks({ after, change, side }, index, spots, width) {
  const [[x1, y1], [x2, y2]] = [spots[after], spots[index]];
  const large = change !== null && change < LARGE;
  const x = 0.6 * x1 + 0.4 * x2;
  const left = large && x + SAID > width; // of the line
  const spot = large ? [left ? x - 6 : x + 6, 0.6 * y1 + 0.4 * y2 + 5] : [x2, y2 + (side === "above" ? 22 : -11)];
  return [
    [`path-${index}`, { d: `M${x1} ${y1}L${x2} ${y2}`, ...seen(change !== null) }],
    [`change-${index}`, { words: change === null ? "" : `${signed(100 * change)} %`, x: px(spot[0]), y: px(spot[1]), "text-anchor": left ? "end" : large ? "start" : "middle" }],
  ];
}
