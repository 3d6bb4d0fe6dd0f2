// Works the count: how many experts work, and what is counted.
import { FigureElement } from "../base.js";
import { stored } from "./model.js";
import { alternative, billions, counted, names, question, sentence, totals } from "./words.js";

const COUNTED = { counted: "counted", left: "left out" };

class TotalAndActive extends FigureElement {
  static words = { alternative, question, sentence };

  static schema = {
    version: 1,
    fields: [
      { name: "experts", kind: "integer", fallback: 8, min: 1, max: 16 },
      { name: "input", kind: "choice", fallback: "counted", options: ["counted", "left"] },
      { name: "output", kind: "choice", fallback: "counted", options: ["counted", "left"] },
      { name: "module", kind: "choice", fallback: "without", options: ["without", "with"] },
    ],
  };

  build() {
    this.addRange("experts", "Routed experts for a token");
    this.addChoice("input", "Input table, per token", COUNTED);
    this.addChoice("output", "Output table, per token", COUNTED);
    this.addChoice("module", "Prediction module and scales", { without: "without", with: "as on Hugging Face" });
  }

  render(state) {
    const found = counted(this.values, state);
    this.showBoth(found);
    this.say("name-routed", names(this.values, state).routed);
    for (const [name, count] of Object.entries(found.used)) this.showUsed(name, count);
    this.say("all-module", billions(found.extra));
  }

  showBoth(found) {
    ["total", "per-token", "share"].forEach((name, index) => this.say(name, totals(found)[index]));
    this.stretch("all", found.total / stored(this.values));
    this.stretch("active", found.active / stored(this.values));
  }

  showUsed(name, count) {
    this.say(`used-${name}`, billions(count));
    this.stretch(`bar-${name}`, count / this.values.layout.most);
  }

  /** Make a bar a share of the width of its drawing. */
  stretch(name, share) {
    for (const part of this.parts(name)) part.setAttribute("width", (part.ownerSVGElement.dataset.width * share).toFixed(2));
  }
}

customElements.define("jd-total-and-active", TotalAndActive);
