import { FigureElement } from "../base.js";
import {
  absorbedAnswers,
  largestDifference,
  naiveAnswers,
  orderEffect,
  storedAbsorbed,
  storedNaive,
} from "./model.js";
import { HEADS, LATENT, MOST_TOKENS, ROTARY, WIDTH } from "./toy.js";

const ROUNDING = 1e-12;
const MOST_SEEDS = 999;
const POSITIONS = {
  none: "No positions",
  rotated: "Every rebuilt key turned by its position",
  separate: "A separate rotary key",
};
// The rows of stores and their colours; the rotary ones are in use only with a separate rotary key.
const STORES = { "naive-keys": "s1", "naive-values": "s2", "absorbed-latent": "s3" };
const ROTARY_STORES = { "naive-rotary": "s4", "absorbed-rotary": "s4" };

const small = (value) => (value < ROUNDING ? "less than 10⁻¹²" : value.toFixed(3));
const kept = (perToken, tokens) => `${perToken} a token, ${perToken * tokens} in all`;

/** An answer with two digits and a true minus; none for zero. */
function signed(value) {
  const words = value.toFixed(2);
  return words === "-0.00" ? "0.00" : words.replace("-", "−");
}

/** The toy in one state, with the three lines that the drawing says. */
function compute({ position, tokens, seed }) {
  const naive = naiveAnswers(seed, tokens, position);
  const absorbed = absorbedAnswers(seed, tokens, position);
  const difference = largestDifference(naive, absorbed);
  const moved = orderEffect(seed, tokens, position).toFixed(3);
  return {
    naive,
    absorbed,
    difference,
    moved,
    verdict: difference < ROUNDING ? "Same answer" : "Not the same answer",
    differenceLine: `Largest difference: ${small(difference)}`,
    orderLine: `Swap two older tokens: it moves by ${moved}`,
  };
}

class SameAnswerLessMemory extends FigureElement {
  static schema = {
    version: 1,
    fields: [
      { name: "position", kind: "choice", fallback: "none", options: Object.keys(POSITIONS) },
      { name: "tokens", kind: "integer", fallback: 6, min: 3, max: MOST_TOKENS },
      { name: "seed", kind: "integer", fallback: 42, min: 1, max: MOST_SEEDS },
    ],
  };

  build() {
    this.axes = JSON.parse(this.dataset.values).axes;
    this.addPrediction({
      question: "Now turn every rebuilt key by its position. Can the absorbed way still give the same answer?",
      options: ["Yes, to rounding", "No"],
      answer: 1,
      because:
        "The turn stands between the query’s matrix and the key’s and is another one for each distance, so no " +
        "single merged query fits. It answers as if there were no positions. Set “Positions” and see.",
    });
    this.addChoice("position", "Positions", {
      none: "none",
      rotated: "turn every rebuilt key",
      separate: "a separate rotary key",
    });
    this.addRange("tokens", "Tokens");
    this.addButton("Other matrices", () => ({ seed: (this.state.seed % MOST_SEEDS) + 1 }));
  }

  render(state) {
    const result = compute(state);
    const { position, tokens } = state;
    this.say("kept-naive", kept(storedNaive(position), tokens));
    this.say("kept-absorbed", kept(storedAbsorbed(position), tokens));
    this.say("verdict", result.verdict);
    this.say("difference", result.differenceLine);
    this.say("order", result.orderLine);
    this.fill(STORES, tokens);
    this.fill(ROTARY_STORES, position === "separate" ? tokens : 0);
    this.showAnswers(result);
    return { sentence: this.sentence(state, result), alternative: this.alternative(state, result) };
  }

  /** Colour the stores of so many tokens. */
  fill(stores, tokens) {
    for (const [name, classes] of Object.entries(stores)) {
      for (let token = 1; token <= MOST_TOKENS; token += 1) {
        const shown = token <= tokens ? classes : "faint";
        this.parts(`${name}-${token}`).forEach((cell) => cell.setAttribute("class", shown));
      }
    }
  }

  showAnswers({ naive, absorbed }) {
    const largest = Math.max(1, ...[...naive, ...absorbed].map(Math.abs));
    naive.forEach((value, index) => {
      this.axes.forEach(([zero, half], variant) => {
        const scale = half / largest;
        const bar = this.parts(`bar-${index}`)[variant];
        bar.setAttribute("x", zero + Math.min(value, 0) * scale);
        bar.setAttribute("width", Math.abs(value) * scale);
        this.parts(`mark-${index}`)[variant].setAttribute("x", zero + absorbed[index] * scale - 2);
      });
      this.say(`naive-${index}`, signed(value));
      this.say(`absorbed-${index}`, signed(absorbed[index]));
    });
  }

  sentence({ position, tokens }, { difference, moved }) {
    const [naive, absorbed] = [storedNaive(position) * tokens, storedAbsorbed(position) * tokens];
    return (
      `${POSITIONS[position]}, ${tokens} tokens: naive keeps ${naive} numbers, absorbed ` +
      `${absorbed}, and their answers differ by ${small(difference)}. ` +
      `Swapping two older tokens moves the answer by ${moved}.`
    );
  }

  alternative({ position, tokens, seed }, { naive, absorbed, verdict, differenceLine, orderLine }) {
    const rotary = position === "separate";
    const content = HEADS * WIDTH;
    const full = rotary
      ? `${content} key, ${content} value and ${HEADS * ROTARY} rotary`
      : `${content} key and ${content} value`;
    const list = (values) => values.map(signed).join(", ");
    return (
      `Two stores for ${tokens} tokens. Naive: ${full} ` +
      `numbers a token, ${storedNaive(position) * tokens} in all. ` +
      `Absorbed: ${LATENT} latent${rotary ? ` and ${ROTARY} rotary` : ""} numbers a token, ` +
      `${storedAbsorbed(position) * tokens} in all. ` +
      "Bars and marks: the newest token’s eight answers, two from each of four heads. " +
      `Naive: ${list(naive)}. Absorbed: ${list(absorbed)}. ${verdict}. ${differenceLine}. ${orderLine}. ` +
      `Matrices from seed ${seed}.`
    );
  }
}

customElements.define("jd-same-answer-less-memory", SameAnswerLessMemory);
