// How the bill, and the run beside it, look in a state.
import { lines, px } from "../looks.js";
import { ratio } from "./model.js";
import { ADDED, comparedLines, hoursAndCost, priceWords, total } from "./words.js";

export const EDGE = 12; // of the bill's paper to its words
const LEAST = 1.5; // pixels of a bar

export function looks(values, state, width) {
  const room = width - 2 * EDGE;
  const most = values.stages[0].hours;
  const rows = [...values.stages, ...Object.values(values.added)];
  const counted = ({ id }) => !(id in values.added) || ADDED[state.add].includes(id);
  return Object.assign(
    { price: { words: priceWords(state) }, total: { words: total(values, state) } },
    ...rows.map((row) => ({
      [`cost-${row.id}`]: { words: hoursAndCost(row.hours, state.price), class: counted(row) ? "strong" : "soft" },
      [`bar-${row.id}`]: { width: px(Math.max((room * row.hours) / most, LEAST)), class: !(row.id in values.added) ? "s1" : counted(row) ? "s2" : "box yet" },
    })),
    comparedLooks(values, state, width),
  );
}

/** Two bars of hours, V3's run and another; none where nothing can be compared. */
function comparedLooks(values, state, width) {
  const run = values.runs[state.compare];
  const times = run ? ratio(run, values.run).hours : 0;
  const room = width - 30;
  const most = Math.max(times, 1);
  return {
    "own-name": { words: run ? "V3" : "" },
    "other-name": { words: run ? "it" : "" },
    own: { width: px(run ? room / most : 0) },
    other: { width: px((room * times) / most) },
    ...lines("compared", comparedLines(values, state)),
  };
}
