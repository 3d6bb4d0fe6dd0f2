// The controls of figures: native elements with a label. Each is made of what it reads and writes, and comes with a
// function that lets it show what is read now.
import { make } from "../assets/javascripts/make.js";
import { put } from "./looks.js";
import { nearest } from "./numbers.js";
import { unbroken } from "./units.js";

const SIDE_BY_SIDE = 4; // so many choices stand beside each other, more make a list
const LONG = 48; // characters of a choice whose list takes the whole width

/** A button that does something. */
export function pushButton(words, act) {
  const button = make("button", { type: "button", class: "jd-button" }, unbroken(words));
  button.addEventListener("click", act);
  return button;
}

/** A control under its label, with what it says beside the label. */
export function labelled(label, control, ...said) {
  const box = make("label", { class: "jd-control" });
  box.append(make("span", { class: "jd-control__label" }, unbroken(label)), control, ...said);
  return box;
}

/** A slider; where `values` lists what is allowed, it moves over their places. */
export function slider({ label, values, min, max, step = 1, words = String, read, write }) {
  const input = make("input", { type: "range", ...(values ? { min: 0, max: values.length - 1 } : { min, max, step }) });
  const said = make("span", { class: "jd-control__said" });
  const refresh = () => {
    input.value = values ? nearest(values, read()) : read();
    put(said, unbroken(words(read())));
    input.setAttribute("aria-valuetext", said.textContent);
  };
  input.addEventListener("input", () => {
    write(values ? values[input.value] : Number(input.value));
  });
  return { box: labelled(label, input, said), refresh };
}

/** One of some choices, by their words: side by side where they are few. `name` is the control's own on its page. */
export function choice({ label, options, name, read, write }) {
  const few = pairs(options).length <= SIDE_BY_SIDE;
  return few ? radios({ label, options, name, read, write }) : list({ label, options, read, write });
}

/** Values with their words. A mapping has those that are whole numbers in their order; a list keeps its own. */
export const pairs = (options) => (Array.isArray(options) ? options : Object.entries(options));

function list({ label, options, read, write }) {
  const select = make("select");
  for (const [value, words] of pairs(options)) select.append(make("option", { value }, unbroken(words)));
  select.addEventListener("change", () => write(select.value));
  return whole({ label, select, options: pairs(options), read });
}

/** A list that shows the whole of what is chosen, in as many lines as its longest choice takes. */
export function whole({ label, select, options, read }) {
  const [face, chosen] = ["jd-select", "jd-select__chosen"].map((name) => make("span", { class: name }));
  const longest = options.reduce((most, [, words]) => (words.length > most.length ? words : most), "");
  const room = make("span", {}, unbroken(longest));
  for (const each of [chosen, room]) each.setAttribute("aria-hidden", "true"); // the list itself is read aloud
  face.append(chosen, room, select);
  const refresh = () => {
    select.value = read();
    put(chosen, unbroken(options.find(([value]) => value === select.value)?.[1] ?? ""));
  };
  const box = labelled(label, face);
  if (longest.length > LONG) box.setAttribute("class", "jd-control jd-control--long");
  return { box, refresh };
}

function radios({ label, options, name, read, write }) {
  const box = make("fieldset", { class: "jd-control jd-choice" });
  const row = make("div", { class: "jd-choice__row" });
  const listed = pairs(options);
  const halves = listed.length === SIDE_BY_SIDE ? [0, 1].map(() => make("div", { class: "jd-choice__half" })) : [row];
  if (halves.length > 1) row.append(...halves); // four stand two by two where a row is too short
  const inputs = listed.map(([value, words], place) => {
    const input = make("input", { type: "radio", name, value });
    const chip = make("label", { class: "jd-choice__one" });
    chip.append(input, make("span", {}, unbroken(words)));
    halves[Math.floor((place * halves.length) / listed.length)].append(chip);
    input.addEventListener("change", () => write(value));
    return [input, value];
  });
  box.append(make("legend", { class: "jd-control__label" }, unbroken(label)), row);
  const refresh = () => {
    for (const [input, value] of inputs) input.checked = value === read();
  };
  return { box, refresh };
}
