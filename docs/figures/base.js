// What every figure that can be worked shares. A figure is a custom element around a drawing that is complete
// without it: the element adds controls and changes the drawing's parts, and keeps its state in the address.
import { make } from "../assets/javascripts/make.js";
import { addressOf, flushAddress, leaveAddress, stateInAddress, writeAddress } from "./address.js";
import { choice, pushButton, slider } from "./controls.js";
import { schemaOf } from "./fields.js";
import { put, wear } from "./looks.js";
import { questionBox } from "./question.js";
import { defaults, encode } from "./state.js";
import { unbroken } from "./units.js";

const UNREADABLE = "The link’s settings could not be read, so the figure shows its first state.";

/** The values of figures by their names, where a page leaves them to its scripts. */
export const given = {};

/** A figure says as static fields:
 * `shows`: what it shows of a state. `looks` is how the drawing looks at a width: from look.js, by which it was built. From
 * words.js, `sentence` says the state, and `alternative` the drawing, in words with their numbers. Where it asks first,
 * `question` is asked before the answer; beside it stands `answer`, for the test that it is right: which of its options
 * the numbers make right.
 * `fields`: from its values the fields of the state, as fields.js makes them, and buttons, in the order of the controls.
 * `former`: for each figure that is gone and whose place it took, a function from its fields to fields of this one.
 * `presets`: from its values, changes to the first state that its own buttons make, where it may have most to say of them. */
export class FigureElement extends HTMLElement {
  make = make;
  refreshers = []; // of the controls
  found = new Map(); // parts of the drawing by name

  connectedCallback() {
    if (this.state) return;
    this.name = this.dataset.figure;
    this.values ??= given[this.name] ?? JSON.parse(this.dataset.values);
    this.declared = this.constructor.fields(this.values);
    this.schema = schemaOf(this.declared, this.values);
    [this.live, this.described] = ["live", "alternative"].map((part) => this.querySelector(`.jd-figure__${part}`));
    this.drawings = this.querySelectorAll("svg.jd-draw");
    this.controls = make("div", { class: "jd-controls" });
    this.tellHeights();
    this.state = this.readAddress();
    this.build();
    this.ask();
    this.putBehind(".jd-figure__drawing", this.controls);
    this.resetter = pushButton("Reset", () => this.reset());
    this.querySelector(".jd-figure__data").append(this.resetter);
    this.show();
    addEventListener("popstate", () => this.follow());
    addEventListener("pagehide", () => flushAddress(this));
  }

  /** Tell the style sheet how tall the drawings are, in hundredths of their width. */
  tellHeights() {
    for (const variant of ["wide", "narrow"]) {
      const drawing = this.querySelector(`.jd-figure__drawing .jd-figure__${variant} svg`);
      const [, , width, height] = drawing.getAttribute("viewBox").split(" ");
      this.style.setProperty(`--jd-${variant}`, (100 * height) / width);
    }
  }

  /** Show the state of the address, which the reader went back or forward to; a change that waits for its address stays. */
  follow() {
    if (this.writing && this.written !== this.stateText()) return;
    leaveAddress(this);
    const state = this.readAddress();
    if (encode(this.schema, state) === this.stateText()) return;
    Object.assign(this.state, state);
    this.show();
  }

  /** Add the controls: those of the fields, and a figure's own. */
  build() {
    for (const { add } of this.declared) add?.(this);
  }

  /** Change the drawing to the state, and what else a figure has. Where it returns false, the state is not said yet. */
  render(state) {
    wear(this, (width) => this.constructor.shows.looks(this.values, state, width));
  }

  /** Take changed fields into the state, show it, and write it into the address. */
  update(changes) {
    Object.assign(this.state, changes);
    this.show();
    writeAddress(this);
  }

  /** The state as the address has it. */
  stateText() {
    return encode(this.schema, this.state);
  }

  /** The address of this page with this figure's state in it and nothing else. */
  address() {
    return addressOf(this);
  }

  /** Whether the reader, or a link, has set anything. */
  isChanged() {
    return this.stateText() !== encode(this.schema, defaults(this.schema));
  }

  /** Back to the first state. */
  reset() {
    this.update(defaults(this.schema));
  }

