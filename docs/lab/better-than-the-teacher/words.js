// What the figure says in a state: kind of error and rate in per cent.
import { fixed, percent, signed } from "../../figures/numbers.js";

export const KINDS = ["slips", "renamed", "scrambled"];
const NAMES = { slips: "Random slips", renamed: "Renamed classes", scrambled: "Errors of a network’s own" };

function spread(found, unit = "%", form = fixed) {
  const [mean, low, high] = found.map((share) => form(100 * share, 1));
  return `${mean} ${unit} (${low} to ${high})`;
}

/** The means of a kind at a rate, teacher and student. */
export function pair({ wrong }, kind, rate) {
  const { teacher, student } = wrong[kind][rate];
  return `${fixed(100 * teacher[0], 1)} → ${fixed(100 * student[0], 1)}`;
}

function one({ wrong }, kind, rate) {
  const { teacher, student, gain, copied } = wrong[kind][rate];
  return (
    `${NAMES[kind]}, rate ${rate} %: the answers are right in ${spread(teacher)}, the student in ${spread(student)}, ` +
    `a gain of ${spread(gain, "points", signed)}. It repeats ${spread(copied)} of the wrong answers.`
  );
}

/** The question before the answer. */
export function question({ wrong: { slips, renamed } }) {
  const [given, learned] = [slips["40"].teacher[0], slips["40"].student[0]];
  return {
    question: `A teacher’s answers are ${percent(given, 1)} right; the errors are random. How much does its student read right?`,
    options: ["Less: errors add up", `As much: about ${percent(given, 0)}`, `More: about ${percent(learned, 0)}`],
    answer: 2,
    because:
      `The student reads ${percent(learned, 1)}: for images that look alike, the right answer is still the commonest. ` +
      `Of whole classes renamed at the same rate it learns ${percent(renamed["40"].student[0], 1)} from ` +
      `${percent(renamed["40"].teacher[0], 1)}.`,
  };
}

/** Which of its options the numbers make right. */
export function answer({ wrong: { slips } }) {
  const { gain } = slips["40"];
  return gain[1] > 0 ? 2 : gain[2] < 0 ? 0 : 1;
}

/** The state in words with its numbers. */
export function sentence(values, { kind, rate }) {
  if (kind !== "all") return one(values, kind, rate);
  const pairs = KINDS.map((each) => `${NAMES[each].toLowerCase()}, ${pair(values, each, rate)}`);
  return `At a rate of ${rate} %, per cent right, teacher → student: ${pairs.join("; ")}.`;
}

/** The drawing in words, with its numbers. */
export const alternative = (values, state) => `${values.drawn} Chosen: ${sentence(values, state)}`;
