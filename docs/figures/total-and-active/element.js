// Works the count: how many experts work, and what is counted.
import { FigureElement } from "../base.js";
import { activeParts, parts, predictionModule, scales, stored } from "./model.js";

const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
const billions = (count) => (count ? (count / 1e9).toFixed(2) : "–");
const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0);
const COUNTED = { counted: "counted", left: "left out" };

class TotalAndActive extends FigureElement {
  static schema = {
    version: 1,
    fields: [
      { name: "experts", kind: "integer", fallback: 8, min: 1, max: 16 },
      { name: "input", kind: "choice", fallback: "counted", options: ["counted", "left"] },
      { name: "output", kind: "choice", fallback: "counted", options: ["counted", "left"] },
      { name: "module", kind: "choice", fallback: "without", options: ["without", "with"] },
    ],
  };

  build() {
    this.values = JSON.parse(this.dataset.values);
    this.addPrediction({
      question: "671 billion parameters, 256 routed experts in a layer. How large is one expert?",
      options: ["37 billion", "About 2.6 billion", "0.044 billion"],
      answer: 2,
      because: "There are 256 in each of 58 layers, 14,848 in all, and each has 44,040,192 parameters.",
    });
    this.addRange("experts", "Routed experts for a token");
    this.addChoice("input", "Input table, per token", COUNTED);
    this.addChoice("output", "Output table, per token", COUNTED);
    this.addChoice("module", "Prediction module and scales", { without: "without", with: "as on Hugging Face" });
  }

  render(state) {
    const extra = state.module === "with" ? predictionModule(this.values) + scales(this.values) : 0;
    const used = activeParts(this.values, state.experts, Number(state.input === "counted"), Number(state.output === "counted"));
    const all = parts(this.values);
    const total = sum(all) + extra;
    const active = sum(used);
    this.showBoth(total, active);
    this.say("name-routed", this.label("routed", state));
    Object.keys(used).forEach((name) => this.showUsed(name, used[name]));
    this.say("all-module", billions(extra));
    return { sentence: this.sentence(state, total, active), alternative: this.alternative(state, all, used, total) };
  }

  label = (name, { experts }) => this.values.names[name].replace("{}", experts);

  showBoth(total, active) {
    this.say("total", `${grouped(total)} in all`);
    this.say("per-token", `${grouped(active)} per token`);
    this.say("share", `${((100 * active) / total).toFixed(1)} %`);
    this.stretch("all", total / stored(this.values));
    this.stretch("active", active / stored(this.values));
  }

  showUsed(name, count) {
    this.say(`used-${name}`, billions(count));
    this.stretch(`bar-${name}`, count / this.values.layout.most);
  }

  /** Make a bar a share of the width of its drawing. */
  stretch(name, share) {
    for (const part of this.parts(name)) part.setAttribute("width", (part.ownerSVGElement.dataset.width * share).toFixed(2));
  }

  sentence(state, total, active) {
    const left = ["input", "output"].filter((name) => state[name] === "left");
    const without = left.length ? `, ${left.join(" and ")} table${left.length > 1 ? "s" : ""} left out` : "";
    return (
      `With ${state.experts} of ${this.values.routed_experts} routed experts in each layer${without}, ${billions(active)} of ` +
      `${billions(total)} billion parameters work on a token: ${((100 * active) / total).toFixed(1)} %.`
    );
  }

  alternative(state, all, used, total) {
    const rows = Object.keys(all).map((name) => `${this.label(name, state)}: ${billions(all[name])}, ${billions(used[name])}`);
    return (
      `In all ${grouped(total)} parameters, per token ${grouped(sum(used))}. By part in billions, all and per token: ` +
      `${rows.join("; ")}. With the prediction module and the scales of the weights on Hugging Face there are ` +
      `${grouped(stored(this.values))}. ${this.values.one_expert}`
    );
  }
}

customElements.define("jd-total-and-active", TotalAndActive);
