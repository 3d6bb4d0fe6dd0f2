import { FigureElement } from "../base.js";
import { GIB, cacheBytes, equalGroups, headElements, latentElements } from "./model.js";

const PER_ROW = 32;
const CONTEXTS = [1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072];
// The divisors of 128 heads: as text, because a choice in the address is text.
const GROUPS = ["1", "2", "4", "8", "16", "32", "64", "128"];

const count = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const many = (groups) => `${groups} group${groups > 1 ? "s" : ""}`;
const pairs = (heads) => (heads > 1 ? `${heads} keys and ${heads} values` : "1 key and 1 value");

/** A number with commas and fixed digits. */
function fixed(value, digits = 2) {
  const [whole, fraction] = value.toFixed(digits).split(".");
  return `${count(whole)}.${fraction}`;
}

class KvCache extends FigureElement {
  static schema = {
    version: 1,
    fields: [
      { name: "groups", kind: "choice", fallback: "8", options: GROUPS },
      { name: "context", kind: "integer", fallback: 131072, min: 1, max: 131072 },
    ],
  };

  build() {
    this.shape = JSON.parse(this.dataset.values);
    const { head_dim: headDim, latent, rotary } = this.shape;
    const elements = latentElements(latent, rotary);
    this.addPrediction({
      question: "GQA with how many groups would keep about as much as MLA?",
      options: ["About 32", "About 8", "About 2"],
      answer: 2,
      because:
        `MLA keeps ${elements} numbers a layer and one group ${headElements(1, headDim)}: ` +
        `that is ${equalGroups(elements, headDim)} groups.`,
    });
    this.addRange("groups", "Groups of GQA", { values: GROUPS });
    this.addRange("context", "Context, in tokens", { values: CONTEXTS, words: count });
  }

  /** The four designs in the order of the drawing. */
  designs(groups) {
    const { layers, heads, head_dim: width, latent, rotary } = this.shape;
    const kept = [
      ["mha", "MHA", pairs(heads), headElements(heads, width)],
      ["gqa", `GQA, ${many(groups)}`, pairs(groups), headElements(groups, width)],
      ["mla", "MLA", `${latent} latent + ${rotary} rotary numbers`, latentElements(latent, rotary)],
      ["mqa", "MQA", pairs(1), headElements(1, width)],
    ];
    return kept.map(([key, name, keeps, elements]) => ({ key, name, keeps, bytes: cacheBytes(elements, layers) }));
  }

  render({ groups, context }) {
    const rows = this.designs(Number(groups));
    const gib = (row) => `${fixed((row.bytes * context) / GIB)} GiB`;
    rows.forEach((row) => this.say(`${row.key}-gib`, gib(row)));
    this.say("gqa-name", rows[1].name);
    this.say("gqa-keeps", rows[1].keeps);
    this.say("gqa-bytes", `${count(rows[1].bytes)} bytes`);
    this.say("scope", `and GiB of ${count(context)} tokens.`);
    this.fill("keys", Number(groups));
    this.fill("values", Number(groups));
    return {
      sentence: this.sentence(rows, Number(groups), context, gib),
      alternative: this.alternative(rows, context, gib),
    };
  }

  /** Fill as many cells as there are groups; the room behind them gives the length of a row. */
  fill(kind, groups) {
    for (let row = 0; row * PER_ROW < this.shape.heads; row += 1) {
      const share = Math.min(Math.max(groups - row * PER_ROW, 0), PER_ROW) / PER_ROW;
      for (const cells of this.parts(`gqa-${kind}-${row}`)) {
        cells.setAttribute("width", share * cells.previousElementSibling.getAttribute("width"));
      }
    }
  }

  sentence([, gqa, mla], groups, context, gib) {
    const same = { 1: " is MQA and", [this.shape.heads]: " is MHA and" }[groups] ?? "";
    return (
      `With ${many(groups)} GQA${same} keeps ${count(gqa.bytes)} bytes a token, ` +
      `${fixed(gqa.bytes / mla.bytes)} times MLA’s ${count(mla.bytes)}. ` +
      `At ${count(context)} tokens that is ${gib(gqa)} against ${gib(mla)}.`
    );
  }

  alternative(rows, context, gib) {
    const { name, layers, head_dim: width, latent, rotary, equal_groups: equal } = this.shape;
    const listed = rows.map(
      (row) => `${row.name} keeps ${row.keeps}, ${count(row.bytes)} bytes a token and ${gib(row)}`,
    );
    return (
      `Blocks of cells at one scale: what one token leaves in one layer. One cell is ${width} numbers. ` +
      `In the shape of ${name}, ${layers} layers, 2 bytes a number, ${count(context)} tokens: ${listed.join("; ")}. ` +
      `MLA’s latent is ${fixed(latent / width, 1)} cells and its rotary key, drawn apart, ` +
      `${fixed(rotary / width, 1)}; together they weigh as much as ${equal} groups.`
    );
  }
}

customElements.define("jd-kv-cache", KvCache);
