// Where labs and the lines between them are, and how they look in a state. Three columns: who taught, China, who was taught.
import { lines, px } from "../looks.js";
import { sum } from "../numbers.js";
import { byWay, onBothEnds, shown } from "./model.js";
import { chosen, chosenLines } from "./words.js";

// By width: how wide the boxes of China are, and those at the sides, and the letters of a line.
export const LAYOUT = { 600: { box: 128, side: 128, letters: 99 }, 328: { box: 88, side: 80, letters: 10 } };
export const TOP = 46; // where the columns begin
export const LINE = 16; // from line to line of a name
const [PORT, LEAST] = [6, 7]; // pixels between lines at a box, and between boxes
const COLUMNS = { "to-china": [0, 1], "from-china": [1, 2], "in-china": [1, 1], elsewhere: [0, 2] };
const [CLEAR, PALE, FAINT] = [1, 0.3, 0.12];

/** A lab's name in the lines of a box. */
export function nameLines(name, width) {
  const at = name.length > LAYOUT[width].letters ? name.lastIndexOf(" ") : -1;
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

/** Every line: its transfer, and at each end the lab, its column and the side of its box. */
function ends({ transfers }) {
  return transfers.flatMap(({ id, way, from, to }) => {
    const [start, end] = COLUMNS[way];
    const join = (one, other) => ({ id, arc: way === "in-china", start: `${start}-${one}-${start === end ? "in" : "out"}`, end: `${end}-${other}-in` });
    return from.flatMap((one) => to.map((other) => join(one, other)));
  });
}

/** Each lab's box by column and name, as tall as its name and its lines need; the columns are equally tall. */
export function boxes(values, width) {
  const all = ends(values);
  const ports = (side) => all.filter(({ start }) => start === side).length + all.filter(({ end }) => end === side).length;
  const tall = (column, name) => Math.max(nameLines(name, width).length * LINE + 6, PORT * Math.max(ports(`${column}-${name}-in`), ports(`${column}-${name}-out`)) + 4);
  const heights = values.columns.map((names, column) => names.map((name) => tall(column, name)));
  const whole = Math.max(...heights.map((each) => sum(each) + LEAST * (each.length - 1)));
  const { box, side } = LAYOUT[width];
  const places = [[1, side], [(width - box) / 2, box], [width - side - 1, side]];
  return values.columns.flatMap((names, column) => {
    const gap = (whole - sum(heights[column])) / (names.length - 1);
    return names.map((name, at) => ({
      ...{ column, name, x: px(places[column][0]), width: places[column][1], height: heights[column][at] },
      y: px(TOP + sum(heights[column].slice(0, at)) + gap * at),
    }));
  });
}

/** For each transfer its lines and their points, as the data of two paths. */
export function flows(values, width) {
  const found = boxes(values, width);
  const box = (side) => found.find(({ column, name }) => side.startsWith(`${column}-${name}-`));
  const all = ends(values);
  const middle = ([, far]) => box(far).y + box(far).height / 2;
  const at = (side) => all.flatMap((line) => [line.start === side && [line, line.end], line.end === side && [line, line.start]].filter(Boolean));
  const orders = {}; // of the lines at a side, by where they lead
  const port = (mine, side, other) => {
    orders[side] ??= at(side).sort((one, two) => middle(one) - middle(two));
    const order = orders[side];
    const { x, y, width: wide, height } = box(side);
    const place = order.findIndex(([line, far]) => line === mine && far === other);
    return [side.endsWith("out") ? x + wide : x, y + (height * (place + 1)) / (order.length + 1)].map(px);
  };
  const over = passes(found, all, middle);
  return values.transfers.map(({ id }) => {
    const drawn = all.filter((line) => line.id === id).map((line) => route(port(line, line.start, line.end), port(line, line.end, line.start), line.arc, over.get(line)));
    return { id, line: drawn.map(([line]) => line).join(""), head: drawn.map(([, head]) => head).join("") };
  });
}

/** For each line that passes China by, the gap between two of its boxes, in order from above: from side to side, and how high. */
function passes(found, all, middle) {
  const china = found.filter(({ column }) => column === 1);
  const free = china.slice(1).map(({ x, y, width }, at) => ({ from: x, to: x + width, y: px((china[at].y + china[at].height + y) / 2) }));
  const mean = ({ start, end }) => (middle([0, start]) + middle([0, end])) / 2;
  const past = all.filter(({ start, end }) => start[0] === "0" && end[0] === "2").sort((one, two) => mean(one) - mean(two));
  return new Map(past.map((line, at) => {
    const left = free.splice(0, free.length - (past.length - at) + 1); // the rest is for the lines below
    const gap = left.reduce((one, two) => (Math.abs(two.y - mean(line)) < Math.abs(one.y - mean(line)) ? two : one));
    free.unshift(...left.slice(left.indexOf(gap) + 1));
    return [line, gap];
  }));
}

/** A line that bends from one point to another. */
const bend = ([x1, y1], [x2, y2]) => `C${px((x1 + x2) / 2)} ${y1} ${px((x1 + x2) / 2)} ${y2} ${px(x2)} ${y2}`;

/** The way from one port to another, between two boxes where it passes any, and the point of its arrow. */
function route([x1, y1], [x2, y2], arc, over) {
  if (over) return [`M${x1} ${y1}${bend([x1, y1], [over.from, over.y])}H${over.to}${bend([over.to, over.y], [x2 - 5, y2])}`, `M${x2} ${y2}l-7 -3v6z`];
  const [first, second] = arc ? [x1 - 26, x2 - 26] : [x1 + (x2 - x1) * 0.6, x2 - (x2 - x1) * 0.6];
  return [`M${x1} ${y1}C${px(first)} ${y1} ${px(second)} ${y2} ${px(x2 - 5)} ${y2}`, `M${x2} ${y2}l-7 -3v6z`];
}

export function looks(values, state, width) {
  const taught = chosen(values, state.chosen);
  const strong = taught ? [...taught.from, ...taught.to] : onBothEnds(values.transfers, state.kind);
  const seen = shown(values.transfers, state.kind);
  const opacity = (transfer) => {
    if (taught) return transfer === taught ? CLEAR : FAINT;
    return !seen.includes(transfer) ? 0 : ["in-china", "elsewhere"].includes(transfer.way) ? PALE : CLEAR;
  };
  const counts = byWay(values.transfers, state.kind);
  return {
    ...Object.fromEntries(values.transfers.map((transfer) => [`flow-${transfer.id}`, { opacity: opacity(transfer) }])),
    ...Object.fromEntries(values.columns.flatMap((names, column) => names.map((name, at) => [`lab-${column}-${at}`, { class: strong.includes(name) ? "strong" : "" }]))),
    "count-0": { words: `${counts[0]} →` },
    "count-1": { words: `${counts[1]} →` },
    ...lines("said", chosenLines(values, state, width === 600)),
  };
}
