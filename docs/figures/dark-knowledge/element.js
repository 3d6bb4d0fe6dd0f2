// The 3 it never saw: raise the temperature, switch the scale, turn the dial.
import { FigureElement } from "../base.js";
import { looks } from "./look.js";
import { alternative, sentence } from "./words.js";

class DarkKnowledge extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields = [
    { name: "temperature", kind: "choice", fallback: "8", options: ["1", "2", "4", "8", "16", "32"] },
    { name: "scale", kind: "choice", fallback: "linear", options: ["linear", "log"] },
    { name: "bias", kind: "choice", fallback: "without", options: ["without", "with"] },
  ];

  build() {
    this.addRange("temperature", "Temperature", { values: this.values.temperatures });
    this.addChoice("scale", "Scale of the bars", { linear: "linear", log: "logarithmic" });
    this.addChoice("bias", "Dial: readiness to answer “3”", { without: "not turned", with: "turned" });
  }
}

customElements.define("jd-dark-knowledge", DarkKnowledge);
