// Where the parts of the drawing that change are, and how they look, at both widths.
import { lines, px, seen } from "../looks.js";
import { UNSEEN, chancesOf, heat, insideReads, outside, passed, wall } from "./words.js";

const LEAST = 1.5; // the height of a bar of next to nothing

// By width: the bars of all probabilities and those that pass; where the wall is, its pieces, and the gap in it for a list.
export const LAYOUT = {
  600: { bars: [144, 134, 12.4, 82], small: [470, 82, 11, 46], wall: [444, [28, 210], [238, 288], [346, 400]], list: [132, 160] },
  328: { bars: [80, 89, 12.4, 38], small: [238, 58, 7.6, 34], wall: [216, [38, 212], [236, 266], [322, 372]], list: [74, 98] },
};

/** A bar for each chance above a line; the largest is as high as said. */
const barsOf = (chances, [left, base, pitch, high]) =>
  chances.map((chance, at) => {
    const tall = Math.max(LEAST, (high * chance) / Math.max(...chances));
    return { x: px(left + pitch * (at + 0.12)), y: px(base - tall), width: px(pitch * 0.76), height: px(tall) };
  });

/** The bars that pass, as one path each for the 3 and the rest. */
function passing(v, state, width) {
  const chances = passed(v, state);
  const all = barsOf(chances, LAYOUT[width].small);
  const path = (wanted) =>
    all.map(({ x, y, width: w, height }, at) => (chances[at] && wanted(at) ? `M${x} ${y}h${w}v${height}h-${w}z` : "")).join("") || "M0 0";
  return { few: { d: path((at) => at !== UNSEEN) }, three: { d: path((at) => at === UNSEEN) } };
}

/** The wall, with a further gap where a list passes. */
function bricks(width, access) {
  const { wall: [x, ...pieces], list } = LAYOUT[width];
  const kept = pieces.flatMap(([from, to]) => (access === "list" && from < list[0] && to > list[1] ? [[from, list[0]], [list[1], to]] : [[from, to]]));
  return kept.map(([from, to]) => `M${x} ${from}V${to}`).join("");
}

export function looks(v, state, width) {
  const { access } = state;
  const bars = barsOf(chancesOf(v, state), LAYOUT[width].bars);
  const told = outside(v, state, width === 600);
  return {
    ...Object.fromEntries(bars.map((look, at) => [`bar-${at}`, look])),
    ...passing(v, state, width),
    ...lines("heat", heat(v, state, width === 600)),
    inside: { words: insideReads(v, state) },
    wall: { d: bricks(width, access), ...seen(access !== "inside") },
    called: { words: wall(state) },
    stopped: seen(access === "text"),
    through: seen(access !== "text"),
    closed: seen(access !== "inside"),
    opened: seen(access === "inside"),
    student: { class: access === "text" ? "open yet" : "open" },
    ...Object.fromEntries(told.map((words, line) => [`outside-${line}`, { words, class: access === "text" ? "soft" : ["", "strong s2", "s2"][line] }])),
  };
}
