/* What every page has: colours that persist, panels that tell their state, contents that follow, a search on demand,
   scrolling by keyboard.
   Each works without the others; without any of it menus still open and the system's colours are kept. */

import { named, wakeFolds } from "./folds.js";

const KEY = "jd-scheme";
const WORDS = { system: "as the system", light: "light", dark: "dark" };
const SCHEMES = Object.keys(WORDS);

/** The scheme that follows when the button is pressed. */
export function nextScheme(scheme) {
  return SCHEMES[(SCHEMES.indexOf(scheme) + 1) % SCHEMES.length];
}

/** The scheme that the reader chose, or "system"; also where the browser refuses to store. */
export function chosenScheme(storage) {
  try {
    const stored = storage().getItem(KEY);
    return SCHEMES.includes(stored) ? stored : "system";
  } catch {
    return "system";
  }
}

/** Keep a choice; following the system needs nothing stored. */
function keepScheme(scheme) {
  try {
    if (scheme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, scheme);
  } catch {
    // The choice then holds for this page only.
  }
}

/** The anchor that an address means whose own is none: without what sentences and programs put behind links or escape. */
export function meantAnchor(address) {
  const anchor = address.replace(/%(25)*23/g, "#").split("#").slice(1).pop() ?? "";
  return anchor.split(/[?&|]|%3F|%26|%7C|[^!-~]|%[89a-f]/i)[0].replace(/\\|%5C/gi, "").replace(/(%[\da-f]{2}|[^a-z\d])+$/i, "").toLowerCase();
}

/** Go to the part of the page that the address means, where it names none. */
function mendAnchor() {
  if (location.hash && named(location.hash)) return;
  const meant = meantAnchor(location.href);
  if (meant && document.getElementById(meant) && location.hash !== `#${meant}`) location.replace(`#${meant}`);
}

/** Wake the button for colours. */
function wakeScheme(button) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let scheme = chosenScheme(() => localStorage);
  const show = () => {
    const dark = scheme === "system" ? system.matches : scheme === "dark";
    document.body.dataset.mdColorScheme = dark ? "slate" : "default";
    button.dataset.scheme = scheme;
    button.title = `Colours: ${WORDS[scheme]}; switch to ${WORDS[nextScheme(scheme)].replace("as the ", "")}`;
    button.setAttribute("aria-label", button.title);
  };
  button.addEventListener("click", () => {
    scheme = nextScheme(scheme);
    keepScheme(scheme);
    show();
  });
  system.addEventListener("change", show);
  show();
}

/** Let a panel's button tell whether it is open; close it when the focus or the reader moves on. */
function wakePanel(panel) {
  const button = document.querySelector(`[popovertarget="${panel.id}"]`);
  if (!button || !panel.hidePopover) return;
  const tell = (open) => button.setAttribute("aria-expanded", String(open));
  panel.addEventListener("toggle", (event) => tell(event.newState === "open"));
  panel.addEventListener("focusout", ({ relatedTarget }) => {
    const left = relatedTarget && relatedTarget !== button && !panel.contains(relatedTarget);
    if (left && panel.matches(":popover-open")) panel.hidePopover();
  });
  panel.addEventListener("click", ({ target }) => {
    if (target.closest("a[href*='#']") && panel.matches(":popover-open")) panel.hidePopover();
  });
  tell(false);
}

/** Mark in the contents the last heading that has passed the upper part of the window. */
function followContents(contents) {
  const links = [...contents.querySelectorAll("a")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const passed = new Set();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) passed[entry.isIntersecting ? "add" : "delete"](entry.target);
      mark(links, headings.reduce((last, heading, at) => (passed.has(heading) ? at : last), -1));
    },
    { rootMargin: "1000000px 0px -75% 0px" },
  );
  for (const heading of headings) if (heading) watcher.observe(heading);
}

/** Mark one of the links as where the reader is, and keep it in view inside its own column. */
function mark(links, current) {
  for (const link of links) link.removeAttribute("aria-current");
  const link = links[current];
  if (!link) return;
  link.setAttribute("aria-current", "location");
  const column = link.closest("nav");
  if (column.scrollHeight > column.clientHeight) column.scrollTop = link.offsetTop - column.clientHeight / 2;
}

/** Fetch the search when its panel opens for the first time; the keys that many sites use open it too. */
function wakeSearch(panel) {
  panel.addEventListener("beforetoggle", () => import("./search.js").then(({ wake }) => wake(panel)), { once: true });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    panel.togglePopover();
  });
}

/** Let the keys reach what scrolls sideways: a wide table or formula on a narrow screen. Not every browser does. */
function wakeScroller(box) {
  new ResizeObserver(() => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }).observe(box);
}

if (typeof document !== "undefined") {
  document.querySelectorAll(".jd-scripted").forEach((button) => button.classList.add("jd-awake")); // of the root it would style all anew
  mendAnchor();
  addEventListener("hashchange", mendAnchor);
  wakeFolds();
  const wakers = { "#jd-scheme": wakeScheme, ".jd-panel": wakePanel, "#jd-contents": followContents, "#jd-search": wakeSearch, "article table, .jd-formula": wakeScroller };
  for (const [selector, wake] of Object.entries(wakers)) document.querySelectorAll(selector).forEach(wake);
}
