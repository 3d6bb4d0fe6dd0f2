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

/** The access, above all lessons. */
export const heading = ({ doors }, { access }) => `${doors[access].words}:`;

/** What is made up, and for which answer the counts are. */
export const lengthWords = ({ tokens }) => `Example made up; counts for ${fixed(tokens)} tokens`;

/** What the student does with what came back. */
function learning(values, { way, access }) {
  if (possible(values, way, access) === "no") return "The student cannot learn this way.";
  return `The student ${values.ways[way].learns}.`;
}

/** Whether the way is open, for its lesson. */
export const fits = (values, { access }, way) => ({ yes: "possible", "in part": "in part", no: "not possible" })[possible(values, way, access)];

/** Whether Anthropic alleges it, for its lesson. */
export const alleged = ({ ways }, way) => (ways[way].alleged === "yes" ? "Anthropic alleges it" : "not alleged");

export function sentence(values, state) {
  const way = values.ways[state.way];
  const back = returned(values, state, state.way);
  const length = state.way === "text" ? "" : `, for an answer of ${fixed(state.tokens)} tokens`;
  return (
    `${way.doing}: the student sends ${way.sends} and gets ${back} back${length}. ${learning(values, state)} ` +
    `${values.doors[state.access].words} this ${OPEN[possible(values, state.way, state.access)]}. ${way.allegation}`
  );
}

function lesson(values, state, key) {
  const way = values.ways[key];
  return `${way.name}: ${way.needs}; ${returned(values, state, key)} back; ${fits(values, state, key)}; ${alleged(values, key)}`;
}

export function alternative(values, state) {
  const { example } = values;
  return (
    `Three lessons about “${example.question}”, made up. ${heading(values, state)} 1, bars say how likely each next token is; 2, the teacher ` +
    `writes “${example.solution.join(", ")}”; 3, the student’s own try “${example.attempt}” gets the mark “${example.mark}”. ` +
    `${WAYS.map((key) => lesson(values, state, key)).join(". ")}. ${sentence(values, state)}`
  );
}
