// What was public on a day, and which verdict could be read on it: the twin of model.py.
const MONTH = "2026-06".length;
const two = (number) => String(number).padStart(2, "0");

/** The day of a date; the last day of a month. */
export function lastDay(value) {
  if (value.length > MONTH) return value;
  const [year, month] = value.split("-").map(Number);
  return `${value}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

/** The last days of the months from one to another, both included. */
export function monthEnds(first, last) {
  const [[year, month], [endYear, endMonth]] = [first, last].map((value) => value.split("-").map(Number));
  const count = (endYear - year) * 12 + endMonth - month + 1;
  return Array.from({ length: count }, (_, step) => {
    const index = month - 1 + step;
    return lastDay(`${year + Math.floor(index / 12)}-${two((index % 12) + 1)}`);
  });
}

/** The days that can be chosen, in order. */
export const daysToStandOn = (months, stands) => [...new Set([...monthEnds(months.first, months.last), ...stands])].sort();

/** Whether the public could know of an event on a day. */
export const isPublic = (event, day) => lastDay(event.public) <= day;

/** The events that the public could know, in the order in which they became public. */
export const publicBy = (events, day) => events.filter((event) => isPublic(event, day));

/** How many events of each lane were public. */
export function counts(events, lanes, day) {
  const seen = publicBy(events, day);
  return lanes.map((lane) => seen.filter((event) => event.lane === lane).length);
}

/** How many of the days on which verdicts are read had come. */
export const standsBy = (stands, day) => stands.filter((stand) => stand <= day).length;

/** How many verdicts differ between two readings. */
export const changed = (claims, one, other) =>
  claims.filter(({ readings }) => readings[one].verdict !== readings[other].verdict).length;

/** A claim's verdicts as stretches of time: from the day of a reading to that of one which differs, or to the last. */
export function segments(readings, stands) {
  const starts = readings.flatMap(({ verdict }, at) => (at && verdict === readings[at - 1].verdict ? [] : [at]));
  return starts.map((at, place) => ({ from: stands[at], until: stands[starts[place + 1] ?? stands.length - 1], verdict: readings[at].verdict }));
}
