// The name curve at work: how many self-descriptions the web holds, a guess of the reader's own, and the sign read.
import { define } from "../../figures/base.js";
import { choice, scale } from "../../figures/fields.js";
import { fixed } from "../../figures/numbers.js";
import { looks } from "./look.js";
import { alternative, sentence } from "./words.js";

const fields = ({ name: byCount }) => [
  scale("count", "Self-descriptions in the web", { values: Object.keys(byCount), words: (count) => fixed(Number(count)) }),
  scale("prior", "Your guess before: distilled", { min: 1, max: 99, words: (prior) => `${prior} %` }),
  choice("sign", "Read the four histories by", { both: "name and habit", name: "name only", habit: "habit only" }),
];

define("jd-whose-name-is-it", { alternative, looks, sentence }, fields);
