// Real models' caches: the reader chooses models, context, precision, GPU and how many sequences run at once.
import { FigureElement } from "../base.js";
import { fixed } from "../numbers.js";
import { looks } from "./look.js";
import { alternative, question, sentence } from "./words.js";

const CONTEXTS = Array.from({ length: 9 }, (_, power) => 4096 * 2 ** power);
const SEQUENCES = [1, 2, 4, 8, 16, 32, 64];
const PRECISIONS = { bf16: "16 bits", fp8: "8 bits", served: "as served" };

class CacheRealModels extends FigureElement {
  static shows = { alternative, looks, question, sentence };

  static fields = [
    { name: "models", kind: "choice", fallback: "mixed", options: ["mixed", "heads", "latent", "level"] },
    { name: "context", kind: "integer", fallback: 131072, min: 4096, max: 1048576 },
    { name: "precision", kind: "choice", fallback: "bf16", options: ["bf16", "fp8", "served"] },
    { name: "gpu", kind: "choice", fallback: "80", options: ["80", "141"] },
    { name: "sequences", kind: "integer", fallback: 1, min: 1, max: 64 },
  ];

  build() {
    this.addRange("context", "Context", { values: CONTEXTS, words: (tokens) => `${fixed(tokens)} tokens` });
    this.addRange("sequences", "Sequences at once", { values: SEQUENCES });
    this.addChoice("models", "Models", this.values.choices);
    this.addChoice("precision", "Stored", PRECISIONS);
    this.addChoice("gpu", "GPU", this.values.gpus);
  }
}

customElements.define("jd-cache-real-models", CacheRealModels);
