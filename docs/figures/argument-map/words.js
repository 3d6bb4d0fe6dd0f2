// What the figure says in a state. `map` is what reading.js makes of the figure's values, and a `view` of it holds the
// settings and what follows from them, worked out once.
import { moved, remaining, standings, which } from "./model.js";
import { mapOf, presetSettings, settingsOf } from "./reading.js";

const LONGEST = 5; // settings whose effect is told one by one
const NAMED = 8; // so many are named, by the number that the map and the list give them
const STATES = { lost: "has lost all its support", open: "open: only unknown supports are left" };

export const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** How many objections to a conclusion stand. */
export const objectionWords = (count) => `${plural(count, "objection")} ${count === 1 ? "stands" : "stand"}`;

/** The settings, what stands, and in the order of the list which claims are set, lost and open. */
export function viewOf(map, settings) {
  const standing = standings(map.supports, settings);
  const set = map.names.filter((name) => name in settings);
  return { settings, standing, set, lost: which(standing, "lost"), open: which(standing, "open") };
}

/** How many supports of a conclusion stand. */
export const standing = (count, all) => `supports: ${count} of ${all}`;

/** The question before the answer. */
export const question = () => ({
  question: "Let premises that this site grades contradicted be false, and those overstated, alleged or without evidence unknown. How many of the four conclusions lose all support?",
  options: ["None", "Two", "All four"],
  answer: 0,
  because: "Each keeps at least one support that stands. But a support that stands need not be a strong one, and objections are not weighed here.",
});

/** Which of its options the numbers make right. */
export function answer(values) {
  const map = mapOf(values);
  const { lost } = viewOf(map, presetSettings(map));
  return [0, 2, 4].indexOf(map.conclusions.filter((name) => lost.includes(name)).length);
}

/** The drawing in words; what never changes of it comes first. */
export const alternative = (values, state) => `${values.scene} ${sentence(values, state)}`;

/** What a state has changed, in one sentence or three. */
export function sentence(values, state) {
  const map = mapOf(values);
  const view = viewOf(map, settingsOf(map, state));
  if (!view.set.length) return `Nothing is set: all ${map.names.length} claims stand as they are put. ${kept(map, view)}`;
  const words = view.set.map((name) => `${map.number[name]} ${view.settings[name]}`);
  return `You set ${plural(view.set.length, "claim")}: ${few(words, NAMED)}. ${followed(map, view)} ${kept(map, view)}`;
}

/** What follows from the settings: which claims have lost all support, and which are open. */
function followed(map, { lost, open }) {
  if (!lost.length && !open.length) return "No other claim loses its last support.";
  const left = lost.length ? `Lost all support: ${named(map, lost)}.` : "";
  const opened = open.length ? `Open, with only unknown supports left: ${named(map, open)}.` : "";
  return [left, opened].filter(Boolean).join(" ");
}

/** How many direct supports each conclusion keeps. */
function kept(map, { standing }) {
  const part = (name) => `${map.number[name]} ${remaining(map.supports[name], standing)} of ${map.supports[name].length}`;
  return `Direct supports that stand: ${map.conclusions.map(part).join(", ")}.`;
}

/** One claim's state, for the list. */
export function stateWords(map, { settings, standing }, name) {
  const against = remaining(map.against[name], standing);
  const objections = against ? `; ${objectionWords(against)} against it` : "";
  if (name in settings) return `set to ${settings[name]} by you${effect(map, settings, name)}${objections}`;
  const all = map.supports[name].length;
  const rests = all ? `stands on ${remaining(map.supports[name], standing)} of ${plural(all, "support")}` : "stands by itself";
  return (STATES[standing[name]] ?? rests) + objections;
}

/** A conclusion's supports, for its box. */
export function supportWords(map, { settings, standing: found }, name) {
  if (name in settings) return `set to ${settings[name]} by you`;
  if (found[name] in STATES) return found[name] === "lost" ? "lost all its support" : "open";
  return standing(remaining(map.supports[name], found), map.supports[name].length);
}

/** Which other claims one setting has moved. With many settings this is left to the reader's eye: it costs time. */
function effect(map, settings, name) {
  if (Object.keys(settings).length > LONGEST) return "";
  const others = moved(map.supports, settings, name);
  return others.length ? `, which changes ${others.map((other) => map.number[other]).join(", ")}` : ", which changes no other";
}

function named(map, names) {
  return few(names.map((name) => map.number[name]), NAMED);
}

/** The first of some names, and how many more there are: a sentence keeps its length. */
const few = (names, most) => (names.length > most ? `${names.slice(0, most).join(", ")} and ${names.length - most} more` : names.join(", "));

/** The state as data, for a download. */
export function record(map, { settings, set, lost, open }, address) {
  const words = Object.fromEntries(set.map((name) => [name, settings[name]]));
  return { figure: "argument-map", address, rule: map.rule, set: words, lost, open };
}
