// What one word leaves in one layer under four designs, and how many columns have been computed: the twin of model.py.
import { cacheBytes, headElements, latentElements } from "../cache.js";
import { sum } from "../numbers.js";

/** MHA, GQA with so many groups, MLA and MQA in a model's shape, the largest first; MLA's numbers in two parts. */
export function designs({ heads, width, latent, rotary, layers }, groups) {
  const kept = [
    ["mha", "MHA", [headElements(heads, width)]],
    ["gqa", `GQA-${groups}`, [headElements(groups, width)]],
    ["mla", "MLA", [latent, latentElements(latent, rotary) - latent]],
    ["mqa", "MQA", [headElements(1, width)]],
  ];
  return kept.map(([key, name, parts]) => ({ key, name, parts, bytes: cacheBytes(sum(parts), layers) }));
}

/** Columns computed in all steps up to this one: one in each, or in each all of them again. */
export const columns = (step, cached) => (cached ? step : (step * (step + 1)) / 2);
