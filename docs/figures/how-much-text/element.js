// Works the scale: tokens per exchange, and the alleged volume that the sentence is about.
import { FigureElement } from "../base.js";
import { fixed } from "../numbers.js";
import { position, tokensOf } from "./model.js";
import { allegedTokens, alternative, label, sentence, setTokens, setWords } from "./words.js";

const LENGTHS = ["100", "200", "500", "1000", "2000", "5000", "10000", "20000", "50000", "100000"].map(Number);
const REPORTS = {
  february: ["google", "deepseek", "moonshot", "minimax"],
  june: ["alibaba"],
  september: ["alibaba", "moonshot", "deepseek", "zhipu", "xiaomi"],
};
const ROWS = Object.entries(REPORTS).flatMap(([month, labs]) => labs.map((lab) => `${lab}-${month}`));

class HowMuchText extends FigureElement {
  static words = { alternative, sentence };

  static schema = {
    version: 1,
    fields: [
      { name: "row", kind: "choice", fallback: "deepseek-september", options: ROWS },
      { name: "length", kind: "integer", fallback: 5000, min: 100, max: 100000 },
    ],
  };

  build() {
    const { alleged } = this.values;
    this.addRange("length", "Tokens per exchange", { values: LENGTHS, words: fixed });
    this.addChoice("row", "Alleged volume", Object.fromEntries(ROWS.map((row) => [row, label(alleged[row])])));
  }

  render(state) {
    const { alleged, published, size } = this.values;
    for (const [name, entry] of Object.entries(alleged)) {
      const tokens = tokensOf(entry.count, state.length);
      this.say(`tokens-${name}`, allegedTokens(entry, state.length));
      this.move(`mark-${name}`, tokens, -size / 2);
      this.move(`tail-${name}`, tokens, 0);
      this.parts(`label-${name}`).forEach((part) => part.setAttribute("class", name === state.row ? "strong" : ""));
    }
    for (const [name, entry] of Object.entries(published)) {
      this.say(`tokens-${name}`, setWords(entry, state.length));
      this.move(`mark-${name}`, setTokens(entry, state.length), -size / 2);
    }
  }

  /** Put a part where so many tokens stand, in both variants. */
  move(name, tokens, shift) {
    const { axis, scales } = this.values;
    const share = position(tokens, ...axis);
    for (const part of this.parts(name)) {
      const [left, room] = scales[part.ownerSVGElement.dataset.width];
      part.setAttribute("x", (left + room * share + shift).toFixed(2));
    }
  }
}

customElements.define("jd-how-much-text", HowMuchText);
