// Works the evidence: for two stories a thousand models; for four, priors, cards, likelihoods, independence and the event.
import { FigureElement } from "../base.js";
import { labelled } from "../controls.js";
import { fixed } from "../numbers.js";
import { FIELDS } from "./fields.js";
import { looks } from "./look.js";
import { alternative, baseWords, question, readCard, sentence, separated } from "./words.js";

const titles = (entries) => Object.fromEntries(Object.entries(entries).map(([key, { name, words }]) => [key, name ?? words]));
const inHundred = (value) => `${value} in 100`;

class HowStrongIsThisEvidence extends FigureElement {
  static shows = { alternative, looks, question, sentence };

  static fields = () => FIELDS;

  build() {
    this.addChoice("view", "Stories compared", { two: "two", four: "four, more evidence" });
    this.views = {
      two: this.addThousand(),
      four: [
        this.addPart("Start as", () => this.addPresets()),
        this.addPart("A card of evidence", () => this.addCard()),
        this.addPart("Chance of the card if the hypothesis is true, in per cent", () => {
          this.values.hypotheses.forEach(({ short }, index) => this.addLikelihood(short, index));
        }),
        this.addPart("Priors, as weights", () => this.values.hypotheses.forEach(({ short }, index) => this.addPrior(short, index))),
      ],
    };
  }

  /** A group of controls, which one view has and the other has not. */
  addPart(heading, add) {
    const outer = this.controls;
    const part = this.make("fieldset", { class: "jd-group" });
    part.append(this.make("legend", {}, heading));
    this.controls = part;
    add();
    outer.append(part);
    this.controls = outer;
    return part;
  }

  addThousand() {
    const { others } = this.values.first;
    const rates = [...Array.from({ length: 101 }, (_, rate) => rate), others].sort((a, b) => a - b);
    return [
      ["before", "Collected answers", { step: 10, words: (count) => `${fixed(count)} of 1,000` }],
      ["slip", "Of these slip", { words: inHundred }],
      ["others", "Of the others slip", { values: rates, words: inHundred }],
    ].map((given) => {
      this.addRange(...given);
      return this.controls.lastElementChild;
    });
  }

  addPresets() {
    for (const { words, state } of Object.values(this.values.presets)) this.addButton(words, () => ({ ...state }));
  }

  addCard() {
    this.addChoice("open", "Card", titles(this.values.cards));
    const options = { out: "leave out", in: "count", own: "as independent" };
    const write = (use) => this.writeCard({ use });
    this.addChoice("use", "What to do with it", options, { read: () => this.opened().use, write });
    this.addChoice("event", "Another name …", titles(this.values.events));
    this.eventBox = this.controls.lastElementChild;
    this.record = this.make("p");
    this.addToData("The card that is open", this.record);
  }

  addLikelihood(short, index) {
    const input = this.make("input", { type: "number", min: 0.1, max: 100, step: "any", inputmode: "decimal" });
    input.addEventListener("change", () => this.writeLikelihood(index, Number(input.value || this.numbers()[index])));
    const refresh = () => {
      input.value = this.numbers()[index];
    };
    this.addControl({ box: labelled(`if ${short}`, input), refresh });
  }

  addPrior(short, index) {
    const read = () => Number(this.state.prior.split("-")[index]);
    const write = (share) => this.update({ prior: Object.assign(this.state.prior.split("-"), { [index]: share }).join("-") });
    this.addRange("prior", short, { min: 0, max: 100, read, write });
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
  }

  render(state) {
    super.render(state);
    for (const [view, boxes] of Object.entries(this.views)) {
      for (const box of boxes) box.style.display = view === state.view ? "" : "none";
    }
    const base = state.open === "naming" ? ` ${baseWords(this.values, state).join(". ")}.` : "";
    this.record.textContent = `${this.values.cards[state.open].found} ${separated(this.values, state[state.open])}${base}`;
    this.eventBox.style.display = state.open === "naming" ? "" : "none";
  }
}

customElements.define("jd-how-strong-is-this-evidence", HowStrongIsThisEvidence);
