// Works the router: another word, another layer, and the bias of the expert that is often busy.
import { define } from "../base.js";
import { choice, scale } from "../fields.js";
import { fixed } from "../numbers.js";
import { looks } from "./look.js";
import { alternative, sentence } from "./words.js";

const former = {
  "mixture-of-experts": ({ token, bias, expert, shift }) => ({
    word: token,
    bias: bias === "off" ? 0 : Math.min(-24 + (expert === "1" ? Number(shift) : 0), 10),
  }),
};

const fields = ({ least, most, layers }) => [
  scale("bias", "Framed expert’s bias", { min: least, max: most, words: (bias) => fixed(bias / 100, 2) }),
  choice("word", "Word", { ate: "ate", cat: "cat", the: "the", mat: "mat" }),
  scale("layer", "Layer", { min: 1, max: layers }),
];

define("jd-eight-of-256", { alternative, looks, sentence }, fields, former);
