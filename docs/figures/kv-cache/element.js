// Works the rows: groups of GQA and the length of the context.
import { define } from "../base.js";
import { scale } from "../fields.js";
import { fixed } from "../numbers.js";
import { looks } from "./look.js";
import { alternative, question, sentence } from "./words.js";

const CONTEXTS = [1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072];

/** The divisors of the heads: as text, because a choice in the address is text. */
const divisors = (heads) => [...Array(heads + 1).keys()].filter((groups) => heads % groups === 0).map(String);

const fields = ({ heads }) => [
  scale("groups", "Groups of GQA", { values: divisors(heads) }),
  scale("context", "Context, in tokens", { values: CONTEXTS, min: 1, words: fixed }),
];

define("jd-kv-cache", { alternative, looks, question, sentence }, fields);
