// Where the parts of the drawing that change are, and how they look, at both widths.
import { px } from "../looks.js";
import { choice, share, team, teamsWords, title } from "./words.js";

const [COLUMN_GAP, PIECE_GAP] = [4, 2];
export const HEIGHT = 56; // of all experts, whole and cut, so that the same share of the area works
export const WHOLE_TOP = 26;
export const CUT_TOP = 134;

/** Pieces as one shape; the column is the expert. */
function outline(indices, width, top, { experts, cut }) {
  const [step, rise] = [width / experts, HEIGHT / cut];
  const size = `h${px(step - COLUMN_GAP)}v${px(rise - PIECE_GAP)}h${px(COLUMN_GAP - step)}z`;
  const corner = (index) => `M${px(Math.floor(index / cut) * step)} ${px(top + (index % cut) * rise)}`;
  return { d: indices.map((index) => corner(index) + size).join("") || "M0 0" };
}

const count = ({ experts, cut }) => [...Array(experts * cut).keys()];

/** All pieces, those that work, and the shared one. */
function pieceLooks(v, state, width) {
  const whole = { ...state, cut: "1" };
  const always = Number(state.shared) ? [0] : [];
  const looks = [["whole", whole, WHOLE_TOP], ["cut", state, CUT_TOP]].map(([name, at, top]) => ({
    [`all-${name}`]: outline(count(at), width, top, at),
    [`team-${name}`]: outline(team(v, at), width, top, at),
    [`shared-${name}`]: outline(always, width, top, at),
    [`said-${name}`]: { words: title(v, at) },
    [`teams-${name}`]: { words: `${teamsWords(v, at)} teams` },
  }));
  return Object.assign({}, ...looks);
}

function rowLook(v, state, cut) {
  const row = { ...state, cut };
  const look = { class: cut === Number(state.cut) ? "strong" : "soft" };
  return { [`label-${cut}`]: { ...look, words: choice(v, row).replace("1 always, ", "1 + ") }, [`count-${cut}`]: { ...look, words: teamsWords(v, row) } };
}

export const looks = (v, state, width) =>
  Object.assign({ share: { words: share(v, state) } }, pieceLooks(v, state, width), ...v.cuts.map((cut) => rowLook(v, state, cut)));
