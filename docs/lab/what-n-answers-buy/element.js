// What n answers buy, at work: choose how many answers a student gets.
import { FigureElement } from "../../figures/base.js";
import { looks } from "./look.js";
import { alternative, question, sentence } from "./words.js";

class WhatNAnswersBuy extends FigureElement {
  static shows = { alternative, looks, question, sentence };

  static fields = ({ accuracy }) => [{ name: "count", kind: "choice", fallback: "40", options: Object.keys(accuracy.answer) }];

  build() {
    this.addRange("count", "Answers from the teacher", { values: Object.keys(this.values.accuracy.answer) });
  }
}

customElements.define("jd-what-n-answers-buy", WhatNAnswersBuy);
