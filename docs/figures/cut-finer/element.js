// Works the count: 8 or 16 experts, the cut, a shared piece, another team.
import { FigureElement } from "../base.js";
import { looks } from "./look.js";
import { alternative, sentence } from "./words.js";

const CUTS = ["1", "2", "4", "8"];
const DRAWS = 999;

class CutFiner extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields = [
    { name: "experts", kind: "choice", fallback: "16", options: ["16", "8"] },
    { name: "cut", kind: "choice", fallback: "4", options: CUTS },
    { name: "shared", kind: "choice", fallback: "0", options: ["0", "1"] },
    { name: "draw", kind: "integer", fallback: 1, min: 1, max: DRAWS },
  ];

  build() {
    this.addRange("cut", "Cut each expert into", { values: CUTS });
    this.addChoice("experts", "Experts before cutting", { 16: "16, 2 at work", 8: "8, 2 at work" });
    this.addChoice("shared", "Shared piece", { 0: "none", 1: "one, always at work" });
    this.addButton("Another team", () => ({ draw: (this.state.draw % DRAWS) + 1 }));
  }
}

customElements.define("jd-cut-finer", CutFiner);
