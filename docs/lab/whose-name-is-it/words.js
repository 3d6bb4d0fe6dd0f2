// What the figure says in a state: count of self-descriptions, prior in per cent, sign read.
import { fixed, percent } from "../../figures/numbers.js";
import { posterior } from "./posterior.js";

const SIGNS = { both: ["name", "habit"], name: ["name"], habit: ["habit"] };

/** What becomes of the prior once the name is seen: by the mean ratio, the smallest and the largest. */
export const after = (values, { prior, count }) => values.ratio[count].map((ratio) => posterior(prior / 100, ratio));

/** A belief in per cent, with a decimal near its ends. */
export function held(share) {
  if (share > 0.9995) return "over 99.9 %";
  return percent(share, share >= 0.0095 && share < 0.985 ? 0 : 1);
}

/** A ratio with two digits or three. */
export const times = (ratio) => fixed(ratio, ratio < 1.35 ? 2 : ratio < 9.95 ? 1 : 0);

/** A share of answers in per cent, with a decimal where it is small. */
export const share = (value) => (value < 0.0005 ? "0 %" : percent(value, value < 0.0995 ? 1 : 0));

/** A mean with its range over the seeds. */
export const spread = ([mean, low, high]) => `${share(mean)} (${share(low)} to ${share(high)})`;

const shown = (value) => (value < 0.0005 ? "under 0.1 %" : share(value));

/** So many self-descriptions. */
function counted(count) {
  const number = count === "0" ? "No" : fixed(Number(count));
  return `${number} self-description${count === "1" ? "" : "s"}`;
}

/** How the sign that is read sorts the four histories, in two lines. */
export function sorting({ cells }, sign) {
  const [clean, leaked, kept, filtered] = Object.values(cells);
  if (sign === "name") {
    return [
      `By name: the leaked web looks taught (${shown(leaked.name[0])}),`,
      `the filtered student untaught (${shown(filtered.name[0])}).`,
    ];
  }
  if (sign === "habit") {
    return [
      `By habit: both taught show it (${shown(kept.habit[0])}, ${shown(filtered.habit[0])}),`,
      `the others not (${shown(clean.habit[0])}, ${shown(leaked.habit[0])}).`,
    ];
  }
  return ["The name sorts two of the four wrongly,", "the habit none."];
}

export function sentence(values, state) {
  const [ratio] = values.ratio[state.count].map(times);
  const [belief, low, high] = after(values, state).map(held);
  const range = low === high ? "" : ` (${low.replace(" %", "")} to ${high})`;
  return (
    `${counted(state.count)} in the web: with no teacher the name is in ${share(values.name[state.count][0])} of answers, and after ` +
    `post-training it is ${ratio} times as likely with distillation as without. A guess of ${state.prior} % becomes ` +
    `${belief}${range} once the name is seen, if only these two histories are possible.`
  );
}

function cellsInWords({ cells, labels }, sign) {
  const rows = Object.entries(cells).map(([cell, found]) => {
    const signs = SIGNS[sign].map((each) => `${each} ${spread(found[each])}`);
    return `${labels[cell]}: ${signs.join(", ")}`;
  });
  return rows.join("; ");
}

export function alternative(values, state) {
  return (
    `Four histories, means over five seeds with ranges. ${cellsInWords(values, state.sign)}. ${sorting(values, state.sign).join(" ")} ` +
    `Below, by self-descriptions in the web. ${values.curves} Chosen: ${sentence(values, state)}`
  );
}
