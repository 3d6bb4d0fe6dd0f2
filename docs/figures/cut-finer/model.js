// How many teams of experts there are when experts are cut finer at the same cost. The same functions as model.py.
// Source: DeepSeekMoE (arXiv 2401.06066), sections 3.1 and 3.2. Counts are exact: BigInt.

const MODULUS = 2 ** 32;

/** The number of ways to choose `chosen` of `count`: exact. */
function comb(count, chosen) {
  if (chosen > count) return 0n;
  let ways = 1n;
  for (let index = 1n; index <= BigInt(chosen); index += 1n) ways = (ways * (BigInt(count - chosen) + index)) / index;
  return ways;
}

/** How many pieces there are to choose from, and how many are chosen; shared pieces always work. */
export function pieces(experts, working, cut, shared) {
  return [cut * experts - shared, cut * working - shared];
}

/** The number of different sets of chosen pieces: exact. */
export function teams(experts, working, cut, shared) {
  return comb(...pieces(experts, working, cut, shared));
}

/** One set of `chosen` indices below `count`, in order; the same for the same number of the draw. */
export function drawTeam(count, chosen, draw) {
  const left = [...Array(count).keys()];
  const team = [];
  let seed = draw;
  for (let picked = 0; picked < chosen; picked += 1) {
    seed = (Math.imul(1664525, seed) + 1013904223) >>> 0;
    team.push(...left.splice(Math.floor((seed * left.length) / MODULUS), 1));
  }
  return team.sort((a, b) => a - b);
}
