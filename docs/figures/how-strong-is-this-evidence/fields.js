// The fields of the state. Chances and priors are packed, four to a field, so that a link stays short.
import { CARDS, MANY } from "./words.js";

/** Four numbers in one field of the address, checked as a choice is: by what it includes. The examples are for tests. */
const within = (text, least) => text.match(/\d+(\.\d)?/g).every((number) => number >= least && number <= 100);
const four = (pattern, least, examples) => ({ includes: (text) => pattern.test(text) && within(text, least), examples });
const SHARES = four(/^\d{1,3}(-\d{1,3}){3}$/, 0, ["0-0-0-0", "100-0-0-0", "0-30-7-100"]);
const CARDS_ALLOWED = ["out-1-2-3-4", "in-0.1-100-50-0.1", "in-100-0.1-20.5-3", "own-1-80-90-95", "own-5-5-5-5"];
const CARD = four(/^(out|in|own)(-\d{1,3}(\.\d)?){4}$/, 0.1, CARDS_ALLOWED);
const card = (name, fallback) => ({ name, kind: "choice", fallback, options: CARD });

export const FIELDS = [
  { name: "open", kind: "choice", fallback: "naming", options: CARDS },
  { name: "event", kind: "choice", fallback: "many", options: ["many", "one"] },
  { name: "prior", kind: "choice", fallback: "25-25-25-25", options: SHARES },
  card("naming", "in-1-80-90-95"),
  card("telemetry", "out-30-30-60-60"),
  card("report", "out-60-60-60-20"),
  card("architecture", "out-60-60-60-5"),
  card("style", "out-20-50-55-60"),
  card("scores", "out-50-50-50-50"),
  { name: "view", kind: "choice", fallback: "two", options: ["two", "four"], absent: "four" }, // what older links show
  { name: "before", kind: "integer", fallback: 300, min: 0, max: MANY },
  { name: "slip", kind: "integer", fallback: 90, min: 0, max: 100 },
  { name: "others", kind: "number", fallback: 60.3, min: 0, max: 100 },
];
