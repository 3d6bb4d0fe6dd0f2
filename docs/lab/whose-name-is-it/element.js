// The name curve at work: how many self-descriptions the web holds, a guess of the reader's own, and the sign read.
import { FigureElement } from "../../figures/base.js";
import { fixed } from "../../figures/numbers.js";
import { after, alternative, held, sentence, share, sorting } from "./words.js";

class WhoseNameIsIt extends FigureElement {
  static words = { alternative, sentence };

  static schemaFor({ name: byCount }) {
    return {
      version: 1,
      fields: [
        { name: "count", kind: "choice", fallback: "30", options: Object.keys(byCount) },
        { name: "prior", kind: "integer", fallback: 50, min: 1, max: 99 },
        { name: "sign", kind: "choice", fallback: "both", options: ["both", "name", "habit"] },
      ],
    };
  }

  build() {
    const words = (count) => fixed(Number(count));
    this.addRange("count", "Self-descriptions in the web", { values: Object.keys(this.values.name), words });
    this.addRange("prior", "Your guess before: distilled", { words: (prior) => `${prior} %` });
    this.addChoice("sign", "Read the four histories by", { both: "name and habit", name: "name only", habit: "habit only" });
  }

  render(state) {
    const column = Object.keys(this.values.name).indexOf(state.count);
    for (const name of ["chosen-dose", "chosen-ratio"]) {
      this.parts(name).forEach((box, variant) => box.setAttribute("x", this.values.columns[variant][column]));
    }
    for (const sign of ["name", "habit"]) {
      const seen = state.sign === "both" || state.sign === sign ? "visible" : "hidden";
      this.parts(`sign-${sign}`).forEach((bar) => bar.setAttribute("visibility", seen));
    }
    sorting(this.values, state.sign).forEach((words, line) => this.say(`sorting-${line}`, words));
    this.showBelief(state);
  }

  showBelief(state) {
    const [belief, low, high] = after(this.values, state);
    this.say("prior-read", `${state.prior} %`);
    this.say("after-read", held(belief));
    const { left, rooms, y } = this.values.belief;
    rooms.forEach((room, variant) => {
      this.parts("prior")[variant].setAttribute("width", ((room * state.prior) / 100).toFixed(2));
      this.parts("after")[variant].setAttribute("width", (room * belief).toFixed(2));
      const [from, to] = [low, high].map((share) => (left + room * share).toFixed(2));
      this.parts("after-range")[variant].setAttribute("d", `M${from} ${y}L${to} ${y}`);
    });
  }
}

customElements.define("jd-whose-name-is-it", WhoseNameIsIt);
