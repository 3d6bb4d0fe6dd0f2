// What the figure says in a state: a token, an expert and a shift of its bias, and whether biases take part.
import { fixed } from "../numbers.js";
import { route, shiftedBiases } from "./model.js";

/** A bias with its sign, also where it is nothing. */
export const biasWords = (value) => `${value < 0 ? "" : "+"}${fixed(value, 2)}`;

export const quoted = (token) => `“${token}”`;

/** The state routed as the report has it, with its biases or without any. */
export function routed(values, { token, expert, shift }, used) {
  const { biases, tokens, group_size: size, groups_kept: kept, top, scale } = values;
  const shifted = shiftedBiases(biases, expert - 1, shift / 100, used);
  return { ...route(tokens[token], shifted, size, kept, top, scale), biases: shifted };
}

/** The sum by which a group is judged. */
export function groupSum({ group_size: size }, group, { scores, groupSums }) {
  const terms = scores.slice(group * size, (group + 1) * size).map((score) => fixed(score, 2));
  return `Group ${group + 1}: ${terms.join(" + ")} = ${fixed(groupSums[group], 2)}`;
}

/** Whether a group stays. */
export const fate = (group, { keptGroups }) => (keptGroups.includes(group) ? "stays" : "out");

/** What an expert's answer counts for; nothing for one that is not chosen. */
export const weightWords = (weight) => (weight ? `×${fixed(weight, 2)}` : "");

function weighed({ weights }) {
  return Object.entries(weights).map(([index, weight]) => `E${Number(index) + 1} (weight ${fixed(weight, 2)})`).join(" and ");
}

/** The question before the answer. */
export const question = () => ({
  question: "An expert is among the chosen. Its bias rises by 0.10 and the others stay. Its weight …",
  options: ["grows", "does not change", "shrinks"],
  answer: 1,
  because: "The bias is left out of the weight. Only another set of chosen experts changes the weights.",
});

/** Which of its options the numbers make right. */
export function answer(values) {
  const chosen = ({ weights }) => Object.keys(weights);
  const state = { token: values.first.token, shift: 0 };
  const [at] = chosen(routed(values, { ...state, expert: 1 }, true));
  const [before, after] = [0, 10].map((shift) => routed(values, { ...state, expert: Number(at) + 1, shift }, true).weights[at]);
  return [1, 0, -1].indexOf(Math.sign(after - before));
}

/** The state in words, and the same token with the biases switched the other way. */
export function sentence(values, state) {
  const on = state.bias === "on";
  const [result, other] = [on, !on].map((used) => routed(values, state, used));
  const shown = `(E${state.expert}’s at ${biasWords((on ? result : other).biases[state.expert - 1])})`;
  const [here, there] = on ? [`With the biases ${shown}`, "Without them"] : ["Without the biases", `With them ${shown}`];
  const same = Object.keys(result.weights).join() === Object.keys(other.weights).join();
  const rest = same ? "the same two, so the same weights" : weighed(other);
  return `${here}, ${quoted(state.token)} goes to ${weighed(result)}. ${there}: ${rest}.${barred(values, result)}`;
}

/** A remark where the best affinity stands in a group that is out. */
function barred({ group_size: size }, { affinities, keptGroups }) {
  const first = affinities.indexOf(Math.max(...affinities));
  return keptGroups.includes(Math.floor(first / size)) ? "" : ` E${first + 1} fits best, but its group is out.`;
}

/** The drawing in words with its numbers. */
export function alternative(values, state) {
  const result = routed(values, state, state.bias === "on");
  const listed = result.affinities.map((affinity, index) => `E${index + 1} ${fixed(affinity, 2)} ${biasWords(result.biases[index])}`);
  const groups = result.groupSums.map((_, group) => `${groupSum(values, group, result)}, ${fate(group, result)}`);
  return (
    `Token ${quoted(state.token)}. Eight experts with affinity and bias: ${listed.join(", ")}. ${groups.join("; ")}. ` +
    `Chosen by affinity plus bias among the groups that stay: ${weighed(result)}. The weights come from the ` +
    `affinities alone and sum to ${values.scale}. A shared expert always works. ${values.real_numbers.join(" ")}`
  );
}
