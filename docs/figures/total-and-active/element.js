// Works the count: how many experts work, and what is counted.
import { FigureElement } from "../base.js";
import { looks } from "./look.js";
import { alternative, question, sentence } from "./words.js";

const COUNTED = { counted: "counted", left: "left out" };

class TotalAndActive extends FigureElement {
  static shows = { alternative, looks, question, sentence };

  static fields = [
    { name: "experts", kind: "integer", fallback: 8, min: 1, max: 16 },
    { name: "input", kind: "choice", fallback: "counted", options: ["counted", "left"] },
    { name: "output", kind: "choice", fallback: "counted", options: ["counted", "left"] },
    { name: "module", kind: "choice", fallback: "without", options: ["without", "with"] },
  ];

  build() {
    this.addRange("experts", "Routed experts for a token");
    this.addChoice("input", "Input table, per token", COUNTED);
    this.addChoice("output", "Output table, per token", COUNTED);
    this.addChoice("module", "Prediction module and scales", { without: "without", with: "as on Hugging Face" });
  }
}

customElements.define("jd-total-and-active", TotalAndActive);
