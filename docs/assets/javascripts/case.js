/* What a reader has set on this page, figure by figure in its own sentence, and one link to all of it. */
import { copy } from "./clipboard.js";
import { make } from "./make.js";
import { publicAddress } from "./place.js";

const box = document.querySelector('[data-module="case"]');
const figures = [...document.querySelectorAll("[data-figure]")];
const list = make("ul");
const status = make("p", { class: "jd-case__status", role: "status" });
const send = make("button", { type: "button", class: "jd-button" }, "Copy one link to all of this");
const clear = make("button", { type: "button", class: "jd-button" }, "Reset all");

/** The figures whose state is not the first one. */
const changed = () => figures.filter((figure) => figure.isChanged?.());

/** The address of this page with the state of every figure that was changed, and of no other. */
function address() {
  const url = new URL(publicAddress());
  for (const figure of changed()) url.searchParams.set(figure.name, figure.stateText());
  return url.href;
}

function entry(figure) {
  const item = make("li");
  item.append(make("a", { href: `#${figure.id}` }, figure.dataset.title));
  item.append(`: ${figure.querySelector(".jd-figure__live").textContent}`);
  return item;
}

function show() {
  const count = changed().length;
  status.textContent = count
    ? `You have set ${count} of ${figures.length} figures:`
    : `You have set none of the ${figures.length} figures; each shows its first state.`;
  list.replaceChildren(...changed().map(entry));
  send.disabled = clear.disabled = count === 0;
}

send.addEventListener("click", () => copy("Link", address(), send));
clear.addEventListener("click", () => {
  changed().forEach((figure) => figure.clear());
  history.replaceState(history.state, "", location.pathname);
});
document.addEventListener("jd-state", show);
const buttons = make("p");
buttons.append(send, " ", clear);
box.append(status, list, buttons);
show();
