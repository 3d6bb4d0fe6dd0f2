// Where the parts of the drawing that change are, and how they look, in a state.
import { fixed, percent } from "../numbers.js";
import { px, seen } from "../looks.js";
import { change, groups, showingOf } from "./words.js";

const MOST = 4; // groups
const SERIES = { two: ["s1", "s2"], four: ["s3", "s2", "s1", "s4"] }; // the same colour for the web and for “others”

// By width: dots one above the other, from one to the next, their size, heights from the top.
export const LAYOUT = {
  600: { rows: 20, pitch: 10.9, dot: 8, top: 28, first: 270, line: 23, head: 374, bar: 384, result: 434, high: 442 },
  328: { rows: 25, pitch: 7.4, dot: 5.6, top: 24, first: 230, line: 22, head: 330, bar: 339, result: 387, high: 394 },
};
export const TALL = 24; // the bar

/** The width of a group. */
const across = ({ models }, { rows, pitch }) => Math.ceil(models / rows) * pitch;

/** Level lines as one path, each from where the last one ended: alike lines are alike words, which packs well. */
function path(lines) {
  let [x, y] = [0, 0];
  return lines.map(([left, height, long]) => {
    const step = `m${px(left - x)} ${px(height - y)}h${long}`;
    [x, y] = [x + px(left - x) + long, height];
    return step;
  }).join("");
}

/** The dots of a group as two paths of rows, which dashes make dots: those that show it, from the bottom, and the rest. */
function dots({ models, shows }, left, { rows, pitch, top }) {
  const columns = Math.ceil(models / rows);
  const runs = [[], []];
  let drawn = 0;
  for (let up = 0; up < rows && drawn < models; up += 1) {
    const here = columns - Number(up >= models - rows * (columns - 1));
    const coloured = Math.min(here, Math.max(0, shows - drawn));
    const y = px(top + (rows - up - 0.5) * pitch);
    const run = (from, count) => (count ? [[left + (from + 0.5) * pitch, y, px((count - 1) * pitch + 0.1)]] : []);
    runs[0].push(...run(0, coloured));
    runs[1].push(...run(coloured, here - coloured));
    drawn += here;
  }
  return runs.map(path);
}

/** Four lines of words beside the dots: in front of which there is a colour, and which are strong. */
function rowsOf(view, found) {
  if (view === "two") {
    return found.flatMap(({ words, models, shows }) => [
      { words: `${fixed(models)} ${words}`, strong: true },
      { words: `${fixed(shows)} of them slip`, colour: true },
    ]);
  }
  return found.map((each) => ({ words: `${each.words}: ${fixed(each.shows)}/${fixed(each.models)}`, colour: true, change: change(each) }));
}

export function looks(values, state, width) {
  const layout = LAYOUT[width];
  const found = groups(values, state);
  const all = showingOf(found);
  const series = SERIES[state.view];
  const two = state.view === "two";
  const told = found[two ? 0 : 2];
  const name = two ? "Before" : `${told.short}: before`;
  const parts = {
    head: { words: two ? "Each dot is a model. Coloured: it slips." : "Coloured: what is counted fits it." },
    held: { words: all ? `Yours is one of these ${fixed(all)}:` : "None of them, so nothing to judge by." },
    result: { words: all ? `${name} ${percent(told.before)}, now ${percent(told.after)}` : "" },
  };
  rowsOf(state.view, found).forEach((row, at) => {
    const colour = series[two ? (at - 1) / 2 : at];
    parts[`row-${at}`] = { words: row.words, class: row.strong ? "strong" : "", x: row.strong ? 0 : 20 };
    parts[`swatch-${at}`] = { class: colour ?? "faint", ...seen(row.colour) };
    parts[`change-${at}`] = { words: row.change ?? "" };
  });
  const held = found.filter(({ models }) => models);
  const gap = (width - held.reduce((sum, each) => sum + across(each, layout), 0)) / Math.max(1, held.length - 1);
  let [left, shared] = [0, 0];
  for (let at = 0; at < MOST; at += 1) {
    const each = found[at] ?? { models: 0, shows: 0, after: 0 };
    const [slip, rest] = dots(each, left, layout);
    const room = width * each.after;
    parts[`rest-${at}`] = { d: rest };
    parts[`slip-${at}`] = { d: slip, class: `dots ${series[at] ?? ""}` };
    parts[`bar-${at}`] = { x: px(shared), width: px(room), class: series[at] ?? "faint" };
    parts[`count-${at}`] = { x: px(shared + room / 2), words: room > 40 ? fixed(each.shows) : "" };
    left += each.models ? across(each, layout) + gap : 0;
    shared += room;
  }
  return parts;
}
