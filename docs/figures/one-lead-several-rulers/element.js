// One lead, several rulers: the reader sets two rulers beside each other.
import { FigureElement } from "../base.js";
import { button, choice } from "../fields.js";
import { addSources } from "../sources.js";
import { looks } from "./look.js";
import { alternative, byId, sentence } from "./words.js";

class OneLeadSeveralRulers extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields({ rulers }) {
    const options = rulers.map(({ id, name }) => [id, name]);
    return [choice("a", "Ruler A", options), choice("b", "Ruler B", options), button("Swap", ({ a, b }) => ({ a: b, b: a }))];
  }

  build() {
    super.build();
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
