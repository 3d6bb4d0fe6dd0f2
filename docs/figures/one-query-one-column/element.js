// Works the drawing: the next word, with or without the cache, and the design.
import { FigureElement } from "../base.js";
import { looks } from "./look.js";
import { designs } from "./model.js";
import { alternative, sentence } from "./words.js";

class OneQueryOneColumn extends FigureElement {
  static shows = { alternative, looks, sentence };

  /** Links to the steps that were a figure of their own, with the same fields. */
  static former = { "token-by-token": (fields) => fields };

  static fields = ({ first, shares }) => [
    { name: "step", kind: "integer", fallback: first.step, min: 1, max: shares.length },
    { name: "cache", kind: "choice", fallback: first.cache, options: ["with", "without"] },
    { name: "design", kind: "choice", fallback: first.design, options: ["mha", "gqa", "mla", "mqa"] },
  ];

  build() {
    const { words, shares, shape, groups } = this.values;
    this.addRange("step", "Newest word", { words: (step) => `${step}, “${words[step - 1]}”` });
    this.addButton("Next word", () => ({ step: (this.state.step % shares.length) + 1 }));
    this.addChoice("cache", "Older cards", { with: "in the cache", without: "no cache" });
    this.addChoice("design", "A word leaves", Object.fromEntries(designs(shape, groups).map(({ key, name }) => [key, name])));
  }
}

customElements.define("jd-one-query-one-column", OneQueryOneColumn);
