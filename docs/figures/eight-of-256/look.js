// Where the parts of the drawing that change are, and how they look, in a state.
import { fine, px } from "../looks.js";
import { busyLines, chosenByLayer, groupLine, moment, weightLine } from "./words.js";

export const ACROSS = 4; // cells of a group side by side
const FAN = (124 * Math.PI) / 180; // the part of the sum's circle on which the lines from the experts arrive
const TILT = 0.06; // how far that part leans for each expert more on one side than on the other
const DOWN = 14; // pixels from the router to the point of an arrow that leaves it

// By width: heights from the top; the lanes' width, a cell and its pitch, the line width in pixels of a weight of 1; of all
// layers the height of the top and of a cell. `panel` begins where the block ends.
export const LAYOUT = {
  600: { block: 30, panel: 88, router: 102, groups: 184, sum: 362, shared: 122, end: 412, lane: 22, cell: 13, pitch: 15, unit: 14, layers: 518, tall: 1 },
  328: { block: 22, panel: 70, router: 78, groups: 146, sum: 248, shared: 64, end: 288, lane: 12, cell: 7, pitch: 8, unit: 10, layers: 371, tall: 0.75 },
};
export const ROUTER = { 600: 44, 328: 37 }; // its height

// In the strip of all layers, in units of a cell: from one layer to the next, and the mark of an expert at work, larger
// than its cell, so that it is seen.
const STEP = ACROSS + 1;
export const MARK = 1.4;
const MARK_TALL = 2;

/** The width of a group without the gap behind its last cell. */
const groupWidth = ({ pitch, cell }) => (ACROSS - 1) * pitch + cell;

/** Where a group begins. */
export function leftEdge(v, width, group) {
  const column = (width - 2 * LAYOUT[width].lane) / v.groups;
  return px(LAYOUT[width].lane + column * group + (column - groupWidth(LAYOUT[width])) / 2);
}

/** The upper left corner of an expert's cell. */
function corner(v, width, expert) {
  const { pitch, groups } = LAYOUT[width];
  const size = v.experts / v.groups;
  const at = expert % size;
  return [leftEdge(v, width, Math.floor(expert / size)) + (at % ACROSS) * pitch, groups + Math.floor(at / ACROSS) * pitch];
}

/** The radius of the sum's circle, on whose upper part all lines to it find room side by side. */
export const radius = (v, width) => px((v.scale * LAYOUT[width].unit) / 2 + 2);

/** A way on down to `edge` at `x` and to a point `reach` from `end`, which it nears at the angle `lean` from upright. */
function flow(x, edge, [to, low], lean, reach) {
  const near = (far) => `${px(to + far * reach * Math.sin(lean))} ${px(low - far * reach * Math.cos(lean))}`;
  return `V${edge}C${px(x)} ${(edge + low) / 2} ${near(3.5)} ${near(1)}`;
}

/** From each chosen expert to the sum, as wide as its weight, side by side around the sum's upper part; beside, not through, those below it. */
function flows(v, width, weights) {
  const { cell, groups, pitch, sum, unit } = LAYOUT[width];
  const edge = groups + (v.experts / v.groups / ACROSS) * pitch;
  const corners = Object.keys(weights).map((expert) => [...corner(v, width, Number(expert)), weights[expert]]);
  const tilt = TILT * corners.reduce((sum, [x]) => sum + Math.sign(x - width / 2), 0);
  const places = corners.map(([x, y, weight]) => {
    const below = corners.filter(([other, low]) => other === x && low > y).length;
    const down = x + [cell / 2, cell + 1, -1][Math.min(below, 2)];
    return [down, below ? `M${px(x + cell / 2)} ${y + cell / 2}H${px(down)}` : `M${px(down)} ${y + cell}`, weight];
  });
  let reached = -v.scale / 2;
  return places.sort(([a], [b]) => a - b).map(([x, start, weight]) => {
    const lean = tilt + (FAN * (reached + weight / 2)) / v.scale;
    reached += weight;
    return { d: start + flow(x, edge, [width / 2, sum], lean, radius(v, width) - 2), "stroke-width": fine(unit * weight) };
  });
}

/** Something small drawn at each of some places as one path; `lower` is how far below its place it ends. */
function each(places, drawn, lower = 0) {
  let last = [0, 0];
  return places.map(([x, y]) => {
    const step = `m${px(x - last[0])} ${px(y - last[1])}${drawn}`;
    last = [x, y + lower];
    return step;
  }).join("");
}

const square = (side) => `h${side}v${side}h${-side}z`;

/** The chosen experts of all layers as short lines, in units of a cell: this is most of what the drawing weighs. */
function marks(v, state) {
  const places = chosenByLayer(v, state).flatMap((chosen, at) =>
    chosen.map((expert) => [STEP * at + MARK / 2 + (expert % ACROSS), Math.floor(expert / ACROSS)]),
  );
  return each(places, `v${MARK_TALL}`, MARK_TALL);
}

/** How wide a cell of the strip is. */
export const stripUnit = (v, width) => width / (v.layers * STEP - 1);

/** The frame of the layer that is drawn large, among all. */
function frame(v, width, layer) {
  const { layers, tall } = LAYOUT[width];
  const unit = stripUnit(v, width);
  const x = Math.min(Math.max((layer - 1) * STEP * unit - 2, 1), width - ACROSS * unit - 5);
  return { x: px(x), y: layers - 2, width: px(ACROSS * unit + 4), height: px((v.experts / ACROSS + 3) * tall + 4) };
}

function group(v, width, found, index) {
  const { router, groups } = LAYOUT[width];
  const kept = found.keptGroups.includes(index);
  const [x, top] = [px(leftEdge(v, width, index) + groupWidth(LAYOUT[width]) / 2), router + ROUTER[width]];
  const way = kept ? `v${DOWN - 1}m-4 -6l4 6 4 -6` : `v${DOWN / 2}`;
  return {
    [`way-${index}`]: { d: `M${x} ${top}${way}` },
    [`sum-${index}`]: { x, y: groups - 7, class: kept ? "strong" : "soft", words: groupLine(found, index, width === 600) },
    [`group-${index}`]: { class: kept ? "faint" : "hollow" },
  };
}

export function looks(v, state, width) {
  const found = moment(v, state);
  const { cell } = LAYOUT[width];
  const chosen = Object.keys(found.weights).map((expert) => corner(v, width, Number(expert)));
  const [x, y] = corner(v, width, found.busy);
  const [fate, below] = busyLines(v, state, width === 600);
  const ways = flows(v, width, found.weights).map((look, index) => [`flow-${index}`, look]);
  return {
    word: { words: state.word },
    ...Object.assign({}, ...found.groupSums.map((_, index) => group(v, width, found, index))),
    ...Object.fromEntries(ways),
    chosen: { d: each(chosen, square(cell)) },
    busy: { x, y },
    marks: { d: marks(v, state) },
    frame: frame(v, width, state.layer),
    fate: { words: fate },
    below: { words: below },
    weights: { words: weightLine(v, found, width === 600) },
  };
}
