// How the drawing looks in a state, at both widths: two ways from the notes of the tokens to one answer.
import { lines, px, seen } from "../looks.js";
import { HEADS, LATENT, MOST_TOKENS, ROTARY, WIDTH } from "./toy.js";
import { compute, differenceLine, kept, orderLine, PLACE, sign, totals, verdict, ways } from "./words.js";

// By width, in pixels: from token to token, and the width of what one leaves.
export const PITCH = { 600: 58, 328: 26 };
export const CARD = { 600: 26, 328: 20 };
export const UNIT = 3; // pixels of a number
// Tops of what the first way has of a token, its matrix too, and of what the second has; the middle of the row of places.
export const UNPACK = { note: 44, matrix: 61, key: 88, value: 119, turned: 150, place: 162 };
export const TRANSLATE = { note: 232, turned: 255, place: 258 };
export const ANSWERS = { top: 312, zero: 348, room: 28, bar: 13 };
export const DIAL = 7.5; // radius

const RADIAN = 180 / Math.PI;
const FULL = HEADS * WIDTH * UNIT;
const SIZES = {
  "unpack-note": LATENT * UNIT,
  "unpack-key": FULL,
  "unpack-value": FULL,
  "unpack-turned": HEADS * ROTARY * UNIT,
  "translate-note": LATENT * UNIT,
  "translate-turned": ROTARY * UNIT,
};

export function looks(_, state, width) {
  const result = compute(state);
  const said = lines("line", [...ways(state), ...kept(state), ...totals(state), verdict(result), differenceLine(result), orderLine(result)]);
  const shapes = [...tokenLooks(state, PITCH[width]), ...answerLooks(result)];
  return { ...said, sign: { words: sign(result) }, place: { words: PLACE[state.position] }, ...Object.fromEntries(shapes) };
}

/** What each token leaves, the newest beside the query; a turned key stands askew, by its place. */
function tokenLooks({ position, tokens }, pitch) {
  const looks = [["tokens", { transform: `translate(${(MOST_TOKENS - tokens) * pitch} 0)` }]];
  for (let token = 1; token <= MOST_TOKENS; token += 1) {
    const [x, there] = [(token - 0.5) * pitch, token <= tokens];
    looks.push([`matrix-${token}`, seen(there)], ...dialLooks(token, x, there, position));
    for (const [name, height] of Object.entries(SIZES)) {
      const [way, kind] = name.split("-");
      const top = (way === "unpack" ? UNPACK : TRANSLATE)[kind];
      const askew = kind === "turned" || (kind === "key" && position === "rotated");
      const look = seen(there && (kind !== "turned" || position === "separate"));
      looks.push([`${name}-${token}`, { ...look, transform: askew ? turned(token - 1, x, top + height / 2) : "rotate(0)" }]);
    }
  }
  return looks;
}

/** The place of a token, where no key of its own shows it: a dial, whose hand is there where something is turned by it. */
function dialLooks(token, x, there, position) {
  const [dial, y, turn] = [there && position !== "separate", UNPACK.place, token - 1];
  const hand = `M${x} ${y}L${px(x + DIAL * Math.sin(turn))} ${px(y - DIAL * Math.cos(turn))}`;
  return [
    [`dial-${token}`, { class: position === "rotated" ? "line" : "line yet", ...seen(dial) }],
    [`blank-${token}`, seen(dial)],
    [`hand-${token}`, { d: hand, ...seen(dial && position === "rotated") }],
  ];
}

const turned = (place, x, y) => `rotate(${px(place * RADIAN)} ${x} ${y})`;

/** How high each part of a token is, by its name. */
export const heights = () => SIZES;

/** The newest token's answers, number by number, as one way gives them and as the other. */
function answerLooks({ naive, absorbed }) {
  const scale = ANSWERS.room / Math.max(1, ...[...naive, ...absorbed].map(Math.abs));
  return [["unpacked", naive], ["translated", absorbed]].flatMap(([name, values]) =>
    values.map((value, index) => [`${name}-${index}`, { y: px(ANSWERS.zero - Math.max(value, 0) * scale), height: px(Math.abs(value) * scale) }]),
  );
}
