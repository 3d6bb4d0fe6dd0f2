// Same act, four labels: the reader switches the facts; a table of rules gives the answers.
import { FigureElement } from "../base.js";
import { choice } from "../fields.js";
import { addSources } from "../sources.js";
import { looks } from "./look.js";
import { alternative, question, ruleOf, sentence } from "./words.js";

class SameActFourLabels extends FigureElement {
  static shows = { alternative, looks, question, sentence };

  static fields = ({ facts, labels }) => [
    ...Object.entries(facts).map(([name, { label, options, short }]) => choice(name, label, short ?? options)),
    choice("why", "Reason for", labels.map(({ id, name }) => [id, name])),
  ];

  build() {
    super.build();
    this.list = this.make("ul");
    this.addToData("The answers with their sources", this.list);
  }

  render(facts) {
    super.render(facts);
    this.list.replaceChildren(...this.values.labels.map((label) => this.item(label.name, ruleOf(label, facts))));
  }

  item(name, rule) {
    const item = this.make("li");
    item.append(this.make("strong", {}, `${name}: ${this.values.states[rule.state].words}.`), ` ${rule.says}`);
    addSources(this, item, rule.sources, this.values.sources);
    return item;
  }
}

customElements.define("jd-same-act-four-labels", SameActFourLabels);
