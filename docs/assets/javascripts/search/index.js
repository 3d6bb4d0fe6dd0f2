/* The index as it is searched, made of what was fetched: sections, every word with the sections that it stands in, words
   by their stems, and other names for the same. */
import { stem, terms, words } from "./words.js";

/** The section numbers of one posting: a letter for each step, before it letters for so many times all near steps. */
export function sectionsOf(posting, [near, far]) {
  const found = [];
  let at = -1;
  for (const letter of posting) {
    const step = near.indexOf(letter);
    at += step < 0 ? near.length * (far.indexOf(letter) + 1) : step + 1;
    if (step >= 0) found.push(at);
  }
  return found;
}

/** Words with their postings, of the two columns in which they are fetched. */
function rows({ words, postings }) {
  const [left, right] = [words, postings].map((column) => column.match(/\S+/g) ?? []);
  return left.map((word, at) => [word, right[at]]);
}

/** The list under a key, made if there is none. */
function under(map, key) {
  if (!map.has(key)) map.set(key, []);
  return map.get(key);
}

/** One section: where it is, what it is called, and the words of its title and of each other name; `own` without small ones. */
function told([page, anchor, ownTitle, size, ...also], pages, small) {
  const [place, name] = pages[page];
  const title = ownTitle || name;
  const kind = place.split("/")[0];
  const plainTitle = kind === "claims" ? title.replace(/^[^:]*: /, "") : title; // without its verdict
  const slug = anchor || place.replace(/\/$/, "").replace(/.*\//, "");
  const names = [plainTitle, ...also, ...(slug.includes("-") ? [slug.replaceAll("-", " ")] : [])];
  const heads = names.map((text) => [...new Set(terms(text))]);
  const own = heads.map((each) => each.filter((word) => !small.has(word)));
  return { address: place + (anchor && `#${anchor}`), place, anchor, kind, name, title, size, also, heads, own };
}

/** What a phrase has in common with its other forms. */
export const phraseKey = (parts) => parts.map(stem).join(" ");

/** Phrases by their key, each with the other phrases of its group: of the lists, and the names of a term. */
function namesOf(sections, same, small) {
  const names = new Map();
  const terms = sections.filter(({ kind, also }) => kind === "glossary" && also.length).map(({ title, also }) => [title, ...also]);
  for (const group of [...same, ...terms]) {
    const phrases = group.map((phrase) => words(phrase).filter((word, at, all) => all.length === 1 || !small.has(word)));
    for (const phrase of phrases) under(names, phraseKey(phrase)).push(...phrases.filter((other) => other !== phrase));
  }
  return names;
}

/** The index as it is searched, of what was fetched first and more words that were fetched since. */
export function open({ pages, sections, small, steps, same, ...first }, ...more) {
  const postings = new Map([first, ...more].flatMap(rows));
  const smalls = new Set(small);
  const all = sections.map((row) => told(row, pages, smalls));
  const places = new Map();
  for (const section of all) section.number = under(places, section.place).push(section) - 1;
  const headed = new Map();
  const titles = new Map();
  all.forEach(({ heads, title }, at) => {
    for (const word of new Set(heads.flat())) under(headed, word).push(at);
    titles.set(title, (titles.get(title) ?? 0) + 1);
  });
  const vocabulary = [...new Set([...postings.keys(), ...headed.keys()])].sort((a, b) => (a < b ? -1 : 1));
  const stems = new Map();
  for (const word of vocabulary) under(stems, stem(word)).push(word);
  const known = new Set(vocabulary);
  const usual = all.reduce((sum, { size }) => sum + size, 0) / all.length || 0;
  return { sections: all, vocabulary, known, stems, roots: [...stems.keys()].sort(), headed, titles, usual, small: smalls, names: namesOf(all, same, smalls), postings, steps, texts: new Map(), memory: new Map() };
}

/** The sections whose text holds a word of the index. */
export function inTexts(index, word) {
  if (!index.texts.has(word)) index.texts.set(word, sectionsOf(index.postings.get(word) ?? "", index.steps));
  return index.texts.get(word);
}

/** The first place in sorted words at which `word` could stand. */
export function place(sorted, word) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
