// How the drawing looks in a state, at both widths: time to the right, bytes upwards on a logarithmic scale.
import { fine, lines, px, seen } from "../looks.js";
import { logPosition } from "./model.js";
import { changed, isLarge, notes, perToken, shown, title, whole } from "./words.js";

const [LEFT, ROOM] = [24, { 600: 504, 328: 250 }]; // of the scale of time
export const TOP = 48; // of the scale
export const HEIGHT = 318;

export const RING = 7; // radius
const AREA = 0.006; // square pixels of a byte
const PARTS = ["name", "bytes", "all"];
const SAID = 50; // pixels at most of a change in words
const LINE = 16;
// On which side of a mark its words stand (to the right, downwards), how far from its edge, and how they end there; stacked,
// or with so many in the first line.
const SIDES = {
  right: { to: [1, 0], x: 6, y: -12, anchor: "start", first: 2 },
  left: { to: [-1, 0], x: -8, y: 3, anchor: "end", first: 3 },
  lower: { to: [-1, 0], x: -8, y: 9, anchor: "end", first: 3 },
  above: { to: [0, -1], x: 0, y: -37, anchor: "middle", first: 1 },
  below: { to: [0, 1], x: 0, y: 17, anchor: "middle", first: 1 },
  beside: { to: [1, 0], x: 17, y: 4, anchor: "start", first: 2 },
};

/** How the words beside a mark end there. */
export const anchor = (side) => SIDES[side].anchor;

/** Where a time and an amount are, both as shares of their scales. */
export const at = (width, time) => px(LEFT + ROOM[width] * time);
export const height = (share) => px(TOP + HEIGHT * (1 - share));

export function looks(values, state, width) {
  const rows = shown(values, state);
  const { low, high } = values.scale;
  const spots = rows.map(({ time, bytes }) => ({ x: at(width, time), y: height(logPosition(bytes, low, high)), half: Math.sqrt(AREA * bytes) / 2 }));
  const points = rows.flatMap((row, index) => pointLooks(row, index, spots, width, state));
  return { ...lines("note", notes(values, state)), title: { words: title(state) }, ...Object.fromEntries(points) };
}

function pointLooks(row, index, spots, width, state) {
  const { x, y, half } = spots[index];
  const { to, first, ...aside } = SIDES[row.side];
  const edge = row.quoted ? RING : half;
  const [left, base] = [x + to[0] * edge + aside.x, y + to[1] * edge + aside.y];
  const told = [row.name, perToken(row, state), whole(row)].map((words, at_) => {
    const place = at_ && at_ < first ? {} : { x: px(left), y: px(base + LINE * Math.max(0, at_ - first + 1)) };
    return [`${PARTS[at_]}-${index}`, { words: at_ && at_ < first ? `\u00a0 ${words}` : words, ...place }];
  });
  const square = [`square-${index}`, { x: fine(x - half), y: fine(y - half), width: fine(2 * half), height: fine(2 * half) }];
  return [...told, square, ...(row.after === null ? [] : stepLooks(row, index, spots, width))];
}

/** The line from the model before and its change, where both are stored in the same form; a large one as times less. */
function stepLooks({ after, change, side }, index, spots, width) {
  const [from, to] = [spots[after], spots[index]];
  const large = isLarge(change);
  const x = 0.6 * from.x + 0.4 * to.x;
  const left = large && x + SAID > width; // of the line
  const beside = [left ? x - 6 : x + 6, 0.6 * from.y + 0.4 * to.y + 5];
  const spot = large ? beside : [to.x, to.y + (side === "above" ? to.half + 16 : -to.half - 5)];
  const ends = left ? "end" : large ? "start" : "middle";
  return [
    [`path-${index}`, { d: `M${from.x} ${from.y}L${to.x} ${to.y}`, ...seen(change !== null) }],
    [`change-${index}`, { words: changed(change), class: large ? "strong" : "soft", x: px(spot[0]), y: px(spot[1]), "text-anchor": ends }],
  ];
}
