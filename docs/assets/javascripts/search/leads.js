/* What a hit shows of its text: about a hundred characters around the words that were met, and these marked. */
import { HAN, stem, terms, words } from "./words.js";

const LENGTH = 110; // characters
const BEFORE = 35; // of them before the first word that was met
// Words, numbers and compounds; Chinese letters one by one, for what was met may begin and end anywhere.
const PIECE = /[\u3400-\u4dbf\u4e00-\u9fff]|(?:(?![\u3400-\u4dbf\u4e00-\u9fff])[\p{L}\p{N}])+(?:[.,\u2010\u2011-][\p{L}\p{N}]+)*/gu;
const EDGE = / |(?=[\u3400-\u4dbf\u4e00-\u9fff])/gu;

const STEMS = new Map(); // by piece, since a letter more asks for the same titles again

/** The stems of a piece and of what two of its parts make together. */
function stemsOf(piece) {
  if (!STEMS.has(piece)) STEMS.set(piece, terms(piece).map(stem));
  return STEMS.get(piece);
}

/** A test for words as they stand in a text: whether they, or a part of a compound, were met; a letter with its neighbours. */
export function meeting(met) {
  const stems = new Set([...met].map(stem));
  return (piece, before = "", after = "") =>
    HAN.test(piece) ? [piece, before + piece, piece + after].some((word) => met.has(word)) : stemsOf(piece).some((each) => stems.has(each));
}

/** Marks with one more, which goes into the last where that ends. */
function joined(marks, mark) {
  const last = marks[marks.length - 1];
  return last?.to === mark.from ? [...marks.slice(0, -1), { ...last, to: mark.to, form: last.form + mark.form }] : [...marks, mark];
}

/** The pieces of a text with where they stand, and a common form of those that were met. */
function found(text, isMet) {
  return [...text.matchAll(PIECE)]
    .filter(({ 0: piece, index }) => isMet(piece, text[index - 1], text[index + piece.length]))
    .map(({ 0: piece, index }) => ({ from: index, to: index + piece.length, form: words(piece).map(stem).join(" ") }))
    .reduce(joined, []);
}

/** Where the stretch begins that holds most of the different words that were met. */
function bestStart(marks) {
  const worth = marks.map(({ from }) => new Set(marks.filter((mark) => mark.from >= from && mark.to <= from + LENGTH - BEFORE).map(({ form }) => form)).size);
  return marks[worth.indexOf(Math.max(...worth))]?.from ?? 0;
}

/** The ends of a stretch of a text, at the edges of words. */
function stretch(text, start) {
  const begin = Math.max(0, Math.min(start - BEFORE, text.length - LENGTH));
  const edges = [...text.matchAll(EDGE)].map(({ 0: gap, index }) => [index, index + gap.length]);
  const from = begin === 0 ? 0 : (edges.find(([, to]) => to >= begin) ?? [0, 0])[1];
  const end = Math.max(-1, ...edges.map(([at]) => at).filter((at) => at <= from + LENGTH));
  return [from, text.length - from <= LENGTH || end <= from ? Math.min(text.length, from + 2 * LENGTH) : end];
}

/** Parts of a text, each with whether it is to be marked. */
function parts(text, marks, from, to) {
  const told = [];
  let at = from;
  for (const mark of marks.filter((each) => each.from >= from && each.to <= to)) {
    told.push([text.slice(at, mark.from), false], [text.slice(mark.from, mark.to), true]);
    at = mark.to;
  }
  return [...told, [text.slice(at, to), false]].filter(([part]) => part);
}

/** A whole text in parts, those marked that were met. */
export const marked = (text, isMet) => parts(text, found(text, isMet), 0, text.length);

/** The lead of a text in parts, those marked that were met. */
export function lead(text, isMet) {
  const marks = found(text, isMet);
  const [from, to] = stretch(text, bestStart(marks));
  const told = parts(text, marks, from, to);
  return [...(from > 0 ? [["… ", false]] : []), ...told, ...(to < text.length ? [[" …", false]] : [])];
}
