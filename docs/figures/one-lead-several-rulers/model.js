// Rulers held against one lead: the twin of model.py.
const WAYS = ["asks", "sets", "tests", "side"];

/** How many times the larger amount is the smaller. */
export const ratio = ({ us, china }) => Math.max(us, china) / Math.min(us, china);

/** Who leads by a ruler: us or china. */
export function ahead({ months, pair }) {
  return (months ? months.low > 0 : pair.us > pair.china) ? "us" : "china";
}

/** How many months lie between two ranges; 0 where they meet. */
export const apart = (one, other) => Math.max(one.low - other.high, other.low - one.high, 0);

/** The ways in which two rulers differ. */
export const differences = (one, other) => WAYS.filter((way) => one[way] !== other[way]);
