// What the figure says of two rulers.
import { dateWords } from "../dates.js";
import { fixed, percent } from "../numbers.js";
import { ahead, apart, differences, ratio } from "./model.js";

const NAMES = { us: "the US", china: "China" };
const SIDES = {
  accuser: "an accuser",
  accused: "the accused itself",
  government: "a government with an interest",
  neither: "no party",
};
const WAYS = {
  asks: "they ask different things",
  sets: "they compare different things",
  tests: "the means differ",
  side: "the judges’ interests differ",
};
const FEW = { asks: "questions", sets: "things compared", tests: "means", side: "judges’ interests" };
const ROOM = 180; // letters of the reasons with their details; where these take more, the data have them

/** A result in months in few letters, for the drawing. */
export function short({ months }) {
  if (months.low === months.high) return `about ${months.low}`;
  return `${months.low}–${months.high}${months.mean ? `, mean ${months.mean}` : ""}`;
}

/** How far the leader of a pair is ahead. */
export function size({ pair, shown }) {
  const times = ratio(pair);
  return shown === "percent" ? percent(times - 1, 1) : `${fixed(times, 1)} times`;
}

/** Who leads by a pair, and how far, for the drawing. */
export const leads = (ruler) => `${NAMES[ahead(ruler)].replace("the ", "")}, ${size(ruler)}`;

/** A result in words. */
export function result(ruler) {
  const { months, pair, detail, shown } = ruler;
  if (pair) return `${NAMES[ahead(ruler)]} ahead ${shown === "percent" ? "by " : ""}${size(ruler)} (${detail})`;
  if (months.mean) return `China ${months.mean} months behind on average, ${months.low} to ${months.high}`;
  if (months.low === months.high) return `China about ${months.low} months behind`;
  return `China ${months.low} to ${months.high} months behind`;
}

/** What a chosen ruler cannot show. */
export const blindWords = (values, letter, name) => `${letter.toUpperCase()}: ${byId(values, name).blind}`;

/** A ruler by its id. */
export const byId = ({ rulers }, name) => rulers.find(({ id }) => id === name);

const told = (ruler) => `${ruler.name} (${dateWords(ruler.date)}, ${ruler.judge}): ${result(ruler)}`;

function reason(way, one, other) {
  const [here, there] = [one, other].map((ruler) => (way === "side" ? SIDES[ruler.side] : ruler[way]));
  return `${WAYS[way]} (${here}; ${there})`;
}

function why(one, other) {
  if (one.id === other.id) return "A ruler agrees with itself; choose another for B.";
  const found = differences(one, other);
  const full = found.map((way) => reason(way, one, other)).join(", ");
  return `Why they need not agree: ${full.length > ROOM ? `${found.map((way) => FEW[way]).join(", ")} differ (see the data)` : full}.`;
}

function together(one, other) {
  if (!one.months || !other.months) return one.pair && other.pair ? "" : "Months and amounts cannot be turned into each other. ";
  const gap = apart(one.months, other.months);
  if (gap) return `The two lie ${gap} ${gap === 1 ? "month" : "months"} apart. `;
  return one.id === other.id ? "" : "The two meet. ";
}

export function sentence(values, state) {
  const [one, other] = [byId(values, state.a), byId(values, state.b)];
  return `A, ${told(one)}. B, ${told(other)}. ${together(one, other)}${why(one, other)}`;
}

export function alternative(values, state) {
  const listed = values.rulers.map((ruler) => `${told(ruler)}; ${ruler.blind.replace(/\.$/, "")}`).join("; ");
  return (
    "Rulers, the first with bars on a scale of months by which the US leads, " +
    `the others, which have no common scale, each with a point of one size to the side of who leads. ${listed}. ${sentence(values, state)}`
  );
}
