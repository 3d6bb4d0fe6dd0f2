// Where the parts of the drawing that change are, and how they look, at both widths.
import { lines, px, seen } from "../../figures/looks.js";
import { after, held, sorting } from "./words.js";

export const BASE = 402; // where the bars of a guess stand, and how tall certainty is
export const TALL = 70;
const OTHERS = 0.62; // how solid a bar is that is not chosen

/** The width of a column of counts. */
export const step = ({ name }, width) => width / Object.keys(name).length;

const height = (share) => px(BASE - TALL * share);

export function looks(v, state, width) {
  const counts = Object.keys(v.name);
  const wide = step(v, width);
  const middle = wide * (counts.indexOf(state.count) + 0.5);
  const [belief, low, high] = after(v, state);
  return {
    ...Object.fromEntries(["name", "habit"].map((sign) => [`sign-${sign}`, seen(state.sign === "both" || state.sign === sign)])),
    ...lines("sorting", sorting(v, state.sign)),
    prior: { d: `M0 ${height(state.prior / 100)}H${width}` },
    "prior-read": { words: `dashed: your guess before, ${state.prior} %` },
    ...Object.fromEntries(
      counts.flatMap((count) => {
        const top = height(after(v, { ...state, count })[0]);
        const chosen = count === state.count;
        return [
          [`after-${count}`, { y: top, height: px(BASE - top), opacity: chosen ? 1 : OTHERS }],
          [`dose-${count}`, { class: chosen ? "strong" : "" }],
        ];
      }),
    ),
    range: { d: `M${px(middle)} ${height(low)}V${height(high)}` },
    read: { x: px(Math.min(Math.max(middle, 42), width - 42)), y: px(height(high) - 5), words: held(belief) },
  };
}
