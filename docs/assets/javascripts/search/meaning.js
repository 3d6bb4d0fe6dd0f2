/* What a query may mean: its words and phrases, each with the words of the index that meet it, and how well. */
import { inTexts, phraseKey, place } from "./index.js";
import { amount, HAN, stem, words } from "./words.js";

// How well a word of the index meets one that was typed.
const WHOLE = 1;
const OTHER_FORM = 0.9;
const OTHER_NAME = 0.8;
const ROUNDED = 0.7;
const BEGUN = 0.6;
const MISSPELT = 0.6;
const TITLE = 4; // as much as in so many texts of the usual length
// Words that people put around what they look for: they help, and nobody is asked for them.
const ASIDES = new Set(
  [
    "actually against another anyone anything article basically cant define definition difference dont doesnt explain",
    "explained explanation explanations exactly get give go good guy guys help im isnt its just know let",
    "like made make makes making many mean meaning meant much need okay ok page people please question",
    "really say saying says said site something stuff tell thanks thing things think thinking thinks",
    "thought true using versus vs want website whats work works working yes",
  ].flatMap((line) => line.split(" ")),
);

/** Words of the index with how well each meets what was typed; the better value stays. */
function add(forms, list, quality) {
  for (const word of list) forms.set(word, Math.max(quality, forms.get(word) ?? 0));
}

/** All words of the index that begin so. */
export function begun({ vocabulary }, start) {
  const first = place(vocabulary, start);
  let end = first;
  while (vocabulary[end]?.startsWith(start)) end += 1;
  return vocabulary.slice(first, end);
}

/** Whether two words differ by one letter more, less or other, or by two that changed places. */
export function oneSlip(one, other) {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [left, right] = [one.slice(start), other.slice(start)];
  const swapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return swapped || left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1);
}

/** Words of the index that one slip made into this one; the first letter is right. */
function misspelt(index, word) {
  if (word.length < 4 || /\d/.test(word)) return [];
  const whole = begun(index, word[0]).filter((other) => oneSlip(word, other));
  const root = stem(word);
  if (whole.length || root.length < 4) return whole;
  return begun({ vocabulary: index.roots }, root[0]).filter((other) => oneSlip(root, other)).flatMap((other) => index.stems.get(other));
}

/** Amounts of the index that are this one to more digits: 5.576m for 5.6m. */
function rounded(index, word) {
  const [, digits, scale] = /^(\d+(?:\.\d+)?)([mbt]?)$/.exec(word) ?? [];
  if (!digits) return [];
  const decimals = (digits.split(".")[1] ?? "").length;
  const like = ([, more, unit] = []) => more && unit === scale && more.includes(".") && Number(more).toFixed(decimals) === digits;
  const floor = String(Math.floor(Number(digits)));
  const starts = [floor, String(Number(floor) - 1)].flatMap((start) => begun(index, `${start}.`));
  return starts.filter((other) => other !== word && like(/^(\d+(?:\.\d+)?)([mbt]?)$/.exec(other) ?? undefined));
}

/** The pairs of Chinese letters that hold this letter. */
function within({ vocabulary }, word) {
  return word.length === 1 && HAN.test(word) ? vocabulary.slice(place(vocabulary, "\u3000")).filter((other) => other.includes(word)) : [];
}

/** The words of the index that are this one or another form of it. */
function plainForms(index, word) {
  const forms = new Map();
  add(forms, index.stems.get(stem(word)) ?? [], OTHER_FORM);
  if (index.known.has(word)) add(forms, [word], WHOLE);
  return forms;
}

/** The words of the index that meet one that was typed, the last perhaps only begun; slips only where nothing else is met. */
function formsOf(index, word, last) {
  const forms = plainForms(index, word);
  add(forms, rounded(index, word), ROUNDED);
  add(forms, within(index, word), OTHER_FORM);
  if (word.length > 2 ? last || !forms.size : last && word.length > 1) add(forms, begun(index, word), BEGUN);
  return forms;
}

