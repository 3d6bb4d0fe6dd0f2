// The name curve at work: how many self-descriptions the web holds, a guess of the reader's own, and the sign read.
import { FigureElement } from "../../figures/base.js";
import { fixed } from "../../figures/numbers.js";
import { looks } from "./look.js";
import { alternative, sentence } from "./words.js";

class WhoseNameIsIt extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields = ({ name: byCount }) => [
    { name: "count", kind: "choice", fallback: "30", options: Object.keys(byCount) },
    { name: "prior", kind: "integer", fallback: 50, min: 1, max: 99 },
    { name: "sign", kind: "choice", fallback: "both", options: ["both", "name", "habit"] },
  ];

  build() {
    const words = (count) => fixed(Number(count));
    this.addRange("count", "Self-descriptions in the web", { values: Object.keys(this.values.name), words });
    this.addRange("prior", "Your guess before: distilled", { words: (prior) => `${prior} %` });
    this.addChoice("sign", "Read the four histories by", { both: "name and habit", name: "name only", habit: "habit only" });
  }
}

customElements.define("jd-whose-name-is-it", WhoseNameIsIt);
