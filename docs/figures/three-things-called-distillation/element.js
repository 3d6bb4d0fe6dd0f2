// Three things called distillation: choose the way, the door and the length of an answer.
import { define } from "../base.js";
import { choice, scale } from "../fields.js";
import { fixed } from "../numbers.js";
import { looks } from "./look.js";
import { WAYS, alternative, sentence } from "./words.js";

const fields = ({ doors, ways }) => [
  choice("access", "The student gets", ["inside", "list", "text"].map((key) => [key, doors[key].choice])),
  choice("way", "What is called distillation", WAYS.map((key) => [key, ways[key].choice])),
  scale("tokens", "Tokens in an answer", { values: [30, 100, 300, 1000, 3000], min: 1, words: fixed }),
];

define("jd-three-things-called-distillation", { alternative, looks, sentence }, fields);
