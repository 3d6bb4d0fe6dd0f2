/* Folds that hold: whatever a link, an address or a printer leads to is shown. Without this a fold opens by hand. */
const CLOSED = "article details:not([open], .jd-copy)";

/** Open the closed folds around an element and that of a row that is linked itself; tell whether there were any. */
function unfold(element) {
  const folds = element?.matches(".jd-claim") ? [...element.querySelectorAll(".jd-claim__more:not([open])")] : [];
  for (let fold = element?.closest(CLOSED); fold; fold = fold.parentElement.closest(CLOSED)) folds.push(fold);
  for (const fold of folds) fold.open = true;
  return folds.length > 0;
}

/** The element that a hash names; null where it names none, or was cut within a sign. */
export function named(hash) {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/** Show what the page's address names; the browser has looked for it before it was shown. */
function arrive() {
  const target = named(location.hash);
  if (unfold(target)) target.scrollIntoView();
}

/** Open folds ahead of a link's jump, also when the address is that already. */
function lead({ target }) {
  const link = target.closest?.("a[href*='#']");
  if (link && link.href.split("#")[0] === location.href.split("#")[0]) unfold(named(link.hash));
}

/** Wake all folds of the page. */
export function wakeFolds() {
  let opened = [];
  arrive();
  addEventListener("hashchange", arrive);
  document.addEventListener("click", lead);
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(CLOSED)];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
}
