// How the drawing looks in a state, at both widths: which quoted saving is meant, and that saving taken apart.
import { lines, px, seen } from "../looks.js";
import { remains } from "./model.js";
import { CAUSES, change, chosen, isShown, step } from "./words.js";

// By width: where the lower scale begins and how long its 100 are.
export const STEPS = { 600: [140, 366], 328: [136, 100] };

export function looks(values, state, width) {
  const { baseline, result } = chosen(values, state);
  const names = [baseline.attention, "fewer layers", "fewer bits"];
  const marks = values.quotes.map((quote, index) => [`mark-${index}`, seen(isShown(quote, state))]);
  const [, room] = STEPS[width];
  const left = remains(result.folds).map((share) => px(room * share));
  const steps = CAUSES.flatMap((cause, index) => [
    [`name-${cause}`, { words: names[index] }],
    [`was-${cause}`, { width: left[index] }],
    [`left-${cause}`, { width: left[index + 1] }],
    [`fold-${cause}`, { words: step(baseline, result, cause) }],
  ]);
  return { ...lines("line", ["What is left of 100", change(result), ...baseline.also]), ...Object.fromEntries([...marks, ...steps]) };
}
