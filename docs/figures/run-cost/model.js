// The cost of a training run and two ways to compare runs: the twin of model.py.
import { sum } from "../numbers.js";

/** Dollars for hours of one GPU at a price per hour. */
export const cost = (hours, price) => hours * price;

/** Hours of the run and of what is added to it. */
export const totalHours = (stages, added) => sum(stages) + sum(added);

/** 6ND: operations of training with N active parameters on D tokens. */
export const trainingFlops = (active, tokens) => 6 * active * tokens;

/** How many times the run's hours and operations another run took; null where it published no tokens. */
export function ratio(other, run) {
  const known = other.tokens !== null && other.tokens !== undefined;
  return {
    hours: other.hours / run.hours,
    flops: known ? trainingFlops(other.active, other.tokens) / trainingFlops(run.active, run.tokens) : null,
  };
}
