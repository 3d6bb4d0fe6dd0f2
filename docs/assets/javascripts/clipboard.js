/* The clipboard, and one status line: it says what was copied and, where the clipboard is refused, holds the text. */
import { make } from "./make.js";

const SHOWN = 4000; // milliseconds

const toast = make("div", { class: "jd-toast", "aria-live": "polite" });
document.body.append(toast);

/** Say it for a while; a screen reader reads it aloud. */
function say(words) {
  toast.textContent = words;
  clearTimeout(toast.waiting);
  toast.waiting = setTimeout(() => toast.replaceChildren(), SHOWN);
}

/** Show the text selected, for the reader's own copy command; Escape leads back to where it was asked for. */
function offer(text, origin) {
  clearTimeout(toast.waiting);
  const field = make("textarea", { readonly: "", rows: 3, "aria-label": "Text to copy" });
  const close = make("button", { type: "button", class: "jd-button" }, "Close");
  const end = () => {
    toast.replaceChildren();
    origin.focus();
  };
  field.value = text;
  close.addEventListener("click", end);
  toast.replaceChildren("The clipboard was refused. The text is selected: press Ctrl+C or ⌘C.", field, close);
  toast.onkeydown = ({ key }) => {
    if (key === "Escape") end(); // and give nothing: what gives false refuses the key, Ctrl+C too
  };
  field.select();
}

/** Copy a text that was asked for at an element, and say so. */
export async function copy(words, text, origin) {
  try {
    await navigator.clipboard.writeText(text);
    say(`${words} copied.`);
  } catch {
    offer(text, origin);
  }
}
