// What the figure says in a state: the temperature of the teacher's answer, and what a student outside gets of it.
import { softened } from "../dark-knowledge/model.js";
import { chance, fixed, percent } from "../numbers.js";
import { passing } from "./model.js";

export const LABEL = 2;
export const UNSEEN = 3;

/** All probabilities at the state's temperature. */
export const chancesOf = ({ logits }, { temperature }) => softened(logits, Number(temperature));

/** Those that reach a student outside. */
export const passed = (v, state) => passing(chancesOf(v, state), v.passes[state.access]);

/** How many of the unseen 3s students of a kind read, in whole per cent. */
const share = ({ read }, kind, { temperature }) => percent(kind === "text" ? read.text : read[kind][temperature], 0);

/** The vocabulary in whole thousands. */
const vocabulary = (v) => fixed(Math.round(v.vocabulary / 1000) * 1000);

/** The temperature and the teacher's doubt at it: in one line, or in two where there is little room. */
export function heat(v, state, wide) {
  const [hot, doubt] = [`T = ${state.temperature}`, chance(chancesOf(v, state)[UNSEEN])];
  return wide ? [`${hot}: ${doubt} for a 3`, ""] : [hot, `3: ${doubt}`];
}

/** What the student inside reads, in the toy. */
export const insideReads = (v, state) => `toy: reads ${share(v, "inside", state)}`;

/** Of what kind of 3s a share is said. */
export const UNMET = "of 3s it never saw";

/** What the toy’s text, one word, tells a student of a 3: where there is room, and where there is little. */
export const TEXT_TELLS = { wide: ["toy: one word,", "no hint of a 3"], narrow: ["toy: only 2,", "no hint of 3"] };

/** What a student outside gets of the probabilities and learns of them: four lines, the narrow ones short. */
export function outside(v, state, wide) {
  if (state.access === "text") return [wide ? "gets no bars" : "no bars", wide ? "to copy" : "", ""];
  const found = [`toy: ${wide ? "reads " : ""}${share(v, state.access, state)}`, wide ? UNMET : "of 3s read"];
  return [`${wide ? "gets " : ""}${state.access === "list" ? "two" : "all"} bars`, ...found];
}

const WALLS = { text: "the API", list: "API, list", inside: "no wall" };

/** What the wall is. */
export const wall = ({ access }) => WALLS[access];

/** What the drawing says besides, in sentences: what each way needs, whether it is alleged, and what is a toy's. */
export function notes(v) {
  const [first, second] = v.ways;
  return [
    `1 needs ${first.needs}; ${first.alleged}. 2 and 3 need ${second.needs}; ${second.alleged}.`,
    `OpenAI lists at most ${v.listed} of about ${vocabulary(v)} bars a token, or none. Text carries more than the toy’s labels. Words made up.`,
  ];
}

export function sentence(v, state) {
  const [outer, inner] = [share(v, state.access, state), share(v, "inside", state)];
  const said = {
    text:
      "Text and grades pass the wall; the list of probabilities does not. In the toy the text is a single word, which says nothing of a 3, " +
      `so students outside read ${outer} of the 3s that they never saw; behind the wall, with the list, ${inner}`,
    list:
      "Through an API that lists the two largest of ten probabilities, students outside " +
      `read ${outer} of the 3s that they never saw; behind the wall, ${inner}`,
    inside: `With the model in hand all ten probabilities pass, weights and design too: students read ${outer} of the 3s that they never saw`,
  }[state.access];
  return `${said}. At ${heat(v, state, true)[0].replace(": ", " the teacher gives ")}.`;
}

export function alternative(v, state) {
  const [first, second, third] = v.ways.map(({ name }) => name.toLowerCase());
  const [two, three] = [LABEL, UNSEEN].map((digit) => chance(chancesOf(v, state)[digit]));
  return (
    "A teacher, drawn as a network, looks at an image of a 2. A wall, its API, parts it from the outside. " +
    `1, ${first}: a student inside gets all ten probabilities, softened at T = ${state.temperature}: ${two} for a 2, ${three} for a 3, ` +
    `the rest for other digits. In our toy such students read ${share(v, "inside", state)} of the 3s, though they were shown none. ` +
    `A student outside ${outside(v, state, true).filter(Boolean).join(" ").replace("toy: ", "and ")}. ` +
    `2, ${second}: the words “That is a 2.” pass a gap; in the toy the text is one word, the label, with no hint of a 3, and students read ${share(v, "text", state)} of the 3s. ` +
    `3, ${third}: a student’s own try goes in, a mark comes out, and the student does more of what scored. ${notes(v).join(" ")} ${sentence(v, state)}`
  );
}

/** The table: what each way needs, what passes the API, what it taught in the toy, and whether it is alleged. */
export function rows(v, state) {
  const passes = [`${v.listed} of about ${vocabulary(v)} at most`, "all of it", "a mark, as text"];
  const read = [`${share(v, "inside", state)}; of two, ${share(v, "list", state)}`, share(v, "text", state), "not run"];
  return v.ways.map(({ name, needs, alleged }, at) => [name, needs, passes[at], read[at], alleged]);
}
