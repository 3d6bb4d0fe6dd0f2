// Works the steps: which token is the newest, and whether the work is coloured with or without the cache.
import { FigureElement } from "../base.js";
import { projections, scores, totalProjections, totalScores } from "./model.js";
import { alternative, heading, question, sentence, work } from "./words.js";

const STEPS = 8;
const COUNTS = [
  ["projections", projections, totalProjections],
  ["scores", scores, totalScores],
];
const WAYS = [
  ["with", true],
  ["without", false],
];

class TokenByToken extends FigureElement {
  static words = { alternative, question, sentence };

  static schema = {
    version: 1,
    fields: [
      { name: "step", kind: "integer", fallback: STEPS, min: 1, max: STEPS },
      { name: "cache", kind: "choice", fallback: "with", options: ["with", "without"] },
    ],
  };

  build() {
    this.addRange("step", "Newest token", { words: (step) => `${step}, “${this.values.words[step - 1]}”` });
    this.addChoice("cache", "Colour the work", { with: "with the cache", without: "without the cache" });
    this.addButton("First token", () => ({ step: 1 }));
    this.addButton("Back", () => ({ step: Math.max(1, this.state.step - 1) }));
    this.addButton("Next token", () => ({ step: Math.min(STEPS, this.state.step + 1) }));
  }

  render(state) {
    const { step, cache } = state;
    this.say("heading", heading(this.values, state));
    for (let token = 1; token <= STEPS; token += 1) this.showToken(token, step, cache === "with");
    for (const [key, now, total] of COUNTS) {
      for (const [way, kept] of WAYS) this.showBar(`${key}-${way}`, now(step, kept), total(step, kept));
    }
  }

  /** A token's column and its row of scores: full when computed now, outlined when done before. */
  showToken(token, step, cached) {
    const known = token <= step;
    const now = cached ? token === step : known;
    const weight = token === step ? "strong" : "soft";
    this.look(`word-${token}`, known, token === step ? "strong" : "");
    this.look(`key-${token}`, true, known ? (now ? "s1" : "e1") : "faint");
    this.look(`value-${token}`, true, known ? (now ? "s2" : "e2") : "faint");
    this.look(`score-${token}`, known, now ? "s3" : "box");
    this.look(`asks-${token}`, known, weight);
    this.look(`writes-${token}`, known, weight);
  }

  look(name, visible, classes) {
    for (const part of this.parts(name)) {
      part.setAttribute("class", classes);
      part.setAttribute("visibility", visible ? "visible" : "hidden");
    }
  }

  /** Lengths and number of a bar, at the scale at which it was drawn. */
  showBar(name, now, total) {
    const counts = this.parts(`${name}-count`);
    this.parts(`${name}-now`).forEach((bar, variant) => {
      const before = this.parts(`${name}-before`)[variant];
      const scale = this.scale(variant);
      const start = Number(before.getAttribute("x"));
      before.setAttribute("width", (total - now) * scale);
      bar.setAttribute("x", start + (total - now) * scale);
      bar.setAttribute("width", now * scale);
      counts[variant].setAttribute("x", start + total * scale + 6);
    });
    this.say(`${name}-count`, work(now, total));
  }

  /** Pixels per unit of work in a variant, taken once from the largest bar as drawn. */
  scale(variant) {
    this.scales ??= this.parts("scores-without-now").map(
      (bar) => bar.getAttribute("width") / scores(STEPS, false),
    );
    return this.scales[variant];
  }
}

customElements.define("jd-token-by-token", TokenByToken);
