// The 3 it never saw: raise the temperature, switch the scale, turn the dial.
import { define } from "../base.js";
import { choice, scale } from "../fields.js";
import { looks } from "./look.js";
import { alternative, sentence } from "./words.js";

const fields = ({ temperatures }) => [
  scale("temperature", "Temperature", { values: temperatures }),
  choice("scale", "Scale of the bars", { linear: "linear", log: "logarithmic" }),
  choice("bias", "Dial: readiness to answer “3”", { without: "not turned", with: "turned" }),
];

define("jd-dark-knowledge", { alternative, looks, sentence }, fields);
