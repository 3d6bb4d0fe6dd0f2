// Works the router: another word, another layer, and the bias of the expert that is often busy.
import { FigureElement } from "../base.js";
import { fixed } from "../numbers.js";
import { looks } from "./look.js";
import { alternative, sentence } from "./words.js";

const WORDS = ["ate", "cat", "the", "mat"];

class EightOf256 extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields = [
    { name: "word", kind: "choice", fallback: "ate", options: WORDS },
    { name: "layer", kind: "integer", fallback: 30, min: 1, max: 58 },
    { name: "bias", kind: "integer", fallback: -24, min: -30, max: 10 },
  ];

  static former = {
    "mixture-of-experts": ({ token, bias, expert, shift }) => ({
      word: token,
      bias: bias === "off" ? 0 : Math.min(-24 + (expert === "1" ? Number(shift) : 0), 10),
    }),
  };

  build() {
    this.addRange("bias", "Framed expert’s bias", { words: (bias) => fixed(bias / 100, 2) });
    this.addChoice("word", "Word", Object.fromEntries(WORDS.map((word) => [word, word])));
    this.addRange("layer", "Layer");
  }
}

customElements.define("jd-eight-of-256", EightOf256);
