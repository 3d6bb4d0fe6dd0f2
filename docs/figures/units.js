// Numbers that keep their units on one line, by the rule of overrides/hooks/explainer/records/words.py.

const UNITS =
  "%|[kKMGT]i?B|bytes?|bits?|(?:kilo|mega|giga|tera)bytes?|tokens?|parameters?|percent|points?|times|(?:m|b|tr)illion" +
  "|dollars?|euros?|yuan|(?:GPU|H800) hours?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|px|mm|FLOPs?" +
  "|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
const PLACES = "(?<=\\b(?:pp?\\.|Fig\\.|Table|[Ss]tep)) (?=\\d)|(?<=\\bApp\\.) (?=[A-Z])";
const SUMS = "(?<=\\d) (?=× 10)|(?<=\\d ×) (?=10)|(?<=\\d) (?=: \\d)|(?<=\\d :) (?=\\d)|(?<=[\\d%]) (?=→ \\d)|(?<=→) (?=\\d)";
const TORN = new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\w-]))|${PLACES}|${SUMS}|(?<=\\bT) (?== \\d)|(?<=\\bT =) (?=\\d)`, "g");

/** A text with a space that does not break between number and unit, day and month, “p.” and page, number and power. */
export const unbroken = (text) => text.replace(TORN, "\u00a0");
