// Works the map: flip a premise, see what has lost its support, send the state to someone.
import { FigureElement } from "../base.js";
import { joined } from "../state.js";
import { showLook } from "./look.js";
import { remaining } from "./model.js";
import { fieldsOf, mapOf, presetSettings, settingsOf } from "./reading.js";
import { alternative, objectionWords, plural, question, record, sentence, stateWords, supportWords, viewOf } from "./words.js";

const CHOICES = { "": "as the essay has it", true: "true", false: "false", unknown: "unknown" };
const SETTINGS = ["true", "false", "unknown"];

class ArgumentMap extends FigureElement {
  static words = { alternative, question, sentence };

  static schemaFor(values) {
    const { names, code, steps } = mapOf(values);
    const options = names.map((name) => code[name]);
    const step = { name: "step", kind: "choice", fallback: "all", options: ["all", ...steps.map(([slug]) => slug)] };
    return { version: 1, fields: [step, ...SETTINGS.map((name) => ({ name, kind: "list", fallback: "none", options }))] };
  }

  static presets = (values) => [fieldsOf(mapOf(values), presetSettings(mapOf(values)), joined)];

  connectedCallback() {
    if (this.map) return;
    this.entries = new Map([...this.querySelectorAll("[data-entry]")].map((entry) => [entry.dataset.entry, entry]));
    const titles = Object.fromEntries([...this.entries.keys()].map((name) => [name, this.linkOf(name).textContent]));
    this.values = { ...JSON.parse(this.dataset.values), titles };
    this.map = mapOf(this.values);
    super.connectedCallback();
    this.addEventListener("click", (event) => this.reveal(event.target.closest("a[href*='#']")));
  }

  linkOf = (name) => this.entries.get(name).querySelector(":scope > a");

  build() {
    this.addChoice("step", "Show", { all: "all steps", ...Object.fromEntries(this.map.steps) });
    this.addButton("Take this site’s verdicts on premises", () => this.fields(presetSettings(this.map)));
    this.controls.append(this.make("p", { class: "jd-outline__rule" }, `${this.map.rule} ${this.map.key}`));
    this.addRecord();
    this.tools = {};
    this.faded = new Set();
    this.groups = Object.fromEntries([...this.querySelectorAll("[data-group]")].map((group) => [group.dataset.group, group]));
    for (const group of Object.values(this.groups)) {
      group.addEventListener("toggle", () => this.equip(group));
      this.equip(group);
    }
  }

  /** The menus of a group that is open. A menu for each claim at once would hold up the page while it loads. */
  equip(group) {
    if (!group.open) return;
    const inside = [...group.querySelectorAll("[data-entry]")].map((entry) => entry.dataset.entry);
    const names = inside.filter((name) => !this.tools[name]);
    names.forEach((name) => this.addTools(name));
    if (this.view) names.forEach((name) => this.showTools(name, this.view));
  }

  fields = (settings) => fieldsOf(this.map, settings, joined);

  /** The state as JSON: to look at and copy, and to keep. */
  addRecord() {
    const box = this.make("details", { class: "jd-outline__record" });
    this.record = this.make("pre", { tabindex: 0, role: "region", "aria-label": "The state as JSON" });
    const keep = this.make("a", { download: "argument-map.json", href: "#" }, "Download the JSON");
    keep.addEventListener("click", () => {
      keep.href = `data:application/json;charset=utf-8,${encodeURIComponent(this.record.textContent)}`;
    });
    box.addEventListener("toggle", () => this.showRecord());
    box.append(this.make("summary", {}, "The state as JSON"), this.record, keep);
    this.controls.append(box);
    this.recordBox = box;
  }

