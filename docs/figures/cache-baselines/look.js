// How the drawing looks in a state, at both widths: which quoted saving is meant, and that saving taken apart.
import { lines, px, seen } from "../looks.js";
import { stairs } from "./model.js";
import { CAUSES, change, chosen, isShown, step } from "./words.js";

export const STEPS = [[140, 370], [132, 132]]; // where the lower scale begins and how long it is

export function looks(values, state) {
  const { baseline, result } = chosen(values, state);
  const names = [baseline.attention, "fewer layers", "fewer bits"];
  const marks = values.quotes.map((quote, index) => [`mark-${index}`, seen(isShown(quote, state))]);
  const said = lines("line", ["What is left of 100", change(result), ...baseline.also]);
  return STEPS.map(([left, room]) => {
    const steps = stairs(result.folds, values.widest_fold).flatMap(([start, length], index) => [
      [`name-${CAUSES[index]}`, { words: names[index] }],
      [`step-${CAUSES[index]}`, { x: px(left + room * start), width: px(room * length) }],
      [`fold-${CAUSES[index]}`, { words: step(baseline, result, CAUSES[index]) }],
    ]);
    return { ...said, ...Object.fromEntries([...marks, ...steps]) };
  });
}
