// What the figure says in a state. `map` is what reading.js makes of the figure's values, and a `view` of it holds the
// settings and what follows from them, worked out once.
import { remaining, standings, which } from "./model.js";
import { mapOf, presetSettings, settingsOf } from "./reading.js";

const NAMED = 3; // so many claims are named in a sentence, the others counted
const STATES = { true: "set to true", false: "set to false", unknown: "set to unknown", lost: "lost all support", open: "open" };

/** A claim by its number and, where it has a row, by the words of this. */
export const nameOf = ({ number, short }, name) => [number[name], short[name]].filter(Boolean).join(" ");

const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
const few = (names) => (names.length > NAMED ? `${names.slice(0, NAMED).join(", ")} and ${names.length - NAMED} more` : names.join(", "));

/** The settings, what stands, and in the order of the list which claims are set, lost and open. */
export function viewOf(map, settings) {
  const standing = standings(map.supports, settings);
  const set = map.names.filter((name) => name in settings);
  return { settings, standing, set, lost: which(standing, "lost"), open: which(standing, "open") };
}

/** How many of a claim's supports stand. */
const share = (map, { standing }, name) => [remaining(map.supports[name], standing), map.supports[name].length];

/** What has become of a claim; nothing while it stands. */
export const stateWords = ({ standing }, name) => STATES[standing[name]] ?? "";

/** What a conclusion rests on, in its box: other conclusions by their letters and so many more, or how many are left. */
export function conclusionWords(map, view, name) {
  const [left, all] = share(map, view, name);
  if (left < all) return stateWords(view, name) || `rests on ${left} of ${all}`;
  const letters = map.conclusions.filter((other) => map.supports[name].includes(other)).map((other) => map.number[other]);
  const more = all - letters.length;
  const said = [letters.join(", "), more || ""].filter(Boolean).join(" and ");
  return stateWords(view, name) || `rests on ${said}`;
}

/** What has become of a premise and of its supports, at the end of its row; where there is little room, of these alone. */
export function restWords(map, view, name, wide) {
  const [left, all] = share(map, view, name);
  const fewer = left < all ? `${left}${wide ? " of " : "/"}${all}` : "";
  return (wide && stateWords(view, name).replace("set to ", "")) || (fewer && wide ? `${fewer} left` : fewer);
}

export const question = () => ({
  question: "Drop every premise that this site grades contradicted, overstated, alleged or without evidence. How many of the four conclusions lose all support?",
  options: ["None", "Two", "All four"],
  answer: 0,
  because: "Each keeps at least one support that stands. But a support that stands need not be a strong one, and objections are not weighed here.",
});

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
  if (!view.set.length) return `Nothing is set, so that all ${map.names.length} claims stand as they are put, each with all its supports. ${kept(map, view)}`;
  return `You set ${changes(map, view)}. ${followed(map, view)} ${kept(map, view)}`;
}

/** Which claims are set and to what; of many, how many to what. */
function changes(map, { set, settings: words }) {
  if (set.length <= NAMED) return few(set.map((name) => `“${nameOf(map, name)}” to ${words[name]}`));
  const counts = Object.keys(STATES).map((word) => [word, set.filter((name) => words[name] === word).length]);
  const parts = counts.filter(([, count]) => count).map(([word, count]) => `${plural(count, "claim")} to ${word}`);
  return parts.join(", ");
}

/** What follows from the settings: which claims have lost all support, and which are open. */
function followed(map, { lost, open }) {
  if (!lost.length && !open.length) return "No other claim loses its last support.";
  const numbers = (names) => few(names.map((name) => map.number[name]));
  const left = lost.length ? `Lost all support: ${numbers(lost)}.` : "";
  const opened = open.length ? `Only unknown supports left: ${numbers(open)}.` : "";
  return [left, opened].filter(Boolean).join(" ");
}

/** How many direct supports each conclusion keeps, and how many objections. */
function kept(map, view) {
  const part = (name) => `${map.number[name]} ${share(map, view, name).join(" of ")}`;
  const against = map.conclusions.reduce((sum, name) => sum + remaining(map.against[name], view.standing), 0);
  return `Direct supports that stand: ${map.conclusions.map(part).join(", ")}; ${plural(against, "objection")} to the four.`;
}

/** The state as data, for a download. */
export function record(map, { settings, set, lost, open }, address) {
  const words = Object.fromEntries(set.map((name) => [name, settings[name]]));
  return { figure: "argument-map", address, rule: map.rule, set: words, lost, open };
}