  /** A claim's state and its menu, behind what the list says of it. */
  addTools(name) {
    const state = this.make("span", { class: "jd-outline__state", id: `${this.id}-state-${name}` });
    const menu = this.make("select", { "aria-label": `${this.map.number[name]}: take it as`, "aria-describedby": state.id });
    for (const [value, words] of Object.entries(CHOICES)) menu.append(this.make("option", { value }, words));
    menu.addEventListener("change", () => this.set(name, menu.value));
    const tools = this.make("span", { class: "jd-outline__tools" });
    tools.append(menu, state);
    this.entries.get(name).querySelector(":scope > .jd-outline__note").after(tools);
    this.tools[name] = { state, menu };
  }

  set(name, word) {
    const { [name]: before, ...others } = settingsOf(this.map, this.state);
    this.update(this.fields(word ? { ...others, [name]: word } : others));
  }

  render(state) {
    const view = viewOf(this.map, settingsOf(this.map, state));
    this.view = view; // groups that open below show it
    this.map.names.forEach((name) => this.showClaim(name, view));
    this.map.conclusions.forEach((name) => this.showConclusion(name, view));
    this.map.lines.forEach(([step, name]) => this.showLine(step, name, view));
    this.map.steps.forEach(([slug]) => this.showStep(slug, state.step, view));
    this.showRecord();
  }

  showTools(name, view) {
    const tools = this.tools[name];
    const words = stateWords(this.map, view, name);
    const word = view.settings[name] ?? "";
    if (tools.menu.value !== word) tools.menu.value = word;
    if (tools.words !== words) tools.state.textContent = tools.words = words;
  }

  /** A claim's standing on its line and in the drawing, which is made with all claims standing. */
  showClaim(name, view) {
    if (this.tools[name]) this.showTools(name, view);
    const { dataset } = this.entries.get(name);
    if ((dataset.standing ?? "stands") === view.standing[name]) return;
    dataset.standing = view.standing[name];
    showLook(dataset.standing, this.parts(`node-${name}`), this.parts(`mark-${name}`));
  }

  showConclusion(name, view) {
    this.say(`rests-${name}`, supportWords(this.map, view, name));
    this.say(`against-${name}`, objectionWords(remaining(this.map.against[name], view.standing)));
  }

  /** A line is faint when none of the step's claims that it stands for still stands. */
  showLine(step, name, { standing }) {
    const leads = this.claimsOf(step).filter((other) => this.map.supports[name].includes(other));
    this.fade(`edge-${step}-${name}`, !remaining(leads, standing));
  }

  showStep(slug, chosen, { settings, standing }) {
    const names = this.claimsOf(slug);
    const set = names.filter((name) => name in settings).length;
    const fallen = names.filter((name) => ["lost", "open"].includes(standing[name])).length;
    const group = this.groups[slug];
    const note = group.querySelector("summary .jd-outline__note");
    group.hidden = chosen !== "all" && chosen !== slug;
    if (chosen === slug) group.open = true;
    this.equip(group);
    this.fade(`row-${slug}`, group.hidden);
    const words = [plural(names.length, "claim"), set && `${set} set`, fallen && `${fallen} lost or open`].filter(Boolean).join(", ");
    if (note.textContent !== ` ${words}`) note.textContent = ` ${words}`;
  }

  claimsOf = (slug) => this.map.homes[slug].map((place) => this.map.names[place]);

  /** Make a part of the drawing faint, or clear again. */
  fade(part, faint) {
    if (faint === this.faded.has(part)) return;
    this.faded[faint ? "add" : "delete"](part);
    for (const found of this.parts(part)) found.setAttribute("opacity", faint ? 0.25 : 1);
  }

  showRecord() {
    if (!this.recordBox.open) return;
    this.record.textContent = JSON.stringify(record(this.map, this.view, this.address()), null, 2);
  }

  /** Open what hides the entry that a link of the list means. */
  reveal(link) {
    const entry = link && [...this.entries.values()].find((item) => item.querySelector(":scope > a").id === link.hash.slice(1));
    if (!entry) return;
    const group = entry.closest("[data-group]");
    if (group.hidden) this.update({ step: "all" });
    this.refreshControls();
    for (let box = entry.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    this.equip(group);
  }
}

customElements.define("jd-argument-map", ArgumentMap);
