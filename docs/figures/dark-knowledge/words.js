// What the figure says in a state.
import { chance, fixed, percent } from "../numbers.js";
import { meanAndRange, meanPercent } from "../shares.js";
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

/** What the three kinds of student are told. */
export const labels = ({ temperature }) => ["the label, and nothing else", `the teacher’s answer, T = ${temperature}`, `a teacher that saw no 3, T = ${temperature}`];

/** The raw scores of the teacher that a kind of student has. */
export const logitsOf = (values, taught) => (taught === "blind" ? values.blind_logits : values.logits);

/** How high the bars are. */
export const scaleLine = ({ scale }) => (scale === "log" ? "bars: on a log scale" : "bars: relative to the largest");

/** What a dot is, and what the dial does where it is turned. */
export const dialLine = ({ bias }) => (bias === "with" ? "one dot a repetition; score for 3 raised" : "one dot for each repetition");

/** What all wrong digits have together in the teacher’s answer. */
const wrong = ({ logits, label }, { temperature }) => chance(wrongTogether(softened(logits, Number(temperature)), label));

export function sentence(values, state) {
  const [hard, soft, blind] = TAUGHT.map((taught) => meanPercent(shares(values, state, taught)));
  const doubt = chance(softened(values.logits, Number(state.temperature))[UNSEEN]);
  const dial = state.bias === "with" ? `The dial for 3s is turned: ${percent(student(values, state, "soft").false, 1)} of others become 3s.` : "The dial that favours 3s is not turned.";
  return (
    `At T = ${state.temperature} a 3 gets ${doubt} of the answer. Taught by such answers, students read ${soft} of the 3s that they never saw; ` +
    `by labels, ${hard}; by a teacher that never saw a 3 either, ${blind}. ${dial}`
  );
}

/** What the dial added and cost for each kind of student. */
function costs(values, state) {
  const found = TAUGHT.map((taught) => student(values, state, taught));
  const listed = found.map(({ bias, false: turned }, index) => `${labels(state)[index]}: ${fixed(bias, 1)}, ${percent(turned, 1)}`);
  return ` The dial added to the raw score for 3, and made 3s of other digits: ${listed.join("; ")}.`;
}

export function alternative(values, state) {
  const { logits, label } = values;
  const chances = softened(logits, Number(state.temperature));
  const digits = chances.map((share, digit) => `${digit}: ${fixed(logits[digit], 1)}, ${chance(share)}`);
  const blind = chance(softened(values.blind_logits, Number(state.temperature))[UNSEEN]);
  const names = labels(state);
  const read = TAUGHT.map((taught, index) => `${names[index]}: ${meanAndRange(shares(values, state, taught))}`);
  const dial = state.bias === "with" ? "turned" : "not turned";
  const scale = state.scale === "log" ? "logarithmic" : "linear";
  return (
    `A training image of 8 × 8 cells that shows a ${label}, and three answers about it, each with a student. The label: ${label}. ` +
    `The teacher’s raw score for each digit and its probability at T = ${state.temperature}, as bars on a ${scale} scale: ${digits.join("; ")}. ` +
    `A teacher that never saw a 3 gives one ${blind}. Beside them, the 3s of the test that students read right who were never shown one, the dial ${dial}, by what ` +
    `they were told: ${read.join("; ")}. All wrong digits together have ${wrong(values, state)}. ${sentence(values, state)}` +
    (state.bias === "with" ? costs(values, state) : "")
  );
}
