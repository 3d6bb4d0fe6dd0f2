// Two clocks: the reader stands on a day, and nothing that became public later is shown.
import { FigureElement } from "../base.js";
import { dateWords } from "../dates.js";
import { scale } from "../fields.js";
import { addSources, linkTo } from "../sources.js";
import { looks } from "./look.js";
import { daysToStandOn, lastDay, publicBy, standsBy } from "./model.js";
import { alternative, sentence } from "./words.js";

class TwoClocks extends FigureElement {
  static shows = { alternative, looks, sentence };

  static fields = ({ months, stands }) => [scale("on", "Stand on", { values: daysToStandOn(months, stands), words: dateWords })];

  build() {
    super.build();
    const { events, stands, claims } = this.values;
    this.rows = [...this.querySelectorAll(".jd-figure__data tbody tr")];
    this.days = [...events.map((event) => lastDay(event.public)), ...stands.flatMap((day) => claims.map(() => day))];
    const named = stands.map((day, at) => [day, at < stands.length - 1 ? dateWords(day) : "today"]);
    this.addChoice("on", "Verdicts were read on", named);
    [this.newest, this.readings] = ["ol", "ul"].map((tag) => this.make(tag));
    this.addToData("The verdicts of that day, with reasons and sources", this.readings);
    this.addToData("The newest events of that day", this.newest);
  }

  render({ on }) {
    const { events, stands, latest } = this.values;
    super.render({ on });
    this.rows.forEach((row, index) => {
      if (row.hidden !== this.days[index] > on) row.hidden = !row.hidden;
    });
    this.newest.replaceChildren(...publicBy(events, on).slice(-latest).reverse().map((event) => this.eventItem(event)));
    this.showReasons(standsBy(stands, on));
  }

  eventItem(event) {
    const item = this.make("li", {}, `${dateWords(event.public)}, ${event.lane}: `);
    item.append(linkTo(this, `timeline/#${event.id}`, event.title));
    if (event.happened !== event.public) item.append(` (happened ${dateWords(event.happened)})`);
    return item;
  }

  /** The reasons for the verdicts of the latest day of reading that has come. */
  showReasons(come) {
    if (this.come === come) return;
    this.come = come;
    this.readings.replaceChildren(...(come ? this.values.claims : []).map((claim) => this.verdictItem(claim, claim.readings[come - 1])));
    this.readings.parentElement.hidden = come === 0;
  }

  verdictItem(claim, { verdict, because, sources }) {
    const item = this.make("li");
    item.append(linkTo(this, `claims/${claim.claim}/`, claim.short), ": ", this.make("strong", {}, this.values.words[verdict]), `. ${because}`);
    addSources(this, item, sources, this.values.labels);
    return item;
  }
}

customElements.define("jd-two-clocks", TwoClocks);
