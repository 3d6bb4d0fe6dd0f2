// Where the parts of the drawing that change are, and how they look, at both widths.
import { px } from "../looks.js";
import { choice, corner, long, share, side, team, teamsWords, title } from "./words.js";

const [COLUMN_GAP, PIECE_GAP] = [4, 2];
export const HEIGHT = 66; // of all experts, whole and cut, so that the same share of the area works
export const WHOLE_TOP = 26;
export const CUT_TOP = 146;

const [DOT, DOT_GAP, MOST_DOTS] = [4.4, 1.4, 15]; // from a dot, which is a team, to the next; the gap; so many in a row
const WIDE = px(MOST_DOTS * DOT - DOT_GAP); // the square of all teams
const MOST_LETTERS = 20; // of a number that has a word behind it
const LEAST = 3; // of the square in its corner
const BETWEEN = 18; // experts and dots

/** Where the dots begin. */
export const dotsLeft = (width) => px(width - MOST_DOTS * DOT + DOT_GAP);

/** Dots by column and row as one shape. */
function dots(places, width, top) {
  const size = `h${px(DOT - DOT_GAP)}v${px(DOT - DOT_GAP)}h${px(DOT_GAP - DOT)}z`;
  return { d: places.map(([column, row]) => `M${px(dotsLeft(width) + column * DOT)} ${px(top + row * DOT)}${size}`).join("") };
}

const range = (count) => [...Array(count).keys()];

/** Every pair of whole experts, in the first row those with the first one; with a shared one there are no others. */
const pairs = ({ experts, shared }) =>
  range(Number(shared) ? 1 : experts - 1).flatMap((row) => range(experts - 1 - row).map((at) => [row + at, row]));

/** The teams as dots, each of them while experts are whole, and the team at work; of pieces a square for all teams. */
function teamDots(v, state, name, width, top) {
  if (Number(state.cut) > 1) return { [`dots-${name}`]: square(width, top, WIDE), [`dot-${name}`]: square(width, top, mark(v, state)) };
  const [first, second] = [...(Number(state.shared) ? [0] : []), ...team(v, state)];
  return { [`dots-${name}`]: dots(pairs(state), width, top), [`dot-${name}`]: dots([[second - 1, first]], width, top) };
}

/** How wide the square of all teams is: in the corner that dots leave free, or under the square. */
function sideLook(v, state, width, top) {
  const under = Number(state.cut) > 1;
  return { words: side(v, state), x: under ? width : px(dotsLeft(width) - 9), y: top + HEIGHT + (under ? 18 : -4), "text-anchor": under ? "end" : "start" };
}

const square = (width, top, wide) => ({ d: `M${dotsLeft(width)} ${top}h${px(wide)}v${px(wide)}h${px(-wide)}z` });

/** The square of whole experts beside that of pieces, drawn as wide as WIDE: its true width, and the one that can be seen. */
const trueMark = (v, state) => (WIDE * long(v, { ...state, cut: "1" })) / long(v, state);
const mark = (v, state) => Math.max(trueMark(v, state), LEAST);

/** Lines from the mark up to the dots of whole experts, and what it is; nothing while experts are whole. */
function zoomLooks(v, state, width) {
  const [x, y, cut] = [dotsLeft(width), WHOLE_TOP + HEIGHT + 2, Number(state.cut) > 1];
  const up = `M${x} ${CUT_TOP}V${y}M${px(x + mark(v, state))} ${CUT_TOP}L${px(x + WIDE)} ${y}`;
  return { zoom: { d: cut ? up : "M0 0" }, corner: { words: corner(state, trueMark(v, state) >= LEAST) } };
}

/** Pieces as one shape; the column is the expert. */
function outline(indices, width, top, { experts, cut }) {
  const [step, rise] = [(dotsLeft(width) - BETWEEN) / experts, HEIGHT / cut];
  const size = `h${px(step - COLUMN_GAP)}v${px(rise - PIECE_GAP)}h${px(COLUMN_GAP - step)}z`;
  const corner = (index) => `M${px(Math.floor(index / cut) * step)} ${px(top + (index % cut) * rise)}`;
  return { d: indices.map((index) => corner(index) + size).join("") || "M0 0" };
}

const count = ({ experts, cut }) => range(experts * cut);

/** All pieces, those that work, and the shared one. */
function pieceLooks(v, state, width) {
  const whole = { ...state, cut: "1" };
  const always = Number(state.shared) ? [0] : [];
  const looks = [["whole", whole, WHOLE_TOP], ["cut", state, CUT_TOP]].map(([name, at, top]) => ({
    [`all-${name}`]: outline(count(at), width, top, at),
    [`team-${name}`]: outline(team(v, at), width, top, at),
    [`shared-${name}`]: outline(always, width, top, at),
    [`said-${name}`]: { words: title(v, at) },
    ...teamDots(v, at, name, width, top),
    [`side-${name}`]: sideLook(v, at, width, top),
    [`teams-${name}`]: { words: countWords(teamsWords(v, at)) },
  }));
  return Object.assign({}, ...looks);
}

/** A number of teams, alone where there is no room for the word. */
const countWords = (count) => (count.length > MOST_LETTERS ? count : `${count} teams`);

function rowLook(v, state, cut) {
  const row = { ...state, cut };
  const chosen = cut === Number(state.cut);
  return { [`label-${cut}`]: { class: chosen ? "" : "soft", words: choice(v, row).replace("1 always, ", "1 + ") }, [`count-${cut}`]: { class: chosen ? "strong" : "soft", words: teamsWords(v, row) } };
}

export const looks = (v, state, width) =>
  Object.assign({ share: { words: share(v, state) } }, zoomLooks(v, state, width), pieceLooks(v, state, width), ...v.cuts.map((cut) => rowLook(v, state, cut)));
