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

/** How much comes back, and of what. */
export function counted(values, state, way) {
  const count = passed(values, state, way);
  return count ? [fixed(count), { probabilities: "numbers", text: "tokens", grades: "mark" }[way]] : ["nothing", "passes"];
}

/** What comes back, in words. */
export function returned(values, state, way) {
  const [count, unit] = counted(values, state, way);
  return unit === "passes" ? "no probabilities" : `${count} ${unit}`; // the only thing that an access can withhold
}

/** The access, above the wall. */
export const heading = ({ doors }, { access }) => doors[access].wall;

/** What is made up, and for which answer the counts are. */
export const lengthWords = ({ tokens }) => `Example made up; counts for ${fixed(tokens)} tokens`;

/** What the student does with what came back. */
function learning(values, { way, access }) {
  if (possible(values, way, access) === "no") return "The student cannot learn this way.";
  return `The student ${values.ways[way].learns}.`;
}

/** Whether the way is open, for the alternative. */
const fits = (values, { access }, way) => ({ yes: "possible", "in part": "in part", no: "not possible" })[possible(values, way, access)];

/** Whether Anthropic alleges it. */
const alleged = ({ ways }, way) => (ways[way].alleged === "yes" ? "Anthropic alleges it" : "not alleged");

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
  return `${way.name}, ${way.sense}: ${way.needs}; ${returned(values, state, key)} back; ${fits(values, state, key)}; ${alleged(values, key)}`;
}

export function alternative(values, state) {
  const { example } = values;
  return (
    `Three lessons about “${example.question}”, made up, between a student and a teacher. ${values.doors[state.access].words}: 1, bars say how likely each next token is; 2, the teacher ` +
    `writes “${example.solution.join(", ")}”; 3, the student’s own try “${example.attempt}” gets the mark “${example.mark}”. ` +
    `A wall parts the two where there is an API. ${WAYS.map((key) => lesson(values, state, key)).join(". ")}. ${sentence(values, state)}`
  );
}
