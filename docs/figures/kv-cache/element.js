// Works the cells: groups of GQA and the length of the context.
import { FigureElement } from "../base.js";
import { fixed } from "../numbers.js";
import { alternative, bytesWords, designs, gibibytes, question, scope, sentence } from "./words.js";

const PER_ROW = 32;
const CONTEXTS = [1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072];

/** The divisors of the heads: as text, because a choice in the address is text. */
const divisors = (heads) => [...Array(heads + 1).keys()].filter((groups) => heads % groups === 0).map(String);

class KvCache extends FigureElement {
  static words = { alternative, question, sentence };

  static schemaFor({ heads }) {
    return {
      version: 1,
      fields: [
        { name: "groups", kind: "choice", fallback: "8", options: divisors(heads) },
        { name: "context", kind: "integer", fallback: 131072, min: 1, max: 131072 },
      ],
    };
  }

  build() {
    this.addRange("groups", "Groups of GQA", { values: divisors(this.values.heads) });
    this.addRange("context", "Context, in tokens", { values: CONTEXTS, words: fixed });
  }

  render(state) {
    const rows = designs(this.values, Number(state.groups));
    rows.forEach((row) => this.say(`${row.key}-gib`, gibibytes(row, state.context)));
    this.say("gqa-name", rows[1].name);
    this.say("gqa-keeps", rows[1].keeps);
    this.say("gqa-bytes", bytesWords(rows[1]));
    this.say("scope", scope(state.context));
    this.fill("keys", Number(state.groups));
    this.fill("values", Number(state.groups));
  }

  /** Fill as many cells as there are groups; the room behind them gives the length of a row. */
  fill(kind, groups) {
    for (let row = 0; row * PER_ROW < this.values.heads; row += 1) {
      const share = Math.min(Math.max(groups - row * PER_ROW, 0), PER_ROW) / PER_ROW;
      for (const cells of this.parts(`gqa-${kind}-${row}`)) {
        cells.setAttribute("width", share * cells.previousElementSibling.getAttribute("width"));
      }
    }
  }
}

customElements.define("jd-kv-cache", KvCache);
