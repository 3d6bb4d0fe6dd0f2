// Works the wall: the temperature of the teacher's answer, and what a student outside gets of it.
import { define } from "../base.js";
import { choice, scale } from "../fields.js";
import { looks } from "./look.js";
import { alternative, sentence } from "./words.js";

const RUNGS = { top: "text", samples: "text", two: "list", rounded: "list", five: "list", all: "inside", logits: "inside" };
const former = { "access-ladder": ({ access }) => ({ access: RUNGS[access] }) };

const fields = () => [
  choice("access", "A student outside gets", { text: "text only", list: "a short list too", inside: "the model" }),
  scale("temperature", "Temperature", { values: ["1", "2", "4", "8", "16", "32"] }),
];

define("jd-behind-the-wall", { alternative, looks, sentence }, fields, former);
