/* What a hit shows of its text: about a hundred characters around the words that were met, and these marked. */
import { stem, terms, words } from "./words.js";

const LENGTH = 110; // characters
const BEFORE = 35; // of them before the first word that was met
const PIECE = /[\p{L}\p{N}]+(?:[.,\u2010\u2011-][\p{L}\p{N}]+)*/gu; // words, numbers and compounds

/** A test for words as they stand in a text: whether they, or a part of a compound, were met. */
export function meeting(met) {
  const [whole, stems] = [new Set(met), new Set([...met].map(stem))];
  const han = [...met].filter((word) => /\p{Script=Han}/u.test(word));
  return (piece) => terms(piece).some((word) => whole.has(word) || stems.has(stem(word))) || han.some((word) => piece.includes(word));
}

/** The pieces of a text with where they stand, and a common form of those that were met. */
function found(text, isMet) {
  return [...text.matchAll(PIECE)]
    .filter(([piece]) => isMet(piece))
    .map(({ 0: piece, index }) => ({ from: index, to: index + piece.length, form: words(piece).map(stem).join(" ") }));
}

/** Where the stretch begins that holds most of the different words that were met. */
function bestStart(marks) {
  const worth = marks.map(({ from }) => new Set(marks.filter((mark) => mark.from >= from && mark.to <= from + LENGTH - BEFORE).map(({ form }) => form)).size);
  return marks[worth.indexOf(Math.max(...worth))]?.from ?? 0;
}

/** The ends of a stretch of a text, at the edges of words. */
function stretch(text, start) {
  const begin = Math.max(0, Math.min(start - BEFORE, text.length - LENGTH));
  const from = begin === 0 ? 0 : text.indexOf(" ", begin - 1) + 1;
  const end = text.lastIndexOf(" ", from + LENGTH);
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
