// How the drawing looks in a state, at both widths: a row for each model.
import { lines, px } from "../looks.js";
import { kept, marked, notes, scale, shown, title, unit, widthWords } from "./words.js";

const COLOURS = { heads: "s1", mla: "s3", compressed: "s2" }; // windows and linear layers have the fourth
const LEAST = 1.5; // of a bar

export function looks(values, state, width) {
  const rows = shown(values, state);
  const full = scale(rows);
  const said = lines("line", [title(state), widthWords(full / 2), widthWords(full), unit(state), ...notes(rows, state)]);
  return { ...said, ...Object.fromEntries(rows.flatMap((row, index) => rowLooks(row, index, width / full, state))) };
}

function rowLooks(row, index, perGpu, state) {
  const colour = COLOURS[row.cache.kind] ?? "s4";
  return [
    [`name-${index}`, { words: row.name }],
    [`design-${index}`, { words: marked(row), class: colour }],
    [`kept-${index}`, { words: kept(row, state) }],
    [`bar-${index}`, { width: px(Math.max(row.share * perGpu, LEAST)), class: colour + (row.beyond ? " kept" : "") }],
  ];
}
