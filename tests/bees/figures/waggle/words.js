// What the dance says.

/** How many flowers so many turns name. */
export const sentence = (values, { turns }) => `${turns} turns name ${turns} flowers, of ${values.most}.`;

export const alternative = sentence;
