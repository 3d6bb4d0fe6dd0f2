/* Words as they are compared: what the build does to texts (overrides/hooks/finish/words.py, amounts.py) is done here to
   titles and queries; the stems are made here only. */

export const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/; // Chinese is written without gaps: cut at its smallest words, then in pairs
const WORD = /(?:(?![的了是也就都这那它们我你他而吗呢着还又把被和与])[\u3400-\u4dbf\u4e00-\u9fff])+|(?:(?![\u3400-\u4dbf\u4e00-\u9fff])[\p{L}\p{N}])+(?:[.,]\p{N}+(?:[kmbt]n?(?![\p{L}\p{N}]))?)*/gu;
const SCALES = { thousand: "k", million: "m", billion: "b", trillion: "t" };
const NUMBERS = ["", ..."one two three four five six seven eight nine ten eleven twelve".split(" ")];

/** A text in lower case without accents, full-width or ligatured letters. */
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** A word; if it is a number, without commas, with thousands written out and millions as "m". */
function number(word) {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word)) return word.replaceAll(",", "");
  const [, digits, scale] = /^(\d+(?:\.\d+)?)(k|mn|bn|tn)$/.exec(word) ?? [];
  if (!scale) return word;
  return scale === "k" ? (Number(digits) * 1000).toFixed(0) : digits + scale[0];
}

/** What two neighbours make together: a number and its scale, or the halves of a compound; "" for nothing. */
function joined(one, between, other) {
  const hyphen = /^[-\u2010]$/.test(between);
  const digits = NUMBERS.includes(one) ? String(NUMBERS.indexOf(one)) : number(one);
  if (Object.hasOwn(SCALES, other) && (hyphen || /^\s+$/.test(between)) && /^\d+(\.\d*)?$/.test(digits)) return number(digits + SCALES[other]);
  return hyphen ? number(one) + number(other) : "";
}

/** The words of a text: numbers with their decimals, without commas. */
export const words = (text) => (plain(text).match(WORD) ?? []).flatMap(pairs);

/** A word, a number in its one form; a run of Chinese letters in overlapping pairs. */
const pairs = (word) => (word.length > 2 && HAN.test(word) ? [...word].slice(1).map((letter, at) => word[at] + letter) : [number(word)]);

/** The words of a text, then what two of them make together: "gpt4" of GPT-4, "6m" of six million. */
export function terms(text) {
  const lower = plain(text);
  const found = [...lower.matchAll(WORD)];
  const joints = found.slice(1).map((match, at) => {
    const last = found[at];
    return joined(last[0], lower.slice(last.index + last[0].length, match.index), match[0]);
  });
  return [...words(text), ...joints.filter(Boolean)];
}

/** The amount that two words of a query name, as "6m" for 6 and million, or "". */
export const amount = (one, other) => (Object.hasOwn(SCALES, other) ? joined(one, " ", other) : "");

// One spelling for British and American ones, before endings are taken off.
const SPELLINGS = [
  [/(?<=[a-z]{2})our(?=$|s$|e|i|a|l|f)/, "or"],
  [/(?<=[a-z]{2})is(?=(?:e[sdr]?|ing|ation|ations|able)$)/, "iz"],
  [/(?<=[a-z]{2})ys(?=(?:e[sdr]?|ing)$)/, "yz"],
  [/^(lic|def|off|pret)enc(?=e|i)/, "$1ens"],
  [/^practis/, "practic"],
  [/^(cent|lit|met|fib|theat)re(?=s?$)/, "$1er"],
  [/(?<=log)ue(?=s?$)/, ""],
  [/^programme(?=s?$)/, "program"],
  [/^grey/, "gray"],
];
// Endings, and how many letters must be left; the first that fits is taken off, twice over at most.
const ENDINGS = [
  [/(?:ification|ifying|ified|ifies|ify)$/, 4],
  [/(?:iz|)(?:ation|ating|ated|ates|ate|ator|ative)s?$/, 3],
  [/iz(?:e|es|ed|ing|er|ers)$/, 3],
  [/(?:fulness|iveness|ousness|ness|ment|ments)$/, 4],
  [/(?:abilit(?:y|ies)|able|ible|ance|ence|ences)$/, 4],
  [/(?<=[st])(?:ion|ions)$/, 3],
  [/(?:ity|ities|ive|ives|ful|ly|al|als)$/, 4],
  [/(?:ing|ings|(?<!e)ed)$/, 2],
  [/(?:er|ers|or|ors)$/, 4],
];
const VOWEL = /[aeiouy]/;

/** A word without the end of a plural. */
function singular(word) {
  if (/(?:[^aeiou]ies|ied)$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /(?:[^suai]|[^i]a|ea)s$/.test(word) ? word.slice(0, -1) : word;
}

/** A word without the first of the endings that fits. */
function shortened(word) {
  for (const [ending, left] of ENDINGS) {
    const start = word.replace(ending, "");
    if (start !== word && start.length >= left && VOWEL.test(start)) return start;
  }
  return word;
}

const STEMS = new Map(); // of the words that were asked for: all of the index, and again at each letter typed

/** What the forms of a word have in common: distil, distilled, distillation; colour, color; H100, H100s. */
export function stem(word) {
  if (!STEMS.has(word)) STEMS.set(word, stemOf(word));
  return STEMS.get(word);
}

function stemOf(word) {
  if (/\d/.test(word)) return word.replace(/(?<=\d)s$/, "");
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word.replace(/^(\w\w)e$/, "$1");
  const spelt = SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), word);
  const short = shortened(shortened(singular(spelt)));
  const even = short.replace(/([bdfglmnprt])\1$/, "$1");
  return even.replace(/(?<=..)e$/, "").replace(/(?<=[^aeiou])y$/, "i");
}
