/* The page for addresses that are none: guesses which was meant, and searches for its words. */

const SIGNS = { 23: "#", "3f": "?", 26: "&", "5c": "\\", "5f": "_", "2f": "/" };

/** An address without what programs escape: the signs that part it, once or several times over, and `&amp;`. */
function unescaped(address) {
  const plain = address.replace(/%(25)+/g, "%").replace(/%(23|3f|26|5c|5f|2f)/gi, (_, code) => SIGNS[code.toLowerCase()]);
  const ours = plain.replace(/(\||%7c|[^!-~]|%[89a-f]).*$/is, ""); // a sentence in other signs, or a link's own words
  return ours.replace(/&amp;/g, "&").replace(/\\|\/(?=_)/g, ""); // browsers turn \\ into a slash
}

/** The address below the site that another means, likeliest first: its path in our spelling, then the folder above. */
export function guesses(address) {
  const [, path, rest] = unescaped(address).match(/^([^?#&]*)(.*)$/s);
  const slug = path.replace(/(%[\da-f]{2}|[^a-z\d/])+(?=\/|$)/gi, "").replace(/(\/|^)(index)?(\.(html?|md))?$/i, "$1");
  const parts = slug.replace(/\.?(html?|md)$/i, "").toLowerCase().replace(/[_\s]|%20/g, "-").split("/").filter(Boolean);
  const folders = parts.map((_, at) => `${parts.slice(0, parts.length - at).join("/")}/`);
  return [...folders.slice(0, 1).map((folder) => folder + (/^[?#]/.test(rest) ? rest : "")), ...folders.slice(1)];
}

/** The words of an address, for the search. */
export function wordsOf(address) {
  const path = guesses(address)[0]?.split(/[?#]/)[0] ?? "";
  return path.split("/").filter(Boolean).pop()?.replace(/-/g, " ") ?? "";
}

/** The title of the page at an address; null where there is none. */
async function titleAt(url) {
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok) return null;
  return (await answer.text()).match(/<title>([^<]*)<\/title>/)?.[1].trim().replace(/ - [^-]*$/, "") ?? url.pathname;
}

/** Offer the first page that is there, or say that none is. */
async function offer(below, root, said) {
  for (const guess of guesses(below)) {
    const url = new URL(guess, root);
    const title = url.href === location.href ? null : await titleAt(url);
    if (title === null) continue;
    const link = Object.assign(document.createElement("a"), { href: url.href, textContent: title.replace(/&(amp|#39|quot);/g, (_, name) => ({ amp: "&", "#39": "'", quot: '"' })[name]) });
    said.append("You may be looking for ", link, ".");
    return;
  }
  said.textContent = "No page here has an address like this one.";
}

/** A button that opens the search with the words of the address. */
function offerSearch(words, place) {
  const panel = document.querySelector("#jd-search");
  if (!words || !panel?.showPopover) return;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "jd-button", textContent: `Search for “${words}”` });
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    const field = panel.querySelector("input");
    field.value = words;
    panel.showPopover();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const box = document.createElement("p");
  box.append(button);
  place.append(box);
}

const place = typeof document === "undefined" ? null : document.querySelector("[data-lost]");
if (place) {
  const root = new URL(`${place.dataset.lost}/`.replace(/\/\.?\/*$/, "/"), location.href);
  const below = location.href.startsWith(root.href) ? location.href.slice(root.href.length) : location.pathname.slice(1);
  const said = Object.assign(document.createElement("p"), { className: "jd-lost__said", role: "status" });
  place.append(said);
  offerSearch(wordsOf(below), place);
  offer(below, root, said);
}
