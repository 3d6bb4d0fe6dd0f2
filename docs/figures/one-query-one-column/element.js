// Works the drawing: the next word, with or without the cache, and the design.
import { define } from "../base.js";
import { button, choice, scale } from "../fields.js";
import { looks } from "./look.js";
import { designs } from "./model.js";
import { alternative, sentence } from "./words.js";

const former = { "token-by-token": (fields) => fields }; // steps that were a figure of their own

const fields = ({ words, shares, shape, groups }) => [
  scale("step", "Newest word", { min: 1, max: shares.length, words: (step) => `${step}, “${words[step - 1]}”` }),
  button("Next word", ({ step }) => ({ step: (step % shares.length) + 1 })),
  choice("cache", "Older columns", { with: "in the cache", without: "no cache" }),
  choice("design", "A word leaves", designs(shape, groups).map(({ key, name }) => [key, name])),
];

define("jd-one-query-one-column", { alternative, looks, sentence }, fields, former);
