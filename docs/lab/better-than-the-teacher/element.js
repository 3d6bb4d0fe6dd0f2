// Random against steady error at work: which kind of wrong teacher, and how often it is wrong.
import { define } from "../../figures/base.js";
import { choice, scale } from "../../figures/fields.js";
import { looks } from "./look.js";
import { alternative, question, sentence } from "./words.js";

const fields = ({ wrong }) => [
  scale("rate", "Rate of error", { values: Object.keys(wrong.slips), words: (rate) => `${rate} %` }),
  choice("kind", "The teacher is wrong by", { all: "all three kinds", slips: "random slips", renamed: "renamed classes", scrambled: "errors of its own" }),
];

define("jd-better-than-the-teacher", { alternative, looks, question, sentence }, fields);
