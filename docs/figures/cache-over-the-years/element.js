// One company's cache over the years: the reader chooses the stored form and the context.
import { define } from "../base.js";
import { choice, scale } from "../fields.js";
import { fixed } from "../numbers.js";
import { CONTEXTS } from "../precision.js";
import { looks } from "./look.js";
import { alternative, sentence } from "./words.js";

const fields = () => [
  choice("precision", "Stored", { bf16: "16 bits", served: "as served" }),
  scale("context", "Context", { values: CONTEXTS, words: (tokens) => `${fixed(tokens)} tokens` }),
];

define("jd-cache-over-the-years", { alternative, looks, sentence }, fields);
