// What the figure says in a state: the twin of words.py.

const KINDS = ["slips", "renamed", "scrambled"];
const NAMES = { slips: "Random slips", renamed: "Renamed classes", scrambled: "Errors of a network’s own" };

/** A share in per cent without the sign, one decimal. */
export const percent = (share) => (100 * share).toFixed(1);

/** A difference of shares in points, with its sign; what rounds to nothing has none. */
export function signed(share) {
  const size = percent(Math.abs(share));
  return size === "0.0" ? size : `${share < 0 ? "−" : "+"}${size}`;
}

function spread(found, unit = "%", form = percent) {
  const [mean, low, high] = found.map(form);
  return `${mean} ${unit} (${low} to ${high})`;
}

/** The means of a kind at a rate, teacher and student. */
export function pair({ wrong }, kind, rate) {
  const { teacher, student } = wrong[kind][rate];
  return `${percent(teacher[0])} → ${percent(student[0])}`;
}

function one({ wrong }, kind, rate) {
  const { teacher, student, gain, copied } = wrong[kind][rate];
  return (
    `${NAMES[kind]}, rate ${rate} %: the answers are right in ${spread(teacher)}, the student in ${spread(student)}, ` +
    `a gain of ${spread(gain, "points", signed)}. It repeats ${spread(copied)} of the wrong answers.`
  );
}

/** The state in words with its numbers. */
export function sentence(values, { kind, rate }) {
  if (kind !== "all") return one(values, kind, rate);
  const pairs = KINDS.map((each) => `${NAMES[each].toLowerCase()}, ${pair(values, each, rate)}`);
  return `At a rate of ${rate} %, per cent right, teacher → student: ${pairs.join("; ")}.`;
}

/** The drawing in words, with its numbers. */
export const alternative = (values, state) => `${values.drawn} Chosen: ${sentence(values, state)}`;
