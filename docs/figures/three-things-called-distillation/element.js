// Three things called distillation: choose the way, the door and the length of an answer.
import { FigureElement } from "../base.js";
import { fixed } from "../numbers.js";
import { WAYS, alternative, fits, heading, learning, possible, question, returned, sentence } from "./words.js";

const DOORS = ["inside", "list", "text"];
const LENGTHS = [30, 100, 300, 1000, 3000];

class ThreeThings extends FigureElement {
  static words = { alternative, question, sentence };

  static schema = {
    version: 1,
    fields: [
      { name: "way", kind: "choice", fallback: "text", options: WAYS },
      { name: "access", kind: "choice", fallback: "text", options: DOORS },
      { name: "tokens", kind: "integer", fallback: 1000, min: 1, max: 3000 },
    ],
  };

  build() {
    const { ways, doors } = this.values;
    this.addChoice("way", "What is called distillation", Object.fromEntries(WAYS.map((key) => [key, ways[key].name])));
    this.addChoice("access", "The student has", Object.fromEntries(DOORS.map((key) => [key, doors[key].choice])));
    this.addRange("tokens", "Tokens in an answer", { values: LENGTHS, words: fixed });
  }

  render(state) {
    const { values } = this;
    const { way, access } = state;
    const open = possible(values, way, access) !== "no";
    this.say("heading", heading(values, state));
    this.say("sends", values.ways[way].sends);
    this.say("returned", returned(values, state, way));
    this.say("door", values.doors[access].wall);
    this.say("learns", learning(values, state));
    this.change("wall", "visibility", access === "inside" ? "hidden" : "visible");
    this.change("back", "visibility", open ? "visible" : "hidden");
    WAYS.forEach((key) => this.showWay(key, state, open && key === way));
  }

  showWay(key, state, large) {
    this.change(`glyph-${key}`, "visibility", large ? "visible" : "hidden");
    this.change(`panel-${key}`, "class", key === state.way ? "box" : "line");
    this.say(`passes-${key}`, returned(this.values, state, key));
    this.say(`fits-${key}`, fits(this.values, state, key));
  }

  change(name, attribute, value) {
    this.parts(name).forEach((part) => part.setAttribute(attribute, value));
  }
}

customElements.define("jd-three-things-called-distillation", ThreeThings);
