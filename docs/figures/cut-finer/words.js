// What the figure says in a state: experts, the cut, a shared piece, the number of the draw.
import { grouped, nearest, percent } from "../numbers.js";
import { drawTeam, pieces, teams } from "./model.js";

/** The state with its choices as numbers. */
const counted = ({ experts, cut, shared, draw }) => ({ experts: Number(experts), cut: Number(cut), shared: Number(shared), draw });

/** How many of how many work: the label of a row. */
export function choice({ working }, state) {
  const { experts, cut, shared } = counted(state);
  const [count, chosen] = pieces(experts, working, cut, shared);
  return shared ? `1 always, ${chosen} of ${count}` : `${chosen} of ${count}`;
}

/** The number of possible teams. */
export function teamsOf({ working }, state) {
  const { experts, cut, shared } = counted(state);
  return teams(experts, working, cut, shared);
}

export const teamsWords = (values, state) => grouped(teamsOf(values, state));

/** The pieces of the team that is drawn, counted from 0, those shared before them. */
export function team({ working }, state) {
  const { experts, cut, shared, draw } = counted(state);
  return drawTeam(...pieces(experts, working, cut, shared), draw).map((index) => index + shared);
}

/** What is drawn. */
export const title = ({ experts, cut }) => `${experts} experts, ${Number(cut) === 1 ? "uncut" : `each cut into ${cut}`}`;

/** How much of all works. */
export const share = ({ working }, { experts }) => `At work: ${percent(working / experts, 1)}, however finely cut`;

/** The question before the answer. */
export const question = (values) => ({
  question: "16 experts, 2 at work: 120 possible teams. Cut each into four, 8 of 64 at work. How many teams?",
  options: ["480", "About 14,000", "Over four billion"],
  answer: 2,
  because: `Choosing 8 of 64 can be done in ${teamsWords(values, { experts: 16, cut: 4, shared: 0 })} ways, for the same number of multiplications.`,
});

/** Which of its options the numbers make right. */
export function answer(values) {
  const found = Number(teamsOf(values, { experts: 16, cut: 4, shared: 0 }));
  return nearest([480, 14_000, 4e9].map(Math.log), Math.log(found));
}

/** The state in words with its numbers. */
export function sentence(values, state) {
  const found = `${choice(values, state)} work: ${teamsWords(values, state)} possible teams`;
  if (Number(state.cut) === 1) return `${found}.`;
  return `${found}, against ${teamsWords(values, { ...state, cut: 1 })} uncut, at the same cost.`;
}

/** The drawing in words with its numbers. */
export function alternative(values, state) {
  const counts = values.cuts.map((cut) => `${choice(values, { ...state, cut })}, ${teamsWords(values, { ...state, cut })}`);
  const always = Number(state.shared) ? "piece 1 always; " : "";
  const drawn = team(values, state).map((index) => index + 1);
  return (
    `${title(state)}, drawn as columns of pieces of equal total area; at work now: ${always}pieces ` +
    `${drawn.join(", ")}. Possible teams: ${counts.join("; ")}. ` +
    `In one layer: ${values.real}. ${values.blocks}`
  );
}
