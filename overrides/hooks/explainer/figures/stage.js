// Enough of a browser for a figure's behaviour to build its controls and to show a state with nothing on a screen: for
// the room that the page keeps for what the behaviour will add, and for tests.

const nothing = new Proxy(function nothing() {}, {
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return () => "";
    return key === Symbol.iterator ? [][Symbol.iterator].bind([]) : nothing;
  },
  set: () => true,
  apply: () => nothing,
  construct: () => nothing,
});
const orNothing = (held) => new Proxy(held, { get: (kept, key) => kept[key] ?? nothing });

/** An element that a behaviour makes: what is asked of it and not kept is nothing. */
class Made {
  constructor(tag) {
    Object.assign(this, { tag, attributes: {}, content: [], dataset: {}, style: {} });
  }
  setAttribute(name, value) {
    this.attributes[name] = String(value);
  }
  getAttribute(name) {
    return this.attributes[name] ?? null;
  }
  append(...added) {
    this.content.push(...added);
  }
  prepend(...added) {
    this.content.unshift(...added);
  }
  replaceChildren(...added) {
    this.content = added;
  }
  get lastElementChild() {
    return this.content.at(-1);
  }
  get textContent() {
    return this.content.map((each) => each.textContent ?? each).join("");
  }
  set textContent(words) {
    this.content = words === "" ? [] : [String(words)];
  }
}

// Parts of the drawing: there are two of each, one in each variant. A list beside it may be missing, as on some pages.
const sized = { ownerSVGElement: { dataset: { width: "600" } }, children: [] };
const part = () => orNothing({ ...sized, dataset: {}, querySelector: () => nothing, querySelectorAll: found });
const found = (wanted) => (wanted.startsWith("[data-part") ? [part(), part()] : []);

globalThis.HTMLElement = class {
  querySelector = () => nothing;
  querySelectorAll = found;
  style = nothing;
  addEventListener() {}
  dispatchEvent() {}
};
for (const name of ["window", "CustomEvent", "URL"]) globalThis[name] = nothing;
globalThis.document = orNothing({ createElement: (tag) => orNothing(new Made(tag)) });
for (const name of ["setTimeout", "clearTimeout", "setInterval", "clearInterval"]) globalThis[name] = () => null;
globalThis.addEventListener = () => null;
globalThis.location = { search: "", href: "" };
globalThis.history = { replaceState() {} };
globalThis.localStorage = { getItem: () => null, setItem() {} };
globalThis.URLSearchParams = class {
  get = () => location.search || null;
};
const defined = {};
globalThis.customElements = { define: (tag, found) => (defined[tag] = found) };
let Figure = null;

/** A figure at work with these values. */
function opened(name, values) {
  Figure = defined[`jd-${name}`];
  const figure = Object.assign(new Figure(), { values, dataset: { figure: name } });
  location.search = "";
  figure.connectedCallback();
  return figure;
}

/** The fields of a figure's state, each with the values that are tried first: its own examples, or its ends. */
const fieldsOf = ({ schema }) =>
  schema.fields.map((field) => ({
    ...field,
    edges: field.options?.examples ?? (field.kind === "choice" ? field.options : field.kind === "list" ? listed(field) : [field.min, field.max]),
  }));

const listed = ({ options }) => ["none", ...options.slice(0, 9), options.slice(0, 4).join("_"), options.join("_")];

// What follows is for the room that a page keeps.
const SPARE = " and some more words"; // a little more than the longest: a shorter sentence may break into more lines
const KEPT = ["class", "type", "open"];
const VOID = ["input"];

const quoted = (words) => String(words).replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/** An element as HTML that takes its room and has no words of its own: a style sheet shows those of an attribute. */
function roomOf(made) {
  if (typeof made === "string") return `<span data-words="${quoted(made)}"></span>`;
  const words = made.content.length === 1 && typeof made.content[0] === "string" ? ` data-words="${quoted(made.content[0])}"` : "";
  const kept = KEPT.filter((name) => name in made.attributes).map((name) => ` ${name}="${quoted(made.attributes[name])}"`);
  const inside = words || made.tag === "select" ? "" : made.content.map(roomOf).join("");
  const hidden = made.hidden === true || made.style.display === "none" ? " hidden" : "";
  const open = `<${made.tag}${kept.join("")}${words}${hidden}>`;
  return VOID.includes(made.tag) ? open : `${open}${inside}</${made.tag}>`;
}

/** The longest sentence that was found when each field in turn took the value that makes it longest. */
function longestSentence(figure, given) {
  const state = Object.fromEntries(given.map(({ name, fallback }) => [name, fallback]));
  const say = (changes) => Figure.shows.sentence(figure.values, { ...state, ...changes });
  for (const { name, fallback, edges } of given) {
    const lengths = [...new Set([fallback, ...edges])].map((value) => [say({ [name]: value }).length, value]);
    state[name] = lengths.reduce((most, each) => (each[0] > most[0] ? each : most))[1];
  }
  return say({});
}

/** The room of the question, or none, and of the controls as HTML, and a sentence as long as the longest. */
function rooms(name, values) {
  const figure = opened(name, values);
  const found = longestSentence(figure, fieldsOf(figure));
  const others = (Figure.presets?.(figure.values) ?? []).map((state) => Figure.shows.sentence(figure.values, { ...figure.state, ...state }));
  const longest = [found, ...others].reduce((most, each) => (each.length > most.length ? each : most));
  return [figure.question ? roomOf(figure.question) : "", roomOf(figure.controls), longest + SPARE];
}
