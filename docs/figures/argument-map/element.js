// Works the map: flip a premise, see what has lost its support, send the state to someone.
import { FigureElement } from "../base.js";
import { choice, whole } from "../controls.js";
import { wear } from "../looks.js";
import { once } from "../once.js";
import { joined } from "../state.js";
import { looks } from "./look.js";
import { fieldsOf, mapOf, presetSettings, settingsOf } from "./reading.js";
import { alternative, question, record, sentence, stateWords, viewOf } from "./words.js";

const CHOICES = { "": "as argued", true: "true", false: "false", unknown: "unknown" };
const SETTINGS = ["true", "false", "unknown"];

class ArgumentMap extends FigureElement {
  static shows = { alternative, question, sentence };

  static fields(values) {
    const { names, code, steps } = mapOf(values);
    const options = names.map((name) => code[name]);
    const step = { name: "step", kind: "choice", options: ["all", ...steps.map(([slug]) => slug)] };
    return [step, ...SETTINGS.map((name) => ({ name, kind: "list", options }))];
  }

  static presets = (values) => [fieldsOf(mapOf(values), presetSettings(mapOf(values)), joined)];

  build() {
    this.map = mapOf(this.values);
    const links = [...this.querySelectorAll(".jd-outline li > a[id]")];
    this.entries = new Map(links.map((link) => [link.id.slice(this.name.length + 1), link]));
    this.groups = Object.fromEntries([...this.querySelectorAll("[data-group]")].map((group) => [group.dataset.group, group]));
    this.premise = viewOf(this.map, this.settings()).set[0] ?? this.values.offered;
    this.addPremise();
    const write = (word) => this.set(this.premise, word);
    this.addControl(choice({ label: "Take it as", options: CHOICES, name: `${this.id}-as`, read: () => this.settings()[this.premise] ?? "", write }));
    this.addChoice("step", "Premises of", [["all", "all steps"], ...this.map.steps]);
    this.addButton("Take this site’s verdicts on premises", () => fieldsOf(this.map, presetSettings(this.map), joined));
    this.addRecord();
    this.addEventListener("click", ({ target }) => this.pick(target.dataset.part?.match(/^(?:tile|mark|label|count)-\d-(.*)/)?.[1]));
  }

  settings = () => settingsOf(this.map, this.state);

  /** The premises of the chosen step, of which one is at hand. */
  addPremise() {
    const select = this.make("select");
    select.addEventListener("change", () => this.pick(select.value));
    const options = this.map.names.map((name) => [name, this.wordsOf(name)]);
    const { box, refresh } = whole({ label: "Premise", select, options, read: () => this.premise });
    const list = () => {
      if (this.listed !== this.state.step) select.replaceChildren(...this.offered().map((name) => this.option(name)));
      this.listed = this.state.step;
      refresh();
    };
    this.addControl({ box, refresh: list });
  }

  /** A claim in the list of premises. */
  wordsOf = (name) => `${this.map.number[name]} ${this.map.words[name]}`;

  offered = () => (this.state.step === "all" ? this.map.names : this.map.homes[this.state.step].map((place) => this.map.names[place]));

  option = (name) => once(this, name, () => this.make("option", { value: name }, this.wordsOf(name)));

  /** Take a premise at hand. */
  pick(name) {
    if (!name) return;
    this.premise = name;
    this.draw();
    this.refreshControls();
  }

  /** The state as JSON: to look at and copy, and to keep. */
  addRecord() {
    const box = this.make("div");
    this.record = this.make("pre", { tabindex: 0, role: "region", "aria-label": "The state as JSON" });
    const keep = this.make("a", { download: "argument-map.json", href: "#" }, "Download the JSON");
    keep.addEventListener("click", () => {
      keep.href = `data:application/json;charset=utf-8,${encodeURIComponent(this.record.textContent)}`;
    });
    box.append(this.make("p", {}, this.map.rule), this.record, keep);
    this.addToData("The rule, and the state as JSON", box);
  }

  set(name, word) {
    const { [name]: before, ...others } = this.settings();
    this.update(fieldsOf(this.map, word ? { ...others, [name]: word } : others, joined));
  }

  render(state) {
    if (!this.offered().includes(this.premise)) this.premise = this.offered()[0];
    wear(this, (width) => looks(this.values, state, width, this.premise));
    const view = viewOf(this.map, this.settings());
    for (const [name, link] of this.entries) this.showEntry(name, link, view);
    if (state.step in this.groups) this.groups[state.step].open = true;
    this.record.textContent = JSON.stringify(record(this.map, view, this.address()), null, 2);
  }

  /** A claim's standing on its line of the list, where a page has one, which is made with all claims standing. */
  showEntry(name, link, view) {
    if ((link.dataset.standing ?? "stands") === view.standing[name]) return;
    link.dataset.standing = view.standing[name];
    this.notes ??= {};
    if (!this.notes[name]) {
      this.notes[name] = this.make("strong", { class: "jd-outline__state" });
      link.after(this.notes[name]);
    }
    const words = stateWords(view, name);
    this.notes[name].textContent = words && ` – ${words}`;
  }
}

customElements.define("jd-argument-map", ArgumentMap);
