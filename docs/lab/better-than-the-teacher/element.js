// Random against steady error at work: which kind of wrong teacher, and how often it is wrong.
import { FigureElement } from "../../figures/base.js";
import { alternative, pair, question, sentence } from "./words.js";

const KINDS = { slips: "random slips", renamed: "renamed classes", scrambled: "errors of its own" };

class BetterThanTheTeacher extends FigureElement {
  static shows = { alternative, question, sentence };

  static fields = ({ wrong }) => [
    { name: "kind", kind: "choice", fallback: "all", options: ["all", ...Object.keys(KINDS)] },
    { name: "rate", kind: "choice", fallback: "60", options: Object.keys(wrong.slips) },
  ];

  build() {
    this.addRange("rate", "Rate of error", { values: Object.keys(this.values.wrong.slips), words: (rate) => `${rate} %` });
    this.addChoice("kind", "The teacher is wrong by", { all: "all three kinds", ...KINDS });
  }

  render(state) {
    this.say("rate", `rate of error ${state.rate} %`);
    for (const kind of Object.keys(KINDS)) this.showKind(kind, state);
  }

  /** A kind that is not chosen steps back; its means stay in the corner. */
  showKind(kind, { kind: chosen, rate }) {
    const seen = chosen === "all" || chosen === kind;
    this.say(`pair-${kind}`, `${this.values.labels[kind]} ${pair(this.values, kind, rate)}`);
    this.parts(`marks-${kind}`).forEach((group) => group.setAttribute("opacity", seen ? 1 : 0.2));
    this.parts(`box-${kind}`).forEach((box, variant) => {
      const place = this.values.boxes[kind][rate][variant];
      ["x", "y", "width", "height"].forEach((name, index) => box.setAttribute(name, place[index]));
      box.setAttribute("visibility", seen ? "visible" : "hidden");
    });
  }
}

customElements.define("jd-better-than-the-teacher", BetterThanTheTeacher);
