// Three things called distillation: choose the way, the door and the length of an answer.
import { FigureElement } from "../base.js";
import { fixed } from "../numbers.js";
import { looks } from "./look.js";
import { WAYS, alternative, sentence } from "./words.js";

const DOORS = ["inside", "list", "text"];
const LENGTHS = [30, 100, 300, 1000, 3000];

class ThreeThings extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields = [
    { name: "way", kind: "choice", fallback: "text", options: WAYS },
    { name: "access", kind: "choice", fallback: "text", options: DOORS },
    { name: "tokens", kind: "integer", fallback: 1000, min: 1, max: 3000 },
  ];

  build() {
    const { ways, doors } = this.values;
    this.addChoice("access", "The student gets", Object.fromEntries(DOORS.map((key) => [key, doors[key].choice])));
    this.addChoice("way", "What is called distillation", Object.fromEntries(WAYS.map((key) => [key, ways[key].name])));
    this.addRange("tokens", "Tokens in an answer", { values: LENGTHS, words: fixed });
  }
}

customElements.define("jd-three-things-called-distillation", ThreeThings);
