// What the figure says in a state, and the runs that it is said of.
import { fixed, signed } from "../numbers.js";
import { lateMean, lessMean, run } from "./model.js";

const RUNS = new WeakMap(); // by the figure's values: every control asks again for runs that take long to make
const NAMES = { slow: "too slow", right: "right", fast: "too fast" };

/** The tokens of an expert in a balanced step. */
export const even = ({ tokens, top, affinities }) => (tokens * top) / affinities[0].length;

/** A run, made once: the loads, biases and violations of all steps. */
export function found(values, speed, stream) {
  if (!RUNS.has(values)) RUNS.set(values, {});
  const runs = RUNS.get(values);
  runs[speed + stream] ??= run(values, Number(speed), stream === "shifting", values.steps);
  return runs[speed + stream];
}

/** The moment of a state: loads, biases less their mean, and the violations of all steps. */
export function moment(values, { speed, stream, step }) {
  const { loads, biases, violations } = found(values, speed, stream);
  return { loads: loads[step - 1], biases: lessMean(biases[step - 1]), violations };
}

/** The violations of a compared run, from the largest load of each step. */
export const topViolations = (values, stream, name) =>
  values.tops[stream][name].map((top) => (top - even(values)) / even(values));

/** Where a compared run settles on a stream. */
export const late = (values, stream, name) => fixed(lateMean(topViolations(values, stream, name), values.late), 2);

/** What a compared run is. */
export const regime = (name) => NAMES[name];

/** A bias beside its bar. */
export const biasWords = (value) => signed(value, 2);

/** Which moment is drawn. */
export const title = ({ step, speed }) => `Step ${step}, update speed ${speed}`;

/** The violation at a step, beside the curve. */
export const now = (violation) => `now ${fixed(violation, 2)}`;

/** Where a compared run settles, below its curve. */
export const ends = (values, stream, name) => `ends ≈ ${late(values, stream, name)}`;

/** The question before the answer. */
export const question = (values) => ({
  question: "Speed 0.01 balances this stream. What does ten times that speed do?",
  options: ["Balance comes sooner and stays", "The load swings from expert to expert", "Nothing changes"],
  answer: 1,
  because: `It overshoots. Violation ends near ${late(values, "steady", "fast")}, not ${late(values, "steady", "right")}.`,
});

/** Which of its options the numbers make right. */
export function answer(values) {
  const [right, fast] = ["right", "fast"].map((name) => Number(late(values, "steady", name)));
  return fast > right ? 1 : fast < right ? 0 : 2;
}

/** The state in words with its numbers. */
export function sentence(values, state, { loads, violations } = moment(values, state)) {
  const { speed, step } = state;
  return (
    `Step ${step} at update speed ${speed}: the busiest expert has ${Math.max(...loads)} tokens where ${even(values)} would ` +
    `be even, a violation of ${fixed(violations[step - 1], 2)}; step 1 had ${fixed(violations[0], 2)}.`
  );
}

/** The drawing in words with its numbers. */
export function alternative(values, state, { loads, biases, violations } = moment(values, state)) {
  const rows = loads.map((load, index) => `E${index + 1} ${load} ${biasWords(biases[index])}`).join(", ");
  const settled = Object.entries(values.compared).map(
    ([name, speed]) => `${speed} (${regime(name)}) ${late(values, state.stream, name)}`,
  );
  return (
    `${title(state)}, ${state.stream} topics. Tokens of each expert and its bias against the mean bias: ${rows}. ` +
    `Maximum violation ${fixed(violations[state.step - 1], 2)}, at step 1 ${fixed(violations[0], 2)}. ` +
    `Mean violation of the last ${values.late} steps by update speed: ${settled.join(", ")}.`
  );
}
