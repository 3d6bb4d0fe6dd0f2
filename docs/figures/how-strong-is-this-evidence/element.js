// Works the evidence: priors, cards, likelihoods, independence, and the event that self-naming means.
import { FigureElement } from "../base.js";
import { schema } from "./fields.js";
import { separations } from "./model.js";
import { CARDS, HARDLY, alternative, baseWords, cells, change, question, readCard, resultOf, sentence, separated, useWords } from "./words.js";

const titles = (entries) => Object.fromEntries(Object.entries(entries).map(([key, { name, words }]) => [key, name ?? words]));

class HowStrongIsThisEvidence extends FigureElement {
  static words = { alternative, question, sentence };

  static schema = schema;

  build() {
    this.shown = {};
    this.addGroup("Start as", () => {
      for (const { words, state } of Object.values(this.values.presets)) this.addButton(words, () => ({ ...state }));
    });
    this.addGroup("A card of evidence", () => this.addCard());
    this.addGroup("Chance of the card if the hypothesis is true, in per cent", () => {
      this.values.hypotheses.forEach(({ short }, index) => this.addLikelihood(short, index));
    });
    this.addGroup("Priors, as weights", () => {
      this.values.hypotheses.forEach(({ short }, index) => this.addPrior(short, index));
    });
  }

  addCard() {
    this.addChoice("open", "Card", titles(this.values.cards));
    const options = { out: "leave out", in: "count", own: "count as independent" };
    const write = (use) => this.writeCard({ use });
    this.addBox("select", "What to do with it", { options, read: () => this.opened().use, write });
    this.addChoice("event", "Another name …", titles(this.values.events));
    this.eventBox = this.controls.lastElementChild;
    this.record = this.make("p");
    this.addToData("The card that is open", this.record);
  }

  addLikelihood(short, index) {
    const attributes = { type: "number", min: 0.1, max: 100, step: "any", inputmode: "decimal" };
    const write = (text) => this.writeLikelihood(index, Number(text || this.numbers()[index]));
    this.addBox("input", `if ${short}`, { attributes, read: () => this.numbers()[index], write });
  }

  addPrior(short, index) {
    const read = () => this.state.prior.split("-")[index];
    const write = (text) => this.update({ prior: Object.assign(this.state.prior.split("-"), { [index]: text }).join("-") });
    this.addBox("input", short, { attributes: { type: "range", min: 0, max: 100 }, read, write, output: this.make("output") });
  }

  /** A control for one part of a field. */
  addBox(tag, label, { attributes = {}, options = {}, read, write, output = null }) {
    const control = this.make(tag, attributes);
    for (const [value, words] of Object.entries(options)) control.append(this.make("option", { value }, words));
    const refresh = () => {
      control.value = read();
      if (output) output.textContent = read();
    };
    control.addEventListener(attributes.type === "range" ? "input" : "change", () => write(control.value));
    this.addLabelled(label, control, output, refresh);
  }

  opened = () => readCard(this.state[this.state.open]);
  numbers = () => this.state[this.state.open].split("-").slice(1);

  writeCard({ use = this.opened().use, numbers = this.numbers() }) {
    this.update({ [this.state.open]: [use, ...numbers].join("-") });
  }

  writeLikelihood(index, value) {
    const allowed = Math.round(Math.max(0.1, Math.min(100, value)) * 10) / 10;
    this.writeCard({ numbers: Object.assign(this.numbers(), { [index]: allowed }) });
  }

  /** Another event has other likelihoods; a link or a preset brings its own. */
  update(changes) {
    const own = changes.event && !changes.naming && changes.event !== this.state.event;
    const { use } = readCard(this.state.naming);
    const naming = own && { naming: `${use}-${this.values.events[changes.event].likelihoods}` };
    super.update({ ...changes, ...naming });
    this.refreshControls();
  }

  render(state) {
    const result = resultOf(state);
    this.values.hypotheses.forEach((_, index) => this.showHypothesis(index, result));
    CARDS.forEach((name, index) => {
      this.say(`use-${name}`, useWords(result.cards[index], result.acts[index]));
      this.showPairs(name, result.cards[index].likelihoods);
    });
    this.showPairs("all", result.together);
    baseWords(this.values, state).forEach((words, index) => this.say(`base-${index}`, words));
    this.record.textContent = `${this.values.cards[state.open].found} ${separated(this.values, state[state.open])}`;
    this.eventBox.style.visibility = state.open === "naming" ? "visible" : "hidden"; // its room stays
  }

  showHypothesis(index, result) {
    this.say(`change-${index}`, change(result, index));
    for (const name of ["before", "after"]) this.stretch(`${name}-${index}`, ({ bar }) => bar[1] * result[name][index]);
  }

  /** A row of the table, if it is not what the row shows already. */
  showPairs(name, likelihoods) {
    if (this.shown[name] === likelihoods.join()) return;
    this.shown[name] = likelihoods.join();
    const values = separations(likelihoods);
    cells(this.values.hypotheses, likelihoods).forEach((words, index) => {
      const size = Math.abs(values[index]);
      this.say(`cell-${name}-${index}`, words);
      this.parts(`cell-${name}-${index}`).forEach((part) => part.setAttribute("class", size >= HARDLY ? "strong" : "soft"));
      const share = Math.min(size, this.values.scale) / this.values.scale;
      this.stretch(`pair-${name}-${index}`, (layout) => share * (layout.cells[1] - 10));
    });
  }

  /** Set the width of a part in both variants, the wide one first. */
  stretch(name, length) {
    const layouts = [this.values.layout[600], this.values.layout[328]];
    this.parts(name).forEach((part, variant) => part.setAttribute("width", length(layouts[variant]).toFixed(2)));
  }
}

customElements.define("jd-how-strong-is-this-evidence", HowStrongIsThisEvidence);
