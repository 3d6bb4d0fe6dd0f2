// The baseline picker: choose what a latent cache is compared with and how many bits it has.
import { FigureElement } from "../base.js";
import { looks } from "./look.js";
import { alternative, question, sentence } from "./words.js";

class CacheBaselines extends FigureElement {
  static shows = { alternative, looks, question, sentence };

  static fields = [
    { name: "baseline", kind: "choice", fallback: "gqa", options: ["gqa", "trained", "narrow", "wide"] },
    { name: "bits", kind: "choice", fallback: "6", options: ["16", "8", "6"] },
  ];

  build() {
    const { baselines, bits } = this.values;
    const words = Object.entries(baselines).map(([key, baseline]) => [key, baseline.words]);
    this.addChoice("baseline", "Compared with", Object.fromEntries(words));
    this.addChoice("bits", "The latent cache at", bits);
  }
}

customElements.define("jd-cache-baselines", CacheBaselines);
