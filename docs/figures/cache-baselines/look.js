// How the drawing looks in a state, at both widths: which quoted saving is meant, and that saving taken apart.
import { lines, px, seen } from "../looks.js";
import { stairs } from "./model.js";
import { CAUSES, change, chosen, isShown, step } from "./words.js";

const STEPS = { 600: [140, 370], 328: [132, 132] }; // by width: where the lower scale begins and how long it is

export function looks(values, state, width) {
  const { baseline, result } = chosen(values, state);
  const names = [baseline.attention, "fewer layers", "fewer bits"];
  const marks = values.quotes.map((quote, index) => [`mark-${index}`, seen(isShown(quote, state))]);
  const [left, room] = STEPS[width];
  const steps = stairs(result.folds, values.widest_fold).flatMap(([start, length], index) => [
    [`name-${CAUSES[index]}`, { words: names[index] }],
    [`step-${CAUSES[index]}`, { x: px(left + room * start), width: px(room * length) }],
    [`fold-${CAUSES[index]}`, { words: step(baseline, result, CAUSES[index]) }],
  ]);
  return { ...lines("line", ["What is left of 100", change(result), ...baseline.also]), ...Object.fromEntries([...marks, ...steps]) };
}
