// Works the squares: tokens per exchange, and the alleged volume that the sentence is about.
import { FigureElement } from "../base.js";
import { amount, fixed } from "../numbers.js";
import { looks } from "./look.js";
import { alternative, label, sentence } from "./words.js";

const LENGTHS = ["100", "200", "500", "1000", "2000", "5000", "10000", "20000", "50000", "100000"].map(Number);
const REPORTS = {
  february: ["google", "deepseek", "moonshot", "minimax"],
  june: ["alibaba"],
  september: ["alibaba", "moonshot", "deepseek", "zhipu", "xiaomi"],
};
const ROWS = Object.entries(REPORTS).flatMap(([month, labs]) => labs.map((lab) => `${lab}-${month}`));

class HowMuchText extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields = [
    { name: "row", kind: "choice", fallback: "deepseek-september", options: ROWS },
    { name: "length", kind: "integer", fallback: 5000, min: 100, max: 100000 },
  ];

  build() {
    const { alleged } = this.values;
    this.addRange("length", "Tokens per exchange", { values: LENGTHS, words: fixed });
    this.addChoice("row", "Alleged volume", Object.fromEntries(ROWS.map((row) => [row, `${label(alleged[row])}: ${amount(alleged[row].count)}`])));
  }
}

customElements.define("jd-how-much-text", HowMuchText);
