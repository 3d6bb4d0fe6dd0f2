// What every figure that can be worked shares. A figure is a custom element around a drawing that is complete
// without it: the element adds controls and changes the drawing's parts, and keeps its state in the address.
import { publicAddress } from "../assets/javascripts/place.js";
import { nearest } from "./numbers.js";
import { decode, defaults, encode, formerState, meantState } from "./state.js";

export class FigureElement extends HTMLElement {
  /** What the figure says, from its words.js: { sentence, alternative } of a state and, where it asks first, question. */
  static words = {};

  /** The fields of the state; each figure has its own. */
  static schema = { version: 1, fields: [] };

  /** The same, for a figure whose fields depend on its values. */
  static schemaFor() {
    return this.schema;
  }

  /** For each figure that is gone and whose place this one took: a function from its fields to fields of this one. */
  static former = {};

  connectedCallback() {
    if (this.state) return;
    this.name = this.dataset.figure;
    this.values ??= JSON.parse(this.dataset.values);
    this.schema = this.constructor.schemaFor(this.values);
    this.live = this.querySelector(".jd-figure__live");
    this.controls = this.make("div", { class: "jd-controls" });
    this.querySelector("figure").after(this.controls);
    this.state = this.readAddress();
    this.ask();
    this.build();
    this.addSharing();
    this.show();
    addEventListener("popstate", () => this.follow());
  }

  /** Show the state of the address, which the reader went back or forward to. */
  follow() {
    const state = this.readAddress();
    if (encode(this.schema, state) === this.stateText()) return;
    clearTimeout(this.writing);
    Object.assign(this.state, state);
    this.show();
    this.refreshControls();
  }

  /** Add the controls: each figure's own. */
  build() {}

  /** Change the drawing to the state: each figure's own. Where it returns false, the state is not said yet. */
  render() {}

  /** Take changed fields into the state, show it, and write it into the address. */
  update(changes) {
    Object.assign(this.state, changes);
    this.show();
    this.writeAddress();
  }

  /** The state as the address has it. */
  stateText() {
    return encode(this.schema, this.state);
  }

  /** Whether the reader, or a link, has set anything. */
  isChanged() {
    return Boolean(this.state) && this.stateText() !== encode(this.schema, defaults(this.schema));
  }

  /** Back to the first state. */
  reset() {
    this.update(defaults(this.schema));
    this.refreshControls();
  }

  /** Draw the state; the live sentence and the text alternative say it, and the page is told. */
  show() {
    this.draw();
    this.dispatchEvent(new CustomEvent("jd-state", { bubbles: true }));
  }

  draw() {
    if (this.render(this.state) === false) return;
    const [sentence, alternative] = ["sentence", "alternative"].map((name) => this.constructor.words[name](this.values, this.state));
    if (this.live.textContent !== sentence) this.live.textContent = sentence;
    this.querySelectorAll("svg.jd-draw").forEach((drawing) => drawing.setAttribute("aria-label", alternative));
    const words = this.querySelector(".jd-figure__alternative");
    if (words) words.textContent = alternative;
  }

  readAddress() {
    const { schema } = this;
    const text = new URLSearchParams(location.search).get(this.name);
    const meant = (text && decode(schema, text) && text) || meantState(location.search, this.name) || formerState(schema, this.constructor.former, location.search);
    const state = meant ? decode(schema, meant) : defaults(schema);
    this.notice?.remove();
    this.notice = state ? null : this.make("p", { class: "jd-notice" }, UNREADABLE);
    if (this.notice) this.controls.append(this.notice);
    return state ?? defaults(schema);
  }

  /** The address of this page with this figure's state in it and nothing else. */
  address() {
    const url = new URL(publicAddress());
    url.searchParams.set(this.name, this.stateText());
    url.hash = this.id;
    return url.href;
  }

  writeAddress() {
    const url = new URL(location.href);
    url.searchParams.set(this.name, this.stateText());
    clearTimeout(this.writing);
    try {
      history.replaceState(history.state, "", url);
    } catch {
      this.writing = setTimeout(() => this.writeAddress(), 1000); // some browsers limit how often this may be done
    }
  }

  /** Every element of the drawing with this part name: one in each variant. None is ever replaced, so look once. */
  parts(name) {
    this.found ??= new Map();
    if (!this.found.has(name)) this.found.set(name, [...this.querySelectorAll(`[data-part="${name}"]`)]);
    return this.found.get(name);
  }

