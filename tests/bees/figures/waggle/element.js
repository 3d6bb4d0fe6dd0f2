// Turns the dance.
import { FigureElement } from "../base.js";
import { alternative, sentence } from "./words.js";

class Waggle extends FigureElement {
  static shows = { alternative, sentence };

  static fields = [{ name: "turns", kind: "integer", fallback: 2, min: 1, max: 8 }];

  build() {
    this.addRange("turns", "Turns");
  }

  render({ turns }) {
    for (const part of this.parts("bar")) part.setAttribute("width", 20 * turns);
  }
}

customElements.define("jd-waggle", Waggle);
