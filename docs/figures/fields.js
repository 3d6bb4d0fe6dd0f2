// The fields of a figure's state, each with the control that sets it: what a figure declares, in the order of the controls.
import { pairs } from "./controls.js";

/** The schema of a state. Which is the first, and in which order fields stand in an address, the figure's values say. */
export const schemaOf = (declared, { first }) => ({
  version: 1,
  fields: Object.entries(first).map(([name, fallback]) => ({ ...declared.find((field) => field.name === name), fallback })),
});

/** One of some choices: `options` maps each value to its words, or lists such pairs. */
export const choice = (name, label, options) => ({
  name,
  kind: "choice",
  options: pairs(options).map(([value]) => value),
  add: (figure) => figure.addChoice(name, label, options),
});

/** A slider over `values`, or from `min` to `max`; values that are text are choices in the address. */
export const scale = (name, label, { kind = "integer", values, min = values?.[0], max = values?.at(-1), ...given }) => ({
  ...(typeof min === "string" ? { kind: "choice", options: values } : { kind, min, max }),
  name,
  add: (figure) => figure.addRange(name, label, { values, ...given }),
});

/** A button; `act` gives the changes to a state. */
export const button = (words, act) => ({ add: (figure) => figure.addButton(words, act) });
