// Turns the dance.
import { FigureElement } from "../base.js";

class Waggle extends FigureElement {
  static schema = { version: 1, fields: [{ name: "turns", kind: "integer", fallback: 2, min: 1, max: 8 }] };

  build() {
    this.addRange("turns", "Turns");
  }

  render({ turns }) {
    const sentence = `${turns} turns name ${turns} flowers.`;
    for (const part of this.parts("bar")) part.setAttribute("width", 20 * turns);
    return { sentence, alternative: sentence };
  }
}

customElements.define("jd-waggle", Waggle);
