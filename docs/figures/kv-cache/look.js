// How the drawing looks in a state, at both widths: heads in a row, and below them what they keep, joined by lines.
import { px } from "../looks.js";
import { bytesWords, designs, gibibytes, scope } from "./words.js";

export const WIDTHS = [600, 328];
export const TOP = 76; // the first row's baseline
export const ROW = 97; // from one to the next
export const HEADS = 26; // from a row's baseline to its heads
export const TICK = 6; // height of a head
const FAN = 28; // of the lines
const BAR = 17; // of what is kept

/** The parts that change, by name: wide, then narrow. */
export const looks = (shape, state) => WIDTHS.map((width) => {
  const rows = designs(shape, Number(state.groups));
  const parts = rows.flatMap((row) => rowLooks(row, width, shape, state));
  return Object.fromEntries([...parts, ["scope", { words: scope(state.context) }]]);
});

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

/** A line from what is shared to each head; equal lines are written alike, so that the drawing weighs little. */
function fan({ pairs }, width, { heads }) {
  const ends = [...Array(heads).keys()].map((head) => [head, Math.floor((head * pairs) / heads)]);
  return ends.map(([head, pair]) => `M${px(middle(pair, pairs, width))} ${FAN}L${short(middle(head, heads, width))} 0`).join("");
}

const short = (value) => Math.round(value * 10) / 10;

/** What is kept, to scale: full heads fill the width. The latent's rotary part stands beside it. */
function bars({ pairs, elements, key }, width, { heads, head_dim: each, latent }) {
  const scale = width / (2 * heads * each);
  const bar = (x, numbers) => `M${px(x)} ${FAN}h${px(numbers * scale)}v${BAR}h${px(-numbers * scale)}z`;
  const start = (pair) => middle(pair, pairs, width) - (elements / pairs / 2) * scale;
  if (key === "mla") return [bar(start(0), latent), bar(start(0) + latent * scale, elements - latent)];
  return [[...Array(pairs).keys()].map((pair) => bar(start(pair), elements / pairs)).join("")];
}
