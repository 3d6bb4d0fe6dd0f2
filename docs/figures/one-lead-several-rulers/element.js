// One lead, several rulers: the reader sets two rulers beside each other.
import { FigureElement } from "../base.js";
import { addSources } from "../sources.js";
import { looks } from "./look.js";
import { alternative, byId, sentence } from "./words.js";

const IDS = ["amodei", "sacks", "epoch", "arena", "deepseek", "caisi", "open", "range", "copies"];

class OneLeadSeveralRulers extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields = [
    { name: "a", kind: "choice", fallback: "deepseek", options: IDS },
    { name: "b", kind: "choice", fallback: "caisi", options: IDS },
  ];

  build() {
    const options = Object.fromEntries(this.values.rulers.map(({ id, name, date }) => [id, `${name}, ${date}`]));
    this.addChoice("a", "Ruler A", options);
    this.addChoice("b", "Ruler B", options);
    this.addButton("Swap", () => ({ a: this.state.b, b: this.state.a }));
    this.sources = this.make("p");
    this.addToData("Sources of A and B", this.sources);
  }

  render(state) {
    super.render(state);
    this.sources.textContent = "";
    for (const letter of ["a", "b"]) addSources(this, this.sources, [byId(this.values, state[letter]).source], this.values.labels);
  }
}

customElements.define("jd-one-lead-several-rulers", OneLeadSeveralRulers);
