// The balance controller: after each step every expert's bias moves by a fixed amount against its load.
// The same functions as model.py. Rule: arXiv 2408.15664, Algorithm 1, and arXiv 2412.19437, section 2.1.2.
import { mean } from "../numbers.js";

/** A function that gives the next number of a fixed sequence from 0 up to 1 (mulberry32). */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The topic on whose share a number from 0 up to 1 falls. */
function pickTopic(shares, number) {
  let topic = 0;
  for (let rest = number; topic < shares.length - 1 && rest >= shares[topic]; topic += 1) rest -= shares[topic];
  return topic;
}

/** The indices of the two largest scores, largest first; ties go to the smaller index. */
function bestTwo(scores) {
  let [first, second] = scores[0] >= scores[1] ? [0, 1] : [1, 0];
  for (let index = 2; index < scores.length; index += 1) {
    if (scores[index] > scores[first]) [first, second] = [index, first];
    else if (scores[index] > scores[second]) second = index;
  }
  return [first, second];
}

/** Each bias after a step: down by `speed` where the load is above the mean, up where it is below. */
function moved(biases, loads, speed) {
  const even = mean(loads);
  return biases.map((bias, index) => bias + speed * Math.sign(even - loads[index]));
}

/** The maximum violation: by how much the largest load exceeds the mean, as a share of the mean. */
function violation(loads) {
  const even = mean(loads);
  return (Math.max(...loads) - even) / even;
}

/** The tokens that each expert gets in one step. */
function countLoads(stream, shares, biases, draw) {
  const loads = biases.map(() => 0);
  const span = 2 * stream.noise;
  const lowest = stream.affinities.map((row) => row.map((value, index) => value - stream.noise + biases[index]));
  const scores = [...loads];
  for (let token = 0; token < stream.tokens; token += 1) {
    const topic = lowest[pickTopic(shares, draw())];
    for (let index = 0; index < scores.length; index += 1) scores[index] = topic[index] + span * draw();
    for (const index of bestTwo(scores)) loads[index] += 1;
  }
  return loads;
}

/** Steps of the stream under the controller, from biases of zero: { loads, biases, violations } by step. */
export function run(stream, speed, shifting, steps) {
  const draw = randomNumbers(stream.seed);
  const result = { loads: [], biases: [], violations: [] };
  let biases = stream.affinities[0].map(() => 0);
  for (let step = 0; step < steps; step += 1) {
    const shares = stream.shares[shifting && step >= stream.shift_at ? "after" : "before"];
    const loads = countLoads(stream, shares, biases, draw);
    result.loads.push(loads);
    result.biases.push(biases);
    result.violations.push(violation(loads));
    biases = moved(biases, loads, speed);
  }
  return result;
}

/** The mean of the last `count` violations: where the run has settled. */
export const lateMean = (violations, count) => mean(violations.slice(-count));

/** The biases less their mean: a constant in all of them changes no choice. */
export function lessMean(biases) {
  const middle = mean(biases);
  return biases.map((bias) => bias - middle);
}
