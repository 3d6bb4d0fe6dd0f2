// Works the wall: the temperature of the teacher's answer, and what a student outside gets of it.
import { FigureElement } from "../base.js";
import { looks } from "./look.js";
import { alternative, sentence } from "./words.js";

const TEMPERATURES = ["1", "2", "4", "8", "16", "32"];
const RUNGS = { top: "text", samples: "text", two: "list", rounded: "list", five: "list", all: "inside", logits: "inside" };

class BehindTheWall extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields = [
    { name: "temperature", kind: "choice", fallback: "8", options: TEMPERATURES },
    { name: "access", kind: "choice", fallback: "text", options: ["text", "list", "inside"] },
  ];

  static former = { "access-ladder": ({ access }) => ({ access: RUNGS[access] }) };

  build() {
    this.addChoice("access", "A student outside gets", { text: "text only", list: "a short list too", inside: "the model" });
    this.addRange("temperature", "Temperature", { values: TEMPERATURES });
  }
}

customElements.define("jd-behind-the-wall", BehindTheWall);
