// The access ladder: choose what a student gets to see, how many answers it samples, and the bias fix.
import { FigureElement } from "../base.js";
import { fixed } from "../numbers.js";
import { WAYS, alternative, bySeed, example, fixLine, name, question, read, sentence, visible } from "./words.js";

const SAMPLES = ["1", "10", "100", "1000"];

class AccessLadder extends FigureElement {
  static words = { alternative, question, sentence };

  static schema = {
    version: 1,
    fields: [
      {
        name: "access",
        kind: "choice",
        fallback: "two",
        options: ["top", "samples", "two", "rounded", "five", "all", "logits"],
      },
      { name: "samples", kind: "choice", fallback: "1000", options: SAMPLES },
      { name: "bias", kind: "choice", fallback: "without", options: ["without", "with"] },
    ],
  };

  build() {
    const choices = this.values.rungs.map(({ id, choice }) => [id, choice]);
    this.addChoice("access", "The student sees", Object.fromEntries(choices));
    this.addRange("samples", "Answers sampled per image", { values: SAMPLES, words: (k) => fixed(Number(k)) });
    this.addChoice("bias", "One number added to the score for 3", { without: "no", with: "yes, the bias fix" });
  }

  render(state) {
    const { rungs, tops } = this.values;
    this.say("fix", fixLine(state));
    this.say("example", example(this.values, state));
    rungs.forEach((rung) => this.showRung(rung, state));
    const row = rungs.findIndex(({ id }) => id === state.access);
    this.parts("chosen").forEach((box, variant) => box.setAttribute("y", tops[variant][row]));
  }

  showRung(rung, state) {
    this.say(`name-${rung.id}`, name(rung, state));
    this.say(`visible-${rung.id}`, visible(rung, state));
    const weight = rung.id === state.access ? "strong" : "";
    this.parts(`name-${rung.id}`).forEach((words) => words.setAttribute("class", weight));
    for (const way of WAYS) this.showMarks(rung.id, way, bySeed(rung, state, way));
  }

  showMarks(id, way, found) {
    this.say(`${way}-read-${id}`, read(found));
    this.parts(`${way}-${id}`).forEach((group, variant) => {
      group.setAttribute("visibility", found ? "visible" : "hidden");
      [...group.children].forEach((mark, seed) => this.place(mark, variant, found ? found[seed] : 0));
    });
  }

  /** Move a mark along its strip: circles by their centre, squares by their corner. */
  place(mark, variant, share) {
    const [left, room] = this.values.strips[variant];
    const x = left + room * share;
    if (mark.tagName === "circle") mark.setAttribute("cx", x.toFixed(2));
    else mark.setAttribute("x", (x - 3).toFixed(2));
  }
}

customElements.define("jd-access-ladder", AccessLadder);
