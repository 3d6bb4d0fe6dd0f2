// What the figure says in a state: a word, a layer, and the bias of the expert there that is often busy.
import { fixed, signed } from "../numbers.js";
import { once } from "../once.js";
import { drawAffinities, drawBiases, route } from "./model.js";

const THOUSAND = 1000;

/** A number of hundredths. */
export const plain = (hundredths) => fixed(hundredths / 100, 2);

const affinitiesOf = (v, word, layer) =>
  once(v, word + layer, () => drawAffinities(v.seed + THOUSAND * v.words[word] + layer, v.experts));

/** The expert of a layer that is often busy: the best for one of the words. */
function busyOf(v, layer) {
  const affinities = affinitiesOf(v, v.busy_for, layer);
  return affinities.indexOf(Math.max(...affinities));
}

/** A layer's routing of a word, with its affinities, its biases and its busy expert. */
function routed(v, word, layer, bias) {
  return once(v, [word, layer, bias].join(), () => {
    const [affinities, busy] = [affinitiesOf(v, word, layer), busyOf(v, layer)];
    const biases = once(v, layer, () => drawBiases(v.seed + layer, v.experts)).map((own, expert) => (expert === busy ? bias : own));
    return { ...route(affinities, biases, v.experts / v.groups, v.kept, v.top, v.scale), affinities, biases, busy };
  });
}

/** What a state draws large. */
export const moment = (v, { word, layer, bias }) => routed(v, word, layer, bias);

/** The chosen experts of every layer; only in the one that is drawn large the busy one's bias is another. */
export const chosenByLayer = (v, { word, layer, bias }) =>
  Array.from({ length: v.layers }, (_, at) => {
    const { weights } = routed(v, word, at + 1, at + 1 === layer ? bias : v.first.bias);
    return Object.keys(weights).map(Number);
  });

/** Billions in three figures: 671, 37.6; the unit cannot be torn off. */
export const billions = (count) => `${fixed(count / 1e9, count < 1e11 ? 1 : 0)} billion`;

/** The busy expert's affinity, its bias, and what they give. */
function busySum({ affinities, biases, scores, busy }) {
  const bias = biases[busy];
  return `${plain(affinities[busy])} ${bias < 0 ? "−" : "+"} ${plain(Math.abs(bias))} = ${plain(scores[busy])}`;
}

/** What became of the busy expert: passed over for its bias alone, not needed, or chosen. */
function fate(v, state) {
  const found = moment(v, state);
  if (found.busy in found.weights) return state.bias < 0 ? "still" : "chosen";
  return found.busy in routed(v, state.word, state.layer, 0).weights ? "passed" : "unneeded";
}

const best = ({ affinities, busy }) => affinities[busy] === Math.max(...affinities);

const FATES = {
  passed: ["often busy: passed over", "is passed over"],
  still: ["often busy, but chosen", "is chosen all the same"],
  chosen: ["and chosen", "is chosen"],
  unneeded: ["not needed here", "is not needed for this word"],
};

/** The busy expert in the drawing: who it is and what becomes of it, with the sum beside it or below. */
export function busyLines(v, state, wide) {
  const found = moment(v, state);
  const [few, more] = FATES[fate(v, state)];
  if (!wide) return [`${best(found) ? "Best fit" : "Framed"}, ${few}`, `${busySum(found)} (all scores made up)`];
  const who = best(found) ? `Fits best${state.bias < 0 ? ", often busy" : ""}` : "Framed";
  return [`${who}, ${best(found) ? "and" : "it"} ${more}: ${busySum(found)}`, `Shape and rule are ${v.name}’s; all scores are made up.`];
}

/** Each group's sum of its two best, and whether it stays. */
export const groupLine = ({ groupSums, keptGroups }, group, wide) =>
  plain(groupSums[group]) + (wide ? (keptGroups.includes(group) ? " in" : " out") : "");

/** The least and the largest weight. */
function shares({ weights }) {
  const all = Object.values(weights);
  return [Math.min(...all), Math.max(...all)].map((weight) => fixed(weight, 2)).join(" to ");
}

