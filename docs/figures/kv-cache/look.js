// How the drawing looks in a state, at both widths: heads in a row, and below them what they keep, joined by lines.
import { fine, px } from "../looks.js";
import { bytesWords, designs, gibibytes, scope } from "./words.js";

export const TOP = 76; // the first row's baseline
export const ROW = 97; // from one to the next
export const HEADS = 26; // from a row's baseline to its heads
export const TICK = 6; // height of a head
export const FAN = 28; // of the lines
const BAR = 17; // of what is kept
const APART = 2; // between its parts

export function looks(shape, state, width) {
  const parts = designs(shape, Number(state.groups)).flatMap((row) => rowLooks(row, width, shape, state));
  return Object.fromEntries([...parts, ["scope", { words: scope(state.context) }]]);
}

/** Only latent attention was released with this shape; the other three are arithmetic. */
const drawnName = ({ key, name }) => name + (key === "mla" ? ", as released" : "");

function rowLooks(row, width, shape, { context }) {
  const [first, ...more] = bars(row, width, shape);
  return [
    [`name-${row.key}`, { words: drawnName(row) }],
    [`keeps-${row.key}`, { words: row.keeps }],
    [`bytes-${row.key}`, { words: bytesWords(row) }],
    [`gib-${row.key}`, { words: gibibytes(row, context) }],
    [`fan-${row.key}`, { d: fan(row, width, shape) }],
    [`kept-${row.key}`, { d: first }],
    ...more.map((d) => [`kept-${row.key}-place`, { d }]),
  ];
}

const middle = (index, count, width) => ((index + 0.5) * width) / count;

/** From what is shared a line to each head and back; what is repeated is written alike, so that the drawing weighs little. */
function fan({ pairs }, width, { heads }) {
  const tips = [...Array(heads / pairs).keys()].map((tip) => px(middle(tip, heads, width) - width / pairs / 2));
  const lines = tips.map((right) => `l${right} ${-FAN}m${-right} ${FAN}`).join("");
  return `M${px(width / pairs / 2)} ${FAN}${Array(pairs).fill(lines).join(`m${width / pairs} 0`)}`;
}

/** What is kept, by area: full heads fill the width. The latent's rotary part stands apart, below it. */
function bars({ pairs, elements, key }, width, { heads, head_dim: each, latent }) {
  const scale = width / (2 * heads * each);
  const bar = (numbers, high) => `h${fine(numbers * scale)}v${fine(high)}h${fine(-numbers * scale)}z`;
  const start = width / pairs / 2 - (elements / pairs / 2) * scale;
  const from = (y) => `M${px(start)} ${fine(y)}`;
  if (key !== "mla") return [from(FAN) + Array(pairs).fill(bar(elements / pairs, BAR)).join(`m${width / pairs} 0`)];
  const high = (BAR * latent) / elements;
  return [from(FAN) + bar(elements, high), from(FAN + high + APART) + bar(elements, BAR - high)];
}
