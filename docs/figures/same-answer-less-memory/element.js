// Works the toy: positions, tokens, other matrices.
import { FigureElement } from "../base.js";
import { MOST_TOKENS } from "./toy.js";
import { POSITIONS, alternative, answerWords, compute, differenceLine, kept, orderLine, question, sentence, verdict } from "./words.js";

const MOST_SEEDS = 999;
// The rows of stores and their colours; the rotary ones are in use only with a separate rotary key.
const STORES = { "naive-keys": "s1", "naive-values": "s2", "absorbed-latent": "s3" };
const ROTARY_STORES = { "naive-rotary": "s4", "absorbed-rotary": "s4" };

class SameAnswerLessMemory extends FigureElement {
  static words = { alternative, question, sentence };

  static schema = {
    version: 1,
    fields: [
      { name: "position", kind: "choice", fallback: "none", options: Object.keys(POSITIONS) },
      { name: "tokens", kind: "integer", fallback: 6, min: 3, max: MOST_TOKENS },
      { name: "seed", kind: "integer", fallback: 42, min: 1, max: MOST_SEEDS },
    ],
  };

  build() {
    this.addChoice("position", "Positions", {
      none: "none",
      rotated: "turn every rebuilt key",
      separate: "a separate rotary key",
    });
    this.addRange("tokens", "Tokens");
    this.addButton("Other matrices", () => ({ seed: (this.state.seed % MOST_SEEDS) + 1 }));
  }

  render(state) {
    const result = compute(state);
    const { position, tokens } = state;
    const [naive, absorbed] = kept(state);
    this.say("kept-naive", naive);
    this.say("kept-absorbed", absorbed);
    this.say("verdict", verdict(result));
    this.say("difference", differenceLine(result));
    this.say("order", orderLine(result));
    this.fill(STORES, tokens);
    this.fill(ROTARY_STORES, position === "separate" ? tokens : 0);
    this.showAnswers(result);
  }

  /** Colour the stores of so many tokens. */
  fill(stores, tokens) {
    for (const [name, classes] of Object.entries(stores)) {
      for (let token = 1; token <= MOST_TOKENS; token += 1) {
        const shown = token <= tokens ? classes : "faint";
        this.parts(`${name}-${token}`).forEach((cell) => cell.setAttribute("class", shown));
      }
    }
  }

  showAnswers({ naive, absorbed }) {
    const largest = Math.max(1, ...[...naive, ...absorbed].map(Math.abs));
    naive.forEach((value, index) => {
      this.values.axes.forEach(([zero, half], variant) => {
        const scale = half / largest;
        const bar = this.parts(`bar-${index}`)[variant];
        bar.setAttribute("x", zero + Math.min(value, 0) * scale);
        bar.setAttribute("width", Math.abs(value) * scale);
        this.parts(`mark-${index}`)[variant].setAttribute("x", zero + absorbed[index] * scale - 2);
      });
      this.say(`naive-${index}`, answerWords(value));
      this.say(`absorbed-${index}`, answerWords(absorbed[index]));
    });
  }
}

customElements.define("jd-same-answer-less-memory", SameAnswerLessMemory);
