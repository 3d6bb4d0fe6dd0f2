// Works the count: how many experts work, and what is counted.
import { define } from "../base.js";
import { choice, scale } from "../fields.js";
import { looks } from "./look.js";
import { alternative, question, sentence } from "./words.js";

const COUNTED = { counted: "counted", left: "left out" };

const fields = () => [
  scale("experts", "Routed experts for a token", { min: 1, max: 16 }),
  choice("input", "Input table, per token", COUNTED),
  choice("output", "Output table, per token", COUNTED),
  choice("module", "Prediction module and scales", { without: "without", with: "as on Hugging Face" }),
];

define("jd-total-and-active", { alternative, looks, question, sentence }, fields);
