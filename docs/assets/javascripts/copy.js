/* Copying: a heading's permalink also copies its address; claims and figures get a small menu. */
import { copy } from "./clipboard.js";
import { make } from "./make.js";
import { bibtex, citation, cslJson, embedding, quotation } from "./cite.js";
import { isLocal, publicAddress } from "./place.js";

const LEADS = { claim: "The essay claims", omission: "Left out by the essay" };
const CITATIONS = { Citation: citation, BibTeX: bibtex, "CSL-JSON": cslJson };

function wakeHeading(link) {
  link.title = "Copy link to this section";
  link.setAttribute("aria-label", "Copy link");
  link.addEventListener("click", () => {
    copy("Link", publicAddress() + link.hash, link);
  });
}

/** A menu of native buttons; `items` maps each button's words to what gives the text. Other elements may follow. */
function menu(words, about, items, ...others) {
  const box = make("details", { class: "jd-copy" });
  const head = make("summary", {}, words);
  const list = make("div", { class: "jd-copy__items" });
  head.append(make("span", { class: "jd-unseen" }, ` ${about}`));
  for (const [form, text] of Object.entries(items)) {
    const button = make("button", { type: "button" }, form);
    button.addEventListener("click", () => {
      box.open = false;
      head.focus();
      copy(form, text(), head);
    });
    list.append(button);
  }
  list.append(...others);
  box.append(head, list);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.open) return;
    box.open = false;
    head.focus();
  });
  return box;
}

/** The forms of citation of a thing that is known when it is asked for. */
function citations(thing) {
  const forms = Object.entries(CITATIONS);
  return Object.fromEntries(forms.map(([words, form]) => [words, () => form(cited({ ...common(), ...thing() }))]));
}

/** A thing without an address that only this machine knows: nobody could look it up. */
function cited(thing) {
  return isLocal(thing.url) ? { ...thing, url: "" } : thing;
}

function common() {
  const today = new Date();
  const accessed = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  return {
    site: document.querySelector('meta[property="og:site_name"]').content,
    author: document.querySelector('meta[name="author"]')?.content,
    accessed: accessed.map((part) => String(part).padStart(2, "0")).join("-"),
    issued: "",
  };
}

/** What a row says of its claim, which is not written twice. */
function told(row) {
  const [title, mark, because] = ["title", "more .jd-mark", "finding"].map((part) => row.querySelector(`.jd-claim__${part}`));
  return title ? { title: title.textContent, verdict: mark.lastChild.data.trim(), because: because.textContent } : {};
}

function wakeClaim(box) {
  const record = { ...JSON.parse(box.dataset.claim), ...told(box) };
  const page = box.querySelector(".jd-claim__title")?.getAttribute("href");
  const claim = () => ({
    ...common(),
    ...record,
    lead: LEADS[record.kind],
    note: `${LEADS[record.kind]}. Verdict: ${record.verdict}`,
    issued: record.checked,
    url: publicAddress(page ?? ""),
  });
  const items = { Link: () => claim().url, Quotation: () => quotation(cited(claim())), ...citations(claim) };
  const made = menu("Share or cite", `this claim: ${record.title}`, items);
  if (page) box.querySelector(".jd-claim__foot").after(made);
  else box.append(made);
}

/** The last line of a figure: a link to its state, its embedding, its citation. */
function wakeFigure(box) {
  const [bare, cite, own] = ["bare", "cite", "own"].map((name) => box.querySelector(`a[data-${name}]`));
  const { title, figure: name } = box.dataset;
  const about = `this figure: ${title}`;
  const withState = (href, hash = "") => {
    const url = new URL(href);
    if (box.isChanged?.()) url.searchParams.set(name, box.stateText());
    url.hash = hash;
    return url.href;
  };
  const address = () => withState(publicAddress(), box.id);
  const embed = () => embedding({ title, url: withState(publicAddress(bare.getAttribute("href"))), height: bare.dataset.bare });
  const figure = () => ({ id: `figure-${name}`, title, note: "Figure", url: address() });
  const link = make("button", { type: "button", class: "jd-figure__link" }, "Link");
  link.append(make("span", { class: "jd-unseen" }, ` to ${about}`));
  link.addEventListener("click", () => copy("Link", address(), link));
  const alone = Object.assign(bare.cloneNode(), { textContent: "Show it alone" });
  const elsewhere = alone.href !== location.href.split(/[?#]/)[0];
  own?.addEventListener("click", () => {
    own.href = withState(own.href.split(/[?#]/)[0], "data");
  });
  bare.before(link);
  bare.replaceWith(menu("Embed", about, { "HTML to embed": embed }, ...(elsewhere ? [alone] : [])));
  cite.replaceWith(menu("Cite", about, citations(figure)));
}

document.addEventListener("click", ({ target }) => {
  for (const open of document.querySelectorAll(".jd-copy[open]")) if (!open.contains(target)) open.open = false;
});
document.addEventListener("pointerover", ({ target }) => {
  const link = target.closest(".jd-cite a:not([title])");
  if (link) link.title = document.querySelector(`.jd-source__label[href$="${link.hash}"] ~ cite`)?.textContent ?? "";
});
document.querySelectorAll("article .headerlink").forEach(wakeHeading);
document.querySelectorAll("[data-claim]").forEach(wakeClaim);
document.querySelectorAll("[data-figure]").forEach(wakeFigure);
