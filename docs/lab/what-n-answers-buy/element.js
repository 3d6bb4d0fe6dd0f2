// What n answers buy, at work: choose how many answers a student gets.
import { FigureElement } from "../../figures/base.js";
import { alternative, equals, sentence, spread } from "./words.js";

const COUNTS = ["10", "20", "40", "80", "160", "320", "600"];

class WhatNAnswersBuy extends FigureElement {
  static schema = {
    version: 1,
    fields: [{ name: "count", kind: "choice", fallback: "40", options: COUNTS }],
  };

  build() {
    this.values = JSON.parse(this.dataset.values);
    this.predict();
    this.addRange("count", "Answers from the teacher", { values: COUNTS });
  }

  predict() {
    const { answer, warm, translating } = this.values.accuracy;
    this.addPrediction({
      question: "Forty answers: what takes a student further, warm scores or an ability that it brings along?",
      options: ["Warm scores", "The ability", "Too close to tell"],
      answer: 2,
      because:
        `Warm scores: ${spread(warm["40"])}. The able student, from plain answers: ${spread(translating["40"])}. ` +
        `Each lies within the other’s spread, and both lie far above ${spread(answer["40"])}.`,
    });
  }

  render(state) {
    const row = COUNTS.indexOf(state.count);
    this.parts("chosen").forEach((box) => box.setAttribute("y", this.values.rows[row]));
    for (const kind of ["warm", "translating"]) {
      this.parts(`level-${kind}`).forEach((line, variant) => line.setAttribute("x", this.values.levels[kind][state.count][variant]));
    }
    equals(this.values, state).forEach((words, line) => this.say(`equals-${line}`, words));
    return { sentence: sentence(this.values, state), alternative: alternative(this.values, state) };
  }
}

customElements.define("jd-what-n-answers-buy", WhatNAnswersBuy);
