// The baseline picker: choose what a latent cache is compared with and how many bits it has.
import { define } from "../base.js";
import { choice } from "../fields.js";
import { looks } from "./look.js";
import { alternative, question, sentence } from "./words.js";

const fields = ({ baselines, bits }) => [
  choice("baseline", "Compared with", Object.entries(baselines).map(([key, { words }]) => [key, words])),
  choice("bits", "The latent cache at", bits),
];

define("jd-cache-baselines", { alternative, looks, question, sentence }, fields);
