/* Search. The index holds the site's sections and, for each word, the sections that it stands in. It is built with the
   site (overrides/hooks/finish/words.py) and fetched when the search first opens. What is found is set as text. */

const MOST = 30; // hits shown
const PAUSE = 80; // milliseconds without typing before the list changes
const KINDS = {
  argument: "Step", claims: "Claim", asked: "Question", figures: "Figure", lab: "Experiment",
  sources: "Source", timeline: "Event", glossary: "Term", models: "Model",
};
// The self-check comes last: a question is no answer.
const FIRST = { claims: 1.5, asked: 1.5, argument: 1.2, sources: 0.8, "check-yourself": 0.1 };

/** The words of a text: lower case, no accents, numbers whole with their decimals. The build has the same function. */
export function words(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
}

/** The first place in sorted words at which `word` could stand. */
function place(sorted, word) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The section numbers of one posting: a letter for each step; the last of the letters leaps and stands nowhere. */
export function sectionsOf(posting, steps) {
  const found = [];
  let at = -1;
  for (const letter of posting) {
    const step = steps.indexOf(letter);
    at += step;
    if (step < steps.length - 1) found.push((at += 1));
  }
  return found;
}

/** The index as it is searched: sections with their words split, and words in order. */
export function open({ pages, sections, postings, small, steps }) {
  const vocabulary = Object.keys(postings).sort((a, b) => (a < b ? -1 : 1));
  const told = sections.map(([page, anchor, ownTitle, lead]) => {
    const [place, name] = pages[page];
    const title = ownTitle || name;
    return { address: place + (anchor && `#${anchor}`), kind: place.split("/")[0], name, title, lead, heads: words(title) };
  });
  return { sections: told, vocabulary, postings, steps, small: new Set(small) };
}

/** For one word of a query: how well each section's text meets it, whole or as a beginning. */
function meet({ vocabulary, postings, small, steps }, word) {
  const met = new Map();
  if (small.has(word)) return met;
  for (let at = place(vocabulary, word); vocabulary[at]?.startsWith(word); at += 1) {
    const score = vocabulary[at] === word ? 2 : 1;
    for (const section of sectionsOf(postings[vocabulary[at]], steps)) met.set(section, Math.max(score, met.get(section) ?? 0));
  }
  return met;
}

/** How well a title meets a word. */
function meetTitle(heads, word) {
  if (heads.includes(word)) return 8;
  return heads.some((head) => head.startsWith(word)) ? 5 : 0;
}

/** The sections that meet every word of a query in text or title, best first. */
export function find(index, query) {
  const wanted = [...new Set(words(query))];
  const texts = wanted.map((word) => meet(index, word));
  const scored = index.sections.map((section, number) => {
    const titles = wanted.map((word) => meetTitle(section.heads, word));
    const scores = titles.map((score, at) => score + (texts[at].get(number) ?? 0));
    const all = scores.every((score, at) => score > 0 || index.small.has(wanted[at])) && scores.some(Boolean);
    const whole = titles.every((score) => score > 0) ? 10 : 0;
    const sum = scores.reduce((total, score) => total + score, whole);
    return { section, score: all ? sum * (FIRST[section.kind] ?? 1) : 0 };
  });
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).map(({ section }) => section);
}

/** One hit as a list item; `root` is the site's address. */
function item(section, root) {
  const make = (name, text) => Object.assign(document.createElement("span"), { className: `jd-search__${name}`, textContent: text });
  const link = Object.assign(document.createElement("a"), { href: new URL(section.address, root) });
  const where = [KINDS[section.kind], section.name !== section.title && section.name].filter(Boolean).join(" · ");
  link.append(make("title", section.title), make("where", where), make("lead", section.lead));
  const row = document.createElement("li");
  row.append(link);
  return row;
}

/** What the status says about a number of hits. */
export function told(query, count) {
  if (!words(query).length) return "";
  if (!count) return "Nothing found.";
  return `${count} found${count > MOST ? `; the first ${MOST} are shown` : ""}.`;
}

/** Move the focus through the field and the hits with the arrow keys. */
function steer(event, field, list) {
  const stops = [field, ...list.querySelectorAll("a")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!step || !next) return;
  event.preventDefault();
  next.focus();
}

/** Wake the panel. */
export async function wake(panel) {
  const root = new URL("../../", import.meta.url);
  const [field, status, list] = ["input", "[role=status]", "ol"].map((part) => panel.querySelector(part));
  let index, shown, waiting;
  const show = () => {
    clearTimeout(waiting);
    if (!index || field.value === shown) return; // a list that is being walked through is not replaced
    shown = field.value;
    const hits = find(index, field.value);
    list.replaceChildren(...hits.slice(0, MOST).map((section) => item(section, root)));
    status.textContent = told(field.value, hits.length);
  };
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  };
  field.addEventListener("input", later);
  panel.addEventListener("keydown", (event) => {
    if (event.target === field && ["Enter", "ArrowDown"].includes(event.key)) show();
    if (event.key === "Enter" && event.target === field) list.querySelector("a")?.click();
    else steer(event, field, list);
  });
  status.textContent = "Fetching the index …";
  try {
    index = open(await (await fetch(new URL("assets/search.json", root))).json()); // an error page is no JSON
    status.textContent = "";
    show();
  } catch {
    status.textContent = "The index could not be fetched. The list of every claim can be filtered without it.";
  }
}
