// The map from the data that the page carries, and a state's settings.
import { once } from "../once.js";
import { listed } from "../state.js";

const SETTINGS = ["true", "false", "unknown"];

/** Names in order, and by name: code, number, verdict, words, supports and objections. */
export const mapOf = (values) => once(values, "map", () => readMap(values));

function readMap(values) {
  const names = values.nodes.map(([name]) => name);
  const column = (at) => Object.fromEntries(values.nodes.map((node) => [node[0], node[at]]));
  const joinedBy = (places) => Object.fromEntries(names.map((name, at) => [name, places[at].map((place) => names[place])]));
  return {
    ...values,
    names,
    code: column(1),
    number: column(2),
    verdict: column(3),
    words: column(4),
    supports: joinedBy(values.rests),
    against: joinedBy(values.against),
  };
}

/** Which claims a state sets, and to what. A claim that a link sets twice is taken as the last of the three. */
export function settingsOf(map, state) {
  const named = Object.fromEntries(map.names.map((name) => [map.code[name], name]));
  return Object.fromEntries(SETTINGS.flatMap((word) => listed(state[word]).map((code) => [named[code], word])));
}

/** The fields of the state for some settings. */
export function fieldsOf(map, settings, join) {
  const codes = (word) => map.names.filter((name) => settings[name] === word).map((name) => map.code[name]);
  return Object.fromEntries(SETTINGS.map((word) => [word, join(codes(word))]));
}

/** What the site's verdicts on premises set: some verdicts mean false, some unknown. */
export function presetSettings(map) {
  const graded = map.names.filter((name) => map.verdict[name] in map.presets && !map.conclusions.includes(name));
  return Object.fromEntries(graded.map((name) => [name, map.presets[map.verdict[name]]]));
}
