// Who taught whom: the reader filters by kind and chooses a transfer, in the list or by a lab.
import { FigureElement } from "../base.js";
import { choice } from "../fields.js";
import { addSources } from "../sources.js";
import { looks } from "./look.js";
import { shown } from "./model.js";
import { alternative, chosen, sentence, told } from "./words.js";

const NUMBERS = Array.from({ length: 100 }, (_, number) => String(number)); // room for further transfers; 0: none

class WhoTaughtWhom extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields({ transfers }) {
    const listed = [["0", "all"], ...transfers.map((transfer) => [String(transfer.id), told(transfer)])];
    const read = (figure) => () => (chosen(figure.values, figure.state.chosen) ? figure.state.chosen : "0");
    const add = (figure) => {
      figure.addButton("Next of this kind", () => ({ chosen: figure.next(() => true) }));
      figure.addChoice("chosen", "Transfer", listed, { read: read(figure) });
    };
    return [
      choice("kind", "Show", { all: "all", method: "methods", data: "data", weights: "weights" }),
      { name: "chosen", kind: "choice", options: NUMBERS, add },
    ];
  }

  build() {
    super.build();
    this.source = this.make("p");
    this.addToData("The transfer that is chosen", this.source);
    this.addEventListener("click", ({ target }) => this.chooseBy(target.closest("[data-part^=lab]")?.dataset.part));
  }

  /** Choose the next transfer of a lab whose box was pressed. */
  chooseBy(part) {
    if (!part) return;
    const [, column, at] = part.split("-");
    const lab = this.values.columns[column][at];
    this.update({ chosen: this.next(({ from, to }) => [...from, ...to].includes(lab)) });
  }

  next(wanted) {
    const ids = shown(this.values.transfers, this.state.kind).filter(wanted).map(({ id }) => String(id));
    return ids[(ids.indexOf(this.state.chosen) + 1) % ids.length] ?? "0";
  }

  render(state) {
    super.render(state);
    const transfer = chosen(this.values, state.chosen);
    this.source.textContent = transfer ? `${told(transfer)}:` : "None.";
    if (transfer) addSources(this, this.source, [transfer.source, transfer.permission_source].filter(Boolean), this.values.labels);
  }
}

customElements.define("jd-who-taught-whom", WhoTaughtWhom);
