// Works the router: choose a token, shift one expert's bias, switch the bias off.
import { FigureElement } from "../base.js";
import { best, route, shiftedBiases } from "./model.js";

const signed = (value) => (value < 0 ? "−" : "+") + Math.abs(value).toFixed(2);
const quoted = (token) => `“${token}”`;
const TOKENS = ["ate", "cat", "the", "mat"];
const EXPERTS = ["1", "2", "3", "4", "5", "6", "7", "8"];

class MixtureOfExperts extends FigureElement {
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
    this.values = JSON.parse(this.dataset.values);
    this.addPrediction({
      question: "An expert is among the chosen. Its bias rises by 0.10 and the others stay. Its weight …",
      options: ["grows", "does not change", "shrinks"],
      answer: 1,
      because: "The bias is left out of the weight. Only another set of chosen experts changes the weights.",
    });
    this.addChoice("token", "Token", Object.fromEntries(TOKENS.map((token) => [token, quoted(token)])));
    this.addChoice("bias", "Bias in the choice", { on: "on", off: "off" });
    this.addChoice("expert", "Whose bias", Object.fromEntries(EXPERTS.map((expert) => [expert, `Expert ${expert}`])));
    this.addRange("shift", "Shift that bias by", { words: (shift) => signed(shift / 100) });
  }

  /** The state routed, with its biases or without any. */
  routed({ token, expert, shift }, used) {
    const { biases, tokens, group_size: size, groups_kept: kept, top, scale } = this.values;
    const shifted = shiftedBiases(biases, expert - 1, shift / 100, used);
    return { ...route(tokens[token], shifted, size, kept, top, scale), biases: shifted };
  }

  render(state) {
    const on = state.bias === "on";
    const result = this.routed(state, on);
    this.say("token", `Token: ${quoted(state.token)}`);
    result.groupSums.forEach((_, group) => this.showGroup(group, result));
    result.affinities.forEach((_, index) => this.showExpert(index, result));
    return {
      sentence: sentence(state, result, this.routed(state, !on), this.group),
      alternative: this.alternative(state, result),
    };
  }

  group = (index) => Math.floor(index / this.values.group_size);

  showGroup(group, result) {
    const kept = result.keptGroups.includes(group);
    this.say(`group-${group}`, this.groupSum(group, result));
    this.say(`fate-${group}`, kept ? "stays" : "out");
    this.dress(`group-${group}`, kept ? "" : "soft");
    this.dress(`fate-${group}`, kept ? "" : "soft");
  }

  groupSum(group, { scores, groupSums }) {
    const size = this.values.group_size;
    const terms = scores.slice(group * size, (group + 1) * size).map((score) => score.toFixed(2));
    return `Group ${group + 1}: ${terms.join(" + ")} = ${groupSums[group].toFixed(2)}`;
  }

  showExpert(index, { affinities, scores, biases, weights, keptGroups }) {
    const weight = weights[index];
    this.dress(`name-${index}`, weight ? "strong" : "soft");
    this.dress(`bar-${index}`, weight ? "s1" : keptGroups.includes(this.group(index)) ? "faint" : "line");
    this.measure(`bar-${index}`, "width", (unit) => unit * affinities[index]);
    const { left, tick } = this.values.layout;
    this.measure(`tick-${index}`, "x", (unit) => left + unit * Math.max(scores[index], 0) - tick / 2);
    this.say(`affinity-${index}`, affinities[index].toFixed(2));
    this.say(`bias-${index}`, signed(biases[index]));
    this.say(`weight-${index}`, weight ? `×${weight.toFixed(2)}` : "");
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

  alternative({ token }, result) {
    const listed = result.affinities.map((affinity, index) => `E${index + 1} ${affinity.toFixed(2)} ${signed(result.biases[index])}`);
    const fate = (group) => (result.keptGroups.includes(group) ? "stays" : "out");
    const groups = result.groupSums.map((_, group) => `${this.groupSum(group, result)}, ${fate(group)}`);
    return (
      `Token ${quoted(token)}. Eight experts with affinity and bias: ${listed.join(", ")}. ${groups.join("; ")}. ` +
      `Chosen by affinity plus bias among the groups that stay: ${weighed(result)}. The weights come from the ` +
      `affinities alone and sum to ${this.values.scale}. A shared expert always works. ${this.values.real_numbers}`
    );
  }
}

/** The chosen with their weights. */
function weighed({ weights }) {
  return Object.entries(weights).map(([index, weight]) => `E${Number(index) + 1} (weight ${weight.toFixed(2)})`).join(" and ");
}

/** The state in words; `other` is the same token with the biases switched the other way. */
function sentence({ token, bias, expert }, result, other, group) {
  const on = bias === "on";
  const shown = `(E${expert}’s at ${signed((on ? result : other).biases[expert - 1])})`;
  const [here, there] = on ? [`With the biases ${shown}`, "Without them"] : ["Without the biases", `With them ${shown}`];
  const same = Object.keys(result.weights).join() === Object.keys(other.weights).join();
  const rest = same ? "the same two, so the same weights" : weighed(other);
  return `${here}, ${quoted(token)} goes to ${weighed(result)}. ${there}: ${rest}.${barred(result, group)}`;
}

/** A remark where the best affinity stands in a group that is out. */
function barred({ affinities, keptGroups }, group) {
  const [first] = best(affinities, 1);
  return keptGroups.includes(group(first)) ? "" : ` E${first + 1} fits best, but its group is out.`;
}

customElements.define("jd-mixture-of-experts", MixtureOfExperts);
