// What the figure says in a state.
import { fixed, nearest, percent } from "../numbers.js";
import { PAIRS, apportioned, combined, effective, posterior, separations, showing } from "./model.js";

export const CARDS = ["naming", "telemetry", "report", "architecture", "style", "scores"];
export const MANY = 1000; // models that are drawn
const HARDLY = 3;

/** A card of the state: its use, and its likelihoods as shares. */
export function readCard(text) {
  const [use, ...numbers] = text.split("-");
  return { use, likelihoods: numbers.map((number) => Number(number) / 100) };
}

/** Everything that a state gives for four stories. */
export function resultOf(state) {
  const cards = CARDS.map((name) => readCard(state[name]));
  const priors = state.prior.split("-").map(Number);
  const together = combined(cards, priors.length);
  const before = posterior(priors, priors.map(() => 1));
  return { cards, acts: effective(cards), together, before, after: posterior(priors, together) };
}

/** The groups that the models are drawn in: how many, how many of them show it, and their shares before and after. */
export function groups(values, state) {
  if (state.view === "two") return twoGroups(state);
  const { together, before, after } = resultOf(state);
  const models = apportioned(before, MANY);
  return values.hypotheses.map(({ short, words }, at) => group(short, words, models[at], together[at], before[at], after[at]));
}

function twoGroups(state) {
  const models = [state.before, MANY - state.before];
  const chances = [state.slip / 100, state.others / 100];
  const after = posterior(models, chances);
  const others = models[0] ? "others" : "models";
  const names = [["trained on collected answers", "with collected answers"], [others, others]];
  return names.map(([name, below], at) => ({ ...group(name, name, models[at], chances[at], models[at] / MANY, after[at]), below }));
}

const group = (short, words, models, chance, before, after) => ({ short, words, models, shows: showing(models, chance), before, after });

/** What a dot and its colour are, in two lines. */
export const headWords = ({ view }) =>
  view === "two"
    ? ["Each dot is a model. Coloured dots slip: they", "give another name at least once in 320 tries."]
    : ["Each dot is a model. Coloured: it fits what", "is counted. All chances are assumed."];

/** Which numbers of two groups are assumed; that of the others is a survey’s until it is changed. */
export function assumedWords({ first }, { before, slip, others }) {
  if (others !== first.others) return `Assumed: ${before}, ${slip} % and ${others} %.`;
  return `Assumed: ${before}, and ${slip} %. Surveyed: ${others} %.`;
}

export const showingOf = (found) => found.reduce((sum, { shows }) => sum + shows, 0);

/** The letter that a pair's decibans favour, and how many they are. */
function cell(hypotheses, pair, value) {
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

export const change = ({ before, after }) => `${percent(before)} → ${percent(after)}`;

const joined = (names) => names.slice(0, -1).join(", ") + (names.length > 1 ? " and " : "") + names.at(-1);

const acting = ({ acts }) => CARDS.filter((_, index) => acts[index]);

function countedWords(values, state, result) {
  const names = acting(result).map((name) => values.cards[name].name);
  if (!names.length) return "No card is counted, so the priors stand";
  if (result.acts[0]) names[0] += ` (another name ${values.events[state.event].words})`;
  return `Counting ${joined(names)}`;
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

const OPTIONS = [90, 60]; // per cent, beside the right ones

export function question({ first }) {
  const [collected, others] = twoGroups(first);
  return {
    question:
      `Of 1,000 models you believe that ${collected.models} were trained on collected answers. Of these ${first.slip} in 100 slip, ` +
      `and of the others ${Math.round(first.others)} in 100. Now one of the thousand slips. How likely is it to be one of the ${collected.models}?`,
    options: [...OPTIONS, Math.round(100 * collected.after)].map((share) => `About ${share} %`),
    answer: OPTIONS.length,
    because: `Of the ${showingOf([collected, others])} that slip, ${collected.shows} are among the ${collected.models}.`,
  };
}

export function answer({ first }) {
  const share = 100 * twoGroups(first)[0].after;
  return nearest([...OPTIONS, 39], share);
}

function twoSentence(state) {
  const [collected, others] = twoGroups(state);
  const all = collected.shows + others.shows;
  const counts = `Of 1,000 models ${fixed(collected.models)} were trained on collected answers, and ${fixed(collected.shows)} of them slip. Of the ${fixed(others.models)} others ${fixed(others.shows)} slip.`;
  if (!all) return `${counts} So there is no slip to judge by.`;
  return `${counts} So ${fixed(collected.shows)} of the ${fixed(all)} that slip were trained on collected answers: ${percent(collected.after)}, where you started at ${percent(collected.before)}.`;
}

export function sentence(values, state) {
  if (state.view === "two") return twoSentence(state);
  const result = resultOf(state);
  const shares = groups(values, state).slice(1, 3).map((each) => `${each.short} ${change(each)}`).join(", ");
  const ratio = (sooner, later) => result.together[later] / result.together[sooner];
  const times = (...pair) => `× ${fixed(ratio(...pair), ratio(...pair) < 9.95 ? 2 : 0)}`;
  const pairs = ` Odds of web against none ${times(0, 1)}, of API against web ${times(1, 2)}.`;
  return `${countedWords(values, state, result)}: ${shares}.${acting(result).length ? pairs : ""}${warnings(values, result)}`;
}

export function alternative(values, state) {
  const found = groups(values, state);
  const counts = found.map((each) => `${each.words}: ${fixed(each.shows)} of ${fixed(each.models)}, ${change(each)}`).join("; ");
  const shows = state.view === "two" ? "slips: it gives another name at least once in 320 tries" : "would show what is counted";
  const base = state.view === "two" ? "" : ` ${baseWords(values, state).join(". ")}.`;
  const assumed = state.view === "two" ? ` ${assumedWords(values, state)}` : "";
  return `A thousand dots, one for each model, in groups; a coloured one ${shows}. ${counts}.${assumed} Below, ${state.view === "two" ? "the coloured ones fall into " : ""}a bar of those ${fixed(showingOf(found))} alone, shared out by group. ${sentence(values, state)}${base}`;
}
