// Numbers that keep their units on one line, by the rule of overrides/hooks/explainer/records/words.py.

const UNITS =
  "%|[kKMGT]i?B|bytes?|bits?|(?:kilo|mega|giga|tera)bytes?|tokens?|parameters?|percent|points?|times|(?:m|b|tr)illion" +
  "|dollars?|euros?|yuan|(?:GPU|H800) hours?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|px|mm|FLOPs?";
const TORN = new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\w-]))|(?<=\\bT) (?== \\d)|(?<=\\bT =) (?=\\d)`, "g");

/** A text with a space that does not break between each number and its unit. */
export const unbroken = (text) => text.replace(TORN, "\u00a0");
