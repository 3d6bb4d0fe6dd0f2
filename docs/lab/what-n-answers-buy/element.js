// What n answers buy, at work: choose how many answers a student gets.
import { FigureElement } from "../../figures/base.js";
import { alternative, equals, question, sentence } from "./words.js";

class WhatNAnswersBuy extends FigureElement {
  static words = { alternative, question, sentence };

  static schemaFor({ accuracy }) {
    return { version: 1, fields: [{ name: "count", kind: "choice", fallback: "40", options: Object.keys(accuracy.answer) }] };
  }

  build() {
    this.addRange("count", "Answers from the teacher", { values: Object.keys(this.values.accuracy.answer) });
  }

  render(state) {
    const row = Object.keys(this.values.accuracy.answer).indexOf(state.count);
    this.parts("chosen").forEach((box) => box.setAttribute("y", this.values.rows[row]));
    for (const kind of ["warm", "translating"]) {
      this.parts(`level-${kind}`).forEach((line, variant) => line.setAttribute("x", this.values.levels[kind][state.count][variant]));
    }
    equals(this.values, state).forEach((words, line) => this.say(`equals-${line}`, words));
  }
}

customElements.define("jd-what-n-answers-buy", WhatNAnswersBuy);
