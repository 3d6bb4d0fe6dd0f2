// Who taught whom: the reader filters by kind and chooses a transfer.
import { FigureElement } from "../base.js";
import { addSources } from "../sources.js";
import { WAYS, byWay, shown } from "./model.js";
import { alternative, chosen, sentence, told } from "./words.js";

const NUMBERS = Array.from({ length: 100 }, (_, number) => String(number)); // room for further transfers; 0: none

class WhoTaughtWhom extends FigureElement {
  static words = { alternative, sentence };

  static schema = {
    version: 1,
    fields: [
      { name: "kind", kind: "choice", fallback: "all", options: ["all", "method", "data", "weights"] },
      { name: "chosen", kind: "choice", fallback: "0", options: NUMBERS },
    ],
  };

  build() {
    const { transfers } = this.values;
    this.addChoice("kind", "Show", { all: "everything", method: "methods", data: "data", weights: "weights" });
    this.addTransfers([["0", "none"], ...transfers.map((transfer) => [String(transfer.id), told(transfer)])]);
    this.addButton("Next of this kind", () => ({ chosen: this.next() }));
    this.source = this.make("p");
    this.addToData("The transfer that is chosen", this.source);
  }

  /** The list of transfers; numbers as keys of an object would be sorted, so options are made one by one. */
  addTransfers(options) {
    const select = this.make("select");
    for (const [value, words] of options) select.append(this.make("option", { value }, words));
    select.addEventListener("change", () => this.update({ chosen: select.value }));
    this.addLabelled("Transfer", select, null, () => {
      select.value = chosen(this.values, this.state.chosen) ? this.state.chosen : "0";
    });
  }

  next() {
    const ids = shown(this.values.transfers, this.state.kind).map(({ id }) => String(id));
    return ids[(ids.indexOf(this.state.chosen) + 1) % ids.length];
  }

  render(state) {
    const { transfers, labels } = this.values;
    this.fade(new Set(shown(transfers, state.kind).map(({ id }) => id)));
    for (const { id } of transfers) {
      this.parts(`what-${id}`).forEach((what) => what.setAttribute("class", String(id) === state.chosen ? "strong" : "soft"));
    }
    byWay(transfers, state.kind).forEach((count, index) => this.say(`count-${WAYS[index]}`, count));
    const transfer = chosen(this.values, state.chosen);
    this.source.textContent = transfer ? `${told(transfer)}:` : "None.";
    if (transfer) addSources(this, this.source, [transfer.source, transfer.permission_source].filter(Boolean), labels);
  }

  /** Let the other rows fade. */
  fade(visible) {
    for (const { id } of this.values.transfers) {
      this.parts(`row-${id}`).forEach((row) => row.setAttribute("opacity", visible.has(id) ? 1 : 0.2));
    }
  }
}

customElements.define("jd-who-taught-whom", WhoTaughtWhom);
