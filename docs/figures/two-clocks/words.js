// What the figure says of a day.
import { dateWords, shortDate } from "../dates.js";
import { changed, counts, publicBy, standsBy } from "./model.js";

function laneCounts({ events, lanes }, day) {
  const found = counts(events, lanes, day);
  return lanes.map((lane, index) => `${lane} ${found[index]}`).join(", ");
}

function moved({ claims, stands }, day) {
  const come = standsBy(stands, day);
  if (come === 0) return "No verdict is read so early.";
  const first = dateWords(stands[0]);
  if (come === 1) return `The ${claims.length} verdicts are those of ${first}.`;
  const other = changed(claims, 0, come - 1);
  const said = `${other} of ${claims.length} verdicts read otherwise on`;
  if (stands[come - 1] !== day) return `${said} ${shortDate(stands[come - 1])} than on ${first}.`;
  return `${said} that day than on ${first}, and ${claims.length - other} read the same.`;
}

/** What stands above the verdicts: how many have changed by a day. */
export function tally({ claims, stands }, day, wide) {
  const come = standsBy(stands, day);
  const words = `${changed(claims, 0, Math.max(come, 1) - 1)} of ${claims.length} changed`;
  return [wide || come < 2 ? "Verdicts" : "", come < 2 ? "" : words].filter(Boolean).join(": ");
}

export function sentence(values, { on }) {
  const seen = publicBy(values.events, on);
  const all = values.events.length;
  const many = seen.length === all ? `all ${all} events of the record` : `${seen.length} of the record’s ${all} events`;
  return `On ${dateWords(on)} ${many} were public. The newest: “${seen.at(-1).title}”. ${moved(values, on)}`;
}

function entry(event) {
  const late = event.happened === event.public ? "" : `, happened ${dateWords(event.happened)}`;
  return `${event.title} (${dateWords(event.public)}${late})`;
}

function readings({ stands, words }, claim, come) {
  const dated = claim.readings.slice(0, come).map(({ verdict }, at) => `${words[verdict].toLowerCase()} (${shortDate(stands[at])})`);
  return `${claim.short}: ${dated.join(", ")}`;
}

export function alternative(values, { on }) {
  const seen = publicBy(values.events, on);
  const come = standsBy(values.stands, on);
  const newest = seen.slice(-values.latest).reverse().map(entry).join("; ");
  const lags = seen.filter(({ late }) => late).map(entry).join("; ") || "none";
  const verdicts = come ? values.claims.map((claim) => readings(values, claim, come)).join("; ") : "none so early";
  return (
    `An axis of months with four lanes and one mark for each event that was public on ${dateWords(on)}: ` +
    `${laneCounts(values, on)}. The newest, latest first: ${newest}. A hollow mark and a line show what happened in an ` +
    `earlier month than it became public: ${lags}. Below on the same axis, claims as bands of the verdicts that the record supported: ` +
    `${verdicts}.`
  );
}
