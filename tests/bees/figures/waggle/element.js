// Turns the dance.
import { define } from "../base.js";
import { scale } from "../fields.js";
import { alternative, sentence } from "./words.js";

const looks = (_, { turns }) => ({ bar: { width: 20 * turns } });

define("jd-waggle", { alternative, looks, sentence }, () => [scale("turns", "Turns", { min: 1, max: 8 })]);
