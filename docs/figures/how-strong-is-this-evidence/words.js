// What the figure says in a state.
import { fixed, nearest, percent } from "../numbers.js";
import { PAIRS, combined, decibans, effective, posterior, separations } from "./model.js";

export const CARDS = ["naming", "telemetry", "report", "architecture", "style", "scores"];
export const HARDLY = 3;

/** A card of the state: its use, and its likelihoods as shares. */
export function readCard(text) {
  const [use, ...numbers] = text.split("-");
  return { use, likelihoods: numbers.map((number) => Number(number) / 100) };
}

/** Everything that a state gives. */
export function resultOf(state) {
  const cards = CARDS.map((name) => readCard(state[name]));
  const priors = state.prior.split("-").map(Number);
  const together = combined(cards, priors.length);
  const before = posterior(priors, priors.map(() => 1));
  return { cards, acts: effective(cards), together, before, after: posterior(priors, together) };
}

/** The letter that a pair's decibans favour, and how many they are. */
export function cell(hypotheses, pair, value) {
  const size = fixed(Math.abs(value), Math.abs(value) < 9.95 ? 1 : 0);
  return size === "0.0" ? "0" : `${hypotheses[pair[Number(value > 0)]].letter} ${size}`;
}

export const cells = (hypotheses, likelihoods) =>
  separations(likelihoods).map((value, index) => cell(hypotheses, PAIRS[index], value));

/** Which pairs a card of the state separates, and which it does not. */
export function separated({ hypotheses }, text) {
  const found = separations(readCard(text).likelihoods);
  const names = PAIRS.map(([sooner, later]) => `${hypotheses[sooner].short}/${hypotheses[later].short}`);
  const well = names.filter((_, index) => Math.abs(found[index]) >= HARDLY);
  const hardly = names.filter((name) => !well.includes(name));
  return `Separates ${well.length ? joined(well) : "no pair"}; hardly or not ${hardly.length ? joined(hardly) : "any other"}.`;
}

export const useWords = ({ use }, acts) =>
  ({ out: "left out", own: "independent", in: acts ? "counted" : "not multiplied" })[use];

export const change = ({ before, after }, index) => `${percent(before[index])} → ${percent(after[index])}`;

const joined = (names) => names.slice(0, -1).join(", ") + (names.length > 1 ? " and " : "") + names.at(-1);

const acting = ({ acts }) => CARDS.filter((_, index) => acts[index]);

function countedWords(values, state, result) {
  const names = acting(result).map((name) => values.cards[name].name);
  if (!names.length) return "No card is counted, so the priors stand";
  if (result.acts[0]) names[0] += ` (another name ${values.events[state.event].words})`;
  return `With these numbers, counting ${joined(names)}`;
}

/** The base rate of the chosen event, and how far it lets the name speak for the API. */
export function baseWords(values, state) {
  const { base, line } = values.events[state.event];
  const rate = base[0] / base[1];
  const api = readCard(state.naming).likelihoods[2];
  return [
    `${line} = ${percent(rate, 1)}`,
    `API to base rate: × ${fixed(api / rate, 2)} (were it certain: × ${fixed(1 / rate, 2)})`,
  ];
}

function warnings(values, result) {
  const name = (card) => values.cards[card].name;
  const acts = acting(result);
  const idle = CARDS.filter((card, index) => result.cards[index].use === "in" && !acts.includes(card)).map(name);
  const parts = idle.length ? [` Not multiplied, because nobody declared independence: ${joined(idle)}.`] : [];
  for (const { cards, cause } of values.shared.filter((shared) => shared.cards.every((card) => acts.includes(card)))) {
    parts.push(` Warning: ${joined(cards.map(name))} share a cause, ${cause}; multiplied, it is counted twice.`);
  }
  if (!result.before.some(Boolean)) parts.push(" Every prior is 0: give one hypothesis some weight.");
  return parts.join("");
}

/** The question before the answer. */
export function question({ first }) {
  const [, , web, api] = first.naming.split("-").map(Number);
  const [rest, share] = posterior([1, 1], [web, api]).map((value) => fixed(100 * value));
  return {
    question: "Web and API stand at 50 to 50. The model says that it is ChatGPT. Where do they stand now?",
    options: ["10 to 90 for the API", "33 to 67 for the API", `${rest} to ${share} for the API`],
    answer: 2,
    because: `With ${api} % after collection and ${web} % after a crawl full of such text, it is ${rest} to ${share}. Set other chances if you disagree.`,
  };
}

/** Which of its options the numbers make right. */
export function answer({ first }) {
  const [, web, api] = readCard(first.naming).likelihoods;
  return nearest([90, 67, 53], 100 * posterior([1, 1], [web, api])[1]);
}

/** The state in words with its numbers. */
export function sentence(values, state, result = resultOf(state)) {
  const shares = values.hypotheses.map(({ short }, index) => `${short} ${change(result, index)}`).join(", ");
  const between = (sooner, later) => fixed(Math.abs(decibans(result.together[later], result.together[sooner])), 1);
  const pairs = ` What is counted separates none from web by ${between(0, 1)} decibans and web from API by ${between(1, 2)}.`;
  return `${countedWords(values, state, result)}: ${shares}.${acting(result).length ? pairs : ""}${warnings(values, result)}`;
}

/** The drawing in words with its numbers. */
export function alternative(values, state, result = resultOf(state)) {
  const { hypotheses } = values;
  const heads = PAIRS.map(([sooner, later]) => hypotheses[sooner].letter + hypotheses[later].letter).join(", ");
  const rows = CARDS.map((name, index) => {
    const card = result.cards[index];
    const row = cells(hypotheses, card.likelihoods).join(", ");
    return `${values.cards[name].name} (${useWords(card, result.acts[index])}): ${row}`;
  });
  const meaning = hypotheses.map(({ letter, full }) => `${letter} ${full}`).join("; ");
  return (
    `Bars of four hypotheses before and after: ${meaning}. ${sentence(values, state, result)} Below, the decibans by which ` +
    `each card separates the pairs ${heads}, with the letter that it favours: ${rows.join("; ")}; all that is ` +
    `counted: ${cells(hypotheses, result.together).join(", ")}. ${baseWords(values, state).join(". ")}.`
  );
}
