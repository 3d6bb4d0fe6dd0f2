// Works the bill: the price of an hour, what is added, and the run to compare with.
import { define } from "../base.js";
import { choice, scale } from "../fields.js";
import { fixed } from "../numbers.js";
import { looks } from "./look.js";
import { alternative, question, sentence } from "./words.js";

const fields = ({ choices, runs, closed, company }) => [
  scale("price", "Price of a GPU hour", { kind: "number", min: 0.5, max: 6, step: 0.1, words: (price) => `$${fixed(price, 2)}` }),
  choice("add", "Add to the sum", choices),
  choice("compare", "Compare with", Object.entries({ ...runs, ...closed, ...company }).map(([id, { name }]) => [id, name])),
];

define("jd-run-cost", { alternative, looks, question, sentence }, fields);
