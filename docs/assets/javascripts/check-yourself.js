/* The self-check: a first round, reading, a second round, a comparison. All of it stays in this browser. */
import { make } from "./make.js";

const KEY = "jd-check-yourself";
const PHASES = ["before", "read", "after", "compare"];
const WORDS = {
  before: { button: "Show what the evidence shows", lead: "First round" },
  read: { button: "Answer again, after reading", lead: "First round kept" },
  after: { button: "Compare", lead: "Second round" },
  compare: { button: "Start over", lead: "Both rounds" },
};

/** Where everybody begins. */
export function begin() {
  return { phase: "before", before: {}, after: {} };
}

/** The state that a stored text holds; the beginning where it holds none. `questions` maps names to { answer, options }. */
export function readState(text, questions) {
  try {
    const { phase, before, after } = JSON.parse(text);
    if (!PHASES.includes(phase)) return begin();
    return { phase, before: answersFrom(before, questions), after: answersFrom(after, questions) };
  } catch {
    return begin();
  }
}

/** Those answers of a stored round that a question allows. */
function answersFrom(given, questions) {
  const allowed = ([name, { options }]) => Number.isInteger(given?.[name]) && given[name] >= 1 && given[name] <= options;
  return Object.fromEntries(Object.entries(questions).filter(allowed).map(([name]) => [name, given[name]]));
}

/** The state with an answer in the round that is open; unchanged when none is. */
export function choose(state, name, option) {
  if (!(state.phase in state)) return state;
  return { ...state, [state.phase]: { ...state[state.phase], [name]: option } };
}

/** The state in the next phase; after the comparison, the beginning. */
export function advance(state) {
  return state.phase === "compare" ? begin() : { ...state, phase: PHASES[PHASES.indexOf(state.phase) + 1] };
}

/** How many answers of a round are those that the evidence gives. */
export function agreeing(round, questions) {
  return Object.entries(questions).filter(([name, { answer }]) => round[name] === answer).length;
}

/** One line on where the reader stands. */
export function status(state, questions) {
  const all = Object.keys(questions).length;
  const { lead } = WORDS[state.phase];
  if (state.phase in state) return `${lead}: ${Object.keys(state[state.phase]).length} of ${all} answered.`;
  const before = agreeing(state.before, questions);
  if (state.phase === "read") return `${lead}: the evidence agrees with ${before} of ${all}. Each answer is explained under its question.`;
  const changed = Object.keys(questions).filter((name) => state.before[name] !== state.after[name]).length;
  const after = agreeing(state.after, questions);
  return `${lead}: the evidence agreed with ${before} of ${all} before and with ${after} after; ${changed} changed.`;
}

/** What a question says of its answers, once a round is closed. */
export function result(state, name, { answer }) {
  const said = (round) => (round[name] ? `answer ${round[name]}` : "no answer");
  if (state.phase === "read") return `You chose ${said(state.before)}; the evidence shows answer ${answer}.`;
  if (state.phase === "compare") return `Before: ${said(state.before)}. After: ${said(state.after)}. The evidence shows answer ${answer}.`;
  return "";
}

/** Turn a question's list into radio buttons, and add the place for its result. */
function prepare(box, onChoice) {
  const name = box.dataset.question;
  const list = box.querySelector("ol");
  const group = make("div", { role: "radiogroup", class: "jd-question__options", "aria-labelledby": box.querySelector("h2").id });
  const inputs = [...list.children].map((item, at) => {
    const label = make("label", { class: "jd-question__option" });
    const input = make("input", { type: "radio", name: `check-${name}`, value: at + 1 });
    input.addEventListener("change", () => onChoice(name, at + 1));
    label.append(input, make("span", {}, `${at + 1}. ${item.textContent.trim()}`));
    group.append(label);
    return input;
  });
  list.replaceWith(group);
  const told = make("p", { class: "jd-question__result" });
  group.after(told);
  return { name, inputs, told, explained: box.querySelector("details"), answer: Number(box.dataset.answer), options: inputs.length };
}

function store(text) {
  try {
    if (text === undefined) return localStorage.getItem(KEY);
    localStorage.setItem(KEY, text);
  } catch {
    // A browser that refuses to store forgets the answers when the page closes; nothing else depends on it.
  }
  return null;
}

/** Wake one self-check. */
function wake(check) {
  let state;
  const told = make("p", { role: "status", class: "jd-check__status" });
  const next = make("button", { type: "button", class: "jd-button" });
  const forget = make("button", { type: "button", class: "jd-button" }, "Forget my answers");
  const take = (changed) => {
    state = changed;
    store(JSON.stringify(state));
    show();
  };
  const questions = [...check.querySelectorAll("[data-question]")].map((box) => prepare(box, (name, option) => take(choose(state, name, option))));
  const known = Object.fromEntries(questions.map((question) => [question.name, question]));
  const show = () => {
    questions.forEach((question) => showQuestion(question, state));
    told.textContent = status(state, known);
    next.textContent = WORDS[state.phase].button;
  };
  next.addEventListener("click", () => take(advance(state)));
  forget.addEventListener("click", () => take(begin()));
  const bar = make("div", { class: "jd-check__bar" });
  bar.append(told, next, forget);
  check.append(bar);
  state = readState(store(), known);
  show();
}

/** Radio buttons and explanation of one question, as the phase has them. */
function showQuestion(question, state) {
  const open = state.phase in state;
  const round = open ? state[state.phase] : state[state.phase === "read" ? "before" : "after"];
  question.inputs.forEach((input, at) => {
    input.checked = round[question.name] === at + 1;
    input.disabled = !open;
  });
  question.told.textContent = result(state, question.name, question);
  question.explained.hidden = open;
}

if (typeof document !== "undefined") document.querySelectorAll('[data-module="check-yourself"]').forEach(wake);
