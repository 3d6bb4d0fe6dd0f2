// What n answers buy, at work: choose how many answers a student gets.
import { define } from "../../figures/base.js";
import { scale } from "../../figures/fields.js";
import { looks } from "./look.js";
import { alternative, question, sentence } from "./words.js";

const fields = ({ accuracy }) => [scale("count", "Answers from the teacher", { values: Object.keys(accuracy.answer) })];

define("jd-what-n-answers-buy", { alternative, looks, question, sentence }, fields);
