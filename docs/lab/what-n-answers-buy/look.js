// Where a number of answers and a share stand, and how the drawing looks for a number.
import { lines, px } from "../../figures/looks.js";
import { DRAWN, FEWEST, MOST, equals } from "./words.js";

export const LEFT = 45; // where the plot begins
export const TOP = 54;
export const PLOT = 236; // its height
const [RIGHT, LOW] = [14, 0.3]; // room behind the plot, and the share at its foot

/** The place of a number of answers, each doubling as long as the last, and of a share read right. */
export const place = (width, count, share) => [
  px(LEFT + ((width - LEFT - RIGHT) * Math.log(count / FEWEST)) / Math.log(MOST / FEWEST)),
  px(TOP + (PLOT * (1 - share)) / (1 - LOW)),
];

/** From what a kind of student reaches, across to where the plain answers reach as much. */
function across(values, kind, count, width) {
  const [share] = values.accuracy[kind][count];
  const [[x, y], [end]] = [place(width, count, share), place(width, values.worth[kind][count], share)];
  if (end - x < 12) return `M${x} ${y}h0`;
  return `M${x} ${y}H${end}m-7 -4l7 4l-7 4`;
}

/** Some answers of a kind beside the plain ones that do as much, as lengths of the whole width for the most. */
const lengths = (values, kind, count, width) => ({
  [`own-${kind}`]: { width: px((width * count) / MOST) },
  [`worth-${kind}`]: { width: px((width * values.worth[kind][count]) / MOST) },
});

export const looks = (values, { count }, width) => ({
  ...lines("equals", equals(values, { count })),
  chosen: { x: px(place(width, count, 1)[0] - 13) },
  ...Object.fromEntries(DRAWN.slice(1).map((kind) => [`across-${kind}`, { d: across(values, kind, count, width) }])),
  ...Object.assign({}, ...DRAWN.slice(1).map((kind) => lengths(values, kind, count, width))),
});
