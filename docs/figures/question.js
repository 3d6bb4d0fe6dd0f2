// One question before an answer that surprises. Until it is answered or skipped, the style sheet hides what gives the
// answer away; the choice stays marked, and in this browser it is remembered.
import { make } from "../assets/javascripts/make.js";
import { pushButton } from "./controls.js";
import { unbroken } from "./units.js";

const HINT = "What would answer this is hidden until you choose or skip.";

/** The question as a box; `told` is called when it has been answered or skipped, here or earlier. A question may list in
 * `gives` what else gives its answer away, for the test that nothing does. */
export function questionBox(name, { question, options, answer, because }, told) {
  const key = `jd-prediction-${name}`;
  const box = make("fieldset", { class: "jd-prediction" });
  const row = make("div", { class: "jd-prediction__options" });
  const status = make("p", { role: "status" }, HINT);
  const wrong = unbroken(`Not quite. Answer: ${options[answer]}. ${because}`);
  const buttons = [...options, "Skip, show me"].map((words, place) => pushButton(words, () => reveal(place)));
  const reveal = (place) => {
    const skipped = place >= options.length;
    buttons.forEach((button, at) => button.setAttribute("aria-pressed", String(at === place)));
    status.textContent = skipped ? unbroken(because) : place === answer ? unbroken(`Yes. ${because}`) : wrong;
    remember(key, skipped ? "skipped" : String(place));
    told();
  };
  row.append(...buttons);
  box.append(make("legend", {}, unbroken(question)), row, withRoom(status, wrong));
  const before = recall(key);
  if (before !== null) reveal(before === "skipped" ? options.length : Number(before));
  return box;
}

/** A text in the room that its longest form takes, so that nothing moves when it changes. */
function withRoom(status, longest) {
  const box = make("div", { class: "jd-room" });
  box.append(status, make("p", { "aria-hidden": "true" }, longest));
  return box;
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that refuses to store forgets the answer; nothing else depends on it.
  }
}

function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
