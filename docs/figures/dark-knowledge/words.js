// What the figure says in a state.
import { chance, fixed, nearest, percent } from "../numbers.js";
import { mean, meanAndRange, meanPercent, seedRange } from "../shares.js";
import { softened, wrongTogether } from "./model.js";

export const UNSEEN = 3;

export const TAUGHT = ["hard", "soft", "blind"];

function student(values, { temperature }, taught) {
  const found = values.students[taught];
  return taught === "hard" ? found : found[temperature];
}

/** The shares of unseen 3s read right, by seed, in the state. */
export const shares = (values, state, taught) =>
  student(values, state, taught)[state.bias === "with" ? "fixed" : "plain"];

/** The names of the three kinds of student. */
export const labels = ({ temperature }) => [
  "labels only",
  `softened, T = ${temperature}`,
  `blind teacher, T = ${temperature}`,
];

/** What the bars show. */
export const heading = ({ temperature, scale }) =>
  `softened, T = ${temperature}${scale === "log" ? ", log scale" : ""}`;

/** Whether the one number is added. */
export const fixLine = ({ bias }) =>
  `0 to 100 %, one dot a seed, ${bias === "with" ? "with the bias fix" : "no bias fix"}`;

function teacherSays({ logits, label }, { temperature }) {
  const chances = softened(logits, Number(temperature));
  const wrong = chance(wrongTogether(chances, label));
  return (
    `At T = ${temperature} the teacher’s answer to this ${label} puts ${chance(chances[UNSEEN])} ` +
    `on a 3 and ${wrong} on all wrong digits together.`
  );
}

/** The question before the answer. */
export function question({ students: { hard, soft } }) {
  const [before, after] = [soft["1"].plain, soft["1"].fixed].map(meanPercent);
  return {
    question:
      `At T = 1 the soft answers look like labels, and their students read ${before} of the 3s. ` +
      "Now one number is added to the score for 3. How many do they read?",
    options: ["Still almost none", "About one in ten", "As many as after labels: about half", "About four in five"],
    answer: 3,
    because:
      `${after}, against ${meanPercent(hard.fixed)} after labels and the same fix. ` +
      "The knowledge had arrived at T = 1; it lay below the threshold. Temperature makes it usable without the fix.",
  };
}

/** Which of its options the numbers make right. */
export function answer({ students: { hard, soft } }) {
  return nearest([0, 0.1, mean(hard.fixed), 0.8], mean(soft["1"].fixed));
}

/** The state in words with its numbers. */
export function sentence(values, state) {
  const [hard, soft, blind] = TAUGHT.map((taught) => shares(values, state, taught));
  const read =
    `${teacherSays(values, state)} Taught by such answers and shown no 3, students read ${meanPercent(soft)} of ` +
    `the 3s in the test (${seedRange(soft)}); taught by labels, ${meanPercent(hard)}; by a teacher that never saw a 3 ` +
    `either, ${meanPercent(blind)}.`;
  return state.bias === "with" ? `${read} ${costs(values, state)}` : read;
}

function costs(values, state) {
  const found = ["soft", "hard", "blind"].map((taught) => student(values, state, taught));
  const added = found.map(({ bias }) => fixed(bias, 1));
  const wrong = found.map((entry) => percent(entry.false, 1));
  return (
    `The fix added ${added[0]} to their score for 3 (${added[1]} after labels, ${added[2]} after the blind teacher) ` +
    `and turned ${wrong[0]} of the other digits into 3s (${wrong[1]}, ${wrong[2]}).`
  );
}

/** The drawing in words with its numbers. */
export function alternative(values, state) {
  const { logits, label } = values;
  const chances = softened(logits, Number(state.temperature));
  const digits = chances.map((share, digit) => `${digit}: ${fixed(logits[digit], 1)}, ${chance(share)}`);
  const names = labels(state);
  const read = TAUGHT.map((taught, index) => `${names[index]} ${meanAndRange(shares(values, state, taught))}`);
  const fix = state.bias === "with" ? "with" : "without";
  const scale = state.scale === "log" ? "logarithmic" : "linear";
  return (
    `A training image of 8 × 8 cells that shows a ${label}. Beside it, for each digit, the teacher’s ` +
    `logit and its probability at T = ${state.temperature}, as bars on a ${scale} scale: ${digits.join("; ")}. ` +
    `Below, the 3s of the test that students read right who were never shown one, ${fix} the bias fix, by what ` +
    `taught them: ${read.join("; ")}. ${sentence(values, state)}`
  );
}
