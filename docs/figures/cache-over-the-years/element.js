// One company's cache over the years: the reader chooses the stored form and the context.
import { FigureElement } from "../base.js";
import { fixed } from "../numbers.js";
import { looks } from "./look.js";
import { alternative, sentence } from "./words.js";

const CONTEXTS = Array.from({ length: 9 }, (_, power) => 4096 * 2 ** power);

class CacheOverTheYears extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields = [
    { name: "precision", kind: "choice", fallback: "bf16", options: ["bf16", "served"] },
    { name: "context", kind: "integer", fallback: 131072, min: 4096, max: 1048576 },
  ];

  build() {
    this.addChoice("precision", "Stored", { bf16: "16 bits", served: "as served" });
    this.addRange("context", "Context", { values: CONTEXTS, words: (tokens) => `${fixed(tokens)} tokens` });
  }
}

customElements.define("jd-cache-over-the-years", CacheOverTheYears);