  /** Back to the first state, of which the address need not tell. */
  clear() {
    this.reset();
    leaveAddress(this);
  }

  /** Draw the state; the live sentence and the text alternative say it, controls show it, and the page is told. */
  show() {
    const changed = this.isChanged();
    if (changed) this.tell(); // whoever set something, or follows a link to a state, wants to see it
    this.resetter.style.visibility = changed ? "visible" : "hidden";
    this.draw();
    this.refreshControls();
    this.dispatchEvent(new CustomEvent("jd-state", { bubbles: true }));
  }

  draw() {
    const shown = this.render(this.state) !== false;
    this.live.style.visibility = shown ? "" : "hidden"; // what is said of another state is said no more
    if (!shown) return;
    const [sentence, alternative] = ["sentence", "alternative"].map((name) => this.constructor.shows[name](this.values, this.state));
    put(this.live, unbroken(sentence));
    if (this.described) put(this.described, alternative);
    this.aloud = alternative;
    this.label();
  }

  /** What is read aloud of the drawing: not what would answer a question that waits for its answer. */
  label() {
    const words = "asks" in this.dataset && !("told" in this.dataset) ? this.dataset.title : this.aloud;
    this.drawings.forEach((drawing) => drawing.setAttribute("aria-label", words));
  }

  readAddress() {
    const state = stateInAddress(this);
    this.notice?.remove();
    this.notice = state === null ? make("p", { class: "jd-notice" }, UNREADABLE) : null;
    if (this.notice) this.controls.append(this.notice);
    return state ?? defaults(this.schema);
  }

  /** Every element of the drawing with this part name: one in each variant. None is ever replaced, so look once. */
  parts(name) {
    if (!this.found.has(name)) this.found.set(name, [...this.querySelectorAll(`[data-part="${name}"]`)]);
    return this.found.get(name);
  }

  /** What a control of a field reads and writes. */
  access(field) {
    return { read: () => this.state[field], write: (value) => this.update({ [field]: value }) };
  }

  /** A slider for a field. `values` lists the allowed values where they are not evenly spaced. */
  addRange(field, label, given = {}) {
    const { min, max } = this.schema.fields.find(({ name }) => name === field);
    this.addControl(slider({ label, min, max, ...this.access(field), ...given }));
  }

  /** One of some choices for a field: `options` maps each value to its words. */
  addChoice(field, label, options, given = {}) {
    this.addControl(choice({ label, options, name: `${this.id}-${field}`, ...this.access(field), ...given }));
  }

  /** A button; `act` gives the changes to a state, or nothing. */
  addButton(words, act) {
    const button = pushButton(words, () => {
      const changes = act(this.state);
      if (changes) this.update(changes);
    });
    this.controls.append(button);
    return button;
  }

  /** A control, which may be the figure's own; `refresh` lets it show the state. */
  addControl({ box, refresh }) {
    this.refreshers.push(refresh);
    refresh();
    this.controls.append(box);
  }

  refreshControls() {
    this.refreshers.forEach((refresh) => refresh());
  }

  /** The question before the answer, where there is one: above the drawing, as it is read. */
  ask() {
    if (!this.constructor.shows.question) return;
    this.question = questionBox(this.name, this.constructor.shows.question(this.values), () => this.tell());
    this.putBehind("figcaption", this.question);
  }

  /** Put an element behind another, into the room that the page has kept for it. */
  putBehind(place, element) {
    this.querySelector(`${place} + [data-room]`)?.remove();
    this.querySelector(place).after(element);
  }

  /** Hide nothing any more. */
  tell() {
    this.dataset.told = "";
    if (this.aloud) this.label();
  }

  /** What belongs to a state and is no part of the drawing: into the disclosure with the data, where a page has them. */
  addToData(heading, element) {
    const box = make("div");
    box.append(make("strong", {}, heading), element);
    this.querySelector(".jd-figure__data summary")?.after(box);
  }
}

/** Put a figure to work that needs no more than what it shows, its fields and links to figures whose place it took. */
export function define(tag, shows, fields, former) {
  customElements.define(tag, Object.assign(class extends FigureElement {}, { shows, fields, former }));
}
