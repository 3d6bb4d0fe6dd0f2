// Works the count: 8 or 16 experts, the cut, a shared piece, another team.
import { FigureElement } from "../base.js";
import { drawTeam, pieces, teams } from "./model.js";

const CUTS = ["1", "2", "4", "8"];
const DRAWS = 999;
const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

class CutFiner extends FigureElement {
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
    this.values = JSON.parse(this.dataset.values);
    this.addPrediction({
      question: "16 experts, 2 at work: 120 possible teams. Cut each into four, 8 of 64 at work. How many teams?",
      options: ["480", "About 14,000", "Over four billion"],
      answer: 2,
      because: "Choosing 8 of 64 can be done in 4,426,165,368 ways, for the same number of multiplications.",
    });
    this.addRange("cut", "Cut each expert into", { values: CUTS });
    this.addChoice("experts", "Experts before cutting", { 16: "16, 2 at work", 8: "8, 2 at work" });
    this.addChoice("shared", "Shared piece", { 0: "none", 1: "one, always at work" });
    this.addButton("Another team", () => ({ draw: (this.state.draw % DRAWS) + 1 }));
  }

  render({ experts, cut, shared, draw }) {
    const state = { experts: Number(experts), cut: Number(cut), shared: Number(shared), draw };
    const [count, chosen] = pieces(state.experts, this.values.working, state.cut, state.shared);
    const team = drawTeam(count, chosen, draw).map((index) => index + state.shared);
    this.say("title", title(state));
    this.say("share", `At work: ${((100 * this.values.working) / state.experts).toFixed(1)} %, however finely cut`);
    this.outline("all", [...Array(state.experts * state.cut).keys()], state);
    this.outline("team", team, state);
    this.outline("shared", state.shared ? [0] : [], state);
    this.values.cuts.forEach((value) => this.showRow(value, state));
    return { sentence: this.sentence(state), alternative: this.alternative(state, team) };
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
    const found = this.teams({ ...state, cut });
    this.say(`label-${cut}`, this.choice({ ...state, cut }));
    this.say(`count-${cut}`, grouped(found));
    for (const part of this.parts(`bar-${cut}`)) {
      const length = (part.ownerSVGElement.dataset.width * Math.log10(Number(found))) / this.values.layout.decades;
      part.setAttribute("width", Math.max(length, 2).toFixed(2));
    }
    const here = cut === state.cut;
    this.dress(`label-${cut}`, here ? "strong" : "soft");
    this.dress(`count-${cut}`, here ? "strong" : "soft");
    this.dress(`bar-${cut}`, here ? "s1" : "faint");
  }

  dress(name, classes) {
    this.parts(name).forEach((part) => part.setAttribute("class", classes));
  }

  teams({ experts, cut, shared }) {
    return teams(experts, this.values.working, cut, shared);
  }

  choice({ experts, cut, shared }) {
    const [count, chosen] = pieces(experts, this.values.working, cut, shared);
    return shared ? `1 always, ${chosen} of ${count}` : `${chosen} of ${count}`;
  }

  sentence(state) {
    const found = `${this.choice(state)} work: ${grouped(this.teams(state))} possible teams`;
    if (state.cut === 1) return `${found}.`;
    return `${found}, against ${grouped(this.teams({ ...state, cut: 1 }))} uncut, at the same cost.`;
  }

  alternative(state, team) {
    const counts = this.values.cuts.map((cut) => `${this.choice({ ...state, cut })}, ${grouped(this.teams({ ...state, cut }))}`);
    const always = state.shared ? "piece 1 always; " : "";
    return (
      `${title(state)}, drawn as columns of pieces of equal total area; at work now: ${always}pieces ` +
      `${team.map((index) => index + 1).join(", ")}. Possible teams: ${counts.join("; ")}. ` +
      `In one layer: ${this.values.real}. ${this.values.blocks}`
    );
  }
}

function title({ experts, cut }) {
  return `${experts} experts, ${cut === 1 ? "uncut" : `each cut into ${cut}`}`;
}

customElements.define("jd-cut-finer", CutFiner);
