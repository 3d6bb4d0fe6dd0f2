// Works the router: choose a token, shift one expert's bias, switch the bias off.
import { FigureElement } from "../base.js";
import { fixed } from "../numbers.js";
import { alternative, biasWords, fate, groupSum, question, quoted, routed, sentence, weightWords } from "./words.js";

const TOKENS = ["ate", "cat", "the", "mat"];
const EXPERTS = ["1", "2", "3", "4", "5", "6", "7", "8"];

class MixtureOfExperts extends FigureElement {
  static words = { alternative, question, sentence };

  static schema = {
    version: 1,
    fields: [
      { name: "token", kind: "choice", fallback: "ate", options: TOKENS },
      { name: "bias", kind: "choice", fallback: "on", options: ["on", "off"] },
      { name: "expert", kind: "choice", fallback: "1", options: EXPERTS },
      { name: "shift", kind: "integer", fallback: 0, min: -25, max: 25 },
    ],
  };

  build() {
    this.addChoice("token", "Token", Object.fromEntries(TOKENS.map((token) => [token, quoted(token)])));
    this.addChoice("bias", "Bias in the choice", { on: "on", off: "off" });
    this.addChoice("expert", "Whose bias", Object.fromEntries(EXPERTS.map((expert) => [expert, `Expert ${expert}`])));
    this.addRange("shift", "Shift that bias by", { words: (shift) => biasWords(shift / 100) });
  }

  render(state) {
    const result = routed(this.values, state, state.bias === "on");
    this.say("token", `Token: ${quoted(state.token)}`);
    result.groupSums.forEach((_, group) => this.showGroup(group, result));
    result.affinities.forEach((_, index) => this.showExpert(index, result));
  }

  group = (index) => Math.floor(index / this.values.group_size);

  showGroup(group, result) {
    this.say(`group-${group}`, groupSum(this.values, group, result));
    this.say(`fate-${group}`, fate(group, result));
    for (const name of ["group", "fate"]) this.dress(`${name}-${group}`, result.keptGroups.includes(group) ? "" : "soft");
  }

  showExpert(index, { affinities, scores, biases, weights, keptGroups }) {
    const weight = weights[index];
    this.dress(`name-${index}`, weight ? "strong" : "soft");
    this.dress(`bar-${index}`, weight ? "s1" : keptGroups.includes(this.group(index)) ? "faint" : "line");
    this.measure(`bar-${index}`, "width", (unit) => unit * affinities[index]);
    const { left, tick } = this.values.layout;
    this.measure(`tick-${index}`, "x", (unit) => left + unit * Math.max(scores[index], 0) - tick / 2);
    this.say(`affinity-${index}`, fixed(affinities[index], 2));
    this.say(`bias-${index}`, biasWords(biases[index]));
    this.say(`weight-${index}`, weightWords(weight));
  }

  dress(name, classes) {
    this.parts(name).forEach((part) => part.setAttribute("class", classes));
  }

  /** Set an attribute of a part by the length of one unit of affinity in its drawing. */
  measure(name, attribute, length) {
    const { left, numbers, largest } = this.values.layout;
    for (const part of this.parts(name)) {
      const unit = (part.ownerSVGElement.dataset.width - left - numbers) / largest;
      part.setAttribute(attribute, length(unit).toFixed(2));
    }
  }
}

customElements.define("jd-mixture-of-experts", MixtureOfExperts);
