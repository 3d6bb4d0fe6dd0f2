// Three things called distillation: choose the way, the door and the length of an answer.
import { FigureElement } from "../base.js";
import { fixed } from "../precision.js";
import { WAYS, alternative, fits, heading, learning, possible, returned, sentence } from "./words.js";

const DOORS = ["inside", "list", "text"];
const LENGTHS = [30, 100, 300, 1000, 3000];

class ThreeThings extends FigureElement {
  static schema = {
    version: 1,
    fields: [
      { name: "way", kind: "choice", fallback: "text", options: WAYS },
      { name: "access", kind: "choice", fallback: "text", options: DOORS },
      { name: "tokens", kind: "integer", fallback: 1000, min: 1, max: 3000 },
    ],
  };

  build() {
    this.values = JSON.parse(this.dataset.values);
    const { ways, doors } = this.values;
    this.predict(this.values.small_models);
    this.addChoice("way", "What is called distillation", Object.fromEntries(WAYS.map((key) => [key, ways[key].name])));
    this.addChoice("access", "The student has", Object.fromEntries(DOORS.map((key) => [key, doors[key].choice])));
    this.addRange("tokens", "Tokens in an answer", { values: LENGTHS, words: (count) => fixed(count) });
  }

  predict({ samples, student, teacher }) {
    this.addPrediction({
      question: "DeepSeek calls its six small R1 models distilled. Which of the three made them?",
      options: ["Matching probabilities", "Imitating text", "Using the teacher as a grader"],
      answer: 1,
      because:
        `They were fine-tuned on about ${fixed(samples)} written samples, without probabilities and without ` +
        `reinforcement learning. The one of 32 billion parameters reaches ${student} on AIME 2024, its teacher ${teacher}.`,
    });
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
    return { sentence: sentence(values, state), alternative: alternative(values, state) };
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
