// The baseline picker: choose what a latent cache is compared with and how many bits it has.
import { FigureElement } from "../base.js";
import { stairs } from "./model.js";
import { CAUSES, alternative, causeFold, change, chosen, isShown, less, question, sentence } from "./words.js";

class CacheBaselines extends FigureElement {
  static words = { alternative, question, sentence };

  static schema = {
    version: 1,
    fields: [
      { name: "baseline", kind: "choice", fallback: "gqa", options: ["gqa", "trained", "narrow", "wide"] },
      { name: "bits", kind: "choice", fallback: "6", options: ["16", "8", "6"] },
    ],
  };

  build() {
    const { baselines, bits } = this.values;
    const words = Object.entries(baselines).map(([key, baseline]) => [key, baseline.words]);
    this.addChoice("baseline", "Baseline, at 16 bits", Object.fromEntries(words));
    this.addChoice("bits", "The latent cache at", bits);
  }

  render(state) {
    const { baseline, result } = chosen(this.values, state);
    this.values.quotes.forEach((quote, index) => this.say(`mark-${index}`, isShown(quote, state) ? "shown below" : ""));
    this.say("less", `${less(result)}, why`);
    this.say("change", change(result));
    this.say("label-attention", baseline.attention);
    baseline.also.forEach((line, index) => this.say(`also-${index}`, line));
    stairs(result.folds, this.values.widest_fold).forEach((step, index) => this.showStep(CAUSES[index], step, causeFold(baseline, result, CAUSES[index])));
  }

  showStep(cause, [start, length], words) {
    this.say(`fold-${cause}`, words);
    this.parts(`step-${cause}`).forEach((bar, variant) => {
      const [left, room] = this.values.rooms[variant];
      bar.setAttribute("x", (left + room * start).toFixed(2));
      bar.setAttribute("width", (room * length).toFixed(2));
    });
  }
}

customElements.define("jd-cache-baselines", CacheBaselines);
