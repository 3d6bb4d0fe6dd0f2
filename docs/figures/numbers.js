// How figures write numbers: the twin of numbers.py.

const SIZES = [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"]];

/** A number that is not negative, halves rounded up, with that many decimals and commas between thousands. */
export function fixed(value, digits = 0) {
  const scale = 10 ** digits;
  const [whole, rest] = (Math.floor(value * scale + 0.5) / scale).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest ? `${grouped}.${rest}` : grouped;
}

/** A number in words with about three digits. */
export function amount(value) {
  const size = SIZES.find(([least]) => value >= 0.9995 * least);
  if (size) return `${three(value / size[0])} ${size[1]}`;
  return value >= 10_000 ? fixed(Math.floor(value / 1000 + 0.5) * 1000) : fixed(value);
}

/** About three digits: one decimal below 100, none of it when it is zero. */
export function three(value) {
  return fixed(value, value < 99.95 ? 1 : 0).replace(/\.0$/, "");
}

/** A share as per cent with the decimals that it needs; above zero it never says 0. */
export function percent(share) {
  const value = 100 * share;
  if (value > 0 && value < 0.00095) return "under 0.001 %";
  const digits = value >= 9.95 || value === 0 ? 0 : value >= 0.095 ? 1 : value >= 0.0095 ? 2 : 3;
  return `${fixed(value, digits)} %`;
}