/** What the lines to the sum are: with scores so alike they look equally wide, so that their numbers stand beside. */
export const weightLine = (v, found, wide) =>
  wide
    ? `line width = weight, without the bias: ${shares(found)}, sum ${v.scale}; shared: 1`
    : `width = weight without bias: ${shares(found)}`;

/** In all layers: routed experts, those of them at work, and shared experts. */
export const atWork = (v) => [v.layers * v.experts, v.layers * v.top, v.layers * v.shared].map((count) => fixed(count));

/** The model’s maker gives a rounder number of parameters at work, in billions. */
export const counted = ({ said }) => `DeepSeek counts ${fixed(said / 1e9)}`;

/** The least bias at which the busy expert would be chosen; null where none in the slider's range is enough. */
function threshold(v, { word, layer }) {
  let [low, high] = [v.least, v.most + 1]; // whoever is chosen at one bias is chosen at every larger one
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { busy, weights } = routed(v, word, layer, middle);
    if (busy in weights) high = middle;
    else low = middle + 1;
  }
  return low > v.most ? null : low;
}

const untouched = ({ first }, state) => Object.keys(first).every((field) => first[field] === state[field]);

/** What bias it would take, or takes, to choose the busy expert. */
function needed(v, state, chosen) {
  const from = threshold(v, state);
  if (from === null) return "No bias here would change that.";
  return `From a bias of ${signed(from / 100, 2)} up it ${chosen ? "is" : "would be"} chosen.`;
}

/** The state in words with its numbers; those of the bias only where something was chosen. */
export function sentence(v, state) {
  const found = moment(v, state);
  if (untouched(v, state)) {
    const busy = best(found) && fate(v, state) === "passed" ? " The framed one fits best, but it is busy and so it is passed over." : "";
    return `${v.top} of ${v.experts} experts work on “${state.word}”, and ${v.shared} more, which works on every word.${busy}`;
  }
  const top = found.affinities.indexOf(Math.max(...found.affinities));
  const size = v.experts / v.groups;
  const barred = !found.keptGroups.includes(Math.floor(top / size));
  return (
    `The framed expert, ${busySum(found)}, ${FATES[fate(v, state)][1]}. ${needed(v, state, found.busy in found.weights)} ` +
    (barred ? "The best fit is in a group that is out." : `Weights follow affinity alone: ${shares(found)}.`)
  );
}

function listed(v, { weights }) {
  const size = v.experts / v.groups;
  return Object.entries(weights).map(([expert, weight]) => `group ${Math.floor(expert / size) + 1} (${fixed(weight, 2)})`).join(", ");
}

export function alternative(v, state) {
  const found = moment(v, state);
  const size = v.experts / v.groups;
  const [routedInAll, working, shared] = atWork(v);
  const fates = found.groupSums.map((_, group) => groupLine(found, group, true)).join(", ");
  return (
    `Above, a small transformer block: a word goes through attention and experts, as in ${v.layers} of ${v.depth} layers; the experts are opened. ` +
    `In layer ${state.layer} of ${v.layers} with experts the word “${state.word}”, ${fixed(v.hidden)} numbers, comes to a router, which gives each of ` +
    `${v.experts} experts an affinity, a sigmoid, and adds a bias. They stand in ${v.groups} groups of ${size}; each is judged by ` +
    `the sum of its two best: ${fates}. In the ${v.kept} groups that stay the best ${v.top} experts are chosen, with weights by ` +
    `affinity, without the bias, that sum to ${v.scale}: ${listed(v, found)}. An expert that is often busy, in group ` +
    `${Math.floor(found.busy / size) + 1}, has ${busySum(found)} and ${FATES[fate(v, state)][1]}. ${v.shared} shared expert works always, ` +
    "without the router; its answer and theirs are added to the word and go on. All scores are made up; shape and rule are " +
    `${v.name}’s. Below, ${v.layers} such layers: of ${routedInAll} routed experts ${working} work, and ${shared} shared ones, each with ` +
    `${fixed(v.expert)} parameters. Of ${billions(v.total)} parameters stored ${billions(v.active)} work on the word; ${counted(v)}.`
  );
}
