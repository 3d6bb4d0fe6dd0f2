// Caches of real models against the memory of GPUs: the twin of model.py.
import { storedBytesAt, storedForm } from "../precision.js";

const SMALLEST_WIDTH = 1 / 64;

/** How many GPUs of that memory the bytes fill, as a fraction. */
export const gpuShare = (storedBytes, gigabytes) => storedBytes / (gigabytes * 1e9);

/** Whole GPUs that hold the bytes, if they held nothing else. */
export const gpusNeeded = (storedBytes, gigabytes) => Math.ceil(gpuShare(storedBytes, gigabytes));

/** What the full width of the drawing stands for, in GPUs: the next power of two. */
export function fullWidth(share) {
  let width = SMALLEST_WIDTH;
  while (width < share) width *= 2;
  return width;
}

/** One model in a state: bytes, share of a GPU, form stored, and whether the context is past its own maximum. */
export function row({ cache, served, context }, state) {
  const bytes = storedBytesAt(cache, served, state.precision, state.context) * state.sequences;
  return {
    bytes,
    share: gpuShare(bytes, Number(state.gpu)),
    form: storedForm(cache, served, state.precision),
    beyond: context !== null && state.context > context,
  };
}
