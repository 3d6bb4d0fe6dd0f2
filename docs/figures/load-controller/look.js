// Where the parts of the drawing that change are, and how they look, at both widths.
import { px } from "../looks.js";
import { fixed } from "../numbers.js";
import { biasWords, even, late, moment, paces, rule, title } from "./words.js";

const FLOW = 0.13; // thickness of a way by which one token goes
const [MOST_BIAS, MOST_VIOLATION] = [0.45, 2.6]; // at the ends of their scales
const MARK = 8;
const GAP = 8; // between two small plots
const SPOKEN = 60; // the room of “too fast”

// By width: the stream, the benches (left edge, pitch and width of a queue), the scale of a token, the heights of the
// benches' floor, of the rule below them and of the zero of the biases, half the room of a bias, and the top and height
// of the small plots.
export const LAYOUT = {
  600: { stream: [114, 486], benches: [104, 62, 34], token: 1.3, floor: 204, rule: 246, zero: 310, bias: 26, plots: [424, 56] },
  328: { stream: [111, 217], benches: [60, 33.5, 23], token: 1.1, floor: 186, rule: 227, zero: 285, bias: 20, plots: [386, 44] },
};

/** The upper end of the ways, where the router ends. */
export const ROUTER = 80;

/** The height of the router's box and of the rule's. */
export const BOX = 24;

/** The middle of a bench. */
export const bench = (width, index) => LAYOUT[width].benches[0] + LAYOUT[width].benches[1] * (index + 0.5);

/** Which way the rule moves the biases, as heads of arrows below its box: those that sink and those that rise. */
function ruleLooks(v, width, { loads }, speed) {
  const top = LAYOUT[width].rule + BOX + 3;
  const heads = (way, y, drawn) =>
    loads.map((load, index) => (Number(speed) && Math.sign(even(v) - load) === way ? `M${px(bench(width, index) - 5)} ${y}${drawn}` : "")).join("");
  return { sinks: { d: heads(-1, top, "h10l-5 7z") || "M0 0" }, rises: { d: heads(1, top + 7, "h10l-5-7z") || "M0 0" } };
}

/** Tokens in a queue, from one number of them to another. */
function stack(width, index, from, to) {
  const { token, floor } = LAYOUT[width];
  return `M${px(bench(width, index))} ${px(floor - token * from)}V${px(floor - token * to)}`;
}

/** What is beyond the even load, in all queues as one shape. */
const over = (v, width, loads) => loads.map((load, index) => stack(width, index, even(v), Math.max(load, even(v)))).join("");

/** A queue up to the even load, the way that leads to it, and the bias below. */
function expertLooks(v, width, index, { loads, biases }) {
  const { token, floor, zero, bias, benches } = LAYOUT[width];
  const [middle, load, fair] = [bench(width, index), loads[index], even(v)];
  const top = floor - token * load;
  const length = bias * Math.max(-1, Math.min(1, biases[index] / MOST_BIAS));
  return {
    [`way-${index}`]: { d: `M${px(middle)} ${ROUTER}V${px(top - 3)}`, "stroke-width": px(Math.max(0.5, FLOW * load)) },
    [`queue-${index}`]: { d: stack(width, index, 0, Math.min(load, fair)) },
    [`tokens-${index}`]: { words: String(load), class: load > fair ? "s2 strong" : "soft" },
    [`bias-${index}`]: { y: px(zero - Math.max(length, 0)), height: px(Math.abs(length)), x: px(middle - benches[2] / 2) },
    [`signed-${index}`]: { words: biasWords(biases[index]) },
  };
}

/** The shares of the topics in the stream, side by side. */
function streamLooks(v, width, { stream, step }) {
  const [left, room] = LAYOUT[width].stream;
  let x = left;
  const looks = v.shares[stream === "shifting" && step > v.shift_at ? "after" : "before"].map((share, topic) => {
    const wide = share * room - 2;
    const look = { [`topic-${topic}`]: { x: px(x), width: px(wide) }, [`share-${topic}`]: { x: px(x + wide / 2), words: fixed(share * v.tokens) } };
    x += share * room;
    return look;
  });
  return Object.assign({}, ...looks);
}

/** Where the small plot of a speed begins, and how wide it is. */
export function plotPlace({ speeds }, width, at) {
  const room = (width - GAP * (speeds.length - 1)) / speeds.length;
  return [at * (room + GAP), room];
}

const height = (width, violation) => {
  const [top, high] = LAYOUT[width].plots;
  return px(top + high * (1 - Math.min(violation, MOST_VIOLATION) / MOST_VIOLATION));
};

/** How the largest load of a step is drawn in a small plot, in steps and tokens: the same path at both widths. */
export function scaled(v, width, at) {
  const [left, room] = plotPlace(v, width, at);
  const [top, high] = LAYOUT[width].plots;
  const unit = high / (MOST_VIOLATION * even(v));
  return `translate(${px(left)} ${px(top + high + unit * even(v))}) scale(${(room / (v.steps - 1)).toFixed(4)} ${(-unit).toFixed(4)})`;
}

/** The same stream at each speed: the largest loads as a line, and where it settles. */
function speedLooks(v, state, at) {
  const chosen = v.speeds[at] === Number(state.speed);
  return {
    [`curve-${at}`]: { d: v.curves[state.stream][at], class: chosen ? "e2" : "line" },
    [`speed-${at}`]: { class: chosen ? "s2 strong" : "" },
    [`late-${at}`]: { words: late(v, state.stream, at), class: chosen ? "s2 strong" : "soft" },
  };
}

/** What neighbouring speeds do, with a line below the words; which they are depends on the stream. */
function paceLooks(v, width, { stream }) {
  const top = LAYOUT[width].plots[0];
  return Object.entries(paces(v, stream)).map(([name, [from, to]], at) => {
    const [left, [start, room]] = [plotPlace(v, width, from)[0], plotPlace(v, width, to)];
    const x = px(Math.min((left + start + room) / 2, width - SPOKEN / 2));
    return { [`pace-${at}`]: { x, words: name }, [`span-${at}`]: { d: `M${px(left)} ${top - 22}H${px(start + room)}` } };
  });
}

function markLook(v, width, { speed, step }, violation) {
  const [left, room] = plotPlace(v, width, v.speeds.indexOf(Number(speed)));
  const x = left + ((step - 1) * room) / (v.steps - 1) - MARK / 2;
  return { x: px(Math.min(Math.max(x, 0), width - MARK)), y: px(height(width, violation) - MARK / 2) };
}

export function looks(v, state, width) {
  const at = moment(v, state);
  return {
    title: { words: title(state) },
    rule: { words: rule(state) },
    over: { d: over(v, width, at.loads) },
    ...ruleLooks(v, width, at, state.speed),
    ...streamLooks(v, width, state),
    ...Object.assign({}, ...at.loads.map((_, index) => expertLooks(v, width, index, at))),
    ...Object.assign({}, ...v.speeds.map((_, index) => speedLooks(v, state, index))),
    ...Object.assign({}, ...paceLooks(v, width, state)),
    mark: markLook(v, width, state, at.violations[state.step - 1]),
  };
}
