// Works the bill: the price of an hour, what is added, and the run to compare with.
import { FigureElement } from "../base.js";
import { fixed } from "../numbers.js";
import { looks } from "./look.js";
import { ADDED, alternative, question, sentence } from "./words.js";

const COMPARED = ["llama-3.1-405b", "llama-4-scout", "llama-4-maverick", "gpt-oss-120b", "claude-3.5-sonnet", "servers"];

class RunCost extends FigureElement {
  static shows = { alternative, looks, question, sentence };

  static fields = [
    { name: "price", kind: "number", fallback: 2, min: 0.5, max: 6 },
    { name: "add", kind: "choice", fallback: "nothing", options: Object.keys(ADDED) },
    { name: "compare", kind: "choice", fallback: "llama-3.1-405b", options: COMPARED },
  ];

  build() {
    const { choices, runs, closed, company } = this.values;
    this.addRange("price", "Price of a GPU hour", { step: 0.1, words: (price) => `$${fixed(price, 2)}` });
    this.addChoice("add", "Add to the sum", choices);
    const names = Object.entries({ ...runs, ...closed, ...company }).map(([id, { name }]) => [id, name]);
    this.addChoice("compare", "Compare with", Object.fromEntries(names));
  }
}

customElements.define("jd-run-cost", RunCost);
