// One company's cache over the years: the reader chooses the stored form and the context.
import { FigureElement } from "../base.js";
import { fixed } from "../numbers.js";
import { logPosition } from "./model.js";
import { alternative, below, notes, perToken, sentence, shown } from "./words.js";

const CONTEXTS = Array.from({ length: 9 }, (_, power) => 4096 * 2 ** power);
const MARK = 12; // its size

class CacheOverTheYears extends FigureElement {
  static words = { alternative, sentence };

  static schema = {
    version: 1,
    fields: [
      { name: "precision", kind: "choice", fallback: "bf16", options: ["bf16", "served"] },
      { name: "context", kind: "integer", fallback: 131072, min: 4096, max: 1048576 },
    ],
  };

  build() {
    this.addChoice("precision", "Stored", { bf16: "16 bits", served: "As served, where published" });
    this.addRange("context", "Context", { values: CONTEXTS, words: (tokens) => `${fixed(tokens)} tokens` });
  }

  render(state) {
    const rows = shown(this.values, state);
    const { low, high } = this.values.scale;
    const shares = rows.map(({ bytes }) => logPosition(bytes, low, high));
    rows.forEach((entry, index) => this.showPoint(entry, index, shares, state));
    notes(this.values, state).forEach((note, index) => this.say(`note-${index}`, note));
  }

  showPoint(entry, index, shares, state) {
    this.say(`number-${index}`, perToken(entry, state));
    this.say(`below-${index}`, below(entry));
    const left = shares[index] > this.values.turn;
    this.values.rooms.forEach((room, variant) => {
      const x = at(room, shares[index]);
      this.parts(`dot-${index}`)[variant].setAttribute("x", (x - MARK / 2).toFixed(2));
      this.put(`number-${index}`, variant, x, left ? -MARK : MARK);
      this.put(`below-${index}`, variant, x, left ? -this.values.aside[variant] : MARK);
      if (entry.after !== null) this.showPath(entry, index, shares, room, variant);
    });
  }

  /** Words beside a mark: at its left where the offset is negative. */
  put(name, variant, x, offset) {
    const words = this.parts(name)[variant];
    words.setAttribute("x", (x + offset).toFixed(2));
    words.setAttribute("text-anchor", offset < 0 ? "end" : "start");
  }

  /** A line from the model before, where both are stored in the same form. */
  showPath(entry, index, shares, room, variant) {
    const from = entry.change === null ? index : entry.after;
    const [[x1, y1], [x2, y2]] = [from, index].map((end) => [at(room, shares[end]).toFixed(2), this.values.heights[end] - 5]);
    this.parts(`path-${index}`)[variant].setAttribute("d", `M${x1} ${y1}L${x2} ${y2}`);
  }
}

const at = ([left, room], share) => left + room * share;

customElements.define("jd-cache-over-the-years", CacheOverTheYears);