  /** Set the words of a part. */
  say(name, words) {
    this.parts(name).forEach((part) => {
      part.textContent = words;
    });
  }

  make(tag, attributes = {}, words = "") {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = words;
    return element;
  }

  /** A slider for a field. `values` lists the allowed values where they are not evenly spaced. */
  addRange(field, label, { values, words = String, step = 1 } = {}) {
    const spec = this.schema.fields.find((candidate) => candidate.name === field);
    const range = values ? { min: 0, max: values.length - 1, step: 1 } : { min: spec.min, max: spec.max, step };
    const input = this.make("input", { type: "range", ...range });
    const output = this.make("output");
    const refresh = () => {
      input.value = values ? nearest(values, this.state[field]) : this.state[field];
      output.textContent = words(this.state[field]);
      input.setAttribute("aria-valuetext", output.textContent);
    };
    input.addEventListener("input", () => {
      this.update({ [field]: values ? values[input.value] : Number(input.value) });
      refresh();
    });
    this.addLabelled(label, input, output, refresh);
  }

  /** A list of choices for a field: `options` maps each value to its words. */
  addChoice(field, label, options) {
    const select = this.make("select");
    for (const [value, words] of Object.entries(options)) select.append(this.make("option", { value }, words));
    const refresh = () => {
      select.value = this.state[field];
    };
    select.addEventListener("change", () => this.update({ [field]: select.value }));
    this.addLabelled(label, select, null, refresh);
  }

  /** A button; `act` returns the changes to the state, or nothing. */
  addButton(words, act) {
    const button = this.make("button", { type: "button", class: "jd-button" }, words);
    button.addEventListener("click", () => {
      const changes = act();
      if (changes) this.update(changes);
      this.refreshControls();
    });
    this.controls.append(button);
    return button;
  }

  /** Controls under a common heading: those that `add` makes. */
  addGroup(heading, add) {
    const outer = this.controls;
    this.controls = this.make("fieldset", { class: "jd-group" });
    this.controls.append(this.make("legend", {}, heading));
    add();
    outer.append(this.controls);
    this.controls = outer;
  }

  addLabelled(label, control, output, refresh) {
    const box = this.make("label", { class: "jd-control" });
    box.append(this.make("span", { class: "jd-control__label" }, label), control);
    if (output) box.append(output);
    this.refreshers = [...(this.refreshers ?? []), refresh];
    refresh();
    this.controls.append(box);
  }

  refreshControls() {
    (this.refreshers ?? []).forEach((refresh) => refresh());
  }

  /** One question before an answer that surprises. It can be skipped; the choice stays in this browser. */
  ask() {
    if (!this.constructor.words.question) return;
    const { question, options, answer, because } = this.constructor.words.question(this.values);
    const key = `jd-prediction-${this.name}`;
    const box = this.make("fieldset", { class: "jd-prediction" });
    const told = this.make("p", { role: "status" });
    const reveal = (choice) => {
      const verdict = choice === null ? "" : choice === answer ? "Yes. " : `Most likely not: ${options[answer]}. `;
      told.textContent = verdict + because;
      remember(key, choice === null ? "skipped" : String(choice));
    };
    box.append(this.make("legend", {}, question));
    options.forEach((words, choice) => box.append(this.makeAnswer(words, () => reveal(choice))));
    box.append(this.makeAnswer("Skip, show me", () => reveal(null)), told);
    if (recall(key)) reveal(recall(key) === "skipped" ? null : Number(recall(key)));
    this.controls.before(box);
  }

  makeAnswer(words, act) {
    const button = this.make("button", { type: "button", class: "jd-button" }, words);
    button.addEventListener("click", act);
    return button;
  }

  addSharing() {
    const status = this.make("span", { role: "status", class: "jd-copied" });
    this.addButton("Copy link to this state", () => {
      copy(this.address(), status);
    });
    this.addButton("Reset", () => this.reset());
    this.controls.append(status);
  }
}

const UNREADABLE = "The link’s settings could not be read, so the figure shows its first state.";

/** Copy text; where the clipboard is refused, show it selected. */
async function copy(text, status) {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = "Copied.";
  } catch {
    const field = Object.assign(document.createElement("input"), { value: text, readOnly: true });
    field.setAttribute("aria-label", "Link to this state");
    status.replaceChildren("Press copy: ", field);
    field.select();
  }
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
