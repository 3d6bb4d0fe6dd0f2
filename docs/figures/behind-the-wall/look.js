// Where the parts of the drawing that change are, and how they look, at both widths.
import { px, seen } from "../looks.js";
import { UNSEEN, chancesOf, heat, insideReads, outside, passed, wall } from "./words.js";

const LEAST = 1.5; // the height of a bar of next to nothing

// By width: the bars of all probabilities and those that pass; the wall's pieces, upright in the wide drawing, and the
// gap in it for a list.
export const LAYOUT = {
  600: { bars: [144, 158, 12.4, 82], small: [470, 106, 11, 46], wall: [[52, 234], [262, 312], [370, 424]], list: [156, 184] },
  328: { bars: [0, 72, 14, 50], small: [128, 286, 7.6, 22], wall: [[18, 196], [220, 306]], list: [152, 180] },
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
  const { wall: pieces, list } = LAYOUT[width];
  const kept = pieces.flatMap(([from, to]) => (access === "list" && from < list[0] && to > list[1] ? [[from, list[0]], [list[1], to]] : [[from, to]]));
  return kept.map(([from, to]) => (width === 600 ? `M444 ${from}V${to}` : `M${from} 248H${to}`)).join("");
}

export function looks(v, state, width) {
  const { access } = state;
  const bars = barsOf(chancesOf(v, state), LAYOUT[width].bars);
  const lines = outside(v, state, width === 600);
  return {
    ...Object.fromEntries(bars.map((look, at) => [`bar-${at}`, look])),
    ...passing(v, state, width),
    heat: { words: heat(v, state) },
    inside: { words: insideReads(v, state) },
    wall: { d: bricks(width, access), ...seen(access !== "inside") },
    called: { words: wall(state) },
    stopped: seen(access === "text"),
    through: seen(access !== "text"),
    closed: seen(access !== "inside"),
    opened: seen(access === "inside"),
    student: { class: access === "text" ? "open yet" : "open" },
    ...Object.fromEntries(lines.map((words, line) => [`outside-${line}`, { words, class: access === "text" ? "soft" : ["", "strong s2", "s2"][line] }])),
  };
}
