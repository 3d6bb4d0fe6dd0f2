// How the drawing looks in a state, at both widths: two ways from the notes of the tokens to one answer.
import { lines, px, seen } from "../looks.js";
import { HEADS, LATENT, MOST_TOKENS, ROTARY, WIDTH } from "./toy.js";
import { compute, differenceLine, kept, orderLine, verdict, ways } from "./words.js";

export const PITCH = { 600: 58, 328: 26 }; // from token to token
export const UNIT = 3; // pixels of a number
export const CARD = 20; // width of what a token leaves
export const UNPACK = { note: 46, key: 80, value: 107, turned: 136 }; // tops of what the first way has of a token
export const TRANSLATE = { note: 236, turned: 259 }; // and the second
export const ANSWERS = { top: 326, zero: 362, room: 32, bar: 13 };

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
  const said = lines("line", [...ways(state), ...kept(state), verdict(result), differenceLine(result), orderLine(result)]);
  return { ...said, ...Object.fromEntries([...tokenLooks(state, PITCH[width]), ...answerLooks(result)]) };
}

/** What each token leaves, the newest beside the query; a turned key stands askew, by its place. */
function tokenLooks({ position, tokens }, pitch) {
  const looks = [["tokens", { transform: `translate(${(MOST_TOKENS - tokens) * pitch} 0)` }]];
  for (let token = 1; token <= MOST_TOKENS; token += 1) {
    const x = (token - 0.5) * pitch;
    looks.push([`down-${token}`, seen(token <= tokens)]);
    for (const [name, height] of Object.entries(SIZES)) {
      const [way, kind] = name.split("-");
      const top = (way === "unpack" ? UNPACK : TRANSLATE)[kind];
      const askew = kind === "turned" || (kind === "key" && position === "rotated");
      const look = seen(token <= tokens && (kind !== "turned" || position === "separate"));
      looks.push([`${name}-${token}`, { ...look, transform: askew ? turned(token - 1, x, top + height / 2) : "rotate(0)" }]);
    }
  }
  return looks;
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
