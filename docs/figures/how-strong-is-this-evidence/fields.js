// The fields of the state. Chances and priors are packed, four to a field, so that a link stays short.
import { CARDS, MANY } from "./words.js";

/** Four numbers in one field of the address, checked as a choice is: by what it includes. The examples are for tests. */
const within = (text, least) => text.match(/\d+(\.\d)?/g).every((number) => number >= least && number <= 100);
const four = (pattern, least, examples) => ({ includes: (text) => pattern.test(text) && within(text, least), examples });
const SHARES = four(/^\d{1,3}(-\d{1,3}){3}$/, 0, ["0-0-0-0", "100-0-0-0", "0-30-7-100"]);
const CARDS_ALLOWED = ["out-1-2-3-4", "in-0.1-100-50-0.1", "in-100-0.1-20.5-3", "own-1-80-90-95", "own-5-5-5-5"];
const CARD = four(/^(out|in|own)(-\d{1,3}(\.\d)?){4}$/, 0.1, CARDS_ALLOWED);

export const FIELDS = [
  { name: "open", kind: "choice", options: CARDS },
  { name: "event", kind: "choice", options: ["many", "one"] },
  { name: "prior", kind: "choice", options: SHARES },
  ...CARDS.map((name) => ({ name, kind: "choice", options: CARD })),
  { name: "view", kind: "choice", options: ["two", "four"], absent: "four" }, // what older links show
  { name: "before", kind: "integer", min: 0, max: MANY },
  { name: "slip", kind: "integer", min: 0, max: 100 },
  { name: "others", kind: "number", min: 0, max: 100 },
];
