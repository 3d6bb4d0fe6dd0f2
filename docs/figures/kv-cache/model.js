// How much a model remembers per token: elements and bytes of the KV cache. The same functions as model.py.
// Formulas: DeepSeek-V2 report (arXiv 2405.04434), Table 1.

export const GIB = 2 ** 30;

/** Elements per token and layer when `kvHeads` heads each keep a key and a value (MHA, GQA, MQA). */
export function headElements(kvHeads, headDim) {
  return 2 * kvHeads * headDim;
}

/** Elements per token and layer of latent attention: the latent and the shared rotary key. */
export function latentElements(latent, rotary) {
  return latent + rotary;
}

/** Bytes for a sequence of `tokens` tokens in `layers` layers. */
export function cacheBytes(elements, layers, tokens = 1, bytesPerElement = 2) {
  return elements * layers * tokens * bytesPerElement;
}

/** How many GQA groups keep as many elements per token and layer. */
export function equalGroups(elements, headDim) {
  return elements / headElements(1, headDim);
}
