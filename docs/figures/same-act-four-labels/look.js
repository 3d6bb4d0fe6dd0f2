// Where the act, the four laws and the norm stand, and how they look when some facts are supposed.
import { lines, px, seen } from "../looks.js";
import { answers } from "./model.js";
import { ruleOf } from "./words.js";

export const STEPS = 6; // between the ends of a scale; the middle is open
// By width: where the act ends, where the rows and their scales begin, how long a scale is, and where a row's name, its
// scale and its state stand below its upper edge. In a wide row the state is beside the scale, in one line or two.
export const LAYOUT = {
  600: { act: 72, left: 20, scale: 180, room: 204, high: 42, name: 26, middle: 21, state: 404, below: 26 },
  328: { act: 98, left: 20, scale: 172, room: 138, high: 42, name: 17, middle: 12, state: 30, below: 35 },
};
const HEAD = 26; // above the laws and above the norm, for the ends of the scale
const GAP = 4; // between rows
const LINE = 17; // from line to line

/** Where a label's row begins. */
export function rowAt(width, labels, id) {
  const { act, high } = LAYOUT[width];
  const index = labels.findIndex((label) => label.id === id);
  const heads = HEAD * (1 + labels.slice(0, index).filter((label, at) => label.kind !== labels[at + 1].kind).length);
  return act + heads + (high + GAP) * index;
}

/** Where a scale begins, and how long it is. */
export const scale = (width) => ({ x: LAYOUT[width].scale, room: LAYOUT[width].room });

export function looks(values, facts, width) {
  const said = Object.entries(values.facts).map(([name, { options }]) => [`fact-${name}`, { words: options[facts[name]] }]);
  const why = values.labels.find(({ id }) => id === facts.why);
  const [now, then] = [facts, values.first].map((each) => answers(values.labels, each).map((state) => values.states[state].level));
  return Object.assign(
    { ...Object.fromEntries(said), why: { words: `${why.name}: why` } },
    { before: { ...seen(now.some((level, at) => level !== then[at])) } },
    lines("reason", ruleOf(why, facts).lines[width]),
    ...values.labels.map((label, at) => labelLooks(values, label, facts, { width, level: now[at], first: then[at] })),
  );
}

/** A row: its mark, the way to it from the middle and, where it has moved from where the accusers put it, a ring there. */
function labelLooks(values, label, facts, { width, level, first }) {
  const { x, room } = scale(width);
  const { words, lines: two } = values.states[ruleOf(label, facts).state];
  const said = width === 600 ? two : [words];
  const [mark, ring] = [level, first].map((each) => px(x + (room * each) / STEPS));
  const colour = ["s1", "ink", "s2"][1 + Math.sign(level - STEPS / 2)];
  const { middle, below } = LAYOUT[width];
  const top = rowAt(width, values.labels, label.id);
  return {
    [`box-${label.id}`]: { class: facts.why === label.id ? "open" : "box" },
    [`way-${label.id}`]: { class: `dots ${colour}`, d: `M${x + room / 2} ${top + middle}H${mark}` },
    [`mark-${label.id}`]: { class: colour, cx: mark },
    [`ring-${label.id}`]: { cx: ring, ...seen(level !== first) },
    [`state-${label.id}-0`]: { words: said[0], y: top + below - (LINE / 2) * (said.length - 1) },
    [`state-${label.id}-1`]: { words: said[1] ?? "", y: top + below + LINE / 2 },
  };
}
