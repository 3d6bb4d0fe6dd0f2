/* The search's panel. What it searches is built with the site (overrides/hooks/finish/words.py) and fetched when it first
   opens, what Chinese words need when one is typed; the texts of pages that are shown, when somebody stops typing. What is
   found is set as text. */
import { find, nearest } from "./search/find.js";
import { open } from "./search/index.js";
import { lead, marked, meeting } from "./search/leads.js";
import { HAN, words } from "./search/words.js";

const MOST = 12; // hits shown
const SEEN = 4; // of them at once, as many as a phone has room for: the others follow
const TOGETHER = 25; // sections whose texts lie in one file: overrides/hooks/finish/words.py
const [PAINT, PAUSE] = [50, 250]; // milliseconds without typing before the others follow, and then before texts are fetched
const KINDS = {
  argument: "Step", claims: "Claim", asked: "Question", figures: "Figure", lab: "Experiment",
  sources: "Source", timeline: "Event", since: "Event", glossary: "Term", models: "Model",
};
const WAYS_ON = [["asked/", "Questions from public threads"], ["glossary/", "Words used here"], ["claims/", "Every claim"]];

/** An element with a class of the search and what it holds. */
function make(tag, name, ...inside) {
  const made = document.createElement(tag);
  made.className = `jd-search__${name}`;
  made.append(...inside);
  return made;
}

/** Parts of a text as they are shown. */
const shownParts = (parts) => parts.map(([text, met]) => (met ? Object.assign(document.createElement("mark"), { textContent: text }) : text));

/** A link in an item of the list; `root` is the site's address. */
function item(address, root, ...inside) {
  const row = document.createElement("li");
  const link = make("a", "hit", ...inside);
  link.href = new URL(address, root);
  row.append(link);
  return row;
}

/** One hit with its title in parts; its lead is empty until its page's texts are there. */
function hitItem(hit, root, title) {
  const where = [KINDS[hit.kind], hit.name !== hit.title && hit.name].filter(Boolean).join(" · ");
  return item(hit.address, root, make("span", "title", ...shownParts(title)), make("span", "where", where), make("span", "lead"));
}

/** The items of hits by what they show: those that stood there before are taken as they are. */
function itemsOf(hits, root, isMet, before) {
  return new Map(
    hits.map((hit) => {
      const title = marked(hit.title, isMet);
      const key = [hit.address, ...title].join("\n");
      return [key, before.get(key) ?? hitItem(hit, root, title)];
    }),
  );
}

/** Whether a list holds these items and no others. */
const holds = (list, items) => items.length === list.children.length && items.every((item, at) => item === list.children[at]);

/** What the status says: how many hold all words, how many a part, and which words stand nowhere. */
function told(query, { whole, count, missing }) {
  if (!words(query).length) return "";
  if (!count) return "Nothing found. These may lead on:";
  if (!whole) return `Nothing holds all these words; ${count} found that hold a part.`;
  const without = missing.length ? ` without “${missing.join("”, “")}”` : "";
  const more = whole < count ? `, and ${count - whole} that hold a part` : "";
  return `${whole} found${without}${more}${count > MOST ? `; the first ${MOST} are shown` : ""}.`;
}

/** Ways on where nothing is found: words that are written nearly so, and pages to look through. */
function waysOn(index, query, root, seek) {
  const near = nearest(index, query).map((word) => {
    const row = document.createElement("li");
    const button = make("button", "near", `Search for “${word}”`);
    button.type = "button";
    button.addEventListener("click", () => seek(word));
    row.append(button);
    return row;
  });
  return [...near, ...WAYS_ON.map(([address, title]) => item(address, root, make("span", "title", title)))];
}

/** A function that gives the text of a hit, or what stands below a title that has none, from a file for some sections of
 * its page; "" where it cannot be had. */
function texts(root) {
  const fetched = new Map();
  return async ({ place, number }) => {
    const path = `${place}${Math.floor(number / TOGETHER)}.search.json`;
    if (!fetched.has(path)) fetched.set(path, fetch(new URL(path, root)).then((answer) => answer.json()).catch(() => []));
    const [own, below] = (await fetched.get(path)).slice(number % TOGETHER);
    return own || below || "";
  };
}

/** Put the leads into the items of hits. */
function addLeads(hits, rows, isMet, textsOf) {
  hits.forEach(async (hit, at) => {
    const text = await textsOf(hit);
    rows[at].querySelector(".jd-search__lead").replaceChildren(...shownParts(lead(text, isMet)));
  });
}

/** Move the focus through the field and what is listed with the arrow keys. */
function steer(event, field, list) {
  const stops = [field, ...list.querySelectorAll("a, button")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!step || !next) return;
  event.preventDefault();
  next.focus();
}

/** A function that shows what the field asks for, when that has changed. */
function shower(index, root, [field, status, list]) {
  const textsOf = texts(root);
  let [shown, waiting, items] = [undefined, 0, new Map()];
  const show = () => {
    if (field.value === shown) return; // a list that is being walked through is not replaced
    shown = field.value;
    clearTimeout(waiting);
    const found = find(index, shown);
    const isMet = meeting(found.words);
    const hits = found.hits.slice(0, MOST);
    items = itemsOf(hits, root, isMet, items);
    const rows = [...items.values()];
    status.textContent = told(shown, found);
    const [seen, others] = [rows.slice(0, SEEN), rows.slice(SEEN)];
    const ways = status.textContent && !hits.length ? waysOn(index, shown, root, seek) : [];
    if (ways.length || (!holds(list, rows) && !holds(list, seen))) list.replaceChildren(...seen, ...ways);
    waiting = setTimeout(() => {
      if (!holds(list, rows)) list.append(...others);
      waiting = setTimeout(() => addLeads(hits, rows, isMet, textsOf), PAUSE);
    }, PAINT);
  };
  const seek = (word) => {
    field.value = word;
    field.focus();
    show();
  };
  return show;
}

/** Wake the panel. */
export async function wake(panel) {
  const root = new URL("../../", import.meta.url);
  const parts = ["input", "[role=status]", "ol"].map((part) => panel.querySelector(part));
  const [field, status, list] = parts;
  const part = async (name) => (await fetch(new URL(`assets/${name}`, root))).json(); // an error page is no JSON
  let show = () => {};
  /** Search parts of the index from now on. */
  const use = async (fetched) => {
    try {
      show = shower(open(...(await Promise.all(fetched))), root, parts);
      status.textContent = "";
      show();
    } catch {
      status.textContent = "The index could not be fetched. The list of every claim can be filtered without it.";
    }
  };
  status.textContent = "Fetching the index …";
  const first = part("search.json");
  let all;
  const seek = () => {
    show();
    if (HAN.test(field.value)) all ??= use([first, part("chinese.search.json")]);
  };
  field.addEventListener("input", seek);
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== field) steer(event, field, list);
    else if (list.querySelector(".jd-search__lead")) list.querySelector("a").click();
  });
  await use([first]);
  seek();
}
