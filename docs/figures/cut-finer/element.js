// Works the count: 8 or 16 experts, the cut, a shared piece, another team.
import { FigureElement } from "../base.js";
import { alternative, choice, question, sentence, share, team, teamsOf, teamsWords, title } from "./words.js";

const CUTS = ["1", "2", "4", "8"];
const DRAWS = 999;

class CutFiner extends FigureElement {
  static words = { alternative, question, sentence };

  static schema = {
    version: 1,
    fields: [
      { name: "experts", kind: "choice", fallback: "16", options: ["16", "8"] },
      { name: "cut", kind: "choice", fallback: "4", options: CUTS },
      { name: "shared", kind: "choice", fallback: "0", options: ["0", "1"] },
      { name: "draw", kind: "integer", fallback: 1, min: 1, max: DRAWS },
    ],
  };

  build() {
    this.addRange("cut", "Cut each expert into", { values: CUTS });
    this.addChoice("experts", "Experts before cutting", { 16: "16, 2 at work", 8: "8, 2 at work" });
    this.addChoice("shared", "Shared piece", { 0: "none", 1: "one, always at work" });
    this.addButton("Another team", () => ({ draw: (this.state.draw % DRAWS) + 1 }));
  }

  render(state) {
    const [experts, cut, shared] = [state.experts, state.cut, state.shared].map(Number);
    this.say("title", title(state));
    this.say("share", share(this.values, state));
    this.outline("all", [...Array(experts * cut).keys()], state);
    this.outline("team", team(this.values, state), state);
    this.outline("shared", shared ? [0] : [], state);
    this.values.cuts.forEach((value) => this.showRow(value, state));
  }

  /** Set a shape to several pieces; the column is the expert. */
  outline(name, indices, { experts, cut }) {
    const { top, height, column_gap: columnGap, piece_gap: pieceGap } = this.values.layout;
    for (const part of this.parts(name)) {
      const step = part.ownerSVGElement.dataset.width / experts;
      const rise = height / cut;
      const size = `h${step - columnGap}v${rise - pieceGap}h${columnGap - step}z`;
      const corner = (index) => `M${Math.floor(index / cut) * step} ${top + (index % cut) * rise}`;
      part.setAttribute("d", indices.map((index) => corner(index) + size).join(""));
    }
  }

  showRow(cut, state) {
    const row = { ...state, cut };
    this.say(`label-${cut}`, choice(this.values, row));
    this.say(`count-${cut}`, teamsWords(this.values, row));
    for (const part of this.parts(`bar-${cut}`)) {
      const length = (part.ownerSVGElement.dataset.width * Math.log10(Number(teamsOf(this.values, row)))) / this.values.layout.decades;
      part.setAttribute("width", Math.max(length, 2).toFixed(2));
    }
    const here = cut === Number(state.cut);
    this.dress(`label-${cut}`, here ? "strong" : "soft");
    this.dress(`count-${cut}`, here ? "strong" : "soft");
    this.dress(`bar-${cut}`, here ? "s1" : "faint");
  }

  dress(name, classes) {
    this.parts(name).forEach((part) => part.setAttribute("class", classes));
  }
}

customElements.define("jd-cut-finer", CutFiner);
