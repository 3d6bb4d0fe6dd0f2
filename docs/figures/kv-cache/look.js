// How the drawing looks in a state, at both widths: heads in a row, and below them what they keep, joined by lines.
import { fine, px } from "../looks.js";
import { bytesWords, designs, gibibytes, scope } from "./words.js";

export const TOP = 76; // the first row's baseline
export const ROW = 97; // from one to the next
export const HEADS = 26; // from a row's baseline to its heads
export const TICK = 6; // height of a head
const FAN = 28; // of the lines
const BAR = 17; // of what is kept

export function looks(shape, state, width) {
  const parts = designs(shape, Number(state.groups)).flatMap((row) => rowLooks(row, width, shape, state));
  return Object.fromEntries([...parts, ["scope", { words: scope(state.context) }]]);
}

function rowLooks(row, width, shape, { context }) {
  const [first, ...more] = bars(row, width, shape);
  return [
    [`name-${row.key}`, { words: row.name }],
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

/** What is kept, to scale: full heads fill the width. The latent's rotary part stands beside it. */
function bars({ pairs, elements, key }, width, { heads, head_dim: each, latent }) {
  const scale = width / (2 * heads * each);
  const bar = (numbers) => `h${fine(numbers * scale)}v${BAR}h${fine(-numbers * scale)}z`;
  const start = width / pairs / 2 - (elements / pairs / 2) * scale;
  const from = (x) => `M${px(x)} ${FAN}`;
  if (key === "mla") return [from(start) + bar(latent), from(start + latent * scale) + bar(elements - latent)];
  return [from(start) + Array(pairs).fill(bar(elements / pairs)).join(`m${width / pairs} 0`)];
}
