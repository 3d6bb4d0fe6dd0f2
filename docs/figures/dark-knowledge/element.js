// The 3 it never saw: raise the temperature, switch the scale, add the one number.
import { FigureElement } from "../base.js";
import { chance } from "../numbers.js";
import { mean, meanPercent } from "../shares.js";
import { barShare, softened } from "./model.js";
import { TAUGHT, alternative, fixLine, heading, labels, question, sentence, shares } from "./words.js";

class DarkKnowledge extends FigureElement {
  static words = { alternative, question, sentence };

  static schema = {
    version: 1,
    fields: [
      { name: "temperature", kind: "choice", fallback: "8", options: ["1", "2", "4", "8", "16", "32"] },
      { name: "scale", kind: "choice", fallback: "linear", options: ["linear", "log"] },
      { name: "bias", kind: "choice", fallback: "without", options: ["without", "with"] },
    ],
  };

  build() {
    this.addRange("temperature", "Temperature of the teacher", { values: this.values.temperatures });
    this.addChoice("scale", "Scale of the bars", { linear: "linear", log: "logarithmic" });
    this.addChoice("bias", "One number added to the score for 3", { without: "no", with: "yes, the bias fix" });
  }

  render(state) {
    const chances = softened(this.values.logits, Number(state.temperature));
    this.say("heading", heading(state));
    this.say("fix", fixLine(state));
    chances.forEach((share, digit) => this.showDigit(digit, share, state.scale === "log"));
    TAUGHT.forEach((taught, index) => this.showStudents(taught, labels(state)[index], shares(this.values, state, taught)));
  }

  showDigit(digit, share, logarithmic) {
    this.say(`chance-${digit}`, chance(share));
    this.parts(`bar-${digit}`).forEach((bar, variant) => {
      bar.setAttribute("width", (barShare(share, logarithmic) * this.values.bars[variant]).toFixed(2));
    });
  }

  showStudents(taught, name, bySeed) {
    this.say(`name-${taught}`, name);
    this.say(`read-${taught}`, meanPercent(bySeed));
    this.place(`mean-${taught}`, "x", mean(bySeed), -1);
    bySeed.forEach((share, seed) => this.place(`dot-${taught}-${seed}`, "cx", share, 0));
  }

  /** Move a mark along its strip to a share of the whole. */
  place(name, attribute, share, offset) {
    this.parts(name).forEach((mark, variant) => {
      const [left, room] = this.values.strips[variant];
      mark.setAttribute(attribute, (left + room * share + offset).toFixed(2));
    });
  }
}

customElements.define("jd-dark-knowledge", DarkKnowledge);
