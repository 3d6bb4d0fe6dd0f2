// Same act, four labels: the reader switches the facts; a table of rules gives the answers.
import { FigureElement } from "../base.js";
import { addSources } from "../sources.js";
import { alternative, question, ruleOf, sentence } from "./words.js";

const choice = (name, fallback, ...options) => ({ name, kind: "choice", fallback, options });

class SameActFourLabels extends FigureElement {
  static words = { alternative, question, sentence };

  static schema = {
    version: 1,
    fields: [
      choice("teacher", "forbids", "own", "open", "allows", "forbids"),
      choice("names", "false", "true", "false"),
      choice("volume", "millions", "few", "millions"),
      choice("purpose", "rival", "rival", "other"),
    ],
  };

  build() {
    for (const [name, { label, options, short }] of Object.entries(this.values.facts)) this.addChoice(name, label, short ?? options);
    this.list = this.make("ul");
    this.addToData("The answers with their sources", this.list);
  }

  render(facts) {
    const { values } = this;
    for (const [name, { options }] of Object.entries(values.facts)) this.say(`fact-${name}`, options[facts[name]]);
    for (const label of values.labels) this.showLabel(label.id, ruleOf(label, facts));
    this.list.replaceChildren(...values.labels.map((label) => this.item(label.name, ruleOf(label, facts))));
  }

  showLabel(id, rule) {
    const { words, level } = this.values.states[rule.state];
    this.say(`state-${id}`, words);
    for (let step = 0; step < 5; step += 1) {
      this.parts(`step-${id}-${step}`).forEach((cell) => cell.setAttribute("class", step === level ? "s2" : "box"));
    }
    for (let index = 0; index < 3; index += 1) {
      this.parts(`line-${id}-${index}`).forEach((line, variant) => {
        line.textContent = rule.lines[variant][index] ?? "";
      });
    }
  }

  item(name, rule) {
    const item = this.make("li");
    item.append(this.make("strong", {}, `${name}: ${this.values.states[rule.state].words}.`), ` ${rule.says}`);
    addSources(this, item, rule.sources, this.values.sources);
    return item;
  }
}

customElements.define("jd-same-act-four-labels", SameActFourLabels);
