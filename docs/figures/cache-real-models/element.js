// Real models' caches: the reader chooses models, context, precision, GPU and how many sequences run at once.
import { define } from "../base.js";
import { choice, scale } from "../fields.js";
import { fixed } from "../numbers.js";
import { CONTEXTS } from "../precision.js";
import { looks } from "./look.js";
import { alternative, question, sentence } from "./words.js";

const fields = ({ choices, gpus }) => [
  scale("context", "Context", { values: CONTEXTS, words: (tokens) => `${fixed(tokens)} tokens` }),
  scale("sequences", "Sequences at once", { values: [1, 2, 4, 8, 16, 32, 64] }),
  choice("models", "Models", choices),
  choice("precision", "Stored", { bf16: "16 bits", fp8: "8 bits", served: "as served" }),
  choice("gpu", "GPU", gpus),
];

define("jd-cache-real-models", { alternative, looks, question, sentence }, fields);
