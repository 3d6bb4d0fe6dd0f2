// How the drawing looks in a state, at both widths.
import { fine, lines, px, seen } from "../looks.js";
import { designs } from "./model.js";
import { becomes, counts, sizes } from "./words.js";

// By width, in pixels: from one column to the next, a column, from the newest one's left edge to the query's line, the box
// of the word's numbers, where what was read goes up again, the left edge from which there is room for words; tops of the
// small block and of what is below it, the height of the highest column (zone) and of a step (stair), the bottom of the
// staircase (stairs); the areas, the side of the largest, where numbers beside the others end, the left end and height of
// the first of the lines below and from one to the next; the whole height.
export const LAYOUT = {
  600: {
    ...{ pitch: 56, column: 50, node: 186, box: 208, edge: 596, least: 112 },
    ...{ block: 32, panel: 88, run: 118, bottom: 230, zone: 77, strip: 240, words: 276, stairs: 386, stair: 5.5 },
    ...{ area: 414, side: 84, numbers: 228, lines: [250, 443, 27], height: 512 },
  },
  328: {
    ...{ pitch: 36, column: 34, node: 54, box: 88, edge: 324, least: 108 },
    ...{ block: 20, panel: 64, run: 89, bottom: 198, zone: 68, strip: 206, words: 236, stairs: 332, stair: 4 },
    ...{ area: 352, side: 62, numbers: 310, lines: [0, 440, 17], height: 480 },
  },
};
const READ = 0.21; // thickness of a band that reads 1 %
const GAP = 0.6; // between two bands
const TURN = 8; // radius of their bend
const NAMED = 3; // words at most before there is room to name them
const FOOT = 24; // from the top of a word's box to the bracket below it
const APART = 3; // between the two parts of a column

export function looks(values, state, width) {
  const place = { ...LAYOUT[width], width, sum: values.sums[width] };
  const parts = [sentenceLooks, columnLooks, bandLooks, queryLooks, areaLooks].map((part) => part(values, state, place));
  return Object.assign(lines("line", [...counts(state), ...sizes(values, state, width === 600)]), ...parts);
}

/** Words that were taken in, the newest, the one that comes next; and the columns that each step computed. */
function sentenceLooks({ words }, { step, cache }) {
  const again = cache === "without";
  const looks = { "block-now": { words: words[step - 1] }, "block-next": { words: words[step] }, before: before(step, again) };
  words.forEach((_, index) => {
    const [token, computed] = [index + 1, index + 1 === step || again];
    const box = token > step ? "line yet" : computed ? "s3" : "box";
    looks[`box-${token}`] = { class: box, ...seen(token <= step + 1) };
    looks[`word-${token}`] = { class: token > step ? "" : token === step ? "on strong" : again ? "on" : "", ...seen(token <= step + 1) };
    if (token === words.length) return;
    looks[`once-${token}`] = seen(token <= step);
    if (index) looks[`again-${token}`] = { class: again ? "s3" : "faint", ...seen(token <= step) };
  });
  return looks;
}

/** What the words before the newest are; nothing where there is no room for it. */
const before = (step, again) => ({ words: again ? "again" : "the cache", ...seen(step > NAMED) });

/** Heights of a column's parts, the shared place last; no part is higher than there is room. */
function heights(values, { design }, { zone, bottom }) {
  const all = designs(values.shape, values.groups);
  const scale = zone / all.find(({ key }) => key === "gqa").parts[0];
  const [main, place = 0] = all.find(({ key }) => key === design).parts;
  const [high, low] = [Math.min(main * scale, zone), place * scale];
  return { high, low, torn: main * scale > zone, top: bottom - high - low - (low && APART) };
}

function columnLooks(values, state, place) {
  const { step, cache, design } = state;
  const { high, low, torn, top } = heights(values, state, place);
  const looks = { torn: seen(torn), slits: seen(design !== "mla") };
  for (let token = 1; token < values.words.length; token += 1) {
    const kept = token === step || cache === "without" ? "" : " kept";
    const shown = seen(token <= step);
    looks[`column-${token}`] = { class: `${design === "mla" ? "s3" : "s1"}${kept}`, y: px(top), height: px(high), ...shown };
    looks[`place-${token}`] = { class: `s4${kept}`, y: px(place.bottom - low), height: px(low), ...shown };
  }
  return looks;
}

/** What the query reads of each column: a band from its top to the query, as thick as what is read. */
function bandLooks(values, state, place) {
  const shares = values.shares[state.step - 1];
  const { top } = heights(values, state, place);
  const end = at(state, place) + place.node - 6;
  const looks = {};
  let y = place.run;
  for (let token = 1; token < values.words.length; token += 1) {
    const width = (shares[token - 1] ?? 0) * READ;
    const x = (token - 1) * place.pitch + place.column / 2;
    looks[`band-${token}`] = token > state.step ? { d: "M0 0", ...seen(false) } : { d: band(x, top - 2, y, end, width), ...seen(true) };
    y += width + GAP;
  }
  return looks;
}

function band(x, top, upper, end, width) {
  const [left, right, lower, bend] = [x - width / 2, x + width / 2, upper + width, x + TURN].map(px);
  const corner = px(upper + width / 2 + TURN);
  const begin = Math.max(px(top), corner);
  return `M${left} ${begin}V${corner}Q${left} ${px(upper)} ${bend} ${px(upper)}H${px(end)}v${fine(width)}H${bend}Q${right} ${lower} ${right} ${corner}V${begin}Z`;
}

/** A bracket below the words before the newest: what the cache holds; none where they are computed again or not named. */
function held({ step, cache }, { pitch, column, words }) {
  return { d: `M${(1 - step) * pitch} ${words + FOOT}v3h${(step - 2) * pitch + column}v-3`, ...seen(step > NAMED && cache === "with") };
}

/** Where the newest column begins. */
const at = ({ step }, { pitch }) => (step - 1) * pitch;

/** What moves with the newest word, what its numbers become, and the way of what was read to the sum behind attention. */
function queryLooks(values, state, place) {
  const x = at(state, place);
  const [sumX, sumY] = place.sum;
  const room = x >= place.least;
  const back = Math.min(0, place.width - place.box - x); // so that the word's numbers stay inside the drawing
  const [main, shared] = becomes(values, state);
  const colour = state.design === "mla" ? "s3" : "s1";
  return {
    newest: { transform: `translate(${x} 0)` },
    held: held(state, place),
    shortened: seen(state.design === "mla"),
    enters: { transform: `translate(${px(back)} 0)` },
    slope: { class: `${colour} kept` },
    becomes: { x: px(room ? x + back - 8 : x + back + place.box + 8), "text-anchor": room ? "end" : "start" },
    main: { words: main, class: colour },
    shared: { words: shared },
    handed: { d: `M${px(x + place.node + 6)} ${place.run + 13}H${place.edge}V${place.panel - 5}H${sumX}V${sumY + 8}` },
  };
}

/** The design that is chosen stands out. */
function areaLooks({ shape, groups }, { design }) {
  const looks = {};
  for (const { key } of designs(shape, groups)) {
    const lit = key === design;
    looks[`area-${key}`] = { class: `${key === "mla" ? "s3" : "s1"}${lit ? "" : " kept"}` };
    looks[`name-${key}`] = { class: key === "mha" && lit ? "on strong" : lit ? "strong" : "" };
    looks[`count-${key}`] = { class: key === "mha" && lit ? "on" : "" };
  }
  return { ...looks, "area-mla-place": { class: design === "mla" ? "s4" : "s4 kept" } };
}
