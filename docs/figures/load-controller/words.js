// What the figure says in a state, and the runs that it is said of.
import { percent, signed } from "../numbers.js";
import { once } from "../once.js";
import { lateMean, lessMean, run } from "./model.js";

/** The tokens of an expert in a balanced step. */
export const even = ({ tokens, top, affinities }) => (tokens * top) / affinities[0].length;

/** A run, made once: the loads, biases and violations of all steps. */
export const found = (values, speed, stream) =>
  once(values, speed + stream, () => run(values, Number(speed), stream === "shifting", values.steps));

/** The moment of a state: loads, biases less their mean, and the violations of all steps. */
export function moment(values, { speed, stream, step }) {
  const { loads, biases, violations } = found(values, speed, stream);
  return { loads: loads[step - 1], biases: lessMean(biases[step - 1]), violations };
}

/** The tokens of the busiest expert at each step, at one of the speeds, and how far above the even load that is. */
const busiest = (values, stream, at) =>
  once(values, stream + at, () => {
    let top = 0; // a curve is written 'M0 78l1-7l1 9': the largest load of the first step, and by how much each next is more
    const tops = values.curves[stream][at].slice(2).split("l1").map((more) => (top += Number(more)));
    return { tops, above: tops.map((load) => load / even(values) - 1) };
  });

/** How far above the even load the busiest expert settles at one of the speeds, as a share. */
const settled = (values, stream, at) => lateMean(busiest(values, stream, at).above, values.late);

/** The same in per cent. */
export const late = (values, stream, at) => signed(100 * settled(values, stream, at));

/** What each group of neighbouring speeds does, and the first and the last of them by place. */
export function paces(values, stream) {
  const even = values.speeds.map((_, at) => settled(values, stream, at) < values.evened);
  const [first, last] = [even.indexOf(true), even.lastIndexOf(true)];
  return { "too slow": [0, first - 1], "evens out": [first, last], "too fast": [last + 1, even.length - 1] };
}

/** A bias below its bench, in hundredths. */
export const biasWords = (value) => signed(100 * value);

/** Which moment is drawn. */
export const title = ({ step, speed }) => `Step ${step}, update speed ${speed}`;

/** What the controller does after the step. */
export const rule = ({ speed }) => (Number(speed) ? `Bias: −${speed} above even, +${speed} below` : "Speed 0: the biases stay");

export function sentence(values, { speed, stream, step }) {
  const { tops, above } = busiest(values, stream, values.speeds.indexOf(Number(speed)));
  return (
    `At step ${step} and update speed ${speed} the busiest expert gets ${tops[step - 1]} tokens, ` +
    `${percent(above[step - 1], 0)} above the even ${even(values)}; at step 1 it was ${percent(above[0], 0)}.`
  );
}

export function alternative(values, state) {
  const { step, stream, speed } = state;
  const { loads, biases, violations } = moment(values, state);
  const rows = loads.map((load, index) => `E${index + 1} ${load}, ${biasWords(biases[index])}`).join("; ");
  const topics = values.shares[stream === "shifting" && step > values.shift_at ? "after" : "before"].map((share) => percent(share, 0));
  const ends = values.speeds.map((each, at) => `${each} ${late(values, stream, at)} %`);
  const named = Object.entries(paces(values, stream)).map(([name, [from, to]]) => `${name} ${values.speeds.slice(from, to + 1).join(", ")}`);
  return (
    `${title(state)}. ${values.tokens} tokens, of three topics with ${topics.join(", ")}, come to a router, which sends each to the two of ` +
    `eight experts that have the highest affinity plus bias. Each expert’s queue of tokens, and its bias against the mean bias in ` +
    `hundredths: ${rows}. Between them the rule, by which each bias moves before it comes back to the router: ${rule(state)}. The even load is ${even(values)}. At speed ${speed} the busiest expert is ${percent(violations[0], 0)} above it at step 1 and ` +
    `${percent(violations[step - 1], 0)} at step ${step}. Below, curves of the same over ${values.steps} steps for six speeds, with the mean of ` +
    `the last ${values.late} steps: ${ends.join(", ")}; that is, ${named.join("; ")}.`
  );
}
