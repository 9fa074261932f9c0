/** Stands in a text for a date, a card or another thing without words; nobody can read it. */
const OBJECT = /\uFFFC/gu;

/** The text with a mark that can be seen for each thing without words, as long as before. */
export const shownText = (text: string): string => text.replace(OBJECT, '▫');
