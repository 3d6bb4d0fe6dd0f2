// Where things stand on the axis of time, and how the drawing looks on a day.
import { px, seen } from "../looks.js";
import { once } from "../once.js";
import { counts, isPublic, segments } from "./model.js";
import { tally } from "./words.js";

const BY_MONTH = "2024"; // years before this one are a cell each
export const LAYOUT = { 600: { mark: 9, pitch: 10.5 }, 328: { mark: 6, pitch: 7 } };
const HEAD = 20; // pixels from a lane's top to its marks
export const TOP = 22; // where lanes begin
export const ROW = 19; // from claim to claim
const LETTER = 8.4; // the width of a bold letter, at most on average
export const BAND = 17; // the height of a band

const cellOf = (value) => (value < BY_MONTH ? value.slice(0, 4) : value.slice(0, 7));

/** Where a day lies on the axis: within its month by the day. */
export function along({ cells }, width, day) {
  const within = day < BY_MONTH ? 1 : Number(day.slice(8)) / 31;
  return ((cells.indexOf(cellOf(day)) + within) * width) / cells.length;
}

/** For each event the cell and slot of its mark and, if it happened in an earlier month, of its hollow mark. */
function slots({ events, cells }) {
  const taken = {};
  const take = (lane, date) => {
    const cell = cells.indexOf(cellOf(date));
    taken[[lane, cell]] = (taken[[lane, cell]] ?? -1) + 1;
    return [cell, taken[[lane, cell]]];
  };
  return events.map(({ lane, happened, late, ...event }) => [take(lane, event.public), late ? take(lane, happened) : null]);
}

/** Where each lane begins, and where the last one ends. */
export const tops = (values, width) => once(values, width, () => placed(values, width));

function placed(values, width) {
  const places = slots(values);
  let y = TOP;
  return [...values.lanes, null].map((lane) => {
    const top = y;
    const mine = places.filter((_, index) => values.events[index].lane === lane).flat().filter(Boolean);
    y += HEAD + LAYOUT[width].pitch * Math.max(0, ...mine.map(([, slot]) => slot + 1)) + 2;
    return top;
  });
}

/** The upper left corners of an event's mark and of its hollow one. */
export function corners(values, width) {
  const begins = tops(values, width);
  const corner = (index, [cell, slot]) => [
    px((cell * width) / values.cells.length),
    begins[values.lanes.indexOf(values.events[index].lane)] + HEAD + slot * LAYOUT[width].pitch,
  ];
  return slots(values).map((pair, index) => pair.map((place) => place && corner(index, place)));
}

/** The event that waited longest until it became public, by its place. */
export function longestWait({ events, cells }) {
  const waits = events.map(({ happened, late, ...event }) => (late ? cells.indexOf(cellOf(event.public)) - cells.indexOf(cellOf(happened)) : 0));
  return waits.indexOf(Math.max(...waits));
}

export function looks(values, { on }, width) {
  const x = px(along(values, width, on));
  const ends = tops(values, width);
  const read = on >= values.stands[0]; // before, it would cross the names of the claims
  const bottom = read ? ends.at(-1) + HEAD + 8 + values.claims.length * ROW : ends.at(-1);
  return Object.assign(
    { tally: { words: tally(values, on, width === 600) }, told: seen(isPublic(values.events[longestWait(values)], on)) },
    { stand: { d: `M${x} ${TOP}V${bottom}` } },
    ...counts(values.events, values.lanes, on).map((count, lane) => ({ [`count-${lane}`]: { words: `${values.lanes[lane]} ${count}` } })),
    ...values.stands.map((day, stand) => ({ [`when-${stand}`]: seen(day <= on) })),
    ...values.events.map((event, index) => eventLooks(index, event, seen(isPublic(event, on)))),
    ...values.claims.flatMap((claim, index) => bandLooks(values, claim, index, on, width)),
  );
}

function eventLooks(index, { late }, look) {
  return { [`event-${index}`]: look, ...(late && { [`before-${index}`]: look, [`wait-${index}`]: look }) };
}

/** A claim's verdicts from one day of reading to the next that changes them, as far as the reader has come. */
function bandLooks(values, { readings }, index, on, width) {
  return segments(readings, values.stands).map(({ from, until, verdict }, place) => {
    const start = along(values, width, from);
    const room = Math.max(along(values, width, until < on ? until : on) - start, 0);
    const come = on >= from;
    const [icon, word] = [values.icons[verdict], values.words[verdict]];
    const said = [`${icon} ${word}`, `${icon} ${word.replace(" found", "")}`].find((words) => room > LETTER * words.length + 4) ?? icon;
    const band = { x: px(start), width: px(Math.max(room, BAND)), class: verdict, ...seen(come) };
    return { [`band-${index}-${place}`]: band, [`verdict-${index}-${place}`]: { x: px(start + 4), words: come ? said : "" } };
  });
}
