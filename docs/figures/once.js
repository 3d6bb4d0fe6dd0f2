// What is worked out once for a figure, since each change of it asks for nearly all of it again.
const KEPT = new WeakMap();

/** The value under a key of what belongs to these values of a figure, made when it is first asked for. */
export function once(values, key, make) {
  if (!KEPT.has(values)) KEPT.set(values, new Map());
  const kept = KEPT.get(values);
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key);
}
