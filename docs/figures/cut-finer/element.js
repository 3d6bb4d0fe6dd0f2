// Works the count: 8 or 16 experts, the cut, a shared piece, another team.
import { define } from "../base.js";
import { button, choice, scale } from "../fields.js";
import { looks } from "./look.js";
import { alternative, sentence } from "./words.js";

const DRAWS = 999;

const fields = () => [
  scale("cut", "Cut each expert into", { values: ["1", "2", "4", "8"] }),
  choice("experts", "Experts before the cut", { 16: "16, 2 at work", 8: "8, 2 at work" }),
  choice("shared", "Shared piece", { 0: "none", 1: "one, always at work" }),
  button("Another team", ({ draw }) => ({ draw: (draw % DRAWS) + 1 })),
  { name: "draw", kind: "integer", min: 1, max: DRAWS },
];

define("jd-cut-finer", { alternative, looks, sentence }, fields);
