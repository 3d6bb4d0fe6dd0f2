/* The ledger's filters: native controls, a count that is read aloud, and the state in the page's address. */

const LONGEST_SEARCH = 100;
const SEARCH = "find"; // not "q": the theme opens its own search for that
const PAUSE = 200; // milliseconds without typing before the list changes

/** A text in lower case and without accents, so that a search forgives both. */
export function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The filters of an address's query: values that `allowed` lists by name, and a search; all else is ignored. */
export function readFilters(query, allowed) {
  const given = new URLSearchParams(query);
  const filters = { [SEARCH]: (given.get(SEARCH) ?? "").trim().slice(0, LONGEST_SEARCH) };
  for (const [name, values] of Object.entries(allowed)) {
    filters[name] = values.includes(given.get(name)) ? given.get(name) : "";
  }
  return filters;
}

/** The query with these filters in it; parameters that are not ours stay. */
export function writeFilters(query, filters) {
  const given = new URLSearchParams(query);
  for (const [name, value] of Object.entries(filters)) {
    if (value) given.set(name, value);
    else given.delete(name);
  }
  return given.toString();
}

/** What the filters do to one entry: whether it is shown, counted for its verdict, and met only in its finding. */
export function judge(entry, filters) {
  const words = plain(filters[SEARCH]).split(/\s+/).filter(Boolean);
  const inTitle = words.every((word) => entry.title.includes(word));
  const found = inTitle || words.every((word) => entry.title.includes(word) || entry.finding.includes(word));
  const fits = (name) => !filters[name] || entry[name] === filters[name];
  const counted = found && fits("step") && fits("kind");
  return { counted, shown: counted && fits("verdict"), explained: counted && !inTitle };
}

/** One row of the list as an entry. */
function entryOf(row) {
  const finding = row.querySelector(".jd-ledger__finding");
  return {
    row,
    finding: plain(finding.textContent),
    findingShown: finding,
    title: plain(`${row.querySelector("a").textContent} ${row.id}`),
    step: row.closest("[data-step]").dataset.step,
    verdict: row.dataset.verdict,
    kind: row.dataset.kind,
  };
}

/** Show what the filters leave, count it by kind and verdict, and say how much it is. */
function show(ledger, entries, filters) {
  const counts = {};
  let shown = 0;
  for (const entry of entries) {
    const verdict = judge(entry, filters);
    entry.row.hidden = !verdict.shown;
    entry.findingShown.hidden = !(verdict.shown && verdict.explained);
    const group = `${entry.kind} ${entry.verdict}`;
    counts[group] = (counts[group] ?? 0) + verdict.counted;
    shown += verdict.shown;
  }
  for (const section of ledger.querySelectorAll("[data-step]")) {
    section.hidden = !section.querySelector("li:not([hidden])");
  }
  for (const box of ledger.querySelectorAll(".jd-ledger__counts")) showCounts(box, counts);
  const status = ledger.querySelector("[role=status]");
  status.textContent = shown ? `${shown} of ${entries.length} shown.` : "Nothing matches all of this.";
}

/** The numbers of one kind, and its bar, in which a claim is one wide. */
function showCounts(box, counts) {
  const count = (part) => counts[`${box.dataset.kind} ${part.dataset.verdict}`] ?? 0;
  let end = 0;
  for (const part of box.querySelectorAll(".jd-count")) part.querySelector(".jd-count__number").textContent = count(part);
  for (const part of box.querySelectorAll("rect")) {
    part.setAttribute("x", end);
    part.setAttribute("width", count(part));
    end += count(part);
  }
}

/** Wake the controls of one ledger. */
function wake(ledger) {
  const form = ledger.querySelector("form");
  const entries = [...ledger.querySelectorAll("li[data-verdict]")].map(entryOf);
  const menus = [...form.querySelectorAll("select")];
  const allowed = Object.fromEntries(menus.map((menu) => [menu.name, [...menu.options].map((item) => item.value)]));
  let waiting;
  const update = () => {
    const filters = readFilters(new URLSearchParams(new FormData(form)), allowed);
    const query = writeFilters(location.search, filters);
    history.replaceState(history.state, "", `${location.pathname}${query && "?"}${query}${location.hash}`);
    show(ledger, entries, filters);
  };
  const filters = readFilters(location.search, allowed);
  for (const [name, value] of Object.entries(filters)) form.elements[name].value = value;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, PAUSE);
  });
  form.hidden = false;
  show(ledger, entries, filters);
}

if (typeof document !== "undefined") document.querySelectorAll('[data-module="ledger"]').forEach(wake);
