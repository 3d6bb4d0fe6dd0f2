// What the figure says in a state: kind of error and rate in per cent.
import { fixed, nearest, percent, signed } from "../../figures/numbers.js";

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

/** How many points a kind of student gains on its teacher at a rate. */
export const gained = ({ wrong }, kind, rate) => signed(100 * wrong[kind][rate].gain[0], 1);

function one({ wrong }, kind, rate) {
  const { teacher, student, gain, copied } = wrong[kind][rate];
  return (
    `${NAMES[kind]}, rate ${rate} %: ${spread(teacher)} right, student ${spread(student)}, ` +
    `${spread(gain, "points", signed)}. It repeats ${spread(copied)} of the errors.`
  );
}

/** The share of its teacher's wrong answers that a student repeats, by kind, where most answers are wrong. */
const repeated = ({ wrong }, kind) => wrong[kind]["60"].copied[0];

/** The question before the answer: what the drawing does not show. */
export function question(values) {
  const [random, renamed] = ["slips", "renamed"].map((kind) => repeated(values, kind));
  return {
    question: "At 60 % random errors: how many of its teacher’s wrong answers does the student repeat?",
    options: ["nearly all", "about a third", `about ${percent(random, 0)}`],
    answer: 2,
    because:
      `It repeats ${percent(random, 1)}: errors that point every way cancel, and for images that look alike the right ` +
      `answer is still the commonest. Of whole classes renamed it repeats ${percent(renamed, 1)}.`,
  };
}

export const answer = (values) => nearest([0.95, 0.33, 0.03], repeated(values, "slips"));

export function sentence(values, { kind, rate }) {
  if (kind !== "all") return one(values, kind, rate);
  const pairs = KINDS.map((each) => `${NAMES[each].toLowerCase()}, from ${pair(values, each, rate).replace("→", "to")}`);
  return `At a rate of ${rate} %, per cent right, teacher and student: ${pairs.join("; ")}.`;
}

/** The mean gains at a rate, which arrows show. */
const gains = (values, { rate }) => KINDS.map((each) => `${gained(values, each, rate)} points by ${NAMES[each].toLowerCase()}`).join("; ");

export const alternative = (values, state) => `${values.drawn} Chosen: ${sentence(values, state)} Arrows from the line: ${gains(values, state)}.`;
