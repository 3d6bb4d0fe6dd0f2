import { FigureElement } from "../base.js";
import { askingToken, projections, scores, totalProjections, totalScores } from "./model.js";

const STEPS = 8;
const SURPRISE = 6; // the token that the question is about
const COUNTS = [
  ["projections", "keys and values", projections, totalProjections],
  ["scores", "scores", scores, totalScores],
];
const WAYS = [
  ["with", true],
  ["without", false],
];

const many = (count, noun) => (count === 1 ? `${count} ${noun}` : `${count} ${noun}s`);
const work = (now, total) => `${total} (${now} now)`;

class TokenByToken extends FigureElement {
  static schema = {
    version: 1,
    fields: [
      { name: "step", kind: "integer", fallback: STEPS, min: 1, max: STEPS },
      { name: "cache", kind: "choice", fallback: "with", options: ["with", "without"] },
    ],
  };

  build() {
    this.words = JSON.parse(this.dataset.values).words;
    this.ask();
    this.addRange("step", "Newest token", { words: (step) => `${step}, “${this.words[step - 1]}”` });
    this.addChoice("cache", "Colour the work", { with: "with the cache", without: "without the cache" });
    this.addButton("First token", () => ({ step: 1 }));
    this.addButton("Back", () => ({ step: Math.max(1, this.state.step - 1) }));
    this.addButton("Next token", () => ({ step: Math.min(STEPS, this.state.step + 1) }));
  }

  ask() {
    const name = (token) => `token ${token}, “${this.words[token - 1]}”`;
    const asks = askingToken(SURPRISE);
    this.addPrediction({
      question: `The model is about to write ${name(SURPRISE)}. Whose query does it use?`,
      options: [`That of ${name(SURPRISE)}`, `That of ${name(asks)}`, `Those of all ${asks} tokens`],
      answer: 1,
      because:
        `Token ${SURPRISE} does not exist yet. The newest token asks, and what it hears becomes the next one: ` +
        "token t + 1 comes from the query of token t. Older queries have done their work and are not kept.",
    });
  }

  render({ step, cache }) {
    const cached = cache === "with";
    this.say("heading", `Step ${step}: “${this.words[step - 1]}” asks, “${this.words[step]}” is written`);
    for (let token = 1; token <= STEPS; token += 1) this.showToken(token, step, cached);
    for (const [key, , now, total] of COUNTS) {
      for (const [way, kept] of WAYS) this.showBar(`${key}-${way}`, now(step, kept), total(step, kept));
    }
    return { sentence: this.sentence(step, cached), alternative: this.alternative(step, cached) };
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

  sentence(step, cached) {
    const [way, other] = cached ? ["With", "without"] : ["Without", "with"];
    return (
      `Step ${step}: the query of token ${step}, “${this.words[step - 1]}”, ` +
      `writes token ${step + 1}, “${this.words[step]}”. ` +
      `${way} the cache it computes ${projections(step, cached)} keys and values and ` +
      `${many(scores(step, cached), "score")}; ${other} it, ${projections(step, !cached)} and ` +
      `${scores(step, !cached)}. All steps so far: ${totalProjections(step, cached)} and ` +
      `${totalScores(step, cached)} against ${totalProjections(step, !cached)} and ${totalScores(step, !cached)}.`
    );
  }

  alternative(step, cached) {
    const now = cached
      ? `the key and the value of token ${step} and row ${step} of the scores; the rest was kept or is done with`
      : `the keys and values of all tokens up to ${step} and every row of scores up to row ${step}`;
    const counts = COUNTS.map(
      ([, name, each, total]) =>
        `${name} with the cache ${work(each(step, true), total(step, true))}, ` +
        `without ${work(each(step, false), total(step, false))}`,
    );
    return (
      `A sentence of tokens, “${this.words.slice(0, step).join(" ")}”, with one key cell and one value cell under ` +
      "each. Below, a triangle of scores: row t is the query of token t against the keys of tokens 1 to t, and at " +
      `its end stands token t + 1, which it writes. In step ${step} token ${step} asks and “${this.words[step]}” ` +
      `is written. Computed now: ${now}. Bars count the work of all steps so far: ${counts.join("; ")}.`
    );
  }
}

customElements.define("jd-token-by-token", TokenByToken);
