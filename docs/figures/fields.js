// The fields of a figure's state, each with the control that sets it: what a figure declares, in the order of the controls.
// Which state is the first, and in which order the fields stand in an address, the figure's values say under `first`.
import { pairs } from "./controls.js";

/** One of some choices: `options` maps each value to its words, or lists such pairs. */
export const choice = (name, label, options) => ({
  ...{ name, kind: "choice", options: pairs(options).map(([value]) => value) },
  add: (figure) => figure.addChoice(name, label, options),
});

/** A slider over `values`, or from `min` to `max`; values that are text are choices in the address. */
export function scale(name, label, { kind = "integer", values = [], min = values[0], max = values.at(-1), ...given }) {
  const allowed = typeof min === "string" ? { kind: "choice", options: values } : { kind, min, max };
  const listed = values.length ? { values } : {};
  return { name, ...allowed, add: (figure) => figure.addRange(name, label, { ...listed, ...given }) };
}

/** A button; `act` gives the changes to a state. */
export const button = (words, act) => ({ add: (figure) => figure.addButton(words, () => act(figure.state)) });