/** A word as two that the index knows: "opensource", "gpt4o". */
function halves(index, word) {
  const cuts = [...Array(Math.max(0, word.length - 3)).keys()].map((at) => [word.slice(0, at + 2), word.slice(at + 2)]);
  const sound = (half) => (half.length > 2 || /\d/.test(half)) && !index.small.has(half) && plainForms(index, half).size;
  return cuts.find((pair) => pair.every(sound)) ?? null;
}

/** For each section that holds one of the forms, how well. */
function meet(index, forms) {
  const met = new Map();
  const keep = (at, value) => met.set(at, Math.max(value, met.get(at) ?? 0));
  for (const [word, quality] of forms) {
    for (const at of index.headed.get(word) ?? []) keep(at, quality * TITLE);
    if (index.small.has(word)) continue;
    for (const at of inTexts(index, word)) keep(at, quality / (0.6 + (0.4 * (index.sections[at].size + 1)) / (index.usual + 1)));
  }
  return met;
}

/** The sections that hold all of several words, and how well: as the weakest is held. */
function meetAll(index, parts) {
  const maps = parts.map((word) => meet(index, plainForms(index, word)));
  const [first, ...others] = maps;
  const both = [...(first ?? [])].filter(([at]) => others.every((map) => map.has(at)));
  return new Map(both.map(([at, value]) => [at, Math.min(value, ...others.map((map) => map.get(at)))]));
}

/** One thing that is looked for: `forms` with their quality, `met` sections, the `parts` of phrases that may stand for it. */
function thing(index, forms, phrases) {
  const met = meet(index, forms);
  for (const [parts, quality] of phrases) {
    for (const [at, value] of meetAll(index, parts)) met.set(at, Math.max(value * quality, met.get(at) ?? 0));
  }
  const rare = Math.log(1 + (index.sections.length - met.size + 0.5) / (met.size + 0.5));
  return { forms, phrases: phrases.map(([parts]) => parts), met, rare };
}

/** What several typed words mean together: the phrase itself, its joined form, its other names. */
function together(index, parts) {
  const others = (index.names.get(phraseKey(parts)) ?? []).map((phrase) => [phrase, OTHER_NAME]);
  const joint = parts.length === 2 && !parts.some((word) => index.small.has(word)) ? [amount(...parts), parts.join("")].filter((word) => plainForms(index, word).size || rounded(index, word).length) : [];
  if (!others.length && !joint.length) return null;
  const forms = new Map(joint.flatMap((word) => [...plainForms(index, word), ...rounded(index, word).map((other) => [other, ROUNDED])]));
  return thing(index, forms, [[parts, OTHER_FORM], ...others]);
}

/** What a function gave for the same words before: whoever types adds a letter at a time. */
function remembered({ memory }, key, make) {
  if (!memory.has(key)) memory.set(key, make());
  return memory.get(key);
}

/** What one typed word means. */
function alone(index, word, last) {
  const forms = formsOf(index, word, last);
  const others = (index.names.get(stem(word)) ?? []).map((phrase) => [phrase, OTHER_NAME]);
  const pair = forms.size || others.length ? null : halves(index, word);
  if (pair) others.push([pair, OTHER_FORM]);
  if (!forms.size && !others.length) add(forms, misspelt(index, word), MISSPELT);
  return { ...thing(index, forms, others), aside: index.small.has(word) || ASIDES.has(word) };
}

/** The things that a query asks for, in order; one that is `aside` is not demanded. */
export function things(index, query) {
  const typed = words(query);
  const found = [];
  for (let at = 0; at < typed.length; ) {
    const sizes = [4, 3, 2].filter((size) => at + size <= typed.length);
    const groups = sizes.map((size) => typed.slice(at, at + size)).map((parts) => [parts.length, remembered(index, parts.join(" "), () => together(index, parts))]);
    const last = at === typed.length - 1 && !/\s$/.test(query);
    const [size, met] = groups.find(([, found]) => found) ?? [1, remembered(index, `${typed[at]}${last ? "*" : " "}`, () => alone(index, typed[at], last))];
    found.push({ ...met, typed: typed.slice(at, at + size) });
    at += size;
  }
  if (found.every(({ aside }) => aside)) return found.map((each) => ({ ...each, aside: false }));
  return found;
}
