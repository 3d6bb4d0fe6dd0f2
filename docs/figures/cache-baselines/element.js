// The baseline picker: choose what a latent cache is compared with and how many bits it has.
import { FigureElement } from "../base.js";
import { fixed } from "../precision.js";
import { comparison, stairs } from "./model.js";
import { alternative, causeFold, change, chosen, isShown, less, sentence } from "./words.js";

const CAUSES = ["attention", "bits", "layers"];

class CacheBaselines extends FigureElement {
  static schema = {
    version: 1,
    fields: [
      { name: "baseline", kind: "choice", fallback: "gqa", options: ["gqa", "trained", "narrow", "wide"] },
      { name: "bits", kind: "choice", fallback: "6", options: ["16", "8", "6"] },
    ],
  };

  build() {
    this.values = JSON.parse(this.dataset.values);
    const { baselines, bits } = this.values;
    const words = Object.entries(baselines).map(([key, baseline]) => [key, baseline.words]);
    this.addChoice("baseline", "Baseline, at 16 bits", Object.fromEntries(words));
    this.addChoice("bits", "The latent cache at", bits);
    this.predict(baselines.gqa);
  }

  predict({ old: before, new: after }) {
    const percent = (layers, bits) =>
      `${fixed(100 * comparison({ old: before, new: { ...after, layers } }, bits).saving, 1)} %`;
    const [alone, both, all] = [percent(before.layers, 16), percent(after.layers, 16), percent(after.layers, 6)];
    this.addPrediction({
      question: `How much of the ${all} is latent attention? With the same ${before.layers} layers and 16 bits it would save`,
      options: [all, both, alone, "about half"],
      answer: 2,
      because:
        `${fixed(after.elements)} numbers a layer instead of ${fixed(before.elements)} save ${alone}. ` +
        `Fewer layers (${after.layers} for ${before.layers}) make it ${both}, six bits ${all}.`,
    });
  }

  render(state) {
    const { baseline, result } = chosen(this.values, state);
    this.values.quotes.forEach((quote, index) => this.say(`mark-${index}`, isShown(quote, state) ? "shown below" : ""));
    this.say("less", `${less(result)}, why`);
    this.say("change", change(result));
    this.say("label-attention", baseline.attention);
    baseline.also.forEach((line, index) => this.say(`also-${index}`, line));
    stairs(result.folds, this.values.widest_fold).forEach((step, index) => this.showStep(CAUSES[index], step, causeFold(baseline, result, CAUSES[index])));
    return { sentence: sentence(this.values, state), alternative: alternative(this.values, state) };
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
