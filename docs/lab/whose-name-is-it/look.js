// Where the parts of the drawing that change are, and how they look, at both widths.
import { WIDTHS, lines, px, seen } from "../../figures/looks.js";
import { after, held, sorting } from "./words.js";

export const LEFT = 36; // where the columns of counts begin
export const BELIEF = [56, 62]; // left of the bars of a guess, and the room of their numbers
export const AFTER = 466; // the middle of the bar of what the guess becomes

/** The width of a column of counts. */
export const step = ({ name }, width) => (width - LEFT) / Object.keys(name).length;

function looksAt(v, state, width) {
  const column = Object.keys(v.name).indexOf(state.count);
  const room = width - BELIEF[0] - BELIEF[1];
  const [belief, low, high] = after(v, state);
  const [from, to] = [low, high].map((share) => px(BELIEF[0] + room * share));
  return {
    chosen: { x: px(LEFT + column * step(v, width) + 1) },
    ...Object.fromEntries(["name", "habit"].map((sign) => [`sign-${sign}`, seen(state.sign === "both" || state.sign === sign)])),
    ...lines("sorting", sorting(v, state.sign)),
    prior: { width: px((room * state.prior) / 100) },
    "prior-read": { words: `${state.prior} %` },
    after: { width: px(room * belief) },
    "after-range": { d: `M${from} ${AFTER}L${to} ${AFTER}` },
    "after-read": { words: held(belief) },
  };
}

export const looks = (v, state) => WIDTHS.map((width) => looksAt(v, state, width));
