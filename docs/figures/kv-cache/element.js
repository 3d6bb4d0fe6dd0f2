// Works the rows: groups of GQA and the length of the context.
import { FigureElement } from "../base.js";
import { fixed } from "../numbers.js";
import { looks } from "./look.js";
import { alternative, question, sentence } from "./words.js";

const CONTEXTS = [1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072];

/** The divisors of the heads: as text, because a choice in the address is text. */
const divisors = (heads) => [...Array(heads + 1).keys()].filter((groups) => heads % groups === 0).map(String);

class KvCache extends FigureElement {
  static shows = { alternative, looks, question, sentence };

  static fields = ({ heads }) => [
    { name: "groups", kind: "choice", fallback: "8", options: divisors(heads) },
    { name: "context", kind: "integer", fallback: 131072, min: 1, max: 131072 },
  ];

  build() {
    this.addRange("groups", "Groups of GQA", { values: divisors(this.values.heads) });
    this.addRange("context", "Context, in tokens", { values: CONTEXTS, words: fixed });
  }
}

customElements.define("jd-kv-cache", KvCache);
