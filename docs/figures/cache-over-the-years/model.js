// A line of models over time: the twin of model.py.
import { storedBytesAt, storedBytesPerToken, storedForm } from "../precision.js";

/** Where a value stands between two ends on a logarithmic scale, from 0 to 1. */
export const logPosition = (value, low, high) => Math.log(value / low) / Math.log(high / low);

/** The relative change; −0.5 is half as much. */
export const change = (before, after) => after / before - 1;

/** A model in a state: bytes of a further token, bytes of the whole context, form, and whether it goes so far. */
export function point({ cache, served, context }, state) {
  return {
    bytes: storedBytesPerToken(cache, served, state.precision),
    total: storedBytesAt(cache, served, state.precision, state.context),
    form: storedForm(cache, served, state.precision),
    beyond: state.context > context,
  };
}

/** All models in a state, each with its change from the model before it where both have the same form. */
export function points(models, state) {
  const found = models.map((model) => point(model, state));
  return found.map((entry, index) => {
    const before = found[models[index].after];
    return { ...entry, change: before?.form === entry.form ? change(before.bytes, entry.bytes) : null };
  });
}
