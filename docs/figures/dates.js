// Dates as figures say them: ISO days, months and years in words.

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A day, a month or a year in words. */
export function dateWords(value) {
  const [year, month, day] = value.split("-");
  return [...(day ? [Number(day)] : []), ...(month ? [MONTHS[month - 1]] : []), year].join(" ");
}

/** The same with three letters of the month. */
export const shortDate = (value) => dateWords(value).replace(/[A-Z]\w+/, (month) => month.slice(0, 3));
