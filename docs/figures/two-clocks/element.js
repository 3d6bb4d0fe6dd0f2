// Two clocks: the reader stands on a day, and nothing that became public later is shown.
import { FigureElement } from "../base.js";
import { dateWords } from "../dates.js";
import { addSources, linkTo } from "../sources.js";
import { counts, daysToStandOn, isPublic, lastDay, publicBy, standsBy } from "./model.js";
import { alternative, question, sentence } from "./words.js";

class TwoClocks extends FigureElement {
  static words = { alternative, question, sentence };

  static schemaFor({ months, stands }) {
    const options = daysToStandOn(months, stands);
    return { version: 1, fields: [{ name: "on", kind: "choice", fallback: stands.at(-1), options }] };
  }

  build() {
    const { events, stands, claims } = this.values;
    this.rows = [...this.querySelectorAll(".jd-figure__data tbody tr")];
    this.days = [...events.map((event) => lastDay(event.public)), ...stands.flatMap((day) => claims.map(() => day))];
    this.addDays();
    stands.forEach((day, index) => {
      const today = index === stands.length - 1;
      this.addButton(today ? "Today, as far as the record goes" : dateWords(day), () => ({ on: day }));
    });
    [this.newest, this.readings] = ["ol", "ul"].map((tag) => this.make(tag));
    this.addToData("The verdicts of that day, with reasons and sources", this.readings);
    this.addToData("The newest events of that day", this.newest);
  }

  addDays() {
    const days = this.schema.fields[0].options;
    const input = this.make("input", { type: "range", min: 0, max: days.length - 1, step: 1 });
    const output = this.make("output");
    input.addEventListener("input", () => {
      this.update({ on: days[input.value] });
      refresh();
    });
    const refresh = () => {
      input.value = days.indexOf(this.state.on);
      output.textContent = dateWords(this.state.on);
      input.setAttribute("aria-valuetext", output.textContent);
    };
    this.addLabelled("Stand on this day", input, output, refresh);
  }

  render({ on }) {
    const { events, lanes, stands } = this.values;
    events.forEach((event, index) => {
      for (const part of ["event", "before", "wait"]) this.reveal(`${part}-${index}`, isPublic(event, on));
    });
    counts(events, lanes, on).forEach((count, index) => this.say(`count-${lanes[index]}`, count));
    this.parts("stand").forEach((line, variant) => line.setAttribute("d", this.values.lines[on][variant]));
    this.rows.forEach((row, index) => {
      if (row.hidden !== this.days[index] > on) row.hidden = !row.hidden;
    });
    this.newest.replaceChildren(...publicBy(events, on).slice(-this.values.latest).reverse().map((event) => this.eventItem(event)));
    this.showVerdicts(standsBy(stands, on));
  }

  reveal(name, visible) {
    this.seen ??= new Map();
    if (this.seen.get(name) === visible) return; // most marks stay as they are
    this.seen.set(name, visible);
    for (const part of this.parts(name)) part.setAttribute("visibility", visible ? "visible" : "hidden");
  }

  eventItem(event) {
    const item = this.make("li", {}, `${dateWords(event.public)}, ${event.lane}: `);
    item.append(linkTo(this, `timeline/#${event.id}`, event.title));
    if (event.happened !== event.public) item.append(` (happened ${dateWords(event.happened)})`);
    return item;
  }

  /** The verdicts of the days that have come; reasons of the latest. */
  showVerdicts(come) {
    if (this.come === come) return;
    this.come = come;
    this.values.stands.forEach((_, stand) => {
      this.reveal(`when-${stand}`, stand < come);
      this.values.claims.forEach((_, index) => this.reveal(`verdict-${index}-${stand}`, stand < come));
    });
    this.items ??= [[], ...this.values.stands.map((_, stand) => this.values.claims.map((claim) => this.verdictItem(claim, claim.readings[stand])))];
    this.readings.replaceChildren(...this.items[come]);
    this.readings.parentElement.hidden = come === 0;
  }

  verdictItem(claim, reading) {
    const item = this.make("li");
    item.append(linkTo(this, `claims/${claim.claim}/`, claim.short), ": ", this.make("strong", {}, reading.word), `. ${reading.because}`);
    addSources(this, item, reading.sources, this.values.labels);
    return item;
  }
}

customElements.define("jd-two-clocks", TwoClocks);
