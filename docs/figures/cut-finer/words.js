// What the figure says in a state: experts, the cut, a shared piece, the number of the draw.
import { fixed, grouped, percent } from "../numbers.js";
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

/** What is drawn: the experts whole, or cut into pieces. */
export function title(values, state) {
  const how = Number(state.cut) === 1 ? `${state.experts} experts, whole` : `Each cut into ${state.cut}`;
  return `${how}: ${choice(values, state)}`;
}

/** How much of all works. */
export const share = ({ working }, { experts }) => `${percent(working / experts, 1)} at work in both: the same cost`;

/** How wide a square all teams fill at a square millimetre each, in millimetres. */
export const long = (values, state) => Math.sqrt(Number(teamsOf(values, state)));

/** The same in words: 11 mm, 67 m, 9,661 km. */
export function side(values, state) {
  const length = long(values, state);
  const [unit, size] = [["km", 1e6], ["m", 1e3], ["cm", 100]].find(([, size]) => length >= size) ?? ["mm", 1];
  return `${fixed(unit === "cm" ? length / 10 : length / size)} ${unit}`;
}

/** What the small square in the corner of the lower one is, which is drawn wider where it could not be seen otherwise. */
export const corner = ({ cut }, toScale) => (Number(cut) === 1 ? "" : `In its corner the upper one, ${toScale ? "to scale" : "drawn too wide"}.`);

export function sentence(values, state) {
  const found = `${choice(values, state)} work: ${teamsWords(values, state)} possible teams`;
  if (Number(state.cut) === 1) return `${found}.`;
  return `${found}, against ${teamsWords(values, { ...state, cut: 1 })} uncut, at the same cost.`;
}

export function alternative(values, state) {
  const counts = values.cuts.map((cut) => `${choice(values, { ...state, cut })}, ${teamsWords(values, { ...state, cut })}`);
  const always = Number(state.shared) ? "piece 1 always; " : "";
  const drawn = team(values, state).map((index) => index + 1);
  return (
    `Two rows of columns of the same area, a column an expert. ${title(values, { ...state, cut: 1 })}, ` +
    `${teamsWords(values, { ...state, cut: 1 })} teams. ${title(values, state)}, ${teamsWords(values, state)} teams; at work now: ${always}pieces ` +
    `${drawn.join(", ")}. ${share(values, state)}. Beside them the teams as dots; at 1 mm² a dot they fill a square of ` +
    `${side(values, { ...state, cut: 1 })} before the cut and of ${side(values, state)} after it, which has the former as a mark in its corner. Possible teams: ${counts.join("; ")}. ` +
    `In one layer: ${values.real}. ${values.blocks}`
  );
}
