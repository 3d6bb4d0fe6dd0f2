// How figures write numbers, on the page and, through javascript.py, at build time.

const SIZES = [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"]];
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The sum of some numbers. */
export const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The arithmetic mean. */
export const mean = (values) => sum(values) / values.length;

/** A whole number with commas between thousands; of any size, as a BigInt. */
export const grouped = (whole) => String(whole).replace(/\B(?=(\d{3})+$)/g, ",");

/** A number with that many decimals, commas between thousands and a true minus; halves as written are rounded up. */
export function fixed(value, digits = 0) {
  const [mantissa, exponent = "0"] = String(Math.abs(value)).split("e");
  const scaled = Math.round(Number([mantissa, Number(exponent) + digits].join("e")));
  const text = String(scaled).padStart(digits + 1, "0");
  const whole = grouped(text.slice(0, text.length - digits));
  return (value < 0 && scaled ? "−" : "") + (digits ? `${whole}.${text.slice(-digits)}` : whole);
}

/** A difference with its sign; what rounds to nothing has none. */
export function signed(value, digits = 0) {
  const words = fixed(value, digits);
  return value > 0 && /[1-9]/.test(words) ? `+${words}` : words;
}

/** A number in words with about three digits: 12.1 billion, 150 million, 805,000. */
export function amount(value) {
  const size = SIZES.find(([least]) => value >= 0.9995 * least);
  if (size) return `${three(value / size[0])} ${size[1]}`;
  return value >= 10_000 ? fixed(Math.floor(value / 1000 + 0.5) * 1000) : fixed(value);
}

/** About three digits: one decimal below 100, none of it when it is zero. */
const three = (value) => fixed(value, value < 99.95 ? 1 : 0).replace(/\.0$/, "");

/** A share in per cent with so many decimals, or with those that it needs: above zero it then never says 0. */
export function percent(share, digits) {
  const value = 100 * share;
  if (digits !== undefined) return `${fixed(value, digits)} %`;
  if (value > 0 && value < 0.00095) return "under 0.001 %";
  return percent(share, value >= 9.95 || value === 0 ? 0 : value >= 0.095 ? 1 : value >= 0.0095 ? 2 : 3);
}

/** A chance in per cent; a small one with one digit that counts, a very small one as a power of ten. */
export function chance(share) {
  if (share === 0 || share >= 0.001) return percent(share, 1);
  const [mantissa, exponent] = (100 * share).toExponential(0).split("e");
  if (Number(exponent) >= -4) return `0.${mantissa.padStart(-exponent, "0")} %`;
  return `${mantissa} × 10${exponent.replace("-", "⁻").replace(/\d/g, (digit) => SUPERSCRIPT[digit])} %`;
}

/** The place of the value that is the wanted one or, of numbers, nearest to it. */
export const nearest = (values, wanted) =>
  values.reduce((best, value, at) => (value === wanted || Math.abs(value - wanted) < Math.abs(values[best] - wanted) ? at : best), 0);

/** Bytes said in GiB, or in MiB where they are less than a tenth of one. */
export function memory(value) {
  const [gib, mib] = [value / 2 ** 30, value / 2 ** 20];
  if (gib < 0.1) return `${fixed(mib, mib >= 10 ? 0 : 1)} MiB`;
  return `${fixed(gib, gib < 1000 ? 2 : 0)} GiB`;
}
