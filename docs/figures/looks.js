// How the parts of a drawing look in a state stands once, in a figure's look.js: the build draws by it, and so does the page.
// Its `looks` of values, state and width gives attributes and words of all parts that change, by name.

const WIDTHS = [600, 328]; // of both drawings, in pixels: those of base.py

/** A coordinate, in tenths of a pixel. */
export const px = (value) => Math.round(value * 10) / 10;

/** A length that is read as an amount, in hundredths of a pixel. */
export const fine = (value) => Math.round(value * 100) / 100;

/** Whether a part is seen. */
export const seen = (yes) => ({ visibility: yes ? "visible" : "hidden" });

/** What numbered lines of text say, by name: line-0, line-1. */
export const lines = (name, texts) => Object.fromEntries(texts.map((words, at) => [`${name}-${at}`, { words }]));

/** Let an element say something: in the text that it has, because a new one has the styles of all around it worked out anew. */
export function put(element, words) {
  const text = element.firstChild;
  if (text?.nodeType !== 3 || text !== element.lastChild) element.textContent = words;
  else if (text.data !== words) text.data = words;
}

/** Let the named parts of each drawing look so: attributes, and `words` for what a text says. What is so already stays untouched. */
export function wear(figure, looks) {
  WIDTHS.forEach((width, variant) => {
    for (const [name, look] of Object.entries(looks(width))) {
      const part = figure.parts(name)[variant];
      for (const [key, value] of Object.entries(look)) set(part, key, String(value));
    }
  });
}

function set(part, key, value) {
  if (key === "words") put(part, value);
  else if ((part.getAttribute(key) ?? "") !== value) part.setAttribute(key, value);
}
