// What the figure says in a state.
import { fixed } from "../numbers.js";
import { numbersPassed } from "./model.js";

export const WAYS = ["probabilities", "text", "grades"];

const OPEN = { yes: "is possible", "in part": "is possible in part", no: "is not possible" };

/** Whether an access gives what a way needs: yes, in part, no. */
export const possible = (values, way, access) => values.ways[way].access[access];

/** How many of the teacher's probabilities, tokens or marks reach the student; 0 where the way is closed. */
export function passed(values, { access, tokens }, way) {
  if (possible(values, way, access) === "no") return 0;
  return numbersPassed(way, tokens, values.vocabulary, access === "list" ? values.short_list : null);
}

/** What comes back, in words. */
export function returned(values, state, way) {
  const amount = fixed(passed(values, state, way));
  if (amount === "0") return "no probabilities"; // the only thing that an access can withhold
  return { probabilities: `${amount} numbers`, text: `${amount} tokens`, grades: "1 mark" }[way];
}

/** Which way is drawn large. */
export const heading = ({ ways }, { way }) => `${ways[way].name}: what passes`;

/** What the student does with what came back. */
export function learning(values, { way, access }) {
  if (possible(values, way, access) === "no") return "The student cannot learn this way.";
  return `The student ${values.ways[way].learns}.`;
}

/** Whether the way is open, for its panel. */
export const fits = (values, { access }, way) => `possible here: ${possible(values, way, access)}`;

/** Whether Anthropic alleges it, for its panel. */
export const alleged = ({ ways }, way) => `Anthropic alleges it: ${ways[way].alleged}`;

/** The question before the answer. */
export function question({ small_models: { samples, student, teacher } }) {
  return {
    question: "DeepSeek calls its six small R1 models distilled. Which of the three made them?",
    options: ["Matching probabilities", "Imitating text", "Using the teacher as a grader"],
    answer: 1,
    because:
      `They were fine-tuned on about ${fixed(samples)} written samples, without probabilities and without ` +
      `reinforcement learning. The one of 32 billion parameters reaches ${student} on AIME 2024, its teacher ${teacher}.`,
  };
}

/** Which of its options the numbers make right. */
export const answer = ({ small_models: { way } }) => WAYS.indexOf(way);

/** The state in words with its numbers. */
export function sentence(values, state) {
  const way = values.ways[state.way];
  const back = returned(values, state, state.way);
  const length = state.way === "text" ? "" : `, for an answer of ${fixed(state.tokens)} tokens`;
  return (
    `${way.doing}: the student sends ${way.sends} and gets ${back} back${length}. ${learning(values, state)} ` +
    `${values.doors[state.access].words} this ${OPEN[possible(values, state.way, state.access)]}. ${way.allegation}`
  );
}

function panel(values, state, key) {
  const way = values.ways[key];
  const back = returned(values, state, key);
  return `${way.name}: ${way.needs}; ${back} back; ${fits(values, state, key)}; ${alleged(values, key)}`;
}

/** The drawing in words with its numbers. */
export function alternative(values, state) {
  const panels = WAYS.map((key) => panel(values, state, key));
  return (
    "A teacher and a student with the teacher’s door between them; an arrow carries what the student sends, another " +
    `what comes back. Drawn large: ${heading(values, state)} with ${values.doors[state.access].choice}. Below, three panels. ${panels.join(". ")}. ` +
    sentence(values, state)
  );
}
