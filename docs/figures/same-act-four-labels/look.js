// Where the act, the four laws and the norm stand, and how they look when some facts are supposed.
import { lines, px } from "../looks.js";
import { ruleOf } from "./words.js";

const STEPS = 5;
// By width: left, top, width and height of the act and of each label, the way from the one to the other, and where the
// reason begins. A scale lies below a label's words or, where `beside`, to the right of them.
export const LAYOUT = {
  600: {
    act: [201, 1, 198, 132],
    labels: { contract: [1, 1, 184, 90], copyright: [415, 1, 184, 90], secret: [1, 105, 184, 90], access: [415, 105, 184, 90], norm: [201, 153, 198, 90] },
    ways: { contract: "M201 46H185", copyright: "M399 46H415", secret: "M201 119H185", access: "M399 119H415", norm: "M300 133V153" },
    reason: 268,
  },
  328: {
    act: [1, 107, 326, 94],
    labels: { contract: [1, 1, 159, 90], copyright: [168, 1, 159, 90], secret: [1, 217, 159, 90], access: [168, 217, 159, 90], norm: [1, 323, 326, 60] },
    ways: { contract: "M80 107V91", copyright: "M248 107V91", secret: "M80 201V217", access: "M248 201V217", norm: "M164 201V323" },
    reason: 406,
    beside: "norm",
  },
};
const [WEIGHTS, HOT] = [[1, 2, 4, 7, 10], 3]; // of a way, by the step that is reached; and from where it is orange

/** Where a label's scale begins, how long it is, and its height. */
export function scale(width, id) {
  const [x, y, wide, height] = LAYOUT[width].labels[id];
  const left = LAYOUT[width].beside === id ? 176 : 16;
  return { x: x + left, y: y + height - 26, room: wide - left - 16 };
}

export function looks(values, facts, width) {
  const said = Object.entries(values.facts).map(([name, { options }]) => [`fact-${name}`, { words: options[facts[name]] }]);
  const why = values.labels.find(({ id }) => id === facts.why);
  return Object.assign(
    { ...Object.fromEntries(said), why: { words: `${why.name}: why` } },
    lines("reason", ruleOf(why, facts).lines[width]),
    ...values.labels.map((label) => labelLooks(values, label, facts, width)),
  );
}

function labelLooks(values, label, facts, width) {
  const { level, lines: two } = values.states[ruleOf(label, facts).state];
  const { x, room } = scale(width, label.id);
  const colour = level >= HOT ? "s2" : "s1";
  return {
    [`box-${label.id}`]: { class: facts.why === label.id ? "open" : "box" },
    [`way-${label.id}`]: { class: `dots ${colour}`, "stroke-width": WEIGHTS[level] },
    [`mark-${label.id}`]: { class: colour, cx: px(x + (room * level) / (STEPS - 1)) },
    ...lines(`state-${label.id}`, [0, 1].map((line) => two[line] ?? "")),
  };
}
