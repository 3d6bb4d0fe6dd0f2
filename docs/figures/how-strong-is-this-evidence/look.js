// Where the parts of the drawing that change are, and how they look, in a state.
import { fixed, percent } from "../numbers.js";
import { lines, px, seen } from "../looks.js";
import { assumedWords, change, groups, headWords, showingOf } from "./words.js";

const [MOST, PAIR] = [4, 2]; // groups: of four stories, and of two
const SERIES = { two: ["s1", "s2"], four: ["s3", "s2", "s1", "s4"] }; // the same colour for the web and for “others”

// By width: dots one above the other, from one to the next, their size, heights from the top.
export const LAYOUT = {
  600: { rows: 20, pitch: 10.9, dot: 8, top: 46, first: 286, line: 22, bar: 364, held: 406, result: 429, high: 436 },
  328: { rows: 25, pitch: 7.4, dot: 5.6, top: 42, first: 248, line: 22, bar: 326, held: 368, result: 391, high: 398 },
};
export const TALL = 24; // the bar
const [SWATCH, BESIDE] = [12, 20]; // how wide a swatch is, and how far from the edge what it is of

/** The width of a group. */
const across = ({ models }, { rows, pitch }) => Math.ceil(models / rows) * pitch;

/** Level lines as one path, each from where the last one ended: alike lines are alike words, which packs well. */
function path(runs) {
  let [x, y] = [0, 0];
  return runs.map(([left, height, long]) => {
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

/** Four lines of words below the dots: two under each of two groups, or one after the other; a colour beside some. */
function rowsOf(view, found) {
  if (view === "two") {
    return found.flatMap(({ below, models, shows }, right) => [
      { right, line: 0, words: `${fixed(models)} ${below}`, strong: true },
      { right, line: 1, words: `${fixed(shows)} of them slip`, colour: true },
    ]);
  }
  return found.map((each, line) => ({ line, words: `${each.words}: ${fixed(each.shows)}/${fixed(each.models)}`, colour: true, change: change(each) }));
}

/** How such a line and its colour look: from the left edge, or up to the right one. */
function rowLooks({ words, strong, colour, change: changes, right, line }, at, series, width, layout) {
  const y = layout.first + line * layout.line;
  const inside = colour ? BESIDE : 0;
  return {
    [`row-${at}`]: { words, class: strong ? "strong" : "", x: right ? width - inside : inside, y, "text-anchor": right ? "end" : "start" },
    [`swatch-${at}`]: { class: series ?? "faint", x: right ? width - SWATCH : 0, y: y - SWATCH, ...seen(colour) },
    [`change-${at}`]: { words: changes ?? "" },
  };
}

/** What falls from a group into its part of the bar. */
const fall = (left, right, [begin, end], { rows, pitch, top, bar }) =>
  `M${px(left)} ${px(top + rows * pitch + 2)}H${px(right)}L${px(end)} ${bar}H${px(begin)}z`;

export function looks(values, state, width) {
  const layout = LAYOUT[width];
  const found = groups(values, state);
  const all = showingOf(found);
  const series = SERIES[state.view];
  const two = state.view === "two";
  const told = found[two ? 0 : 2];
  const name = two ? "Before" : `${told.short}: before`;
  const parts = {
    ...lines("head", headWords(state)),
    assumed: { words: two ? assumedWords(values, state) : "" },
    held: { words: all ? `${fixed(all)} ${two ? `slip. Is yours one of the ${fixed(found[0].models)}?` : "fit. Yours is one of them."}` : "None of them, so nothing to judge by." },
    result: { words: all ? `${name} ${percent(told.before)}, now ${percent(told.after)}` : "" },
  };
  rowsOf(state.view, found).forEach((row, at) => Object.assign(parts, rowLooks(row, at, series[two ? (at - 1) / 2 : at], width, layout)));
  const held = found.filter(({ models }) => models);
  const gap = (width - held.reduce((sum, each) => sum + across(each, layout), 0)) / Math.max(1, held.length - 1);
  let [left, shared] = [0, 0];
  for (let at = 0; at < MOST; at += 1) {
    const each = found[at] ?? { models: 0, shows: 0, after: 0 };
    const [slip, rest] = dots(each, left, layout);
    const room = width * each.after;
    parts[`rest-${at}`] = { d: rest };
    parts[`slip-${at}`] = { d: slip, class: `dots ${series[at] ?? ""}` };
    if (at < PAIR) parts[`fall-${at}`] = { d: fall(left, left + across(each, layout), [shared, shared + room], layout), ...seen(two && each.shows > 0) };
    parts[`bar-${at}`] = { x: px(shared), width: px(room), class: series[at] ?? "faint" };
    parts[`count-${at}`] = { x: px(shared + room / 2), words: room > 40 ? fixed(each.shows) : "" };
    left += each.models ? across(each, layout) + gap : 0;
    shared += room;
  }
  return parts;
}
