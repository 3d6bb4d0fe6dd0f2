// Works the squares: tokens per exchange, and the alleged volume that the sentence is about.
import { define } from "../base.js";
import { choice, scale } from "../fields.js";
import { fixed } from "../numbers.js";
import { looks } from "./look.js";
import { alternative, label, sentence } from "./words.js";

const fields = ({ alleged, lengths }) => [
  scale("length", "Tokens per exchange", { values: lengths, words: fixed }),
  choice("row", "Alleged volume", Object.entries(alleged).map(([row, entry]) => [row, label(entry)])),
];

define("jd-how-much-text", { alternative, looks, sentence }, fields);
