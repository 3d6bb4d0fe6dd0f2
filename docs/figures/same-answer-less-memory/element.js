// Works the toy: positions, tokens, other matrices.
import { define } from "../base.js";
import { button, choice, scale } from "../fields.js";
import { looks } from "./look.js";
import { MOST_TOKENS } from "./toy.js";
import { alternative, question, sentence } from "./words.js";

const SEEDS = 999;

const fields = () => [
  choice("position", "Positions", { none: "none", rotated: "turn every key", separate: "a key apart" }),
  scale("tokens", "Tokens", { min: 3, max: MOST_TOKENS }),
  button("Other matrices", ({ seed }) => ({ seed: (seed % SEEDS) + 1 })),
  { name: "seed", kind: "integer", min: 1, max: SEEDS },
];

define("jd-same-answer-less-memory", { alternative, looks, question, sentence }, fields);
