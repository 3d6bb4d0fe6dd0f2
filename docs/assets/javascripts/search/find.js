/* The sections that answer a query, best first: those that hold all that is asked for before those that hold a part. */
import { begun, oneSlip, things } from "./meaning.js";
import { words } from "./words.js";

const COMMON = 0.25; // the share of sections from which on a word tells little: DeepSeek
const CLOSE = 60; // how many are weighed by their titles too
// Kinds, best first, with what a hit of each weighs. The self-check comes last: a question is no answer.
const WEIGHTS = {
  asked: 1.3, argument: 1.15, glossary: 1.2, claims: 1.1, figures: 1, since: 0.95, timeline: 0.95, models: 0.95,
  method: 1, lab: 0.9, "": 0.9, sources: 0.5, case: 0.8, changes: 0.4, maintain: 0.4, "check-yourself": 0.1,
};
const OTHERS = 0.8;
const ASIDE = 0.5; // what a word adds that is not demanded
const RANKS = Object.keys(WEIGHTS);
const FURNITURE = 3; // a title that stands so often names no subject

/** What a section weighs for what it is. */
function weight({ titles }, { kind, title, anchor }) {
  const part = kind === "argument" && anchor ? 0.9 : 1;
  return (WEIGHTS[kind] ?? OTHERS) * part * (titles.get(title) >= FURNITURE ? 0.5 : 1);
}

/** Whether a title or another name holds a thing. */
const holds = (heads, { forms, phrases }) =>
  heads.some((word) => forms.has(word)) || phrases.some((parts) => parts.every((part) => heads.includes(part)));

/** How far one of a section's names is what was asked for, and whether one is asked for whole. */
function naming({ heads, own }, wanted, asked) {
  const part = (words) => words.filter((word) => asked.has(word)).length / (words.length || 1);
  const parts = heads.map((words, at) => [part(own[at]), wanted.every((each) => each.aside || holds(words, each))]);
  return { worth: Math.max(...parts.map(([share, all]) => share * (all ? 2 : 0.7))), whole: parts.some(([share]) => share === 1) };
}

/** Which of two hits comes first: all before a part, the better, then by kind, then the shorter title. */
function order(one, other) {
  const rank = ({ section }) => (RANKS.indexOf(section.kind) + 1 || RANKS.length + 1);
  return other.whole - one.whole || other.score - one.score || rank(one) - rank(other) || one.section.title.length - other.section.title.length;
}

/** The things that a section must hold to hold all: found at all, and not so common that they tell nothing. */
function demandedOf({ sections }, wanted) {
  const found = wanted.filter(({ aside, met }) => !aside && met.size);
  const telling = found.filter(({ met }) => met.size < sections.length * COMMON);
  return telling.length ? telling : found;
}

/** All sections that hold anything that is demanded, with how well. */
function scored(index, wanted) {
  const sums = new Map();
  for (const { met, rare, aside } of wanted) {
    for (const [at, value] of met) sums.set(at, (sums.get(at) ?? 0) + (aside ? ASIDE : value * rare));
  }
  const demanded = demandedOf(index, wanted);
  const found = [];
  for (const [at, sum] of sums) {
    const held = demanded.reduce((count, { met }) => count + met.has(at), 0);
    if (!held) continue;
    const section = index.sections[at];
    section.weight ??= weight(index, section);
    found.push({ section, whole: held === demanded.length, score: sum * section.weight });
  }
  return found;
}

/** The best sections for a query, best first, each with whether it holds all; how many hold all and a part; words met, missed. */
export function find(index, query) {
  const wanted = things(index, query);
  const all = scored(index, wanted).sort((one, other) => other.whole - one.whole || other.score - one.score);
  const asked = new Set(wanted.flatMap(({ forms, phrases }) => [...forms.keys(), ...phrases.flat()]));
  const close = all.slice(0, CLOSE).map((hit) => {
    const { worth, whole } = naming(hit.section, wanted, asked);
    // A term is an answer to each part of a question: "this or that".
    return { ...hit, score: hit.score * (1 + worth), whole: hit.whole || (whole && hit.section.kind === "glossary") };
  });
  const hits = close.sort(order).map(({ section, whole }) => ({ ...section, whole }));
  const missing = wanted.filter(({ aside, met }) => !aside && !met.size).flatMap(({ typed }) => typed);
  return { hits, whole: all.filter((hit) => hit.whole).length, count: all.length, words: metWords(wanted), missing };
}

/** The words of the index that are met, for marking them. */
function metWords(wanted) {
  return new Set(wanted.filter(({ aside }) => !aside).flatMap(({ forms, phrases, typed }) => [...forms.keys(), ...phrases.flat(), ...typed]));
}

/** Up to three words of the index that are nearest to words that nothing was found for. */
export function nearest(index, query) {
  const near = words(query).flatMap((word) => begun(index, word.slice(0, 3)).filter((other) => other.length > 3 && oneSlip(word.slice(0, 5), other.slice(0, 5))));
  return [...new Set(near)].slice(0, 3);
}
