// What the figure says of a day: the twin of words.py.
import { changed, counts, publicBy, standsBy } from "./model.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A day or a month in words. */
export function dayWords(value) {
  const [year, month, day] = value.split("-");
  const words = [MONTHS[month - 1], year];
  return (day ? [Number(day), ...words] : words).join(" ");
}

/** A day in few letters. */
export function shortDay(value) {
  const [day, month, year] = dayWords(value).split(" ");
  return `${day} ${month.slice(0, 3)} ${year}`;
}

function laneCounts({ events, lanes }, day) {
  const found = counts(events, lanes, day);
  return lanes.map((lane, index) => `${lane} ${found[index]}`).join(", ");
}

function moved({ claims, stands }, day) {
  const come = standsBy(stands, day);
  if (come === 0) return "No verdict is read so early.";
  const first = dayWords(stands[0]);
  if (come === 1) return `The ${claims.length} verdicts are those of ${first}.`;
  const asOf = stands[come - 1] === day ? "" : `, as of ${dayWords(stands[come - 1])}`;
  return `${changed(claims, 0, come - 1)} of ${claims.length} verdicts${asOf} read otherwise than on ${first}.`;
}

/** The state in one sentence with its numbers. */
export function sentence(values, { on }) {
  const seen = publicBy(values.events, on);
  return (
    `On ${dayWords(on)} ${seen.length} of the record’s ${values.events.length} events were public: ` +
    `${laneCounts(values, on)}. The newest: “${seen.at(-1).title}”. ${moved(values, on)}`
  );
}

function entry(event) {
  const late = event.happened === event.public ? "" : `, happened ${dayWords(event.happened)}`;
  return `${event.title} (${dayWords(event.public)}${late})`;
}

function readings({ stands }, claim, come) {
  const dated = claim.readings.slice(0, come).map(({ word }, index) => `${word} (${shortDay(stands[index])})`);
  return `${claim.short}: ${dated.join(", ")}`;
}

/** The drawing in words with its numbers. */
export function alternative(values, { on }) {
  const seen = publicBy(values.events, on);
  const come = standsBy(values.stands, on);
  const newest = seen.slice(-values.latest).reverse().map(entry).join("; ");
  const lags = seen.filter(({ late }) => late).map(entry).join("; ") || "none";
  const verdicts = come ? values.claims.map((claim) => readings(values, claim, come)).join("; ") : "none so early";
  return (
    `A grid of months and four lanes with one mark for each event that was public on ${dayWords(on)}: ` +
    `${laneCounts(values, on)}. The newest, latest first: ${newest}. A hollow mark and a line show what happened in an ` +
    `earlier month than it became public: ${lags}. Below, claims with the verdicts that the record supported: ` +
    `${verdicts}.`
  );
}
