// Where the parts of the drawing that change are, and how they look, at both widths: all is drawn by area.
import { px } from "../looks.js";
import { billions, counted, names, totals } from "./words.js";

const GAP = 8; // between two squares
export const TOP = 62; // of the routed experts

// By width: the square pixels of a billion parameters, the height of the squares' room, and where rows begin.
export const LAYOUT = { 600: { unit: 150, room: 48, rows: 320 }, 328: { unit: 86, room: 40, rows: 314 } };

const LIT = { true: "s1", false: "faint" };

/** The height of all routed experts, which take the whole width. */
export const routedHeight = (all, width) => px((all * LAYOUT[width].unit) / width / 1e9);

const side = (count, width) => Math.sqrt((count * LAYOUT[width].unit) / 1e9);

/** The parts beside the routed experts as squares, lit where they work on a token. */
function squares(v, state, width) {
  const { all, used, extra } = counted(v, state);
  const base = TOP + routedHeight(all.routed, width) + LAYOUT[width].room;
  let x = 0;
  const looks = [...Object.keys(all).filter((name) => name !== "routed"), "module"].map((name) => {
    const length = side(name === "module" ? extra : all[name], width);
    const look = { x: px(x), y: px(base - length), width: px(length), height: px(length), class: LIT[name !== "module" && used[name] > 0] };
    x += length + GAP;
    return [`area-${name}`, look];
  });
  return Object.fromEntries(looks);
}

/** The corner of the routed experts that works on a token, a square. */
function corner({ used }, width) {
  const length = px(side(used.routed, width));
  return { width: length, height: length };
}

export function looks(v, state, width) {
  const found = counted(v, state);
  const [total, active, share] = totals(found);
  const rows = Object.keys(found.all).map((name) => ({
    [`used-${name}`]: { words: billions(found.used[name]), class: found.used[name] ? "s1 strong" : "soft" },
  }));
  return Object.assign(
    { total: { words: total }, active: { words: active }, share: { words: share }, corner: corner(found, width) },
    ...rows,
    squares(v, state, width),
    { "name-routed": { words: names(v, state).routed }, "all-module": { words: billions(found.extra) } },
  );
}
