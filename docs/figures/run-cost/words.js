// What the figure says in a state.
import { fixed, percent } from "../numbers.js";
import { cost, ratio, totalHours } from "./model.js";

export const ADDED = { nothing: [], r1: ["r1"], both: ["r1", "v2"] };

/** Millions with three decimals, below them thousands. */
export const dollars = (value) =>
  value >= 999_500 ? `$${fixed(value / 1e6, 3)} million` : `$${fixed(value / 1e3)} thousand`;

export const hoursAndCost = (hours, price) => `${fixed(1e3 * Math.round(hours / 1e3))} h · $${fixed(cost(hours, price) / 1e6, 3)}M`;

/** Hours that the state adds up. */
export function sumOf(values, state) {
  return totalHours(values.stages.map(({ hours }) => hours), ADDED[state.add].map((name) => values.added[name].hours));
}

export const total = (values, state) => `at least ${dollars(cost(sumOf(values, state), state.price))}`;

/** A ratio with two decimals below 2, one above. */
export const decimals = (value) => fixed(value, value < 1.995 ? 2 : 1);

/** A run against V3, in hours and in operations. */
export function times(values, name) {
  const { hours, flops } = ratio(values.runs[name], values.run);
  return `${decimals(hours)} × hours · ${flops === null ? "operations unknown" : `${decimals(flops)} × operations`}`;
}

export const priceWords = ({ price }) => `at $${fixed(price, 2)} an hour`;

/** What a box outside the sum says. */
export const boxWords = ({ words, short, figure }) => [short ?? words, figure].filter(Boolean).join(": ");

/** The run beside V3's in two lines: whose it is, and how many times as much. */
export function comparedLines(values, { compare }) {
  const { name } = { ...values.runs, ...values.closed, ...values.company }[compare];
  if (compare in values.company) return [name, "no ratio: a company’s years, not one run"];
  if (compare in values.closed) return [name, "no ratio: hours and tokens not published"];
  const { hours, flops } = ratio(values.runs[compare], values.run);
  return [name, `${decimals(hours)} × V3’s hours · ${flops === null ? "operations unknown" : `${decimals(flops)} × its operations`}`];
}

function compared(values, state) {
  const name = state.compare;
  const { company, closed } = values;
  if (company[name]) return `Not comparable: ${company[name].words[0].toLowerCase()}${company[name].words.slice(1)}.`;
  if (closed[name]) return `${closed[name].name}: ${closed[name].words}.`;
  const run = values.runs[name];
  const found = ratio(run, values.run);
  const flops = found.flops === null ? "; its tokens are not published" : ` and ${decimals(found.flops)} times its operations`;
  const same = `${dollars(cost(run.hours, state.price))} at the same price`;
  const hours = `${fixed(run.hours)} ${run.chip} hours${run.quoted ? ", as quoted" : ""}, ${same}`;
  const teacher = run.teacher ? "; its teacher’s hours are not in it" : "";
  return `Run with run: ${run.name} took ${hours}; that is ${decimals(found.hours)} times V3’s hours${flops}${teacher}.`;
}

export function question(values) {
  const [{ hours }, all] = [values.stages.at(-1), sumOf(values, values.first)];
  return {
    question: "What share of the hours went into post-training, the stage that borrowed answers would feed?",
    options: ["about a third", "about 5 %", percent(hours / all)],
    answer: 2,
    gives: [hoursAndCost(hours, values.first.price)],
    because: `${fixed(hours)} of ${fixed(all)} hours. A small bill is not a small effect: this stage shapes the answers.`,
  };
}

export function answer(values) {
  const share = values.stages.at(-1).hours / totalHours(values.stages.map(({ hours }) => hours), []);
  return question(values).options.indexOf(percent(share));
}

export function sentence(values, state) {
  const words = { nothing: " alone", r1: " with R1’s stage", both: " with R1’s stage and V2" }[state.add];
  const hours = `${fixed(sumOf(values, state))} GPU hours at $${fixed(state.price, 2)}`;
  const empty = values.outside.filter((line) => !line.figure).length;
  return (
    `V3’s run${words}: ${hours} make ${total(values, state)}; ${empty} boxes outside have no figure and cannot be ` +
    `added. ${compared(values, state)}`
  );
}

export function alternative(values, state) {
  const row = (entry) => `${entry.words} ${hoursAndCost(entry.hours, state.price)}`;
  const outside = values.outside.map((line) => `${line.words}: ${line.figure ?? "empty"}`).join("; ");
  const runs = Object.entries(values.runs).map(([name, run]) => `${run.name} ${times(values, name)}`).join("; ");
  return (
    `A bill of V3’s run: ${values.stages.map(row).join("; ")}. Known and beside it: ` +
    `${Object.values(values.added).map(row).join("; ")}. Boxes outside the sum: ${outside}. Runs against ` +
    `V3’s: ${runs}. ${sentence(values, state)}`
  );
}
