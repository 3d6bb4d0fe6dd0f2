// The KV cache in the form in which it is stored: the twin of precision.py.
import { bytesAt, bytesPerToken, servedBytesPerToken } from "./cache.js";

export const CONTEXTS = Array.from({ length: 9 }, (_, power) => 4096 * 2 ** power); // that figures offer, in tokens
const SHARE = { bf16: 1, fp8: 1 / 2, served: 1 };

/** The form that can be shown: a cache described in bytes only as served, an unpublished served form at 16 bits. */
export function storedForm(cache, served, wanted) {
  if (cache.unit === "bytes") return "served";
  return wanted === "served" && !served ? "bf16" : wanted;
}

function recentBytes(cache, served, tokens) {
  const groups = cache.kind === "compressed" ? (cache.windowed ?? []) : [];
  return groups.reduce((sum, { layers, window }) => sum + layers * served.entry_bytes * Math.min(tokens, window), 0);
}

/** Bytes for one sequence of `tokens` tokens in the form that can be shown. */
export function storedBytesAt(cache, served, wanted, tokens) {
  const form = storedForm(cache, served, wanted);
  if (form === "served" && served) return servedBytesPerToken(cache, served) * tokens + recentBytes(cache, served, tokens);
  return bytesAt(cache, tokens) * SHARE[form];
}

/** Bytes that one more token adds once every window is full, in the form that can be shown. */
export function storedBytesPerToken(cache, served, wanted) {
  const form = storedForm(cache, served, wanted);
  return form === "served" && served ? servedBytesPerToken(cache, served) : bytesPerToken(cache) * SHARE[form];
}
