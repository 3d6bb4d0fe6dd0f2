// The mathematics of this figure beside that of ../cache.js, which all figures of the cache share: as model.py.
import { headElements } from "../cache.js";

/** How many GQA groups keep as many elements per token and layer; 2.25 for MLA in the V2 report's Table 1. */
export const equalGroups = (elements, headDim) => elements / headElements(1, headDim);
