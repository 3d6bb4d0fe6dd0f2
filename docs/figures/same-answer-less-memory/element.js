// Works the toy: positions, tokens, other matrices.
import { FigureElement } from "../base.js";
import { looks } from "./look.js";
import { MOST_TOKENS } from "./toy.js";
import { POSITIONS, alternative, question, sentence } from "./words.js";

const MOST_SEEDS = 999;

class SameAnswerLessMemory extends FigureElement {
  static shows = { alternative, looks, question, sentence };

  static fields = [
    { name: "position", kind: "choice", fallback: "none", options: Object.keys(POSITIONS) },
    { name: "tokens", kind: "integer", fallback: 6, min: 3, max: MOST_TOKENS },
    { name: "seed", kind: "integer", fallback: 42, min: 1, max: MOST_SEEDS },
  ];

  build() {
    this.addChoice("position", "Positions", { none: "none", rotated: "turn every key", separate: "a key apart" });
    this.addRange("tokens", "Tokens");
    this.addButton("Other matrices", () => ({ seed: (this.state.seed % MOST_SEEDS) + 1 }));
  }
}

customElements.define("jd-same-answer-less-memory", SameAnswerLessMemory);
