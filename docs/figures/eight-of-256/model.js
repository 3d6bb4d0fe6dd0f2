// Made-up affinities and biases of experts, and DeepSeek-V3's rule that routes a token. The twin of model.py.
import { draws } from "../draws.js";

const [MOST, LARGEST] = [76, 4]; // hundredths: the best affinity that can be drawn, the largest bias

/** By products alone, which are the same in both languages. */
function sixteenthPower(value) {
  let power = value;
  for (let times = 0; times < 4; times += 1) power *= power;
  return power;
}

/** Most experts suit a token badly, a few well. */
export const drawAffinities = (seed, count) => draws(seed, count).map((draw) => 1 + Math.floor(MOST * sixteenthPower(draw)));

/** Small biases, evenly between two opposite ends. */
export const drawBiases = (seed, count) => draws(seed, count).map((draw) => Math.floor((2 * LARGEST + 1) * draw) - LARGEST);

/** Those of the keys that have the `count` largest values, in order; ties go to the smaller key. */
const best = (keys, values, count) =>
  [...keys].sort((a, b) => values[b] - values[a] || a - b).slice(0, count).sort((a, b) => a - b);

/** The sum of the two largest values from a place on. */
function bestTwo(values, start, size) {
  let [first, second] = [-Infinity, -Infinity];
  for (const value of values.slice(start, start + size)) {
    if (value > first) [first, second] = [value, first];
    else if (value > second) second = value;
  }
  return first + second;
}

/** Which experts a token goes to, `size` to a group, and with what weight; the weights sum to `scale`. */
export function route(affinities, biases, size, kept, top, scale) {
  const scores = affinities.map((affinity, index) => affinity + biases[index]);
  const groups = [...Array(scores.length / size).keys()];
  const groupSums = groups.map((group) => bestTwo(scores, group * size, size));
  const keptGroups = best(groups, groupSums, kept);
  const members = keptGroups.flatMap((group) => [...Array(size).keys()].map((at) => group * size + at));
  const chosen = best(members, scores, top);
  const total = chosen.reduce((sum, index) => sum + affinities[index], 0);
  const weights = Object.fromEntries(chosen.map((index) => [index, (scale * affinities[index]) / total]));
  return { scores, groupSums, keptGroups, weights };
}
