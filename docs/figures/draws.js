// Made-up numbers that are always the same for a seed: the minimal standard generator. The twin of draws.py.

const [MODULUS, FACTOR, SKIPPED] = [2 ** 31 - 1, 48271, 20];

/** Numbers from 0 up to 1; the first ones are thrown away. */
export function draws(seed, count) {
  const found = [];
  let state = seed;
  for (let drawn = 0; drawn < count + SKIPPED; drawn += 1) {
    state = (state * FACTOR) % MODULUS;
    if (drawn >= SKIPPED) found.push(state / MODULUS);
  }
  return found;
}
