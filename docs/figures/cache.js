// How much a model remembers per token, for every kind of cache in docs/data/models.yml: the twin of cache.py.
// A part is { elements, window }: layers that store alike, for at most `window` tokens (0: all).
import { sum } from "./numbers.js";

const BF16 = 2;

const elementsAt = ({ elements, window }, tokens) => elements * (window ? Math.min(tokens, window) : tokens);

/** Elements per token and layer when heads each keep a key and a value. */
export const headElements = (kvHeads, headDim) => 2 * kvHeads * headDim;

/** Elements per token and layer of latent attention: latent, shared rotary key and, if any, the indexer's key. */
export const latentElements = (latent, rotary, indexer = 0) => latent + rotary + indexer;

/** Bytes for a sequence of `tokens` tokens in `layers` layers. */
export const cacheBytes = (elements, layers, tokens = 1, bytesPerElement = BF16) => elements * layers * tokens * bytesPerElement;

const headParts = (cache) => [
  { elements: cache.layers * headElements(cache.kv_heads, cache.head_dim), window: cache.window ?? 0 },
];

const latentParts = (cache) => [
  { elements: cache.layers * latentElements(cache.latent, cache.rotary, cache.indexer ?? 0), window: 0 },
];

const mergedPart = ({ layers, entry, indexer = 0, ratio }) => ({ elements: (layers * (entry + indexer)) / ratio, window: 0 });

const recentPart = ({ layers, entry, window }) => ({ elements: layers * entry, window });

const PARTS = {
  heads: headParts,
  mla: latentParts,
  hybrid: (cache) => [...headParts(cache.full), ...cache.windowed.flatMap(headParts)],
  "linear-hybrid": (cache) => cacheParts(cache.full),
  compressed: (cache) => [...cache.groups.map(mergedPart), ...(cache.windowed ?? []).map(recentPart)],
};

/** What each group of layers stores. */
export const cacheParts = (cache) => PARTS[cache.kind](cache);

/** Bytes of one element at 16 bits; 1 where the description is in bytes already. */
export const elementBytes = (cache) => (cache.unit === "bytes" ? 1 : BF16);

const growing = (parts) => sum(parts.filter((part) => !part.window).map((part) => part.elements));

/** Bytes that one more token adds once every window is full. */
export const bytesPerToken = (cache) => elementBytes(cache) * growing(cacheParts(cache));

/** Bytes for one sequence of `tokens` tokens, windows included. */
export function bytesAt(cache, tokens) {
  return elementBytes(cache) * sum(cacheParts(cache).map((part) => elementsAt(part, tokens)));
}

/** Bytes that one more token adds in the stored form that was published for production. */
export function servedBytesPerToken(cache, served) {
  if ("bits_per_element" in served) return (growing(cacheParts(cache)) * served.bits_per_element) / 8;
  const parts = served.bytes_per_token_per_layer;
  if (parts) return served.layers * sum(Object.values(parts));
  const stored = { entry: served.entry_bytes, indexer: served.indexer_bytes };
  const replace = (group) => ({ ...group, entry: stored.entry, ...("indexer" in group ? { indexer: stored.indexer } : {}) });
  return growing(cache.groups.map(replace).map(mergedPart));
}
