// How the drawing looks in a state: four conclusions, and below A and B what bears on them, claim by claim.
import { remaining } from "./model.js";
import { mapOf, settingsOf } from "./reading.js";
import { conclusionWords, restWords, viewOf } from "./words.js";

export const TILE = 16;
const [PITCH, SIDE] = [20, 19]; // from row to row, and from tile to tile where they stand side by side
// By width: where the two columns begin and how wide they are, the heights of upper and lower boxes, the letters of a line.
export const LAYOUT = {
  600: { columns: [1, 311], room: 288, tall: [100, 78], letters: 30 },
  328: { columns: [1, 171], room: 156, tall: [118, 96], letters: 17 },
};
export const HEAD = 20; // from a lower box to what it says of its rows
const HOMES = [[0, 1], [1, 1], [1, 0], [0, 0]]; // of A to D: the column, and whether its box is a lower one
const APART = 16; // the upper boxes from the lower

const SET = { true: ["open", "strong", "✓"], false: ["open", "strong", "✕"], unknown: ["open", "strong", "?"] };
const FOLLOWS = { lost: ["faint", "", "✕"], open: ["faint", "", "?"] };

/** The place of a conclusion's box. */
export function box(width, at) {
  const { columns, room, tall } = LAYOUT[width];
  const [column, lower] = HOMES[at];
  return { x: columns[column], y: 1 + lower * (tall[0] + APART), width: room, height: tall[lower] };
}

/** Which conclusion carries which, by their places. */
export function ways(values) {
  const { conclusions, supports } = mapOf(values);
  const ends = conclusions.flatMap((to, at) => conclusions.map((from, start) => [start, at, supports[to].includes(from)]));
  return ends.filter(([, , carries]) => carries).map(([from, to]) => [from, to]);
}

/** The supports of a claim, those first whose verdict most of them have. */
function byVerdict({ supports, verdict }, claim) {
  const alike = (name) => supports[claim].filter((other) => verdict[other] === verdict[name]).length;
  return [...supports[claim]].sort((one, other) => alike(other) - alike(one));
}

/** Every claim that bears on a conclusion and is none: in the box of C and D, in rows below A and B. */
export function tiles(values, width) {
  const map = mapOf(values);
  return map.conclusions.flatMap((conclusion, at) => {
    const supports = byVerdict(map, conclusion).filter((name) => !map.conclusions.includes(name));
    const { x, y, height } = box(width, at);
    const row = HOMES[at][1] === 1;
    return [...supports, ...map.against[conclusion]].map((name, place) => ({
      ...{ name, row, key: `${at}-${name}`, against: place >= supports.length },
      ...(row ? { x, y: y + height + HEAD + 7 + place * PITCH } : { x: x + 8 + place * SIDE, y: y + height - TILE - 8 }),
    }));
  });
}

/** The looks where the reader is at a picked premise. */
export function looks(values, state, width, picked = values.offered) {
  const map = mapOf(values);
  const view = viewOf(map, settingsOf(map, state));
  const shown = state.step === "all" ? map.names : map.homes[state.step].map((place) => map.names[place]);
  const found = tiles(values, width);
  const at = found.find(({ name }) => name === picked);
  return Object.assign(
    { pick: { x: at ? at.x - 3 : 0, y: at ? at.y - 3 : 0, visibility: at ? "visible" : "hidden" } },
    ...map.conclusions.map((name, place) => conclusionLooks(map, view, name, place)),
    ...ways(values).map(([from, to]) => ({ [`way-${from}-${to}`]: { class: remaining([map.conclusions[from]], view.standing) ? "arrow" : "arrow yet" } })),
    ...found.map((tile) => tileLooks(map, view, tile, shown.includes(tile.name) ? 1 : 0.3, width)),
  );
}

function conclusionLooks(map, view, name, at) {
  const stands = remaining([name], view.standing);
  return {
    [`box-${at}`]: { class: stands ? "box" : "box wall" },
    [`rests-${at}`]: { words: conclusionWords(map, view, name), class: stands ? "" : "strong" },
  };
}

function tileLooks(map, view, { name, key, row, against }, opacity, width) {
  const verdict = map.verdict[name];
  const graded = against ? ["box yet", verdict, map.icons[verdict]] : [verdict, "on", map.icons[verdict]];
  const [tile, ink, words] = SET[view.standing[name]] ?? FOLLOWS[view.standing[name]] ?? graded;
  const shade = { false: "soft gone", lost: "soft gone", unknown: "soft", open: "soft" }[view.standing[name]] ?? "";
  const label = width === 600 ? `${map.number[name]}  ${map.short[name]}` : map.short[name];
  return {
    [`tile-${key}`]: { class: tile, opacity },
    [`mark-${key}`]: { class: ink, opacity, words },
    ...(row && {
      [`label-${key}`]: { class: shade, opacity, words: label },
      [`count-${key}`]: { words: restWords(map, view, name, width === 600) },
    }),
  };
}
